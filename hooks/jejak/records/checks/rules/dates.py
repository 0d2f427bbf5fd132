"""Rules on dates beside each other: an event's and its source's, two stages', a day and its name."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from jejak.records.catalogue import CityRecord
from jejak.records.checks.facts import CitingFile, Facts, Fault
from jejak.records.models.city import Source
from jejak.records.models.claims import Dated, Pillar, Response
from jejak.records.models.edtf import Edtf
from jejak.records.models.events import Bimtek, Event
from jejak.records.models.queries import is_target
from jejak.records.models.vocabulary import PublishedFrom, Status
from jejak.records.text.datewords import DAYS, MONTHS, OTHER_DAYS

_DAY = re.compile(
    rf"\b(?P<name>{'|'.join((*DAYS, *OTHER_DAYS))})\b(?:\s+(?:pagi|siang|sore|malam))?"
    rf"(?:\s*,?\s*(?:tanggal\s+)?\(?(?P<day>\d{{1,2}})(?:\s+(?P<word>{'|'.join(MONTHS)})|[/-](?P<number>\d{{1,2}}))(?:[\s/-]+(?P<year>\d{{4}}))?)?",
    re.IGNORECASE,
)
_RECKONED = re.compile(r"(?:^|\W)(?:hari|pada|,|\()\s*$", re.IGNORECASE)

_BEFORE = 12
"""Letters before a day's name that tell how it is meant."""


def date_after_source(file: CitingFile, facts: Facts) -> Iterator[Fault]:
    """Warning: a source told of an event before its day. Either date may be wrong, or the source announced a plan."""
    planned = {place for place, claim in file.statements if isinstance(claim, Event) and _lies_ahead(claim)}
    for place, claim in file.statements:
        if isinstance(claim, Dated) and claim.date and not (planned and planned.intersection((place, place[:2]))):
            early = _published_before(claim.date, claim.sources, facts.source)
            if early is not None:
                found = f'"{claim.date}" sesudah sumbernya terbit ({early.id}, "{early.published}")'
                yield (*place, "date"), f"{found}; {_remedy(claim, early)}"


def _remedy(claim: Dated, source: Source) -> str:
    """An answer of a city and a name of a pillar are never planned; an address holds other dates than the page's."""
    if source.published_from is PublishedFrom.ADDRESS:
        return "tanggal terbit dari alamat itu tidak mungkin bila peristiwanya diceritakan; kosongkan"
    either = "periksa kedua tanggal"
    return either if isinstance(claim, Pillar | Response) else f"{either}, atau tulis status: planned"


def _lies_ahead(event: Event) -> bool:
    return event.status.awaited or is_target(event)


def _published_before(moment: Edtf, ids: tuple[str, ...], sources: Mapping[str, Source]) -> Source | None:
    """The first of the sources that appeared before a date began."""
    for id in ids:
        published = sources[id].published if id in sources else None
        if published and published.start < moment.start and published.latest < moment.earliest:
            return sources[id]
    return None


def stage_order(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Warning: a later stage of bimtek before an earlier one, within one series. Rare but possible, so no error."""
    latest: dict[tuple[str | None, int], Bimtek] = {}
    for event in filter(_is_staged, record.city.bimtek):
        known = latest.setdefault((event.series, max(event.stages)), event)
        if _begins(event) > _begins(known):
            latest[event.series, max(event.stages)] = event
    for index, event in enumerate(record.city.bimtek):
        earlier = range(1, min(event.stages)) if _is_staged(event) else ()
        others = (latest[event.series, stage] for stage in earlier if (event.series, stage) in latest)
        other = next((other for other in others if event.date and event.date.latest < _begins(other)), None)
        if other is not None:
            order = f'tahap {max(event.stages)} ("{event.date}") mendahului tahap {min(other.stages)} ("{other.date}")'
            yield ("bimtek", index, "date"), f"{order}; periksa tanggal dan tahapnya"


def sittings_day(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Warning: several sittings on one day, which may be that of the last; a page would tell all of that day."""
    for index, event in enumerate(record.city.bimtek):
        day = event.date
        if event.sittings and event.sittings > 1 and day and day.is_of_days and day.end is None:
            remedy = 'tulis rentangnya, misalnya "2021-07/2021-11~", atau kecualikan bila memang sehari'
            yield ("bimtek", index, "date"), f'{event.sittings} pertemuan pada satu hari ("{day}"); {remedy}'


def _is_staged(event: Bimtek) -> bool:
    """Whether one can say what came before it."""
    return bool(event.stages) and event.date is not None and event.status is Status.HELD


def _begins(event: Bimtek) -> date:
    return event.date.earliest if event.date else date.min


def weekday(file: CitingFile, facts: Facts) -> Iterator[Fault]:
    """Warning: a text names a weekday that its date was not. The source itself may be wrong, so no error."""
    for place, claim in file.statements:
        if isinstance(claim, Dated):
            for key, text in (("date_text", claim.date_text), ("note", claim.note)):
                fault = _weekday_fault(text, claim.date) if text else None
                if fault:
                    yield (*place, key), fault


def _weekday_fault(text: str, moment: Edtf | None) -> str | None:
    if "  " in text or not text.isprintable():
        text = " ".join(text.split())
    for match in _DAY.finditer(text):
        name = match["name"].lower()
        wanted = OTHER_DAYS.get(name, name)
        days = _meant_days(match, moment, text)
        if days and wanted not in {DAYS[day.weekday()] for day in days}:
            actual = DAYS[days[0].weekday()].title()
            return f'"{match["name"]}" tidak cocok: {days[0].isoformat()} hari {actual}; perbaiki hari atau tanggalnya'
    return None


def _meant_days(match: re.Match[str], moment: Edtf | None, text: str) -> list[date]:
    """The days that a weekday's name can stand for: the date written after it, else those of the claim."""
    if match["day"] is None:
        return (
            _days(moment) if _is_reckoned(match["name"], text[max(0, match.start() - _BEFORE) : match.start()]) else []
        )
    year = match["year"] or (str(moment.year) if moment and moment.year and moment.end is None else None)
    month = MONTHS.index(match["word"].lower()) + 1 if match["word"] else int(match["number"])
    try:
        return [date(int(year), month, int(match["day"]))] if year else []
    except ValueError:
        return []


def _is_reckoned(name: str, before: str) -> bool:
    """Whether a day's name alone tells when the event was; «minggu» alone may be a week."""
    if name.lower() == "minggu":
        return before.lower().endswith("hari ")
    return not before or _RECKONED.search(before) is not None


def _days(moment: Edtf | None) -> list[date]:
    """Each day of a date that is known to the day and no longer than a week."""
    if moment is None or not moment.year or moment.start.precision < 3 or moment.approximate or moment.uncertain:
        return []
    if moment.options:
        return [day.first for day in moment.options]
    length = (moment.latest - moment.earliest).days
    return [moment.earliest + timedelta(days=day) for day in range(length + 1)] if length < 7 else []
