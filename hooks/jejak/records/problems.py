"""A problem in the records: its order, its text and its GitHub form. Knows no rule and reads no file."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple, TypeAlias

from jejak.records.text.wording import cut, escaped

Place: TypeAlias = tuple[str | int, ...]
"""Where in a record: keys and list positions from the top, such as ``("signings", 0, "date")``."""


KEY_LIMIT, PATH_LIMIT, MESSAGE_LIMIT = 60, 400, 700
"""Characters. More of a key, a path or a message helps nobody, and a file may hold 256 kB of it."""

TOLD_LIMIT = 5_000
"""Problems of one file; a longer list is of no use, and takes longer to write than to find."""


class Severity(StrEnum):
    """An error stops every build; a warning is printed, and stops CI."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend: ``path`` as one types it, ``line`` and ``col`` from 1, ``field`` like ``signings[0].date``.

    ``message`` is Indonesian: what was found, what to write instead. ``code`` names the rule. Ordered by place.
    """

    path: str
    line: int
    col: int
    field: str
    message: str
    code: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """One printable line of bounded length, in which no terminal and no CI finds a command, whatever was typed."""
        warning = "peringatan: " if self.severity is Severity.WARNING else ""
        said = cut(escaped(self._said), MESSAGE_LIMIT)
        return _inert(f"{cut(self.path, PATH_LIMIT)}:{self.line}:{self.col}: {warning}{said} [{self.code}]")

    @property
    def annotation(self) -> str:
        """The same as a GitHub workflow command, which shows it beside the line."""
        places = {"file": self.path, "line": str(self.line), "col": str(self.col), "title": self.code}
        properties = ",".join(f"{key}={_property(value)}" for key, value in places.items())
        return f"::{self.severity} {properties}::{_data(self._said[:MESSAGE_LIMIT])}"

    @property
    def _said(self) -> str:
        return f"{self.field}: {self.message}" if self.field else self.message


_ORDER = attrgetter("path", "line", "col", "field", "message", "code", "severity")
"""Problem's own order, quicker for thousands of them."""


def told(problems: Iterable[Problem]) -> Iterator[Problem]:
    """In order, and of a file with more than TOLD_LIMIT only so many and how many more there are."""
    for path, group in groupby(sorted(problems, key=_ORDER), key=attrgetter("path")):
        found = list(group)
        yield from found[:TOLD_LIMIT]
        if rest := found[TOLD_LIMIT:]:
            message = f"masih ada {len(rest)} masalah lagi di berkas ini; perbaiki dulu yang di atas"
            worst = min(problem.severity for problem in rest)
            yield Problem(path, rest[0].line, rest[0].col, "", message, "many-problems", worst)


class Finding(NamedTuple):
    """A problem whose line is not looked up yet: where in the record, what is wrong, the rule's code.

    ``at_key`` points at the key itself and not at its value (an unknown key, a missing one's parent).
    """

    place: Place
    message: str
    code: str
    at_key: bool = False
    severity: Severity = Severity.ERROR


class Refusal(NamedTuple):
    """Why a file cannot be read: line and column (from 1), Indonesian message, code, the field where one is meant."""

    line: int
    col: int
    message: str
    code: str
    field: str = ""


def field_of(place: Place) -> str:
    """A place as the field's name: ``("signings", 0, "date")`` → ``signings[0].date``."""
    parts = (f"[{step}]" if isinstance(step, int) else f".{cut(escaped(step), KEY_LIMIT)}" for step in place)
    return "".join(parts).removeprefix(".")


def pointer(place: Place) -> str:
    """Another place in the same file, within a message. A rule knows no lines: ``located`` puts the line in.

    It stands between NULs, which no text of a record can hold, so that nothing that was typed is taken for one.
    """
    return f"\0{json.dumps(place)}\0"


def located(message: str, line_of: Callable[[Place], int]) -> str:
    """A message with every ``pointer`` in it as «memberships[0] (baris 5)»."""

    def name(match: re.Match[str]) -> str:
        place = tuple(json.loads(match[1]))
        return f"{field_of(place)} (baris {line_of(place)})"

    return _POINTER.sub(name, message) if "\0" in message else message


_POINTER = re.compile(r"\0([^\0]+)\0")


def _inert(line: str) -> str:
    """A line that GitHub does not take for a workflow command: one begins with ``::``, or holds ``##[``."""
    line = line.replace("##[", "# #[")
    return f"./{line}" if line.lstrip().startswith("::") else line


def _data(text: str) -> str:
    lines = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return escaped(lines.replace("##[", "# #["))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
