"""What readers, editors and contributors see is written as ``docs/gaya-bahasa.md`` says.

Its table is read as it stands (``support/style.py``): whoever adds a word there has it looked for everywhere. Titles of
sources are others' words and are not looked at; neither is what stands in quotation marks.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

from support import style
from support.literals import READ, of_python, of_settings, of_style
from support.ourtexts import our_texts
from support.project import ROOT

DOCS = sorted((ROOT / "docs").glob("*.md"))
PROSE = [*DOCS, ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / ".github").glob("*.md"))]
SETTINGS = [ROOT / "mkdocs.yml", *sorted((ROOT / ".github").rglob("*.yml"))]
CODE = [*sorted((ROOT / "hooks").rglob("*")), *sorted((ROOT / "scripts").rglob("*"))]

READERS = {**READ, ".css": of_style, ".yml": of_settings, "": of_python}
"""By a file's ending; the scripts have none."""

_TYPED = "what readers type, in the forms that the index knows; it is never shown"
EXCEPTIONS: Mapping[tuple[str, str], str] = {
    ("hooks/jejak/publish/templates/directory.html.jinja", "klaim"): "a column's key, which addresses of views hold",
    ("hooks/jejak/story/country/quality/lists.py", "keyakinan"): "the list's key, which its address is made of",
    ("hooks/theme/js/search/words.js", "dimana"): _TYPED,
    ("hooks/theme/js/search/words.js", "diteken"): _TYPED,
    ("hooks/theme/js/search/words.js", "kerjasama"): _TYPED,
    ("hooks/theme/js/search/words.js", "walikota"): _TYPED,
    ("hooks/theme/js/search/words.js", "wifi"): _TYPED,
    ("scripts/benchmark/record.py", "nk"): "part of a made-up number",
}
"""File and phrase → why it stands there all the same. One that is not needed any more must go."""


FIGURE_FIRST = re.compile(r'(?:<p class="(?:measure|quiet)"[^>]*>|<div class="lead"><p>|[.!?] )\{\{ [^}]*\|digits \}\}')
"""Where a template begins a sentence with a count in figures."""

LONGEST = 25
"""Words of a sentence in ``docs/``; the style sheet asks for 20 elsewhere, where sentences are made by rules."""

NAMED = re.compile(r"by/\d\.\d|(?:CC BY|Atribusi|ODbL|License|Python|MIT|versi) \d+\.\d+|\d+\.\d{3}(?!\d)|127\.0\.0\.1")
"""Points that are no decimal comma: in names of licences and versions, and between thousands."""


def shown_by(file: Path) -> str:
    """The texts of a file that somebody may see."""
    text = file.read_text("utf-8")
    if file in PROSE:
        return _of_prose(file, text)
    return READERS[file.suffix](text)


def _of_prose(file: Path, text: str) -> str:
    """A hand-written page without ids of headings, and the style sheet without its table, which names what is wrong."""
    text = re.sub(r"\{[ :]*#[^}]*\}", "", text)
    return re.sub(r"(?m)^\|.*\|$", "", text) if file == style.SHEET else text


def files() -> Iterator[Path]:
    yield from (*PROSE, *SETTINGS)
    for file in CODE:
        is_script = file.parent == ROOT / "scripts" and file.suffix == "" and file.is_file()
        if "vendor" not in file.parts and (is_script or file.suffix in (*READ, ".css")):
            yield file


@cache
def found() -> frozenset[tuple[str, str]]:
    """File and phrase of all that is not to be written."""
    return frozenset((file.relative_to(ROOT).as_posix(), wrong) for file in files() for wrong in _faults(file))


def _faults(file: Path) -> Iterator[str]:
    shown = shown_by(file)
    yield from (wrong for wrong, _ in style.faults(shown))
    if " — " in shown:
        yield "a dash with spaces"
    if file.suffix == ".jinja" and FIGURE_FIRST.search(shown):
        yield "a figure at the head of a sentence"


