"""The pillars as a city names them, beside the common pillar and the programmes under it.

A pillar is one line: its common name and the names that most sources give it there. Each naming by itself, with who
named it so and when, is for whoever looks closer.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from jejak.records.models.city import City
from jejak.records.models.claims import OtherProgramme, Pillar, Programme
from jejak.records.models.permalinks import permalink
from jejak.records.models.pillars import CommonPillar
from jejak.records.models.vocabulary import PillarKey, Scope
from jejak.story import words
from jejak.story.issuers import by_whom

from .citations import Citations
from .details import Differing, Statement, filled, parties, statements, when_of


class ToldProgramme(NamedTuple):
    """A programme of the city; None where the record says nothing."""

    anchor: str
    former: tuple[str, ...]
    name: str
    kind: str
    pillars: tuple[str, ...]
    place: str | None
    batch: int | None
    when: str | None
    status: str | None
    note: str | None
    people: tuple[tuple[str, str], ...]
    statements: tuple[Statement, ...]
    outside: bool
    confidence: str | None
    references: tuple[int, ...]
    also: tuple[Differing, ...]

    @property
    def doubts(self) -> tuple[str, ...]:
        """What sets it apart from what the ministry's programme surely holds."""
        return tuple(filter(None, (words.OUTSIDE if self.outside else None, self.confidence)))

    @property
    def particulars(self) -> str:
        """«Quick win · pilar branding dan ekonomi · angkatan 2021 · Kelurahan Bugul Lor · berjalan»."""
        pillars = f"pilar {words.joined(name.lower() for name in self.pillars)}" if self.pillars else None
        batch = f"angkatan {self.batch}" if self.batch else None
        return " · ".join(filter(None, (self.kind.capitalize(), pillars, batch, self.place, self.status)))


class CityName(NamedTuple):
    """The city's own name for a pillar, as a source spells it, with the claim's anchor.

    ``setting``: who named it so, when, in which list; None where the record says nothing of that.
    """

    anchor: str
    former: tuple[str, ...]
    text: str
    setting: str | None
    note: str | None
    confidence: str | None
    references: tuple[int, ...]


class Spelling(NamedTuple):
    """A name however often it was given, letter case aside: ``anchor`` of its first naming, doubt of its surest."""

    anchor: str
    text: str
    confidence: str | None
    references: tuple[int, ...]


@dataclass(frozen=True)
class NamedPillar:
    """A pillar of the city: the common Indonesian name, and every name that sources give it there.

    A local pillar has no ``key`` and no common name; each stands for itself. ``usual``: the names that most sources
    give it, one or several that are given as often.
    """

    key: PillarKey | None
    name: str
    names: tuple[CityName, ...]
    programmes: tuple[ToldProgramme, ...]

    @cached_property
    def spellings(self) -> tuple[Spelling, ...]:
        """Its names, each once, in the order of the file."""
        groups: dict[str, list[CityName]] = {}
        for name in self.names:
            groups.setdefault(_folded(name.text), []).append(name)
        return tuple(map(_spelling, groups.values()))

    @property
    def usual(self) -> tuple[Spelling, ...]:
        most = max(len(spelling.references) for spelling in self.spellings)
        return tuple(spelling for spelling in self.spellings if len(spelling.references) == most)

    @property
    def others(self) -> str | None:
        """The names that fewer sources give it, counted: «dan satu sebutan lain»."""
        rest = len(self.spellings) - len(self.usual)
        return f"dan {words.number(rest)} sebutan lain" if rest else None

    @property
    def carried(self) -> str:
        """On how much the names rest: «Dua sebutan, tiga sumber», «Satu sumber»."""
        sources = len({number for name in self.names for number in name.references})
        namings = f"{words.number(len(self.names))} sebutan" if len(self.names) > 1 else None
        return words.in_line(namings, f"{words.number(sources)} sumber").capitalize()


def tell_programmes(
    city: City, citations: Citations, common: Mapping[PillarKey, CommonPillar]
) -> tuple[ToldProgramme, ...]:
    """The city's programmes in the order of the file."""
    return tuple(_programme(item, citations, common) for item in city.programmes)


