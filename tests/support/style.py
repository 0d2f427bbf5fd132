"""The style sheet as data: ``docs/gaya-bahasa.md`` says what to write and what not, and this reads it.

So the page and the tests cannot tell different things. Knows no file but that page.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from support.project import ROOT

SHEET = ROOT / "docs" / "gaya-bahasa.md"

_ROW = re.compile(r"^\| (?P<write>[^|]+?) \| (?P<wrong>[^|]+?) \|[^|]*\|$", re.MULTILINE)
_QUOTED = re.compile(r"“[^”]*”|`[^`]*`")


@dataclass(frozen=True)
class Rule:
    """A row of the table: what is to be written, and the phrases that are not."""

    write: str
    wrong: tuple[str, ...]


@cache
def rules() -> tuple[Rule, ...]:
    """The rows of the table without its head; phrases in italics are for people to judge."""
    _, *rows = _ROW.finditer(SHEET.read_text("utf-8"))
    return tuple(Rule(row["write"], _checked(row["wrong"])) for row in rows if not row["write"].startswith("---"))


def _checked(cell: str) -> tuple[str, ...]:
    return tuple(phrase for phrase in cell.split(", ") if "*" not in phrase)


def faults(text: str) -> Iterator[tuple[str, str]]:
    """What a text holds that is not to be written, and what is; words in quotation marks are somebody else's."""
    bare = _QUOTED.sub("“”", text)
    if not _any_of(tuple(each for rule in rules() for each in rule.wrong)).search(bare):
        return
    for rule in rules():
        left = _any_of(tuple(re.split("[;,] ", rule.write))).sub("", bare)
        yield from ((_plain(found), rule.write) for found in _any_of(rule.wrong).findall(left))


def _plain(found: str) -> str:
    return " ".join(found.lower().split())


@cache
def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Finds whole phrases, also with «-nya»: of none, nothing."""
    either = "|".join(map(_pattern, phrases)) or "(?!)"
    return re.compile(rf"(?<![\w-])(?:{either})(?:nya)?(?![\w-])")


def _pattern(phrase: str) -> str:
    """A phrase however its words are parted; a figure stands for any; a capital is meant, a small letter is both."""
    words = r"\s+".join(re.escape(word) for word in phrase.split())
    case = "-i" if re.search(r"[A-Z]", phrase) else "i"
    return rf"(?{case}:{re.sub(r'[0-9]+', '[0-9]+', words)})"
