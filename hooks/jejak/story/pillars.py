"""The pillars as a city names them, beside the common pillar and the programmes under it."""

from collections.abc import Mapping
from dataclasses import dataclass

from jejak.records.claims import Programme
from jejak.records.models import City
from jejak.records.reference import CommonPillar
from jejak.records.vocabulary import PillarKey

from . import dates, words
from .citations import Citations


@dataclass(frozen=True, slots=True)
class ToldProgramme:
    """A programme of the city; None where the record says nothing."""

    anchor: str
    name: str
    kind: str
    pillar: str | None
    place: str | None
    when: str | None
    status: str | None
    note: str | None
    confidence: str | None
    references: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NamedPillar:
    """A pillar: ``name`` is the common Indonesian name, ``as_named`` the city's own. A local one has no ``key``."""

    anchor: str
    key: PillarKey | None
    name: str
    as_named: str
    note: str | None
    confidence: str | None
    references: tuple[int, ...]
    programmes: tuple[ToldProgramme, ...]


def tell_programmes(
    city: City, anchors: Mapping[int, str], citations: Citations, common: Mapping[PillarKey, CommonPillar]
) -> tuple[ToldProgramme, ...]:
    """The city's programmes in the order of the file."""
    return tuple(
        ToldProgramme(
            anchor=anchors[id(item)],
            name=item.name,
            kind=words.PROGRAMME[item.kind],
            pillar=common[item.pillar].name if item.pillar else None,
            place=item.place,
            when=_when(item),
            status=item.status,
            note=item.note,
            confidence=words.CONFIDENCE[item.confidence],
            references=citations.references(item.sources),
        )
        for item in city.programmes
    )


def tell_pillars(
    city: City,
    anchors: Mapping[int, str],
    citations: Citations,
    common: Mapping[PillarKey, CommonPillar],
    programmes: tuple[ToldProgramme, ...],
) -> tuple[NamedPillar, ...]:
    """The pillars in the order of the file, each with the programmes that the record puts under it."""
    return tuple(
        NamedPillar(
            anchor=anchors[id(pillar)],
            key=pillar.pillar,
            name=common[pillar.pillar].name if pillar.pillar else words.NO_PILLAR,
            as_named=pillar.as_named,
            note=pillar.note,
            confidence=words.CONFIDENCE[pillar.confidence],
            references=citations.references(pillar.sources),
            programmes=_under(pillar.pillar, programmes, common),
        )
        for pillar in city.pillars
    )


def _under(
    key: PillarKey | None, programmes: tuple[ToldProgramme, ...], common: Mapping[PillarKey, CommonPillar]
) -> tuple[ToldProgramme, ...]:
    return tuple(item for item in programmes if key and item.pillar == common[key].name)


def _when(item: Programme) -> str | None:
    if item.date or item.date_text:
        return dates.wording(item.date, item.date_text)
    return str(item.year) if item.year else None
