"""What many records say together: members against the number that a source counts, who stood at one event."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from jejak.records.catalogue import CityRecord
from jejak.records.models.events import Event
from jejak.records.models.programme import Total
from jejak.records.models.queries import members
from jejak.records.text.publishers import letters_of
from jejak.story import words
from jejak.story.country.register import CityClaim, Register

from .listing import Gap, of_claim, of_source

_CENTRAL = re.compile(r"\b(?:Menteri|Wakil Menteri|Direktur Jenderal|Dirjen|Direktur|Deputi|Kementerian)\b")
"""An office of the central government, as roles name it."""


def counted(register: Register) -> Iterator[Gap]:
    """Numbers of members, of a batch or a province, that are not as many as the record names."""
    programme, sources = register.catalogue.programme, register.catalogue.sources
    whole = (
        Total.model_construct(subject="", value=batch.size, members_of=(batch.year,), sources=batch.sources)
        for batch in programme.batches
        if batch.size is not None
    )
    for total in (*whole, *programme.totals):
        named = sum(_belongs(record, total) for record in register.records) if total.members_of else total.value
        if named != total.value:
            cells = (
                words.batches(total.members_of),
                total.province or "",
                words.digits(total.value),
                words.digits(named),
            )
            yield of_source(sources[total.sources[0]], *cells)


def _belongs(record: CityRecord, total: Total) -> bool:
    joined = any(membership.batch in total.members_of for membership in members(record.city))
    return joined and total.province in (None, record.region.province)


def officials(register: Register) -> Iterator[Gap]:
    """Each officer of the centre at a national event at which several are named, with a claim that names him."""
    for event in register.catalogue.programme.events:
        named: dict[str, list[tuple[str, CityClaim]]] = defaultdict(list)
        for found in register.claims:
            if isinstance(found.claim, Event) and found.claim.part_of == event.id:
                for name in _central(found.claim):
                    named[letters_of(name)].append((name, found))
        if len(named) > 1:
            for _, told in sorted(named.items()):
                yield of_claim(told[0][1], event.title, told[0][0], ", ".join(_cities(found for _, found in told)))


def _central(event: Event) -> list[str]:
    return [person.name for person in event.people if person.role and _CENTRAL.search(person.role)]


def _cities(found: Iterable[CityClaim]) -> list[str]:
    return list(dict.fromkeys(each.record.city.name for each in found))
