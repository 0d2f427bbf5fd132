"""What a hand-written page may hold: Markdown and harmless HTML; nothing that runs or leads readers away."""

import time
from pathlib import Path

import pytest
from markdown import Markdown  # type: ignore[import-untyped]
from mkdocs.config import load_config

from jejak.publish import rawhtml

ROOT = Path(__file__).parents[2]


def refused(source: str) -> list[str]:
    """What is told of a page, with the extensions that mkdocs.yml names."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    markdown = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
    return rawhtml.refused(markdown.convert(source), source, "x.md")


@pytest.mark.parametrize("page", sorted((ROOT / "docs").glob("*.md")), ids=lambda page: page.name)
def test_our_own_pages_pass(page: Path) -> None:
    assert refused(page.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        'Teks <a href="../program/">program</a>, <i class="dot none"></i>, 1 < 2, a<3, <https://contoh.id>, <a@b.id>.',
        "`<script>` dan\n\n```html\n<meta http-equiv=refresh content=0>\n```\n\n    <script>x</script>\n",
        "| a | b |\n|:--|--:|\n| 1 | 2 |\n\nKata[^1].\n\n[^1]: Catatan.\n\nIstilah\n:   Arti\n",
        "## Judul { #kirim .kelas title='a > b' }\n\n![gambar](a.png)\n\n<!-- catatan\nredaksi -->\n",
        "<details open><summary>Isi</summary>\n\nTeks &lt;script&gt; javascript: boleh disebut.\n\n</details>",
        "[a](../x/?y=z:1#b:c) [surat](mailto:a@b.id) [telepon](tel:+62) [sini](#a:b)",
    ],
    ids=["inline", "code", "extensions", "attributes", "details", "addresses"],
)
def test_what_writers_need_is_let_through(source: str) -> None:
    assert refused(source) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('<meta http-equiv="refresh" content="0;url=https://contoh.id">', "<meta>"),
        ("<META\nHTTP-EQUIV=refresh content='0;//contoh.id'>", "<meta>"),
        ("teks <meta http-equiv=refresh content=0> teks", "<meta>"),
        ('<div><p><mEtA http-equiv="refresh"></p></div>', "<meta>"),
        ("<script>location = 1</script>", "<script>"),
        ("teks <script src=a.js></script>", "<script>"),
        ("<script\n>x</script\n>", "<script>"),
        ("<base href=https://contoh.id>", "<base>"),
        ("teks <base href=//contoh.id/>", "<base>"),
        ("<iframe src=x></iframe>", "<iframe>"),
        ("<object data=x></object>", "<object>"),
        ("<embed src=x>", "<embed>"),
        ("<form action=https://contoh.id><button>x</button></form>", "<form>"),
        ("<button formaction=//contoh.id>x</button>", "<button>"),
        ("<style>@import 'x'</style>", "<style>"),
        ("<link rel=stylesheet href=x>", "<link>"),
        ("<svg><a xlink:href=javascript:x><text>x</text></a></svg>", "<svg>"),
        ("<math><maction xlink:href=x>", "<math>"),
        ("<video src=x onerror=y></video>", "<video>"),
        ("<template><p>x</p></template>", "<template>"),
        ("<noscript><p title='</noscript><script>x</script>'></noscript>", "<noscript>"),
        ("<x-y>x</x-y>", "<x-y>"),
        ("<p onclick=x>y</p>", "atribut onclick"),
        ("<p ONCLICK='x'>y</p>", "atribut onclick"),
        ("<img src=x\nonerror=y>", "atribut onerror"),
        ("teks\n{: onclick=x }", "atribut onclick"),
        ("# Judul { onmouseover='x' }", "atribut onmouseover"),
        ("[a](b){ onfocus=x }", "atribut onfocus"),
        ("![a](b){: onload=x }", "atribut onload"),
        ("<a href=x target=_top ping=//contoh.id>y</a>", "atribut target"),
        ("<div data-module=../../x></div>", "atribut data-module"),
        ("<p style='position:fixed'>x</p>", "atribut style"),
        ("<img srcset=x>", "atribut srcset"),
        ("[a](javascript:x)", "alamat “javascript:”"),
        ("[a][b]\n\n[b]: JavaScript:x", "alamat “javascript:”"),
        ("<a href='java&#115;cript:x'>y</a>", "alamat “javascript:”"),
        ("<a href='java&Tab;script:x'>y</a>", "alamat “javascript:”"),
        ("<a href=' javascript&colon;x'>y</a>", "alamat “javascript:”"),
        ("<a href='java\nscript:x'>y</a>", "alamat “javascript:”"),
        ("[a](b){ href=javascript:x }", "alamat “javascript:”"),
        ("<javascript:x>", "“<javascript"),
        ("![a](data:image/svg+xml,x)", "alamat “data:”"),
        ("[a](vbscript:x)", "alamat “vbscript:”"),
        ("[a](blob:x) ", "alamat “blob:”"),
        ("[a](file:///etc/passwd)", "alamat “file:”"),
        ("<img/src=x/onerror=y>", "bukan tag yang utuh"),
        ('<p><a href="x"onclick="y">z</a></p>', "bukan tag yang utuh"),
        ("<a href=`x` onclick=y>z</a>", "bukan tag yang utuh"),
        ("<p>x</p><!--><script>y</script>-->", "<!-->"),
        ("<![CDATA[><script>y</script>]]>", "<![CDATA["),
        ("<?php x ?>", "<?php"),
        ("<!DOCTYPE html>", "<!DOCTYPE"),
    ],
)
def test_what_runs_or_leads_away_is_told_with_its_line(line: str, said: str) -> None:
    told = refused(f"# Judul\n\nTeks `<meta>` dan `onclick=`.\n\n{line}\n\nTeks.\n")
    assert told
    first = 7 if line.startswith("[a][b]") else 5
    assert any(said in each and each.startswith((f"docs/x.md:{first}: ", "docs/x.md:6: ")) for each in told), told


def test_each_one_has_its_own_line() -> None:
    told = refused("<meta a=1>\n\nTeks <meta a=2>\n\n<script>x</script>\n")
    assert [each.split(":")[1] for each in told if "<meta>" in each] == ["1", "3"]


def test_a_tag_that_never_ends_does_not_swallow_what_follows() -> None:
    assert rawhtml.refused("<p>x</p>\n<script src=x", "", "x.md")
    assert rawhtml.refused('<p>x</p>\n<a href="x', "", "x.md")


@pytest.mark.parametrize(
    "text", ["<a " * 20_000, "<a href=" + " " * 50_000, "&" * 50_000, "<!--" * 20_000, "`" * 30_000, "&a;" * 20_000]
)
def test_no_page_takes_long(text: str) -> None:
    start = time.process_time()
    rawhtml.refused(f"<a href=javascript:>{text}", text, "x.md")
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    "name", ["a.html", "a.HTM", "b/a.svg", "a.xml", "a.js", "a.xhtml", "a.md.html", "a", "a\n::error::x"]
)
def test_a_file_that_would_be_a_page_of_its_own_is_refused(name: str) -> None:
    told = rawhtml.refused_files([name, "a.md", "b/foto.JPG", "CNAME", "data.csv"])
    assert len(told) == 1
    assert told[0].isprintable()
