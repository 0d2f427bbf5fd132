"""By what the table of all regions can be narrowed: facets, their choices, and which of them each line carries.

A line is a region in one round, so that a batch and a step match within one round; choices count regions. Knows lines
and their wording; knows no page. A choice's ``key`` stands in addresses that people keep: it never changes.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from jejak.records.models.city import Region
from jejak.records.models.vocabulary import SourceKind
from jejak.records.text.slugs import slug_of
from jejak.story import words
from jejak.story.vocabulary import Footing, Genre, StepStatus

from .lines import Line, list_lines
from .overview import Overview

Trait = tuple[str, str]
"""Key of a facet, key of a choice."""

Carried = tuple[int, ...]
"""Numbers of choices, ascending."""

PROVINCE = "provinsi"

NO_BATCH = "tidak-diketahui"
UNNUMBERED = "bimtek-tanpa-nomor"
NO_STEP = "belum-ada-bukti"
OFFICIAL = "hanya-pemerintah"
BESIDE = "lain"

STANDING = {
    Footing.MEMBER: "peserta",
    Footing.CANDIDATE: "calon",
    Footing.NOT_SELECTED: "tidak-terpilih",
    Footing.DROPPED: "keluar",
    Footing.UNLISTED: "tidak-ditemukan",
    Footing.UNRECORDED: "belum-ada-catatan",
}
"""How a region stands to the programme, as keys of choices."""


class Choice(NamedTuple):
    """A value to choose. ``number`` counts all choices of all facets; ``regions`` carry it."""

    number: int
    key: str
    text: str
    regions: int


class Facet(NamedTuple):
    """What one may choose a value of."""

    key: str
    label: str
    choices: tuple[Choice, ...]


class Facets:
    """All facets of an overview, worked out once."""

    def __init__(self, overview: Overview) -> None:
        self.overview = overview

    @cached_property
    def all(self) -> tuple[Facet, ...]:
        """The facets in the order in which they are shown, each with its choices in theirs."""
        counts = Counter(number for numbers in self._by_region() for number in numbers)
        return tuple(
            Facet(key, label, tuple(self._choice(key, value, text, counts) for value, text in texts.items()))
            for key, (label, texts) in self._texts.items()
        )

    def _choice(self, facet: str, key: str, text: str, counts: Counter[int]) -> Choice:
        number = self._numbers[facet, key]
        return Choice(number, key, text, counts[number])

    @cached_property
    def lines(self) -> tuple[tuple[Line, Carried], ...]:
        """The lines of all regions with a record, by name, each with what it carries."""
        found = (line for row in self.overview.rows for line in list_lines(row))
        return tuple((line, self._carried(_of_line(line))) for line in found)

    @cached_property
    def unrecorded(self) -> tuple[tuple[Region, Carried], ...]:
        """The regions without a record, each with what it carries."""
        return tuple((region, self._carried(_of_region(region))) for region in self.overview.unrecorded)

    def write(self, carried: Carried) -> str:
        """What a row says of its choices: all but its province, which a column of its own names."""
        return " ".join(str(number) for number in carried if number not in self._provinces)

    @cached_property
    def _provinces(self) -> frozenset[int]:
        return frozenset(number for (facet, _), number in self._numbers.items() if facet == PROVINCE)

    def _carried(self, traits: Iterable[Trait]) -> Carried:
        return tuple(sorted(self._numbers[trait] for trait in traits))

    def _by_region(self) -> Iterator[set[int]]:
        """What each region carries, in whichever of its lines."""
        for _, group in groupby(self.lines, key=lambda found: found[0].row.record.id):
            yield {number for _, numbers in group for number in numbers}
        yield from (set(numbers) for _, numbers in self.unrecorded)

    @cached_property
    def _numbers(self) -> Mapping[Trait, int]:
        traits = [(facet, key) for facet, (_, texts) in self._texts.items() for key in texts]
        return {trait: number for number, trait in enumerate(traits)}

    @cached_property
    def _texts(self) -> Mapping[str, tuple[str, Mapping[str, str]]]:
        """Facet → its label, and the text of each choice."""
        catalogue = self.overview.catalogue
        provinces = sorted({region.province for region in catalogue.regions.values()})
        years = sorted({batch for row in self.overview.rows for batch in row.batches})
        steps = {step_key(label): label for label in words.STEP.values()}
        footing = {slug: words.FOOTING[footing].capitalize() for footing, slug in STANDING.items()}
        footing |= {BESIDE: "Semua yang lain dengan catatan"}
        rest = {UNNUMBERED: f"Bimtek {words.NO_STAGE}", NO_STEP: f"Belum ada langkah yang {words.DOCUMENTED}"}
        sources = {word: word.capitalize() for word in words.SOURCE.values()}
        return {
            "catatan": ("Catatan", {"ada": "Punya catatan", "belum": "Belum punya catatan"}),
            "status": (words.GENRE[Genre.MEMBERSHIP], footing),
            PROVINCE: ("Provinsi", {slug_of(name): name for name in provinces}),
            "jenis": ("Jenis daerah", {str(kind): text for kind, text in words.REGION.items()}),
            "angkatan": ("Angkatan", {str(year): str(year) for year in years} | {NO_BATCH: words.NO_YEAR.capitalize()}),
            "langkah": (f"Langkah yang {words.DOCUMENTED}", steps | rest),
            "pilar": ("Pilar yang ada programnya", {pillar.key: pillar.name for pillar in catalogue.pillar.values()}),
            "bukti": ("Jenis sumber", sources | {OFFICIAL: "Hanya situs atau siaran pemerintah"}),
        }


def step_key(label: str) -> str:
    """A step's name as the key of a choice: without what stands in brackets."""
    return slug_of(label.partition("(")[0])


def _of_region(region: Region) -> Iterator[Trait]:
    yield "catatan", "belum"
    yield "status", STANDING[Footing.UNRECORDED]
    yield from _where(region)


def _where(region: Region) -> Iterator[Trait]:
    yield PROVINCE, slug_of(region.province)
    yield "jenis", region.kind


def _of_line(line: Line) -> Iterator[Trait]:
    row = line.row
    yield "catatan", "ada"
    yield from (("status", key) for key in (STANDING[row.footing], *([] if row.joined else [BESIDE])))
    yield from _where(row.record.region)
    if row.joined:
        yield "angkatan", str(line.track.batch or NO_BATCH)
    yield from (("langkah", key) for key in _steps(line))
    yield from (("pilar", pillar) for pillar in row.pillars)
    yield from (("bukti", words.SOURCE[kind]) for kind in row.evidence)
    if row.evidence == {SourceKind.GOVERNMENT}:
        yield "bukti", OFFICIAL


def _steps(line: Line) -> list[str]:
    """The steps of the round that a source tells of, and whether some bimtek has no number; else that there are none.

    That a region which joined no batch lacks them goes without saying.
    """
    found = [step_key(label) for label in line.track.reached]
    if any(step.status is StepStatus.UNNUMBERED for step in line.track.steps):
        found.append(UNNUMBERED)
    return found or ([NO_STEP] if line.row.joined else [])
