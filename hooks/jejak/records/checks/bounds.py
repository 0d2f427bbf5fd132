"""Rules on dates that nobody meant: what was done, said or read on a day to come. ``edtf.py`` bounds the years."""

from collections.abc import Iterator
from datetime import date, timedelta

from jejak.records.catalogue import CityRecord
from jejak.records.models.city import City
from jejak.records.models.claims import Dated, Programme, Response, Sourced
from jejak.records.models.edtf import Edtf
from jejak.records.models.programme import Batch, NationalEvent
from jejak.records.models.queries import claim_lists, placed
from jejak.records.models.vocabulary import Status

from .facts import CitingFile, Facts, Fault


def claim_future(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: a programme and an answer of a city cannot be later than the day the record was last checked."""
    checked = record.city.checked
    for place, claim in placed(claim_lists(record.city)):
        if isinstance(claim, Programme | Response) and claim.date and is_after(claim.date, checked.latest):
            remedy = "perbaiki tahunnya, perbarui checked, atau tulis rencananya pada note"
            yield (*place, "date"), f'"{claim.date}" sesudah catatan terakhir diperiksa ("{checked}"); {remedy}'


def date_future(file: CitingFile, facts: Facts) -> Iterator[Fault]:
    """Error: what the shared files tell as done lies on a day to come. Only where somebody says what day it is."""
    if facts.today is None or isinstance(file.model, City):
        return
    tomorrow = facts.today + timedelta(days=1)
    ahead = {place for place, claim in file.statements if _lies_ahead(claim)}
    for place, claim in file.statements:
        if place in ahead or place[:2] in ahead:
            continue
        if isinstance(claim, Dated) and claim.date and is_after(claim.date, tomorrow):
            yield (*place, "date"), f'"{claim.date}" belum tiba; perbaiki tahunnya{_as_plan(claim)}'
        if isinstance(claim, Batch) and claim.year > tomorrow.year:
            yield (*place, "year"), f"angkatan {claim.year} belum tiba; perbaiki tahunnya"


def source_future(file: CitingFile, facts: Facts) -> Iterator[Fault]:
    """Error: a source that appeared after the record citing it was checked, or was read on a day to come."""
    tomorrow = facts.today + timedelta(days=1) if facts.today else None
    checked = file.model.checked.latest if isinstance(file.model, City) else None
    for index, source in enumerate(file.sources):
        if source.published and is_after(source.published, checked, tomorrow):
            remedy = "perbaiki tahunnya, atau perbarui checked" if checked else "perbaiki tahunnya"
            yield ("sources", index, "published"), f'"{source.published}" belum tiba saat sumber ini dibaca; {remedy}'
        if source.accessed and is_after(source.accessed, tomorrow):
            yield ("sources", index, "accessed"), f'"{source.accessed}" belum tiba; tulis tanggal sumber ini dibaca'


def _lies_ahead(claim: Sourced) -> bool:
    return isinstance(claim, NationalEvent) and claim.status is Status.PLANNED


def _as_plan(claim: Sourced) -> str:
    return ", atau tulis status: planned" if isinstance(claim, NationalEvent) else ""


def is_after(moment: Edtf, *days: date | None) -> bool:
    """Whether a date lies after one of the days."""
    return any(day is not None and moment.earliest > day for day in days)
