"""The canonical form: the model's order and two spaces, and not one word or comment less."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jejak.records.layout import CLAIM_ORDER, canonical
from jejak.records.load import MODELS
from jejak.records.models.city import City
from jejak.records.models.claims import Claim
from jejak.records.yaml.strict import RefusedError, plain

DATA = Path(__file__).parents[2] / "data"
FILES = [*(DATA / name for name in MODELS), *sorted((DATA / "cities").glob("*.yml"))]

TYPED = b"""\
# yaml-language-server: $schema=../city.schema.json
# tentang kode
code: "35.75"   # kode

# nama
name: Kota Pasuruan
signings:
-   sources: [x]
    # kapan
    date:   2021


    note: >
      lipat
       dalam

      lagi
    # jenis
    kind: mou
# kedua
-   {kind: mou,
     sources: [y]}
aliases:
     - Pasuruan
     - "a
        b"
editor_notes:
- |
  # bukan komentar
   x
- z
checked: 2026-11-21
# akhir
"""

LAID = b"""\
# yaml-language-server: $schema=../city.schema.json
# nama
name: Kota Pasuruan
# tentang kode
code: "35.75"   # kode
aliases:
  - Pasuruan
  - "a
     b"
signings:
  # jenis
  - kind: mou
    # kapan
    date:   2021

    note: >
      lipat
       dalam

      lagi
    sources: [x]
  # kedua
  - {kind: mou,
     sources: [y]}
editor_notes:
  - |
    # bukan komentar
     x
  - z
checked: 2026-11-21
# akhir
"""


def test_a_record_is_laid_out_as_the_model_orders_it() -> None:
    assert canonical(TYPED, City).decode() == LAID.decode()


def test_byte_order_mark_and_windows_line_ends_go() -> None:
    assert canonical(b"\xef\xbb\xbf" + TYPED.replace(b"\n", b"\r\n"), City) == LAID


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_our_own_files_are_canonical(path: Path) -> None:
    assert canonical(path.read_bytes(), MODELS.get(path.name, City)) == path.read_bytes(), "jalankan scripts/format"


@given(st.sampled_from([TYPED, *(path.read_bytes() for path in FILES if path.parent.name == "cities")]), st.data())
def test_whatever_lines_go_the_meaning_stays_and_twice_is_once(record: bytes, data: st.DataObject) -> None:
    lines = record.splitlines(keepends=True)
    start = data.draw(st.integers(0, len(lines)))
    stop = data.draw(st.integers(start, min(start + 6, len(lines))))
    extra = data.draw(st.sampled_from([b"", b"\n", b"# kata\n", b"    # kata\n", b"  \n", b"---\n"]))
    mutated = b"".join([*lines[:start], extra, *lines[stop:]])
    try:
        before = plain(mutated)
    except RefusedError:
        return
    once = canonical(mutated, City)
    assert plain(once) == before
    assert canonical(once, City) == once
    assert sorted(comments(once)) == sorted(comments(mutated))


def comments(data: bytes) -> list[bytes]:
    return [line.strip() for line in data.splitlines() if line.strip() == b"# kata"]


def test_every_key_of_a_claim_has_its_place() -> None:
    def kinds(model: type[Claim]) -> list[type[Claim]]:
        return [model, *(deeper for kind in model.__subclasses__() for deeper in kinds(kind))]

    keys = {name for model in kinds(Claim) for name in model.model_fields}
    assert keys == set(CLAIM_ORDER)
    assert len(CLAIM_ORDER) == len(keys)
