"""Every word for readers that says what something is or how it stands is spelled in ``story/words.py`` alone.

Whoever changes one there changes it on all pages, in all files and pictures: nothing else may spell it. What speaks to
editors is free (``records/``, which knows no story). Prose in ``docs/`` cannot take a word from there: what it quotes
or explains is held to them below.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

from jejak.story import words
from support.literals import READ, of_python, of_script, of_template

HOOKS = Path(__file__).parents[1] / "hooks"
DOCS = HOOKS.parent / "docs"
METHOD = (DOCS / "metodologi.md").read_text("utf-8")
HOME = HOOKS / "jejak" / "story" / "words.py"
FREE = (HOOKS / "jejak" / "records", HOOKS / "theme" / "js" / "vendor")

SINGLE = ("direncanakan", "keikutsertaan", "tonggak")
"""Words of ``words.py`` that stand alone there and yet cannot mean anything else."""

_WAITING = "every page's finder says it; to carry it there would make every page longer"
_TYPED = "what readers type, in the forms that the index knows; it is never shown"
EXCEPTIONS: Mapping[tuple[str, str], str] = {
    ("jejak/publish/templates/home.html.jinja", "sumber berbeda"): "«sumber berbeda pendapat»: says more than the mark",
    ("jejak/publish/templates/parts/map.html.jinja", "cc by 4.0"): "of others' coordinates, not of our records",
    ("jejak/publish/views/glossary.py", "quick win"): "names terms that the glossary explains, as it spells them",
    ("jejak/story/country/quality/lists.py", "judul disusun dari alamat"): "the sentence that explains the mark",
    ("theme/js/finder/combobox.js", "belum ada catatan"): _WAITING,
    ("theme/js/search/results.js", "belum ada catatan"): _WAITING,
    ("theme/js/search/words.js", "kerja sama"): _TYPED,
    ("theme/js/search/words.js", "nota kesepakatan"): _TYPED,
    ("theme/js/search/words.js", "quick win"): _TYPED,
}
"""File and phrase → why it is spelled there too. One that is not needed any more must go."""


@cache
def phrases() -> frozenset[str]:
    """What ``words.py`` holds of two words or more, and the single words above, in small letters."""
    values = [value for name, value in vars(words).items() if name.isupper() and not name.startswith("_")]
    texts = [text for value in values for text in _texts(value)]
    return frozenset(text.lower().rstrip(".") for text in texts if " " in text) | {*SINGLE}


def _texts(value: object) -> list[str]:
    held = [*value.values()] if isinstance(value, Mapping) else [value]
    return [text for text in held if isinstance(text, str)]


@cache
def _pattern() -> re.Pattern[str]:
    """Finds whole words, of two phrases at one place the longer."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(phrases(), key=len, reverse=True)))})(?![\w-])")


def found_in(text: str) -> set[str]:
    """The phrases in a text, whatever blanks stand between their words."""
    return {*_pattern().findall(" ".join(text.lower().split()))}


def files() -> Iterator[Path]:
    for file in sorted(HOOKS.rglob("*")):
        free = file == HOME or any(file.is_relative_to(folder) for folder in FREE)
        if file.suffix in READ and not free:
            yield file


@cache
def spelled() -> dict[tuple[str, str], Path]:
    """File and phrase of every literal outside ``words.py``."""
    return {
        (file.relative_to(HOOKS).as_posix(), phrase): file
        for file in files()
        for phrase in found_in(READ[file.suffix](file.read_text("utf-8")))
    }


def test_no_word_is_spelled_a_second_time() -> None:
    assert sorted({*spelled()} - {*EXCEPTIONS}) == [], "take it from story/words.py (in templates: words)"


def test_every_exception_is_still_needed() -> None:
    """Where a word changes, this tells of the place that could not take it from ``words.py``."""
    assert sorted({*EXCEPTIONS} - {*spelled()}) == []


def test_the_list_holds_what_it_is_meant_for() -> None:
    assert {
        "sumber belum ditemukan",
        "ada bimtek, tahapnya tidak disebut",
        "di luar program kementerian",
        "kepastian rendah",
        "nota kesepakatan",
        "tanpa tanggal",
        "tidak diketahui",
        *SINGLE,
    } <= phrases()


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (of_python, 'x = f"{y} Sumber belum ditemukan"'),
        (of_python, 'def f():\n    return {"a": ("kepastian rendah",)}'),
        (of_template, "<p><em>Sumber belum\nditemukan</em>{# tentang #}"),
        (of_script, 'gap("sumber belum ditemukan"); // …'),
    ],
)
def test_a_literal_is_found(read: Callable[[str], str], text: str) -> None:
    assert len(found_in(read(text))) == 1


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (of_python, '"""Tells «sumber belum ditemukan»."""\nx = 1  # kepastian rendah'),
        (of_template, "{# sumber belum ditemukan #}<!-- kepastian rendah --><p>berkepastian rendah</p>"),
        (of_script, "/* sumber belum ditemukan */\n// kepastian rendah\nx"),
    ],
)
def test_what_only_explains_is_not(read: Callable[[str], str], text: str) -> None:
    assert found_in(read(text)) == set()


NO_WORDS = frozenset(
    {
        "bagian dari",
        "dan dua butir lain",
        "diringkas",
        "dua redaksi memuatnya",
        "dua wartawan menyaksikannya",
        "hak jawab",
        "kamis pekan lalu",
        "kota pasuruan",
        "laporan berbeda",
        "laporkan kekeliruan",
        "mei 2017",
        "perbaiki data ini",
        "sumber lain",
        "tautan butir",
        "tidak terjadi",
    }
)
"""What the prose puts between quotes that is no word of ``words.py``: buttons, headings, thoughts."""

STYLE = "gaya-bahasa.md"
"""It quotes what is not to be written too; ``test_language.py`` reads it."""


def test_what_the_prose_quotes_is_what_the_pages_say() -> None:
    quoted = {
        (page.name, quote.lower())
        for page in sorted(DOCS.glob("*.md"))
        if page.name != STYLE
        for quote in re.findall(r"“([^”]+)”", page.read_text("utf-8"))
    }
    stale = [(page, quote) for page, quote in sorted(quoted) if quote not in phrases() | NO_WORDS]
    assert stale == [], "story/words.py says it otherwise: change the prose too"
    assert ("tentang.md", words.STEP_STATUS["none"]) in quoted


def test_the_method_explains_every_state_of_a_step_in_the_words_of_the_pages() -> None:
    legend = re.findall(r'^<i class="dot (\w+)"></i> (.+)$', METHOD, re.MULTILINE)
    assert legend == [(str(status), word) for status, word in words.STEP_STATUS.items()], "docs/metodologi.md"


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("| {} |", "SOURCE"),
        ("- *{}*:", "FOOTING"),
        ("*{}*", "STANDING"),
        ("“{}”", "APART"),
        ("- **{}**:", "CONFIDENCE"),
        ("- `{}`:", "DOUBTED"),
        ("**{}.**", "OUTSIDE"),
    ],
)
def test_the_method_explains_the_words_of_a_table(form: str, name: str) -> None:
    explained = [form.format(word) for word in _texts(getattr(words, name))]
    assert [each for each in explained if each not in METHOD.lower()] == [], "docs/metodologi.md"
