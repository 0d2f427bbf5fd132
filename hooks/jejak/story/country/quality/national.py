"""What many records say together: members against the number that a source counts, who stood at one event."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from jejak.records.models.events import Event
from jejak.records.models.programme import NationalProgramme
from jejak.records.models.queries import members
from jejak.records.text.publishers import letters_of
from jejak.story import words
from jejak.story.country.register import CityClaim, Register

from .listing import Gap, of_claim, of_source

_CENTRAL = re.compile(r"\b(?:Menteri|Wakil Menteri|Direktur Jenderal|Dirjen|Direktur|Deputi|Kementerian)\b")
"""An office of the central government, as roles name it."""


def counted(register: Register) -> Iterator[Gap]:
    """Numbers of members, of a batch or a province, that are not as many as the record names."""
    joined = [(record.region.province, {each.batch for each in members(record.city)}) for record in register.records]
    for stated in _stated(register.catalogue.programme):
        named = sum(
            stated.province in (None, province) and not batches.isdisjoint(stated.batches)
            for province, batches in joined
        )
        if named != stated.value:
            where = (words.batches(stated.batches), stated.province or "")
            source = register.catalogue.sources[stated.source]
            yield of_source(source, *where, words.digits(stated.value), words.digits(named))


class _Stated(NamedTuple):
    """How many members a source counts, of all provinces where it names none."""

    batches: tuple[int, ...]
    province: str | None
    value: int
    source: str


def _stated(programme: NationalProgramme) -> Iterator[_Stated]:
    for batch in programme.batches:
        if batch.size is not None:
            yield _Stated((batch.year,), None, batch.size, batch.sources[0])
    for total in programme.totals:
        if total.members_of:
            yield _Stated(total.members_of, total.province, total.value, total.sources[0])


def officials(register: Register) -> Iterator[Gap]:
    """Each officer of the centre at a national event at which several are named, with a claim that names him."""
    present: dict[str, dict[str, list[tuple[str, CityClaim]]]] = defaultdict(lambda: defaultdict(list))
    for found in register.claims:
        if isinstance(found.claim, Event) and found.claim.part_of:
            for name in _central(found.claim):
                present[found.claim.part_of][letters_of(name)].append((name, found))
    for event in register.catalogue.programme.events:
        named = present.get(event.id, {})
        if len(named) > 1:
            for _, told in sorted(named.items()):
                yield of_claim(told[0][1], event.title, told[0][0], ", ".join(_cities(found for _, found in told)))


def _central(event: Event) -> list[str]:
    return [person.name for person in event.people if person.role and _CENTRAL.search(person.role)]


def _cities(found: Iterable[CityClaim]) -> list[str]:
    return list(dict.fromkeys(each.record.city.name for each in found))
