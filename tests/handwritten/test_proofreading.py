"""What is wrong with hand-written pages and the nav is told at once, in the words in which MkDocs' warnings are shown.

That MkDocs says the same of the same files is held by ``tests/site/test_builders.py``.
"""

import pytest

from jejak.handwritten import proofreading
from jejak.handwritten.manuscripts import Manuscript, Nav, Written, write

KNOWN = {"a.md": "a/", "b.md": "b/", "kota/index.md": "kota/", "x.png": "x.png"}


def page(text: str, name: str = "a.md") -> Written:
    return write(Manuscript(name, text, {}, text), {"attr_list": {}, "footnotes": {}, "toc": {}}, KNOWN)


def faults(*pages: Written, nav: Nav | None = None) -> list[str]:
    return proofreading.faults([page.manuscript.name for page in pages], pages, nav or {}, KNOWN).splitlines()


B = page("# Bab\n\n## Dua kata {#dua}\n\n<b id='tiga'>x</b> <i id='é'>y</i>\n\n`<i id='contoh'>`\n", "b.md")


@pytest.mark.parametrize(
    "link", ["b.md#bab", "b.md#dua", "b.md?x=1#tiga", "b.md#%C3%A9", "#kepala", "#fn:1", "b.md", "kota/index.md#belum"]
)
def test_an_anchor_that_is_there_is_good(link: str) -> None:
    """Of a page made from records it is not asked here: another test looks at all links of the finished site."""
    assert faults(page(f"# Kepala\n\n[x]({link}) y[^1]\n\n[^1]: Catatan.\n"), B) == []


@pytest.mark.parametrize("link", ["b.md#tidak-ada", "b.md#contoh", "b.md#x.png", "#bab", "#fn:2"])
def test_an_anchor_that_is_nowhere_is_told_once(link: str) -> None:
    told = f'docs/a.md: tautan "{link}" menuju bagian yang tidak ada.'
    assert faults(page(f"# Kepala\n\n[x]({link}) [y]({link})\n"), B) == [told]


def test_the_nav_and_the_files_know_each_other() -> None:
    nav = {"b.md": "Dua", "tidak-ada.md": None, "kota/index.md": "Kota", "https://contoh.id/": "Luar", "/b.md": None}
    assert faults(page("# A"), B, nav=nav) == [
        "docs/a.md belum disebut di nav (mkdocs.yml).",
        "mkdocs.yml: nav menyebut tidak-ada.md, yang tidak ada di docs/.",
        "mkdocs.yml: nav menyebut /b.md, yang tidak ada di docs/.",
    ]


def test_everything_wrong_is_told_at_once() -> None:
    wrong = page("[x](#y) [z](z.md)\n\n<input>\n", "b/index.md")
    assert faults(page("[x](/a)"), B, wrong) == [
        "docs/b.md dan docs/b/index.md berebut satu alamat.",
        'docs/a.md: tautan "/a" tidak menuju berkas; tulis seperti tentang.md.',
        'docs/b/index.md: tautan "z.md" menuju berkas yang tidak ada.',
        'docs/b/index.md: tautan "#y" menuju bagian yang tidak ada.',
        "docs/b/index.md:3: <input> tidak boleh ada di halaman tulisan; hapus, atau tulis dengan Markdown",
    ]
