"""The names of months and days stand with their other spellings; they are those that Babel knows."""

from babel.dates import get_day_names, get_month_names

from jejak.records.text.datewords import DAYS, MONTHS, OTHER_DAYS


def test_months_and_days_are_called_as_babel_calls_them() -> None:
    months, days = get_month_names("wide", locale="id"), get_day_names("wide", locale="id")
    assert tuple(months[number].lower() for number in range(1, 13)) == MONTHS
    assert tuple(days[number].lower() for number in range(7)) == DAYS


def test_another_name_of_a_day_stands_for_a_day() -> None:
    assert set(OTHER_DAYS.values()) <= set(DAYS)
