"""An error in a template is told with its place, in Indonesian; compiled templates survive any content of theirs."""

from pathlib import Path

import jinja2
import pytest

from jejak.publish import rendering, templateerrors


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ nama }}", 'nama "nama" tidak dikenal'),
        ("{{ text.x.y }}", 'tidak punya "x"'),
        ("{% if %}", "di situ seharusnya ada nama atau nilai"),
        ("{{ (1 }}", "tidak pada tempatnya"),
        ("{% kota %}", 'perintah "kota" tidak dikenal'),
        ("{{ text|kota }}", 'penyaring "kota" tidak dikenal'),
        ("{% if text %}", "berakhir sebelum perintahnya ditutup"),
        ("{% include 'tidak-ada.html' %}", 'templat "tidak-ada.html" tidak ada'),
        ("{{ 1 / 0 }}", "pembagian dengan nol"),
    ],
)
def test_an_error_is_told_with_file_and_line(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "rusak.html").write_text(f"\n\n{text}")
    jinja = jinja2.Environment(loader=jinja2.FileSystemLoader(tmp_path), undefined=jinja2.StrictUndefined)
    with pytest.raises(Exception) as caught:  # noqa: PT011 — whatever it is
        jinja.get_template("rusak.html").render(text="x")
    told = templateerrors.told(caught.value)
    assert told
    assert told.startswith(f"Templat {tmp_path}/rusak.html baris 3: ")
    assert said in told


def test_an_error_elsewhere_is_not_the_templates() -> None:
    jinja = jinja2.Environment()
    with pytest.raises(ZeroDivisionError) as caught:
        jinja.from_string("{{ f() }}").render(f=lambda: 1 // 0)
    assert templateerrors.told(caught.value) is None


@pytest.mark.parametrize("content", [b"", b"x", b"j2", bytes(200)])
def test_compiled_templates_survive_any_content(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.html").write_text("{{ 1 + 1 }}")
    kept = tmp_path / "kept"
    kept.mkdir()

    def printed() -> str:
        cache = rendering._Kept(str(kept), "%s.cache")
        return (
            jinja2.Environment(loader=jinja2.FileSystemLoader(tmp_path), bytecode_cache=cache)
            .get_template("a.html")
            .render()
        )

    assert printed() == "2"
    (file,) = kept.iterdir()
    whole = file.read_bytes()
    for broken in (content, whole[:-10], whole[:40] + b"\0" + whole[41:]):
        file.write_bytes(broken)
        assert printed() == "2"
        assert file.read_bytes() == whole
