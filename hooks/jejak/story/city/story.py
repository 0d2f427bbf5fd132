"""One city's whole story: everything its page tells, in plain text, ready for a template."""

from collections.abc import Mapping
from typing import NamedTuple

from jejak.records.catalogue import Catalogue, CityRecord
from jejak.records.models.city import City
from jejak.records.models.claims import Response
from jejak.records.models.permalinks import permalink
from jejak.records.models.queries import citations, claims, members
from jejak.records.models.vocabulary import MilestoneKind, RegionKind
from jejak.story import words
from jejak.story.days import LABEL, Days, ToldDay
from jejak.story.vocabulary import Footing, Genre

from .citations import Citations, CitedSource, number_sources
from .details import when_of
from .evidence import Evidence, opening, weigh
from .lead.summary import Summary, summarise
from .memberships import ToldMembership, tell_memberships
from .national import NationalFact, relevant, tell_national
from .pillars import NamedPillar, ToldProgramme, count_names, tell_pillars, tell_programmes
from .rounds.footing import footing
from .rounds.joining import standing
from .rounds.placing import Course
from .rounds.tracks import Track, Tracks, walk
from .timeline import Entry, Year, tell_timeline

FACT = {
    "province": "Provinsi",
    "batches": "Angkatan",
    "code": "Kode wilayah",
    "claims": "Butir",
    "sources": "Sumber",
    **LABEL,
}
"""What stands in the line under a city's name, and what it is called there."""


class ToldResponse(NamedTuple):
    """The city's own answer. ``disputed`` is the anchor of the claim it answers."""

    anchor: str
    former: tuple[str, ...]
    text: str
    when: str | None
    disputed: str | None
    confidence: str | None
    references: tuple[int, ...]


class CityStory(NamedTuple):
    """What a city's page tells, from top to bottom."""

    id: str
    name: str
    short_name: str
    kind: RegionKind
    kind_word: str
    province: str
    code: str
    website: str | None
    aliases: tuple[str, ...]
    batches: tuple[int, ...]
    days: tuple[ToldDay, ...]
    cited: ToldDay
    summary: Summary
    footing: Footing
    standing: str
    tracks: Tracks
    timeline: tuple[Year, ...]
    memberships: tuple[ToldMembership, ...]
    pillars: tuple[NamedPillar, ...]
    programmes: tuple[ToldProgramme, ...]
    national: tuple[NationalFact, ...]
    sources: tuple[CitedSource, ...]
    evidence: Evidence
    notes: tuple[str, ...]
    responses: tuple[ToldResponse, ...]

    @property
    def itself(self) -> str:
        """What its page calls the region: «kota ini», «kabupaten ini»."""
        return f"{self.kind_word.lower()} ini"

    @property
    def batch_word(self) -> str:
        return words.batches(self.batches) if self.footing is Footing.MEMBER else words.FOOTING[self.footing]

    @property
    def facts(self) -> tuple[tuple[str, str, str], ...]:
        """The line under the name: key, label and value."""
        values = {
            "province": self.province,
            "batches": self.batch_word,
            "code": self.code,
            "claims": words.digits(self.evidence.claims),
            "sources": words.digits(self.evidence.cited),
            **{each.key: each.word for each in self.days},
        }
        labels = FACT if self.footing is Footing.MEMBER else {**FACT, "batches": words.GENRE[Genre.MEMBERSHIP]}
        return tuple((key, label, values[key]) for key, label in labels.items() if key in values)

    @property
    def lines(self) -> tuple[Track, ...]:
        """The rounds, or what is recorded of a region that joined no batch, where that is something."""
        return self.tracks.rounds or ((self.tracks.alone,) if self.tracks.alone.steps else ())

    @property
    def steps_title(self) -> str:
        """What stands over the steps."""
        return "Langkah program" if self.tracks.rounds else "Langkah yang tercatat"

    @property
    def evaluations(self) -> tuple[Entry, ...]:
        """Entries in which someone judged the city; not those that were only planned."""
        return tuple(entry for year in self.timeline for entry in year.entries if entry.evaluates and entry.held)

    @property
    def evaluations_title(self) -> str:
        """What stands over them: they may hold assessments, which are no evaluations."""
        assessed = any(entry.kind == MilestoneKind.ASSESSMENT for entry in self.evaluations)
        return "Asesmen, evaluasi, dan penghargaan" if assessed else "Evaluasi dan penghargaan"

    @property
    def own_sources(self) -> tuple[CitedSource, ...]:
        """The sources that the city's own claims cite; those behind them speak of the nation only."""
        return self.sources[: self.evidence.cited]

    @property
    def basis(self) -> tuple[str, ...]:
        """What a reader should know of the sources: the weight of evidence, and which ones speak of the nation only."""
        beside = len(self.sources) - self.evidence.cited
        said = f"{opening(beside)} sumber lain di daftar ini hanya dikutip pada konteks nasional."
        return (*self.evidence.sentences, said) if beside else self.evidence.sentences

    @property
    def naming(self) -> str:
        """How many pillars are named, and how often."""
        return count_names(self.pillars)

    @property
    def answers(self) -> Mapping[str, tuple[ToldResponse, ...]]:
        """The city's answers by the anchor of the claim they dispute; under "" those that no claim here can show."""
        shown = {entry.anchor for year in self.timeline for entry in year.entries}
        shown |= {name.anchor for pillar in self.pillars for name in pillar.names}
        shown |= {item.anchor for item in self.memberships} | {item.anchor for item in self.programmes}
        told: dict[str, tuple[ToldResponse, ...]] = {}
        for answer in self.responses:
            place = answer.disputed if answer.disputed and answer.disputed in shown else ""
            told[place] = (*told.get(place, ()), answer)
        return told

    @property
    def gist(self) -> str:
        """What one would say of the city in a message: how the summary begins for each round."""
        opened = [each.sentences[0].text for each in self.summary.paragraphs if each.sentences]
        return " ".join(opened) or self.description

    @property
    def description(self) -> str:
        """For a search engine's result: every round and its doubt, or else how the lead begins.

        Further sentences of the lead follow, at most 160 characters in all where sentences allow.
        """
        joined = self.footing is Footing.MEMBER
        told = (each.sentences[1 if joined else 0 :] for each in self.summary.paragraphs)
        texts = [sentence.text for sentences in told for sentence in sentences]
        if joined:
            opening = f"Jejak {self.name}, {self.province}, dalam program kota cerdas:"
            said = f"{opening} {words.in_running_text(self.standing)}."
        else:
            said = " ".join((f"{self.name}, {self.province}.", *texts[:1]))
            del texts[:1]
        for text in texts:
            if len(said) + len(text) + 1 > _LONGEST:
                break
            said = f"{said} {text}"
        return said


