"""Cross-record rules: each a small generator whose name is the problem's code and whose docstring is the rule.

An error stops every build, for it would put something wrong before readers. A warning asks a person to look; it
stops CI until the record is mended or says why it stands (``exceptions``). No rule reads a file or the clock.

Every rule of ``rules/`` is found, none is listed: one whose code is a ``WarningCode`` warns, any other is an error.
"""

from collections.abc import Callable, Iterable, Iterator, Set
from datetime import date
from functools import cache
from importlib import import_module
from inspect import isfunction
from itertools import filterfalse
from pkgutil import iter_modules
from types import FunctionType
from typing import Any, NamedTuple

from jejak.records.catalogue import Catalogue, CityRecord
from jejak.records.models.vocabulary import WarningCode
from jejak.records.problems import Finding, Severity, field_of

from . import rules
from .facts import CitingFile, Facts, Fault, FaultIn
from .lookups import gathered, is_pending

RecordRule = Callable[[CityRecord, Facts], Iterator[Fault]]
FileRule = Callable[[CitingFile, Facts], Iterator[Fault]]
WholeRule = Callable[[Facts], Iterator[FaultIn]]


class Rules(NamedTuple):
    """Rules by what they look at: one city's record, one file's claims and sources, everything."""

    record: tuple[RecordRule, ...]
    file: tuple[FileRule, ...]
    whole: tuple[WholeRule, ...]


_WARNING = frozenset([*WarningCode, "publisher-spelling", "source-shared-once"])
"""Codes that warn. No city's record excepts the last two: one can always be mended, one looks at shared files."""


def _every_rule() -> Iterator[FunctionType]:
    """Whatever is public in a module of ``rules/``; that no two have one name is tested."""
    for found in iter_modules(rules.__path__):
        module = import_module(f"{rules.__name__}.{found.name}")
        public = (value for name, value in vars(module).items() if not name.startswith("_"))
        yield from (value for value in public if isfunction(value) and value.__module__ == module.__name__)


def _sorted(found: Iterable[FunctionType]) -> Rules:
    """By what each looks at, which is its first parameter."""
    looking: dict[type, list[Any]] = {CityRecord: [], CitingFile: [], Facts: []}
    for rule in found:
        looking[next(iter(rule.__annotations__.values()))].append(rule)
    return Rules(*map(tuple, looking.values()))


@cache
def code_of(rule: RecordRule | FileRule | WholeRule) -> str:
    """``stage_order`` → ``stage-order``."""
    return rule.__name__.replace("_", "-")


def _is_warning(rule: FunctionType) -> bool:
    return code_of(rule) in _WARNING


WARNINGS = _sorted(filter(_is_warning, _every_rule()))
ERRORS = _sorted(filterfalse(_is_warning, _every_rule()))


def check(
    catalogue: Catalogue, failed: Set[str] = frozenset(), today: date | None = None
) -> Iterator[tuple[str, Finding]]:
    """Everything the rules find, each with its file's path below the data folder.

    ``failed``: files that could not be read; what must look into them is not checked.
    """
    facts = Facts(catalogue, failed, today)
    yield from gathered(_apply(ERRORS, facts))
    warnings = list(_apply(WARNINGS, facts))
    yield from ((path, finding._replace(severity=Severity.WARNING)) for path, finding in _not_excepted(warnings, facts))


def _apply(kind: Rules, facts: Facts) -> Iterator[tuple[str, Finding]]:
    for path, rule, faults in _faults(kind, facts):
        code = code_of(rule)
        if not is_pending(code, path, facts.failed):
            yield from ((path, Finding(place, message, code)) for place, message in faults)
    for whole_rule in kind.whole:
        code = code_of(whole_rule)
        for path, place, message in whole_rule(facts):
            if not is_pending(code, path, facts.failed):
                yield path, Finding(place, message, code)


def _faults(kind: Rules, facts: Facts) -> Iterator[tuple[str, RecordRule | FileRule, Iterator[Fault]]]:
    """Each rule on one file with what it will find there, if asked."""
    for record in facts.catalogue.cities:
        yield from ((record.path, rule, rule(record, facts)) for rule in kind.record)
    for file in facts.files:
        yield from ((file.path, each, each(file, facts)) for each in kind.file)


def _not_excepted(warnings: list[tuple[str, Finding]], facts: Facts) -> Iterator[tuple[str, Finding]]:
    """The warnings that no record excepts, and the exceptions that except nothing (code ``exception-unused``)."""
    exempt: dict[tuple[str, str, str | None], list[int]] = {}
    for record in facts.catalogue.cities:
        for index, each in enumerate(record.city.exceptions):
            exempt.setdefault((record.path, each.code, each.field), []).append(index)
    used: set[tuple[str, str, str | None]] = set()
    for path, finding in warnings:
        covering = {(path, finding.code, None), (path, finding.code, field_of(finding.place))} & exempt.keys()
        used |= covering
        if not covering:
            yield path, finding
    for path, code, name in exempt.keys() - used:
        if not is_pending(code, path, facts.failed):
            for index in exempt[path, code, name]:
                message = f"tidak ada peringatan {code} yang perlu dikecualikan; hapus butir ini"
                yield path, Finding(("exceptions", index), message, "exception-unused")
