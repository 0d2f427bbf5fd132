"""The days that pages tell of a record: when it last changed, when it was read again.

A day that all records share says nothing of any of them and is not told; the day by which a page is cited always is.
Knows records and the history of their files; knows no page.
"""

from collections.abc import Mapping
from functools import cached_property, lru_cache
from typing import NamedTuple

from jejak.records.catalogue import Catalogue, CityRecord
from jejak.records.models.edtf import Edtf
from jejak.story import dates

LABEL = {"changed": "Diubah", "checked": "Diperiksa"}
"""By key, in the order in which they are told."""


class ToldDay(NamedTuple):
    """A day of a record, under its key: «Diubah», 30 November 2026."""

    key: str
    day: Edtf

    @property
    def label(self) -> str:
        return LABEL[self.key]

    @property
    def word(self) -> str:
        return dates.wording(self.day)

    @property
    def short(self) -> str:
        """The same in a table: «30 Nov 2026»."""
        return dates.wording(self.day, short=True)

    @property
    def iso(self) -> str | None:
        return dates.iso(self.day)

    @property
    def clause(self) -> str:
        """«diubah 30 November 2026»."""
        return f"{self.label.lower()} {self.word}"


class Days:
    """The days of all records. ``changed``: path of a file below the data folder → the day of its last change."""

    def __init__(self, catalogue: Catalogue, changed: Mapping[str, str]) -> None:
        self._catalogue = catalogue
        self._changed = changed

    def told(self, record: CityRecord) -> tuple[ToldDay, ...]:
        """What the record's own page says: its last change; when it was read again, where records differ in that."""
        return tuple(each for each in self._of(record) if each.key == "changed" or each.key in self._differing)

    def cited(self, record: CityRecord) -> ToldDay:
        """The day by which the page is cited: of its last change, or, where that is not known, of its last reading."""
        return self._of(record)[0]

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The keys that a list of all records can sort by."""
        return tuple(key for key in LABEL if key in self._differing)

    def cells(self, record: CityRecord) -> tuple[ToldDay | None, ...]:
        """A record's days in ``columns``."""
        known = {each.key: each for each in self._of(record)}
        return tuple(known.get(key) for key in self.columns)

    def _of(self, record: CityRecord) -> tuple[ToldDay, ...]:
        changed = self._changed.get(record.path)
        known = [ToldDay("changed", _day(changed))] if changed else []
        return (*known, ToldDay("checked", record.city.checked))

    @cached_property
    def _differing(self) -> frozenset[str]:
        """The keys in which records differ; a record alone differs from none, and tells all."""
        every = [each for record in self._catalogue.cities for each in self._of(record)]
        alone = len(self._catalogue.cities) == 1
        values = {key: {each.day for each in every if each.key == key} for key in LABEL}
        return frozenset(key for key, days in values.items() if len(days) > 1 or (alone and days))


@lru_cache(maxsize=1024)
def _day(iso: str) -> Edtf:
    """Many records changed on one day."""
    return Edtf.parse(iso)
