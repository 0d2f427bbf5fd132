"""What the rules look at: the catalogue, the files that cite sources, who cites what. Knows no rule."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Set
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple, TypeAlias

from pydantic import BaseModel

from jejak.records.catalogue import Catalogue
from jejak.records.models.city import Region, SharedSources, Source
from jejak.records.models.claims import Sourced
from jejak.records.models.queries import cited_in, statements
from jejak.records.models.vocabulary import SourceKind
from jejak.records.problems import Place
from jejak.records.text.addresses import site_of
from jejak.records.text.guesses import Guesses
from jejak.records.text.slugs import slug_of

from .hints import Hints

Fault: TypeAlias = tuple[Place, str]
"""What a rule of one file finds: where, and what to say."""

FaultIn: TypeAlias = tuple[str, Place, str]
"""What a rule of the whole finds: in which file, where, and what to say."""


SHARED = "sources.yml"
"""The file of the sources that more than one file cites."""


SPEAKERS = frozenset([SourceKind.NEWS, SourceKind.ADVERTORIAL, SourceKind.GOVERNMENT])
"""Kinds between which a host can be mistaken; papers and documents may lie anywhere."""


@dataclass(frozen=True)
class CitingFile:
    """A file that makes claims or defines sources: its path below the data folder and its model."""

    path: str
    model: BaseModel
    sources: tuple[Source, ...]

    @cached_property
    def statements(self) -> tuple[tuple[Place, Sourced], ...]:
        """Everything in the file that rests on sources, differing reports included, with its place."""
        return tuple(statements(self.model))

    @property
    def citations(self) -> Iterator[tuple[Place, tuple[str, ...]]]:
        """The list of source ids under each claim, with the claim's place."""
        for place, claim in self.statements:
            yield place, claim.sources

    @cached_property
    def cited(self) -> frozenset[str]:
        return cited_in(self.model)


class Definition(NamedTuple):
    """Where a source is defined."""

    path: str
    place: Place
    source: Source


@dataclass(frozen=True)
class Facts:
    """``failed``: paths of files that could not be read. ``today`` is None where nobody says what day it is."""

    catalogue: Catalogue
    failed: Set[str] = frozenset()
    today: date | None = None
    guesses: Guesses = field(default_factory=Guesses)

    def hints(self, known: Collection[str]) -> Hints:
        """What may have been meant among known ids."""
        return Hints(known, self.guesses)

    @property
    def files(self) -> Iterator[CitingFile]:
        """All files with sources, the cities' by id, then the shared ones; made anew, so that none stays in memory."""
        catalogue = self.catalogue
        shared = SharedSources.model_construct(sources=catalogue.shared_sources)
        for record in catalogue.cities:
            yield CitingFile(record.path, record.city, record.city.sources)
        yield CitingFile("glossary.yml", catalogue.glossary, catalogue.glossary.sources)
        yield CitingFile("pillars.yml", catalogue.pillars, catalogue.pillars.sources)
        yield CitingFile("programme.yml", catalogue.programme, catalogue.programme.sources)
        yield CitingFile(SHARED, shared, shared.sources)

    @cached_property
    def region_of(self) -> Mapping[str, Region]:
        """Every region by its name as an id."""
        return {slug_of(region.name): region for region in self.catalogue.regions.values()}

    @cached_property
    def batches(self) -> frozenset[int]:
        """The years of the batches that programme.yml holds."""
        return frozenset(batch.year for batch in self.catalogue.programme.batches)

    @cached_property
    def _batch_hints(self) -> Hints:
        return self.hints([str(year) for year in self.batches])

    def batch_fault(self, year: int | None) -> str | None:
        """What is wrong with a batch's year; None where programme.yml holds it, or holds no batch at all."""
        if year is None or not self.batches or year in self.batches:
            return None
        return f"angkatan {year} tidak dikenal di data/programme.yml.{self._batch_hints.listed}"

    @cached_property
    def definitions(self) -> tuple[Definition, ...]:
        """Every source where it is defined; one defined twice stands here twice."""
        return tuple(
            Definition(file.path, ("sources", index), source)
            for file in self.files
            for index, source in enumerate(file.sources)
        )

    @cached_property
    def owner(self) -> Mapping[str, str]:
        """Source id → the file that defines it."""
        return {definition.source.id: definition.path for definition in self.definitions}

    @cached_property
    def shared(self) -> frozenset[str]:
        """Ids of the sources that any file may cite."""
        return frozenset(source.id for source in self.catalogue.shared_sources)

    @cached_property
    def source(self) -> Mapping[str, Source]:
        """Every source by id."""
        return {definition.source.id: definition.source for definition in self.definitions}

    @cached_property
    def kinds_by_host(self) -> Mapping[str, Counter[SourceKind]]:
        """Host without ``www.`` → how many sources of each kind it has, papers and documents apart."""
        kinds: defaultdict[str, Counter[SourceKind]] = defaultdict(Counter)
        for source in self.source.values():
            if source.url and source.kind in SPEAKERS:
                kinds[site_of(source.url)][source.kind] += 1
        return kinds

    @cached_property
    def citing(self) -> Mapping[str, tuple[str, ...]]:
        """Source id → the files that cite it."""
        citing: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
        for file in self.files:
            for id in file.cited:
                citing[id] += (file.path,)
        return dict(citing)