_LONGEST = 160
"""Letters of a description that search engines show."""


def tell_city(
    record: CityRecord,
    catalogue: Catalogue,
    days: Days | None = None,
    rounds: tuple[Course, Tracks] | None = None,
) -> CityStory:
    """A record → its story. Everything that numbers sources happens here, once.

    ``days`` tells when files changed; without, nobody knows. ``rounds`` are the record's, where they are known already.
    """
    days = days or Days(catalogue, {})
    city, region = record.city, record.region
    national = relevant(city, catalogue)
    own = {source.id for source in city.sources}
    cited = number_sources(citations((*claims(city), *national)), catalogue.sources, own)
    course, tracks = rounds or walk(city, catalogue.event)
    programmes = tell_programmes(city, cited, catalogue.pillar)
    return CityStory(
        id=record.id,
        name=city.name,
        short_name=city.name.partition(" ")[2],
        kind=region.kind,
        kind_word=words.REGION[region.kind],
        province=region.province,
        code=city.code,
        website=city.website,
        aliases=city.aliases,
        batches=batches(city),
        days=days.told(record),
        cited=days.cited(record),
        summary=summarise(city, course, tracks, cited),
        footing=footing(city),
        standing=standing(city, course),
        tracks=tracks,
        timeline=tell_timeline(city, cited, catalogue.event, course),
        memberships=tell_memberships(city, cited),
        pillars=tell_pillars(city, cited, catalogue.pillar, programmes),
        programmes=programmes,
        national=tell_national(national, cited),
        sources=cited.sources,
        evidence=weigh(city, record.sources),
        notes=city.editor_notes,
        responses=tuple(_response(answer, cited) for answer in city.response),
    )


def batches(city: City) -> tuple[int, ...]:
    """The years of the batches that sources count the city in, each once."""
    return tuple(sorted({claim.batch for claim in members(city) if claim.batch}))


def _response(answer: Response, cited: Citations) -> ToldResponse:
    return ToldResponse(
        anchor=permalink(answer),
        former=answer.former_anchors,
        text=answer.text,
        when=when_of(answer),
        disputed=answer.about,
        confidence=words.CONFIDENCE[answer.confidence],
        references=cited.references(answer.sources),
    )
