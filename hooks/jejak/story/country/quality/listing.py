"""A list of what the record lacks: its words, its columns, its rows, and what each row is about.

Lists are in the order of names, never of merit.
"""

from typing import NamedTuple

from jejak.records.catalogue import CityRecord
from jejak.records.models.city import Source
from jejak.story import dates, words
from jejak.story.country.register import CityClaim

Subject = CityRecord | CityClaim | Source
"""What a row is about, and so where its link leads."""


class Gap(NamedTuple):
    """A row of a list: its cells in the order of the list's columns; the first one names the subject."""

    subject: Subject
    cells: tuple[str, ...]


class QualityList(NamedTuple):
    """A list: what stands in it, why it matters, what one can do, and the rows."""

    key: str
    title: str
    meaning: str
    remedy: str
    columns: tuple[str, ...]
    rows: tuple[Gap, ...]

    @property
    def about_regions(self) -> bool:
        """Whether each row is about a region or a claim of one, and not about a source."""
        return self.columns[:2] == CITY


CITY = ("Daerah", "Provinsi")
SOURCE = ("Sumber", "Penerbit", "Terbit")


def of_city(record: CityRecord, *cells: str) -> Gap:
    """A row about a region."""
    return Gap(record, (record.city.name, record.region.province, *cells))


def of_claim(found: CityClaim, *cells: str) -> Gap:
    """A row about a claim of a region."""
    return Gap(found, (found.record.city.name, found.record.region.province, found.name, *cells))


def of_source(source: Source, *cells: str) -> Gap:
    """A row about a source."""
    published = dates.wording(source.published) if source.published else words.UNRECORDED
    return Gap(source, (source.title, source.publisher or words.UNKNOWN, published, *cells))