def test_nobody_reads_a_word_that_the_style_sheet_does_not_want() -> None:
    assert sorted(found() - {*EXCEPTIONS}) == [], "docs/gaya-bahasa.md says what to write instead"


def test_every_exception_is_still_needed() -> None:
    assert sorted({*EXCEPTIONS} - found()) == []


def test_our_texts_in_the_records_hold_no_such_word() -> None:
    found = [
        (text.file, text.field, wrong, write)
        for text in our_texts()
        for wrong, write in style.faults(text.said)
        if not text.is_of_a_kota(wrong)
    ]
    assert found == [], "docs/gaya-bahasa.md"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Setiap klaim punya sumber.", "klaim"),
        ("Klaimnya ada.", "klaimnya"),
        ("Bimtek ke-3 berlangsung.", "bimtek ke-3"),
        ("Plt Bupati hadir.", "plt"),
        ("belum\n  ada bukti", "belum ada bukti"),
        ("Para penandatangan hadir.", "penandatangan"),
    ],
)
def test_a_word_is_found_in_any_form(text: str, wrong: str) -> None:
    assert [found for found, _ in style.faults(text)] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "Menulis “klaim”, lalu `klaim`.",
        "proklaim, klaim-x",
        "Plt. Bupati hadir.",
        "Penandatanganan oleh para penanda tangan.",
        "Semua kota dan kabupaten; bimtek tahap II.",
    ],
)
def test_what_is_quoted_or_another_word_is_none(text: str) -> None:
    assert [*style.faults(text)] == []


@pytest.mark.parametrize(
    ("template", "first"),
    [
        ('<p class="measure">{{ size|digits }} sumber.', True),
        ('<div class="lead"><p>{{ members|length|digits }} daerah.', True),
        ("<p>Ada daerah. {{ size|digits }} sumber.", True),
        ('<p class="measure">Ada {{ size|digits }} sumber.', False),
        ("<td>{{ size|digits }}</td>", False),
    ],
)
def test_a_count_in_figures_is_found_where_a_sentence_begins(template: str, first: bool) -> None:
    assert bool(FIGURE_FIRST.search(template)) is first


def test_the_style_sheet_has_its_table() -> None:
    """Were it laid out otherwise, all of the above would find nothing."""
    assert {"klaim", "keyakinan", "belum ada bukti", "meneken"} <= {
        each for rule in style.rules() for each in rule.wrong
    }
    assert all(rule.write for rule in style.rules())


def sentences(page: Path) -> Iterator[str]:
    """Those of a hand-written page, as they are read."""
    _, _, body = page.read_text("utf-8").split("---\n", 2)
    for block in re.split(r"\n(?:\n|(?=- |\d+\. |: |\|))", body):
        if not block.startswith(("#", "|", ">", "<i")):
            plain = re.sub(r"^(?:- |\d+\. |: +)|<[^>]+>|\]\([^)]*\)|[*\[]|\{[^}]*\}", "", block.strip())
            yield from re.split(r"(?<=[.?!:;])\s+(?=[A-Z“])", " ".join(plain.split()))


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.stem)
def test_sentences_of_a_hand_written_page_are_short(page: Path) -> None:
    assert [sentence for sentence in sentences(page) if len(sentence.split()) > LONGEST] == []


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.stem)
def test_no_sentence_of_a_hand_written_page_begins_with_a_figure(page: Path) -> None:
    assert [sentence for sentence in sentences(page) if sentence[:1].isdigit()] == []


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.stem)
def test_decimals_of_a_hand_written_page_have_a_comma(page: Path) -> None:
    assert re.findall(r"(?<![\w.])\d+\.\d+", NAMED.sub("", page.read_text("utf-8"))) == []


@pytest.mark.parametrize("page", PROSE, ids=lambda page: page.stem)
def test_quotation_marks_of_prose_are_curly(page: Path) -> None:
    shown = re.sub(r"```.*?```|`[^`]*`|<[^>]*>|^---\n.*?\n---\n", "", page.read_text("utf-8"), flags=re.DOTALL)
    assert re.findall(r'.{0,20}".{0,20}', shown) == []
