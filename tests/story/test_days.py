"""Which days are told of a record: none that all share, and always one to cite by."""

from collections.abc import Mapping

from jejak.records.catalogue import CityRecord
from jejak.records.models.edtf import Edtf
from jejak.story.days import Days
from support.records import BATU, TEGAL, TEGAL_CITY, country, record_of


def checked(record: CityRecord, day: str) -> CityRecord:
    city = record.city.model_copy(update={"checked": Edtf.parse(day)})
    return CityRecord(record.id, record.path, city, record.region, record.sources)


BOTH = (record_of(TEGAL), record_of(BATU))
APART = (BOTH[0], checked(BOTH[1], "2026-11-25"))


def days(records: tuple[CityRecord, ...], changed: Mapping[str, str] | None = None) -> Days:
    return Days(country(*records), changed or {})


def told(days: Days, record: CityRecord) -> list[str]:
    return [each.clause for each in days.told(record)]


def test_a_day_that_all_records_share_is_not_told() -> None:
    assert told(days(BOTH), BOTH[0]) == []
    assert days(BOTH).columns == ()


def test_a_day_in_which_records_differ_is_told_of_all() -> None:
    assert told(days(APART), APART[0]) == ["diperiksa 21 November 2026"]
    assert days(APART).columns == ("checked",)
    assert [each and each.word for each in days(APART).cells(APART[1])] == ["25 November 2026"]


def test_a_change_is_told_of_a_record_and_listed_only_where_records_differ() -> None:
    same = days(BOTH, {record.path: "2026-11-30" for record in BOTH})
    assert told(same, BOTH[0]) == ["diubah 30 November 2026"]
    assert same.columns == ()
    apart = days(BOTH, {BOTH[0].path: "2026-11-30", BOTH[1].path: "2026-11-28"})
    assert apart.columns == ("changed",)


def test_a_record_whose_history_is_not_known_has_an_empty_cell() -> None:
    unknown = record_of(TEGAL_CITY)
    partly = days((*APART, unknown), {BOTH[0].path: "2026-11-30", BOTH[1].path: "2026-11-28"})
    assert partly.columns == ("changed", "checked")
    assert [each and each.word for each in partly.cells(unknown)] == [None, "21 November 2026"]
    assert days(BOTH).cells(BOTH[0]) == ()


def test_a_record_alone_differs_from_none_and_tells_all() -> None:
    assert told(days(BOTH[:1]), BOTH[0]) == ["diperiksa 21 November 2026"]


def test_a_page_is_cited_by_its_last_change_or_else_by_its_last_reading() -> None:
    assert days(BOTH).cited(BOTH[0]).clause == "diperiksa 21 November 2026"
    assert days(BOTH, {BOTH[0].path: "2026-11-30"}).cited(BOTH[0]).clause == "diubah 30 November 2026"
