"""The pillars as a city names them, beside the common pillar and the programmes under it."""

from collections.abc import Mapping
from dataclasses import dataclass

from jejak.records.models.city import City
from jejak.records.models.claims import Pillar, Programme
from jejak.records.models.permalinks import permalink
from jejak.records.models.pillars import CommonPillar
from jejak.records.models.vocabulary import PillarKey
from jejak.story import dates, words

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

    @property
    def particulars(self) -> str:
        """«Quick win · pilar branding · Kelurahan Bugul Lor · berjalan»."""
        pillar = f"pilar {self.pillar.lower()}" if self.pillar else None
        return " · ".join(filter(None, (self.kind.capitalize(), pillar, self.place, self.status)))


@dataclass(frozen=True, slots=True)
class CityName:
    """The city's own name for a pillar, as a source spells it, with the claim's anchor."""

    anchor: str
    text: str
    note: str | None
    confidence: str | None
    references: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NamedPillar:
    """A pillar of the city: the common Indonesian name, and every name that sources give it there.

    A local pillar has no ``key`` and no common name; each stands for itself.
    """

    key: PillarKey | None
    name: str
    names: tuple[CityName, ...]
    programmes: tuple[ToldProgramme, ...]


def tell_programmes(
    city: City, citations: Citations, common: Mapping[PillarKey, CommonPillar]
) -> tuple[ToldProgramme, ...]:
    """The city's programmes in the order of the file."""
    return tuple(
        ToldProgramme(
            anchor=permalink(item),
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
    citations: Citations,
    common: Mapping[PillarKey, CommonPillar],
    programmes: tuple[ToldProgramme, ...],
) -> tuple[NamedPillar, ...]:
    """The pillars in the order in which the file first names them, each with the programmes put under it."""
    by_pillar: dict[str, list[Pillar]] = {}
    for pillar in city.pillars:
        by_pillar.setdefault(pillar.pillar or pillar.as_named, []).append(pillar)
    return tuple(
        NamedPillar(
            key=group[0].pillar,
            name=common[group[0].pillar].name if group[0].pillar else words.NO_PILLAR,
            names=tuple(_name(pillar, citations) for pillar in group),
            programmes=_under(group[0].pillar, programmes, common),
        )
        for group in by_pillar.values()
    )


def _name(pillar: Pillar, citations: Citations) -> CityName:
    return CityName(
        anchor=permalink(pillar),
        text=pillar.as_named,
        note=pillar.note,
        confidence=words.CONFIDENCE[pillar.confidence],
        references=citations.references(pillar.sources),
    )


def _under(
    key: PillarKey | None, programmes: tuple[ToldProgramme, ...], common: Mapping[PillarKey, CommonPillar]
) -> tuple[ToldProgramme, ...]:
    return tuple(item for item in programmes if key and item.pillar == common[key].name)


def _when(item: Programme) -> str | None:
    if item.date or item.date_text:
        return dates.wording(item.date, item.date_text)
    return str(item.year) if item.year else None
