"""Rules on what day it was: nothing is done, said or read on a day to come. ``edtf.py`` bounds the years."""

from collections.abc import Iterator
from datetime import date, timedelta

from jejak.records.catalogue import CityRecord
from jejak.records.checks.facts import CitingFile, Facts, Fault
from jejak.records.models.city import City
from jejak.records.models.claims import Dated, Membership, Pillar, Programme, Response, Sourced
from jejak.records.models.edtf import Edtf
from jejak.records.models.programme import Batch, NationalEvent
from jejak.records.models.queries import claim_lists, event_lists, is_target, placed
from jejak.records.models.vocabulary import Status


def event_future(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: what was held cannot lie after the day the record was last checked.

    Measured against ``checked`` and not against the clock: the same record is right or wrong on every day.
    """
    for place, event in placed(event_lists(record.city)):
        if (
            event.status is Status.HELD
            and event.date
            and _is_after(event.date, record.city.checked.latest)
            and not is_target(event)
        ):
            remedy = "tulis status: planned bila baru rencana, perbaiki tahunnya, atau perbarui checked"
            yield (
                (*place, "date"),
                f'"{event.date}" sesudah catatan terakhir diperiksa ("{record.city.checked}"); {remedy}',
            )


def claim_future(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: joinings, programmes, answers and names of pillars cannot be later than the last check."""
    checked = record.city.checked
    for place, claim in placed(claim_lists(record.city)):
        dated = isinstance(claim, Membership | Pillar | Programme | Response) and claim.date
        if dated and _is_after(dated, checked.latest):
            remedy = "perbaiki tahunnya, perbarui checked, atau tulis rencananya pada note"
            yield (*place, "date"), f'"{dated}" sesudah catatan terakhir diperiksa ("{checked}"); {remedy}'


def checked_day(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: ``checked`` is one whole day, for other rules measure by it."""
    checked = record.city.checked
    if checked.earliest != checked.latest or checked.approximate or checked.uncertain:
        yield ("checked",), f'"{checked}" bukan satu hari; tulis tahun, bulan, dan tanggal, misalnya "{checked.latest}"'


def checked_future(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: nobody has read the record on a day to come. One day of grace, since it is tomorrow in Papua first.

    Only where somebody says what day it is; time passing can only make it right.
    """
    checked = record.city.checked
    if facts.today and checked.earliest > facts.today + timedelta(days=1):
        yield (
            ("checked",),
            f'"{checked}" masih di masa depan; tulis tanggal catatan ini terakhir dibaca, misalnya "{facts.today}"',
        )


def plan_passed(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Warning: a plan whose day had passed when the record was checked; somebody may know whether it took place.

    A target is what somebody aimed at for a time, and stays so when the time has passed.
    """
    for place, event in placed(event_lists(record.city)):
        passed = event.date is not None and event.date.latest < record.city.checked.earliest
        if event.status.awaited and passed and not is_target(event):
            checked = f'catatan terakhir diperiksa "{record.city.checked}"'
            yield (*place, "date"), f'rencana "{event.date}" sudah lewat ({checked}); periksa apakah jadi berlangsung'


def date_future(file: CitingFile, facts: Facts) -> Iterator[Fault]:
    """Error: what the shared files tell as done lies on a day to come. Only where somebody says what day it is."""
    if facts.today is None or isinstance(file.model, City):
        return
    tomorrow = facts.today + timedelta(days=1)
    ahead = {place for place, claim in file.statements if _lies_ahead(claim)}
    for place, claim in file.statements:
        if place in ahead or place[:2] in ahead:
            continue
        if isinstance(claim, Dated) and claim.date and _is_after(claim.date, tomorrow):
            yield (*place, "date"), f'"{claim.date}" masih di masa depan; perbaiki tahunnya{_as_plan(claim)}'
        if isinstance(claim, Batch) and claim.year > tomorrow.year:
            yield (*place, "year"), f"angkatan {claim.year} masih di masa depan; perbaiki tahunnya"


def source_future(file: CitingFile, facts: Facts) -> Iterator[Fault]:
    """Error: a source that appeared after the record citing it was checked, or was read on a day to come."""
    tomorrow = facts.today + timedelta(days=1) if facts.today else None
    checked = file.model.checked.latest if isinstance(file.model, City) else None
    for index, source in enumerate(file.sources):
        if source.published and _is_after(source.published, checked, tomorrow):
            remedy = "perbaiki tahunnya, atau perbarui checked" if checked else "perbaiki tahunnya"
            ahead = f'"{source.published}" masih di masa depan saat sumber ini dibaca'
            yield ("sources", index, "published"), f"{ahead}; {remedy}"
        if source.accessed and _is_after(source.accessed, tomorrow):
            remedy = "tulis tanggal sumber ini dibaca"
            yield ("sources", index, "accessed"), f'"{source.accessed}" masih di masa depan; {remedy}'


def _lies_ahead(claim: Sourced) -> bool:
    return isinstance(claim, NationalEvent) and claim.status.awaited


def _as_plan(claim: Sourced) -> str:
    return ", atau tulis status: planned" if isinstance(claim, NationalEvent) else ""


def _is_after(moment: Edtf, *days: date | None) -> bool:
    """Whether a date lies after one of the days."""
    return any(day is not None and moment.earliest > day for day in days)
