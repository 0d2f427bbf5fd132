"""Whatever date a claim has, all is told of it, and nothing that is published reads more of a date than it says."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from jejak.publish.drawing import kept
from jejak.records.models.edtf import Edtf
from jejak.records.models.permalinks import permalink
from jejak.records.models.queries import claims
from jejak.records.text.slugs import slug_of
from support import mutants
from support.records import SOURCES, catalogue, city, record
from support.strategies import EDTF, YEARLESS

ONE_OF = ("[2023-10-11,2023-10-12]", "[2021,2022]", "[2021-05,2021-06]")


def dated(*dates: str) -> dict[str, list[dict[str, Any]]]:
    """A claim of every dated kind for each date, each told twice, some only planned, all reported differently."""
    other = [{"date": dates[0], "note": "Lain.", "sources": ["pemkot"]}]
    events = [{"date": date, "also_reported": other} for date in dates for _ in range(2)]
    return {
        "memberships": [{"batch": "2021", "date": dates[0]}, {"batch": "2017", "date": dates[-1]}],
        "signings": [{"kind": kind, **event} for event in events for kind in ("mou", "commitment")],
        "bimtek": [{"stages": [str(place)] if place % 2 else [], **event} for place, event in enumerate(events[:4])],
        "milestones": [
            {"kind": kind, "status": status, **event}
            for event in events
            for kind, status in (("evaluation", "held"), ("masterplan", "held"), ("award", "planned"))
        ],
        "programmes": [{"name": f"P{place}", "kind": "quick-win", **event} for place, event in enumerate(events)],
        "response": [{"text": "Benar.", "date": date} for date in dates],
    }


def published(*dates: str) -> dict[str, str]:
    """Everything that is published of a record with these dates, and of national events and a source that have them."""
    known = {"antara": SOURCES["antara"].model_copy(update={"published": Edtf.parse(dates[0])})}
    told = replace(record(**dated(*dates)), sources={**SOURCES, **known})
    events = [
        {"id": f"e{place}", "title": "N", "date": date, "sources": ["antara"]} for place, date in enumerate(dates)
    ]
    batches = [{"year": year, "date": dates[0], "sources": ["antara"]} for year in ("2017", "2021")]
    made = mutants.published(catalogue(told, events=events, batches=batches))
    return {path: each if isinstance(each, str) else each.decode("utf-8", "replace") for path, each in made}


@pytest.fixture(autouse=True)
def _nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_folder", lambda: None)


@settings(max_examples=min(25, settings().max_examples), deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(EDTF, min_size=1, max_size=4))
@example([*YEARLESS[:2]])
@example([*ONE_OF, YEARLESS[-1]])
def test_all_that_is_published_is_told_of_any_dates(dates: list[str]) -> None:
    assert all(published(*dates).values())


@pytest.mark.parametrize("date", [*YEARLESS, *ONE_OF])
def test_what_is_unknown_of_a_date_is_shown_nowhere(date: str) -> None:
    """Neither the years between which an unknown one must lie, nor the notation."""
    for path, text in published(date, "2021-05-20").items():
        assert not [sign for sign in ("1945", "1948", "2096", "2100", "XXXX", "0000", date) if sign in text], path


@given(st.lists(EDTF, min_size=1, max_size=3))
def test_a_permalink_is_an_id_whatever_the_date(dates: list[str]) -> None:
    for claim in claims(city(**dated(*dates))):
        assert permalink(claim) == slug_of(permalink(claim))


def test_a_year_that_is_not_told_makes_no_chapter_of_its_own() -> None:
    made = published("XXXX-07-04", "2021-05-20")
    assert {path for path in made if path.startswith("linimasa/")} == {
        "linimasa/",
        "linimasa/2021/",
        "linimasa/tanpa-tanggal/",
    }
    assert "Tahun tidak disebut" in made["linimasa/tanpa-tanggal/"]
    assert '<p class="year">Tahun tidak disebut</p>' in made["kota/pasuruan/"]


def test_the_latest_events_are_those_whose_year_is_known() -> None:
    assert "tahun tidak disebut" not in published("XXXX-07-04", "2021-05-20")[""]
