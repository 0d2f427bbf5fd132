"""By what the table of all regions can be narrowed: facets, their choices, and which of them each region carries.

Knows rows and their wording; knows no page and no address. A choice's ``key`` may stand in an address.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from jejak.records.models.city import Region
from jejak.records.models.vocabulary import SourceKind
from jejak.records.text.slugs import slug_of
from jejak.story import words

from .overview import Overview, Row

Trait = tuple[str, str]
"""Key of a facet, key of a choice."""

NO_BATCH = "tidak-diketahui"
UNNUMBERED = "bimtek-tanpa-nomor"
NO_STEP = "belum-ada-bukti"
OFFICIAL = "hanya-pemerintah"


@dataclass(frozen=True, slots=True)
class Choice:
    """A value to choose. ``number`` counts all choices of all facets; ``regions`` carry it."""

    number: int
    key: str
    text: str
    regions: int


@dataclass(frozen=True, slots=True)
class Facet:
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
        counts = Counter(number for numbers in self.carried.values() for number in numbers)
        return tuple(
            Facet(key, label, tuple(self._choice(key, value, text, counts) for value, text in texts.items()))
            for key, (label, texts) in self._texts.items()
        )

    def _choice(self, facet: str, key: str, text: str, counts: Counter[int]) -> Choice:
        number = self._numbers[facet, key]
        return Choice(number, key, text, counts[number])

    @cached_property
    def carried(self) -> Mapping[str, tuple[int, ...]]:
        """Code of a region → numbers of the choices that it carries, ascending."""
        regions = {region.code: tuple(_of_region(region)) for region in self.overview.unrecorded}
        rows = {row.record.region.code: tuple(_of_row(row)) for row in self.overview.rows}
        return {
            code: tuple(sorted(self._numbers[trait] for trait in traits)) for code, traits in (regions | rows).items()
        }

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
        steps = {slug_of(label): label for label in words.STEP.values()}
        rest = {UNNUMBERED: f"Bimtek {words.NO_STAGE}", NO_STEP: "Belum ada langkah yang ada sumbernya"}
        sources = {word: word.capitalize() for word in words.SOURCE.values()}
        return {
            "catatan": ("Catatan", {"ada": "Punya catatan", "belum": "Belum punya catatan"}),
            "provinsi": ("Provinsi", {slug_of(name): name for name in provinces}),
            "jenis": ("Jenis daerah", {str(kind): text for kind, text in words.REGION.items()}),
            "angkatan": ("Angkatan", {str(year): str(year) for year in years} | {NO_BATCH: words.UNKNOWN.capitalize()}),
            "langkah": ("Langkah yang ada sumbernya", steps | rest),
            "pilar": ("Pilar yang ada programnya", {pillar.key: pillar.name for pillar in catalogue.pillar.values()}),
            "bukti": ("Jenis sumber", sources | {OFFICIAL: "Hanya situs atau siaran pemerintah"}),
        }


def _of_region(region: Region) -> Iterator[Trait]:
    yield "catatan", "belum"
    yield from _where(region)


def _where(region: Region) -> Iterator[Trait]:
    yield "provinsi", slug_of(region.province)
    yield "jenis", region.kind


def _of_row(row: Row) -> Iterator[Trait]:
    yield "catatan", "ada"
    yield from _where(row.record.region)
    yield from (("angkatan", key) for key in [str(batch) for batch in row.batches] or [NO_BATCH])
    yield from (("langkah", key) for key in _steps(row))
    yield from (("pilar", pillar) for pillar in row.pillars)
    yield from (("bukti", words.SOURCE[kind]) for kind in row.evidence)
    if row.evidence == {SourceKind.GOVERNMENT}:
        yield "bukti", OFFICIAL


def _steps(row: Row) -> list[str]:
    """The steps reached; where there are none, whether at least some bimtek is known."""
    return [slug_of(label) for label in row.reached] or [UNNUMBERED if row.evident else NO_STEP]
