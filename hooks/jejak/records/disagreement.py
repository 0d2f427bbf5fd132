"""Whether another report differs from a claim, or only adds to it: one answer for pages, sheets, counts and lists.

Reports differ where both say something of the same thing and it is not the same. A coarser date or place differs from
none that lies within it; what the claim does not say cannot differ. A note beside other things only adds; one that
stands alone is the difference itself, put in words.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from operator import attrgetter
from typing import Any

from .models.claims import Claim, Dated, Person, Sourced
from .models.edtf import Edtf
from .models.queries import agree, differing, is_within
from .models.vocabulary import Part

_DAY_IN_WORDS = re.compile(r"\b(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?\b")
"""A day as newspapers write it: «Senin (9/7/2019)», «Rabu (5/7)»."""

_APART = frozenset(["date", "date_text", "note", "sources", "confidence"])

_DEEDS = frozenset([Part.SIGNED, Part.PRESENTED])
"""What is done by whoever is said to do it; others may attend, speak and receive besides."""


def disagreeing(claim: Sourced) -> tuple[Claim, ...]:
    """The other reports of a claim that differ from it, without those that only add to it."""
    return tuple(report for report in differing(claim) if disagrees(report, claim))


def is_contested(claim: Sourced) -> bool:
    """Whether another source differs; what a claim's own source says in two ways is none."""
    return any(not is_within(report, claim) for report in disagreeing(claim))


def disagrees(report: Claim, claim: Sourced) -> bool:
    """Whether anything that a report says differs from what the claim says of the same thing."""
    if isinstance(report, Dated) and isinstance(claim, Dated) and _redates(report, claim):
        return True
    said = type(report).model_fields.keys() - _APART
    if report.note and not report.model_fields_set & (said | {"date", "date_text"}):
        return True
    return any(_differs(key, getattr(report, key), getattr(claim, key, None), claim) for key in said)


def _differs(key: str, theirs: Any, own: Any, claim: Sourced) -> bool:
    if key == "people":
        return _done_by_another(theirs, own or ())
    if key == "online":
        return bool(theirs and not own and getattr(claim, "place", None))
    if theirs in (None, ()) or own in (None, ()):
        return False
    return _COMPARED.get(key, _unlike)(theirs, own)


def _redates(report: Dated, claim: Dated) -> bool:
    """Whether its day cannot be the claim's; a date that is only coarser or finer is no other."""
    if report.date and claim.date:
        return not agree(report.date, claim.date)
    if claim.date and (found := _DAY_IN_WORDS.search(report.date_text or "")):
        return not _holds(claim.date, *found.groups())
    return False


def _holds(own: Edtf, day: str, month: str, year: str | None) -> bool:
    """Whether a date can be this day; a year that the words do not give is the date's own."""
    try:
        meant = date(int(year) + 2000 * (len(year) == 2) if year else own.earliest.year, int(month), int(day))
    except ValueError:
        return False
    return own.earliest <= meant <= own.latest


def _done_by_another(theirs: Iterable[Person], own: Iterable[Person]) -> bool:
    """Whether a report has someone sign or hand over whom the claim, which names people too, does not."""
    known = {(person.part, person.name.casefold()) for person in own}
    deeds = ((person.part, person.name.casefold()) for person in theirs if person.part in _DEEDS)
    return any(deed not in known for deed in deeds) and bool(own)


def _unlike(theirs: object, own: object) -> bool:
    """Whether two values differ; of texts, that neither holds the other: «Bali», «Hotel Meru, Bali»."""
    if isinstance(theirs, str) and isinstance(own, str):
        return theirs.casefold() not in own.casefold() and own.casefold() not in theirs.casefold()
    return theirs != own


def _measured_otherwise(what: str, number: str, theirs: Iterable[object], own: Iterable[object]) -> bool:
    """Whether of one thing, named in the field ``what``, both give a ``number``, and not the same one."""
    name, value = attrgetter(what), attrgetter(number)
    known = {name(each): value(each) for each in own if value(each)}
    return any(value(each) and known.get(name(each), value(each)) != value(each) for each in theirs)


def _named_otherwise(theirs: object, own: object) -> bool:
    """Who was there besides: a list of bodies is never whole."""
    return False


_COMPARED: Mapping[str, Callable[[Any, Any], bool]] = {
    "scores": partial(_measured_otherwise, "of", "value"),
    "groups": partial(_measured_otherwise, "name", "count"),
    "figures": partial(_measured_otherwise, "what", "value"),
    "organisations": _named_otherwise,
}
"""How the values of some fields are compared; all others as ``_unlike``."""
