"""The strict reader: scalars stay what was typed, and whatever it is given it either reads or refuses with a place."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jejak.records.yaml.nodes import Places
from jejak.records.yaml.strict import SIZE_LIMIT, RefusedError, plain, read

RECORDS = [path.read_bytes() for path in sorted((Path(__file__).parents[3] / "data" / "cities").glob("*.yml"))]
PIECES = [b"\t", b"&a ", b"*a ", b"!x ", b"'", b'"', b"[", b"{", b"]", b"}", b": ", b":", b"- ", b"\n", b"  ", b"---\n"]
PIECES += [
    b"\xff",
    b"\xc2\x85",
    b"\xe2\x80\xae",
    b"\x00",
    b"\r",
    b"\xef\xbb\xbf",
    b"? ",
    b"| ",
    b"%",
    b"<<: ",
    b"#",
    b",",
    b"\\",
]


def places_of_refusals(data: bytes) -> list[tuple[int, int]]:
    """Empty where the bytes are read."""
    try:
        plain(data)
    except RefusedError as refused:
        return [(refusal.line, refusal.col) for refusal in refused.refusals]
    return []


@pytest.mark.parametrize(
    "typed", ["12.10", "0117", "12:30", "no", "yes", "2023-10-18", "1_000", "0x1F", "1e3", ".inf", "="]
)
def test_a_scalar_stays_what_was_typed(typed: str) -> None:
    assert plain(f"a: {typed}\nb: [{typed}]\n".encode()) == {"a": typed, "b": [typed]}


@pytest.mark.parametrize("typed", ["null", "~", "", "Null", "NULL"])
def test_nothing_is_null_and_quoted_nothing_is_text(typed: str) -> None:
    assert plain(f"a: {typed}\nb: '{typed}'\n".encode()) == {"a": None, "b": typed}


def test_what_only_looks_like_yaml_machinery_is_text() -> None:
    text = "Kominfo & BPPT; R&D, hore!, a*b, C++, 50%, a: 'b'".replace("a: 'b'", "tanda # di tengah"[:5])
    assert plain(f"a: {text}\n".encode()) == {"a": text}
    assert plain(b"a: \"&x !y *z\"\nb: '- & * !'\n") == {"a": "&x !y *z", "b": "- & * !"}


def test_a_byte_order_mark_and_windows_line_ends_change_nothing() -> None:
    unix = b"a: b\nc:\n  - d\n"
    assert plain(b"\xef\xbb\xbf" + unix.replace(b"\n", b"\r\n")) == plain(unix)


@pytest.mark.parametrize("bomb", [b"[" * 200_000, b"a: " + b"{a: " * 40_000, b"- " * 100_000, b"? " * 100_000])
def test_a_nesting_bomb_is_refused(bomb: bytes) -> None:
    assert places_of_refusals(bomb)


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"a: " + b"x" * SIZE_LIMIT)
    with pytest.raises(RefusedError, match="file-size"):
        read(tmp_path / "a.yml")


def test_symlinks_and_folders_are_no_files(tmp_path: Path) -> None:
    (tmp_path / "folder.yml").mkdir()
    (tmp_path / "link.yml").symlink_to(tmp_path / "folder.yml")
    with pytest.raises(RefusedError, match="file-symlink"):
        read(tmp_path / "link.yml")
    with pytest.raises(RefusedError, match="file-kind"):
        read(tmp_path / "folder.yml")
    with pytest.raises(RefusedError, match="file-read"):
        read(tmp_path / "none.yml")


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_at_a_place(data: bytes) -> None:
    assert all(line >= 1 and col >= 1 for line, col in places_of_refusals(data))


@given(st.lists(st.sampled_from([*PIECES, b"a", b"b: c\n", b"- d\n", b" "]), max_size=30).map(b"".join))
def test_any_pieces_of_yaml_are_read_or_refused_at_a_place(data: bytes) -> None:
    lines = data.count(b"\n") + data.count(b"\r") + 2
    assert all(1 <= line <= lines and col >= 1 for line, col in places_of_refusals(data))


@given(st.sampled_from(RECORDS), st.data())
def test_a_mutated_record_is_read_or_refused_at_a_place(record: bytes, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(record)))
    cut = data.draw(st.integers(0, 40))
    mutated = record[:start] + data.draw(st.sampled_from(PIECES)) + record[start + cut :]
    assert all(line >= 1 and col >= 1 for line, col in places_of_refusals(mutated))


def test_a_place_in_a_record_is_found_by_line_and_column() -> None:
    places = Places(b"a:\n  - b: c\n    d: [e, f]\n")
    assert places.find(("a", 0, "d", 1)) == (3, 12)
    assert places.find(("a", 0, "d"), at_key=True) == (3, 5)
    assert places.find(("a", 0, "none")) == (2, 5)


@pytest.mark.parametrize("key", ["a", "k%d"], ids=["one key again and again", "as many keys"])
def test_a_group_of_too_many_keys_is_told_once(key: str) -> None:
    typed = "".join(f"{key % number if '%' in key else key}:\n" for number in range(10_001))
    with pytest.raises(RefusedError) as error:
        plain(typed.encode())
    (refusal,) = error.value.refusals
    assert (refusal.line, refusal.col, refusal.code) == (1, 1, "list-long")
    assert refusal.message.startswith("10001 kunci, terlalu banyak; paling banyak 10000 kunci")
