"""A city as data, beside its page: what the comparison and the citation of a claim show, in the page's own words.

``js/city.js`` reads it. Every text comes from the story that the page is printed from; a key that is absent says that
nothing is known. Whoever changes what a key means raises ``SCHEMA``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial

from pydantic import TypeAdapter

from jejak.publish import routes
from jejak.publish.publication import Publication
from jejak.publish.sheet import Download
from jejak.records.catalogue import CityRecord
from jejak.story.city.citations import CitedSource
from jejak.story.city.citing import Citable
from jejak.story.city.claims import cite_claims
from jejak.story.city.pillars import NamedPillar, ToldProgramme
from jejak.story.city.rounds.tracks import Cell, Track
from jejak.story.city.story import CityStory
from jejak.story.vocabulary import Footing

SCHEMA = 2


@dataclass(frozen=True, slots=True)
class StepData:
    """A step of the programme: ``said`` is what the strip says of it, part by part, ``claim`` leads to what is told.

    A bimtek without a number stands for several ``keys``, each step else for its own.
    """

    keys: tuple[str, ...]
    label: str
    status: str
    word: str
    said: tuple[str, ...]
    claim: str | None = None


@dataclass(frozen=True, slots=True)
class RoundData:
    """The steps of one round; ``batch`` is absent where no source names a year, or where the city joined none."""

    steps: tuple[StepData, ...]
    batch: int | None = None


@dataclass(frozen=True, slots=True)
class NameData:
    """A name that the city gives a pillar; ``pillar`` is the key of the common one, absent where there is none."""

    name: str
    claim: str
    pillar: str | None = None


@dataclass(frozen=True, slots=True)
class ProgrammeData:
    name: str
    particulars: str
    claim: str
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class SourceData:
    """A source of the city's claims, under its number on the page."""

    number: int
    title: str
    kind: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimData:
    """A claim under its anchor. ``sources`` are numbers; ``citation`` lacks only the reader's day of access."""

    anchor: str
    kind: str
    fact: str
    doubts: tuple[str, ...]
    sources: tuple[int, ...]
    citation: str


@dataclass(frozen=True, slots=True)
class CityData:
    """``facts`` is the line under the name, by the keys of ``story.FACT``; ``basis`` what to know of the sources.

    Of a city that has not ``joined`` the programme, what is not recorded is no gap.
    """

    schema: int
    id: str
    name: str
    url: str
    facts: dict[str, str]
    joined: bool
    rounds: tuple[RoundData, ...]
    pillars: tuple[NameData, ...]
    programmes: tuple[ProgrammeData, ...]
    basis: str
    sources: tuple[SourceData, ...]
    claims: tuple[ClaimData, ...]


def downloads(publication: Publication) -> Iterator[Download]:
    """Each city's file, made beside its page."""
    for record in publication.catalogue.cities:
        yield Download(routes.city_file(record), partial(write_city, publication, record), group=record.id)


def write_city(publication: Publication, record: CityRecord) -> bytes:
    """A city's file: JSON on one line."""
    return _adapter().dump_json(tell_data(publication.story(record), citable(publication, record)), exclude_none=True)


def read_city(content: bytes) -> CityData:
    """A city's file, read back. Raises ValidationError for any other."""
    return _adapter().validate_json(content)


@cache
def _adapter() -> TypeAdapter[CityData]:
    return TypeAdapter(CityData)


def citable(publication: Publication, record: CityRecord) -> Citable:
    """A city's page as it is cited."""
    city, url = record.city, publication.address.absolute(routes.city(record))
    return Citable(record.id, city.name, publication.name, url, publication.days.cited(record))


def tell_data(story: CityStory, page: Citable) -> CityData:
    """A story → the data that its page shows."""
    return CityData(
        schema=SCHEMA,
        id=story.id,
        name=story.name,
        url=page.url,
        facts={key: value for key, _, value in story.facts},
        joined=story.footing is Footing.MEMBER,
        rounds=tuple(map(_round, story.lines)),
        pillars=tuple(_names(story.pillars)),
        programmes=tuple(map(_programme, story.programmes)),
        basis=" ".join(story.basis),
        sources=tuple(map(_source, story.own_sources)),
        claims=tuple(
            ClaimData(claim.anchor, claim.kind, claim.fact, claim.doubts, claim.references, citation)
            for claim, citation in cite_claims(story, page)
        ),
    )


def _round(track: Track) -> RoundData:
    return RoundData(tuple(map(_step, track.cells)), track.batch)


def _step(cell: Cell) -> StepData:
    step = cell.step
    return StepData(cell.keys, cell.label, step.status, step.word, (step.state, *step.marks), step.anchor)


def _names(pillars: tuple[NamedPillar, ...]) -> Iterator[NameData]:
    for pillar in pillars:
        yield from (NameData(name.text, name.anchor, pillar.key) for name in pillar.spellings)


def _programme(programme: ToldProgramme) -> ProgrammeData:
    return ProgrammeData(programme.name, programme.particulars, programme.anchor, "; ".join(programme.doubts) or None)


def _source(cited: CitedSource) -> SourceData:
    return SourceData(cited.number, cited.source.title, cited.kind_word, cited.source.url)
