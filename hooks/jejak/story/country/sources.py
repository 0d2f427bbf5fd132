"""All sources once: by publisher, then by date, each with the claims that rest on it."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import groupby
from typing import NamedTuple

from jejak.records.catalogue import Catalogue, CityRecord
from jejak.records.models.city import Source
from jejak.records.models.queries import cited_in
from jejak.records.text.slugs import slug_of
from jejak.story import dates, words
from jejak.story.city.citations import CitedSource

from .register import CityClaim, Register

UNKNOWN = f"Penerbit {words.UNKNOWN}"


class Listed(NamedTuple):
    """A source and what it is cited for: claims of cities, and ``national`` ones as the names of their pages."""

    cited: CitedSource
    uses: tuple[CityClaim, ...]
    national: tuple[str, ...]

    @property
    def cities(self) -> tuple[tuple[CityRecord, tuple[CityClaim, ...]], ...]:
        """The uses city by city."""
        by_city = groupby(self.uses, key=lambda found: found.record.id)
        groups = (tuple(group) for _, group in by_city)
        return tuple((group[0].record, group) for group in groups)


class Publisher(NamedTuple):
    """A publisher and its sources, the earliest first, undated ones last."""

    name: str
    sources: tuple[Listed, ...]


class Shelf(NamedTuple):
    """The publishers under one letter; the digit 0 holds those that begin with none."""

    letter: str
    publishers: tuple[Publisher, ...]

    @property
    def size(self) -> int:
        return sum(len(publisher.sources) for publisher in self.publishers)


def shelf_of(source: Source) -> str:
    """The letter under which a source stands: that of its publisher."""
    return _letter(source.publisher or UNKNOWN)


@cache
def _letter(publisher: str) -> str:
    first = slug_of(publisher)[:1]
    return first if first.isalpha() else "0"


def list_shelves(register: Register) -> tuple[Shelf, ...]:
    """All sources of the catalogue by letter and publisher."""
    catalogue = register.catalogue
    national = dict(_national(catalogue))
    ordered = sorted(catalogue.sources.values(), key=_order)
    shelves = []
    for letter, of_letter in groupby(ordered, key=shelf_of):
        publishers = groupby(of_letter, key=lambda source: source.publisher or UNKNOWN)
        told = (
            Publisher(name, tuple(_listed(each, register, national) for each in group)) for name, group in publishers
        )
        shelves.append(Shelf(letter, tuple(told)))
    return tuple(shelves)


def _order(source: Source) -> tuple[object, ...]:
    name = source.publisher or UNKNOWN
    return shelf_of(source), slug_of(name), name, dates.order(source.published), source.title, source.id


def _listed(source: Source, register: Register, national: Mapping[str, tuple[str, ...]]) -> Listed:
    uses = register.by_source.get(source.id, ())
    return Listed(CitedSource(0, source, len(uses)), uses, national.get(source.id, ()))


def _national(catalogue: Catalogue) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Source id → which of the national pages cite it."""
    files = {
        "programme": cited_in(catalogue.programme),
        "pillars": cited_in(catalogue.pillars),
        "glossary": cited_in(catalogue.glossary),
    }
    for source in catalogue.sources:
        pages = tuple(name for name, cited in files.items() if source in cited)
        if pages:
            yield source, pages