def _programme(item: Programme, citations: Citations, common: Mapping[PillarKey, CommonPillar]) -> ToldProgramme:
    return ToldProgramme(
        anchor=permalink(item),
        former=item.former_anchors,
        name=item.name,
        kind=words.programme(item.kind),
        pillars=tuple(common[key].name for key in item.pillar),
        place=item.place,
        batch=item.batch,
        when=_when(item),
        status=item.status or (words.PROPOSED if item.proposed else None),
        note=item.note,
        people=filled(parties(item.people)),
        statements=statements(item.people),
        outside=item.scope is Scope.OTHER,
        confidence=words.CONFIDENCE[item.confidence],
        references=citations.references(item.sources),
        also=tuple(_differing(report, item, citations, common) for report in item.also_reported),
    )


def _differing(
    report: OtherProgramme, item: Programme, citations: Citations, common: Mapping[PillarKey, CommonPillar]
) -> Differing:
    """What another source says of a programme, without what the programme's own sources say too."""
    own = set(_values(item, common))
    return Differing.of(report, item, filled(pair for pair in _values(report, common) if pair not in own), citations)


def _values(
    report: OtherProgramme | Programme, common: Mapping[PillarKey, CommonPillar]
) -> tuple[tuple[str, str | None], ...]:
    return (
        ("Nama", report.name),
        ("Jenis", words.programme(report.kind)),
        ("Pilar", words.joined(common[key].name for key in report.pillar)),
        ("Waktu", _when(report)),
        ("Tempat", report.place),
        ("Keadaan", report.status),
        *parties(report.people),
    )


def tell_pillars(
    city: City,
    citations: Citations,
    common: Mapping[PillarKey, CommonPillar],
    programmes: tuple[ToldProgramme, ...],
) -> tuple[NamedPillar, ...]:
    """The pillars in the order in which the file first names them, each with the programmes put under it."""
    by_pillar: dict[tuple[PillarKey | None, str], list[Pillar]] = {}
    for pillar in city.pillars:
        by_pillar.setdefault((pillar.pillar, "" if pillar.pillar else _folded(pillar.as_named)), []).append(pillar)
    return tuple(
        NamedPillar(
            key=group[0].pillar,
            name=common[group[0].pillar].name if group[0].pillar else words.NO_PILLAR,
            names=tuple(_name(pillar, citations) for pillar in group),
            programmes=_under(group[0].pillar, programmes, common),
        )
        for group in by_pillar.values()
    )


def count_names(pillars: tuple[NamedPillar, ...]) -> str:
    """How many pillars and namings: the count of their own, as names are not counted among the claims."""
    names = sum(len(pillar.names) for pillar in pillars)
    return f"Sumber menyebut {words.number(len(pillars))} pilar dengan {words.number(names)} sebutan."


def setting_of(pillar: Pillar) -> str | None:
    """Who named a pillar so, when, and in which list: «oleh Bupati, 13 September 2021, daftar paparan bupati»."""
    by = by_whom(pillar.by) if pillar.by else None
    listed = f"daftar {pillar.list.replace('-', ' ')}" if pillar.list else None
    return words.in_line(by, when_of(pillar), listed) or None


_DOUBTS = tuple(words.CONFIDENCE.values())
"""The surest first, which has no word."""


def _folded(name: str) -> str:
    return name.casefold()


def _spelling(names: list[CityName]) -> Spelling:
    doubt = min((name.confidence for name in names), key=_DOUBTS.index)
    references = sorted({number for name in names for number in name.references})
    return Spelling(names[0].anchor, names[0].text, doubt, tuple(references))


def _name(pillar: Pillar, citations: Citations) -> CityName:
    return CityName(
        anchor=permalink(pillar),
        former=pillar.former_anchors,
        text=pillar.as_named,
        setting=setting_of(pillar),
        note=pillar.note,
        confidence=words.CONFIDENCE[pillar.confidence],
        references=citations.references(pillar.sources),
    )


def _under(
    key: PillarKey | None, programmes: tuple[ToldProgramme, ...], common: Mapping[PillarKey, CommonPillar]
) -> tuple[ToldProgramme, ...]:
    return tuple(item for item in programmes if key and common[key].name in item.pillars)


def _when(item: Programme | OtherProgramme) -> str | None:
    """Its own date, or the years that a source puts it in."""
    return when_of(item) or words.joined(map(str, item.year)) or None
