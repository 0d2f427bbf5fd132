"""Hand-written pages without a builder: what is refused, in the words in which MkDocs' warnings are shown.

That good ones become the same bytes is held by ``tests/site/test_builders.py``.
"""

import re
from pathlib import Path

import pytest

from jejak.handwritten import manuscripts
from jejak.refusal import RefusedError

URLS = {"a.md": "a/", "b/index.md": "b/", "b/c d.md": "b/c%20d/", "x.png": "x.png", "index.md": ""}


def written(text: str, name: str = "a.md") -> manuscripts.Written:
    return manuscripts.write(manuscripts.Manuscript(name, text, {}, text), {"toc": {}, "tables": {}}, URLS)


@pytest.mark.parametrize(
    ("name", "link", "address"),
    [
        ("a.md", "b/c%20d.md?x=1#y", "../b/c%20d/?x=1#y"),
        ("a.md", "a.md", "./"),
        ("a.md", "index.md", "../"),
        ("index.md", "a.md", "a/"),
        ("index.md", "index.md#y", "./#y"),
        ("b/c d.md", "../x.png", "../../x.png"),
        ("b/index.md", "c d.md", "c%20d/"),
        ("a.md", "#y", "#y"),
        ("a.md", "?x=1", "?x=1"),
        ("a.md", "https://contoh.id/a.md", "https://contoh.id/a.md"),
        ("a.md", "//contoh.id/a.md", "//contoh.id/a.md"),
        ("a.md", "mailto:a@contoh.id", "mailto:a@contoh.id"),
    ],
)
def test_a_link_to_a_file_leads_to_its_page(name: str, link: str, address: str) -> None:
    page = written(f"[x](<{link}>)", name)
    assert page.html == f'<p><a href="{address}">x</a></p>'
    assert page.faults == ()


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        ("tidak-ada.md", "menuju berkas yang tidak ada."),
        ("../kota/", "tidak menuju berkas; tulis seperti tentang.md."),
        ("/a.md", "tidak menuju berkas; tulis seperti tentang.md."),
        ("\\\\a", "tidak menuju berkas; tulis seperti tentang.md."),
        (".", "tidak menuju berkas; tulis seperti tentang.md."),
    ],
)
def test_a_link_that_leads_nowhere_is_told(link: str, fault: str) -> None:
    shown = link.replace("\\\\", "\\")
    assert written(f"[x]({link})").faults == (f'docs/a.md: tautan "{shown}" {fault}',)


@pytest.mark.parametrize("head", ["judul: A\n\nTeks\n", "---\njudul: [\n---\n\nTeks\n", "---\n- A\n---\nTeks\n"])
def test_fields_that_would_be_passed_over_are_refused(head: str, tmp_path: Path) -> None:
    """MkDocs reads the first as fields of another kind, and publishes the others as text."""
    (tmp_path / "a.md").write_text(head, "utf-8")
    with pytest.raises(RefusedError, match=r"^docs/a\.md:1: isian di awal halaman harus YAML"):
        manuscripts.read(tmp_path, "a.md")


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"# A \xff\n")
    with pytest.raises(RefusedError, match=r"^docs/a\.md bukan UTF-8; simpan lagi sebagai UTF-8\.$"):
        manuscripts.read(tmp_path, "a.md")


@pytest.mark.parametrize(("name", "options"), [("tidak_ada", {}), ("toc", {"permalnk": True})])
def test_an_extension_that_cannot_be_used_is_named(name: str, options: dict[str, bool]) -> None:
    said = f'mkdocs.yml: perluasan Markdown "{name}" tidak dapat dipakai.'
    with pytest.raises(RefusedError, match=f"^{re.escape(said)}$"):
        manuscripts.write(manuscripts.Manuscript("a.md", "", {}, ""), {name: options}, URLS)


@pytest.mark.parametrize(
    ("fields", "nav", "text", "title"),
    [
        ({"title": "Isian"}, {"a-b.md": "Nav"}, "# Kepala", "Isian"),
        ({}, {"a-b.md": "Nav"}, "# Kepala", "Nav"),
        ({}, {"a-b.md": None}, "# Kepala", "Kepala"),
        ({}, {}, "# Kepala", "Kepala"),
        ({}, {}, "Teks\n\n# Bukan", "A b"),
    ],
)
def test_a_title_comes_from_the_nearest(fields: dict[str, str], nav: manuscripts.Nav, text: str, title: str) -> None:
    draft = manuscripts.Manuscript("a-b.md", text, fields, text)
    assert manuscripts.title_of(manuscripts.write(draft, {"toc": {}}, URLS), nav) == title


def test_files_come_in_the_builders_order(tmp_path: Path) -> None:
    for name in ("z.md", "a.md", "index.md", "b/x.md", "b/README.md", ".git/x.md", "templates/t.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    names = [name for name in manuscripts.names(tmp_path) if manuscripts.is_published(name)]
    assert names == ["index.md", "a.md", "z.md", "b/README.md", "b/x.md"]
