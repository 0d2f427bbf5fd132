"""All records together, immutable, with the derived indexes. Knows models; knows no files and no YAML."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from jejak.records.models.city import City, Region, Source
from jejak.records.models.glossary import Glossary
from jejak.records.models.media import Media
from jejak.records.models.pillars import CommonPillar, Pillars
from jejak.records.models.programme import NationalEvent, NationalProgramme
from jejak.records.models.vocabulary import PillarKey, RegionKind


@dataclass(frozen=True)
class CityRecord:
    """One city: its file's content, its region, and the sources it may cite (its own and the shared ones).

    ``id`` is the file name without suffix (``kota-pasuruan``) and never changes; ``path`` is the file's path below
    the data folder (``cities/kota-pasuruan.yml``).
    """

    id: str
    path: str
    city: City
    region: Region
    sources: Mapping[str, Source]

    @property
    def kind(self) -> RegionKind:
        return self.region.kind

    @cached_property
    def slug(self) -> str:
        """The name's part of the id: ``pasuruan`` of ``kota-pasuruan``."""
        return self.id.partition("-")[2]


@dataclass(frozen=True)
class Catalogue:
    """Everything known: regions, city records (sorted by id), the programme, pillars, glossary, all sources, media."""

    regions: Mapping[str, Region]
    cities: tuple[CityRecord, ...]
    programme: NationalProgramme
    pillars: Pillars
    glossary: Glossary
    shared_sources: tuple[Source, ...]
    media: Media

    @cached_property
    def by_id(self) -> Mapping[str, CityRecord]:
        return {record.id: record for record in self.cities}

    @cached_property
    def pillar(self) -> Mapping[PillarKey, CommonPillar]:
        """The common pillars by key, in the order in which they are shown."""
        return {pillar.key: pillar for pillar in self.pillars.pillars}

    @cached_property
    def event(self) -> Mapping[str, NationalEvent]:
        """National events by id."""
        return {event.id: event for event in self.programme.events}

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Every source once, shared and of single files."""
        own = {source.id: source for record in self.cities for source in record.city.sources}
        files = (self.programme, self.pillars, self.glossary)
        rest = (*(source for file in files for source in file.sources), *self.shared_sources)
        return own | {source.id: source for source in rest}

    def cited(self, ids: Iterable[str]) -> tuple[Source, ...]:
        """Source ids → the sources, in their order."""
        return tuple(self.sources[id] for id in ids)
