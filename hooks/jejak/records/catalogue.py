"""All records together, immutable, with the derived indexes. Knows models; knows no files and no YAML."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from .models import City, CommonPillar, NationalEvent, NationalProgramme, Region, Source
from .vocabulary import PillarKey, RegionKind


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

    @property
    def slug(self) -> str:
        """The name's part of the id: ``pasuruan`` of ``kota-pasuruan``."""
        return self.id.partition("-")[2]


@dataclass(frozen=True)
class Catalogue:
    """Everything known: regions, city records (sorted by id), the programme, the pillars, all sources."""

    regions: Mapping[str, Region]
    cities: tuple[CityRecord, ...]
    programme: NationalProgramme
    pillars: tuple[CommonPillar, ...]
    pillar_sources: tuple[Source, ...]
    shared_sources: tuple[Source, ...]

    @cached_property
    def by_id(self) -> Mapping[str, CityRecord]:
        return {record.id: record for record in self.cities}

    @cached_property
    def pillar(self) -> Mapping[PillarKey, CommonPillar]:
        return {pillar.key: pillar for pillar in self.pillars}

    @cached_property
    def event(self) -> Mapping[str, NationalEvent]:
        """National events by id."""
        return {event.id: event for event in self.programme.events}

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Every source once, shared and of single files."""
        own = {source.id: source for record in self.cities for source in record.city.sources}
        rest = (*self.programme.sources, *self.pillar_sources, *self.shared_sources)
        return own | {source.id: source for source in rest}
