"""Whether another report differs from a claim or only adds to it, and that every record's reports are told so."""

from typing import Any

import pytest

from jejak.records.disagreement import disagreeing, disagrees
from jejak.records.models.events import Event
from jejak.records.models.queries import differing, events
from support.records import record

SIGNED = {"name": "Ida", "part": "signed"}


def claim(section: str, own: dict[str, Any], report: dict[str, Any]) -> Event:
    kind = {"signings": {"kind": "mou"}, "milestones": {"kind": "evaluation"}}.get(section, {})
    city = record(**{section: [{**kind, **own, "also_reported": [{**report, "sources": ["pemkot"]}]}]}).city
    (found,) = events(city)
    return found


@pytest.mark.parametrize(
    ("section", "own", "report"),
    [
        ("bimtek", {"date": "2021-05-20"}, {"date": "2021-05-21"}),
        ("bimtek", {"date": "2023-07-31/2023-08-01"}, {"date": "2023-07-30/2023-08-01"}),
        ("bimtek", {"date": "2018-07-09/2018-07-10"}, {"date_text": "“Senin (9/7/2019)”"}),
        ("bimtek", {"date": "2022-12-01"}, {"date_text": "“Kamis (12/01/22)”"}),
        ("bimtek", {"place": "Aula"}, {"place": "Malang"}),
        ("bimtek", {}, {"note": "Menyebutnya kaji ulang masterplan, bukan bimtek."}),
        ("bimtek", {"place": "Aula"}, {"online": "true"}),
        ("bimtek", {"stages": ["3"]}, {"stages": ["2"]}),
        ("bimtek", {"participants": "80"}, {"participants": "100"}),
        ("bimtek", {"groups": [{"name": "daerah", "count": "141"}]}, {"groups": [{"name": "daerah", "count": "140"}]}),
        ("signings", {"people": [SIGNED]}, {"people": [{"name": "Adi", "part": "signed"}]}),
        ("milestones", {"people": [{"name": "Ida"}]}, {"people": [{"name": "Adi", "part": "presented"}]}),
        ("signings", {"number": "1/2021"}, {"number": "2/2021"}),
        ("milestones", {"scores": [{"value": "3.16"}]}, {"scores": [{"value": "3.1"}]}),
        ("milestones", {"rank": {"place": "4"}}, {"rank": {"place": "5"}}),
        (
            "milestones",
            {"figures": [{"what": "desa", "value": "4"}]},
            {"figures": [{"what": "desa", "value": "5"}]},
        ),
    ],
)
def test_what_is_not_the_same_of_the_same_thing_differs(
    section: str, own: dict[str, Any], report: dict[str, Any]
) -> None:
    found = claim(section, own, report)
    assert disagreeing(found) == differing(found)


@pytest.mark.parametrize(
    ("section", "own", "report"),
    [
        ("bimtek", {}, {"people": [{"name": "Adi"}], "note": "Dihadiri pula wakil wali kota."}),
        ("bimtek", {"date": "2024-06-24/2024-06-27"}, {"date": "2024-06-25"}),
        ("bimtek", {"date": "2020-10-01"}, {"date": "2020-10"}),
        ("bimtek", {"date": "2017-07-05"}, {"date_text": "“Rabu (5/7)”, tahun tidak disebut"}),
        ("bimtek", {"date": "2021-05-20"}, {"date_text": "hari Rabu, tanggal tidak disebut"}),
        ("bimtek", {}, {"date": "2021-05-20", "place": "Aula", "participants": "80"}),
        ("bimtek", {"place": "Hotel Meru, Bali"}, {"place": "Bali"}),
        ("bimtek", {"people": [{"name": "Ida"}]}, {"people": [{"name": "Adi", "part": "spoke"}]}),
        ("bimtek", {"groups": [{"name": "dinas", "count": "5"}]}, {"groups": [{"name": "daerah", "count": "50"}]}),
        ("signings", {"people": [SIGNED]}, {"people": [SIGNED, {"name": "Adi"}]}),
        ("signings", {"organisations": ["ITB"]}, {"organisations": ["UGM"]}),
        ("milestones", {"scores": [{"value": "55"}]}, {"scores": [{"value": "14", "of": "masyarakat"}]}),
    ],
)
def test_what_the_claim_does_not_say_only_adds(section: str, own: dict[str, Any], report: dict[str, Any]) -> None:
    found = claim(section, own, report)
    (other,) = differing(found)
    assert not disagrees(other, found)
    assert disagreeing(found) == ()


def test_an_impossible_day_is_not_the_claims() -> None:
    assert disagreeing(claim("bimtek", {"date": "2021-02-28"}, {"date_text": "“Senin (30/2)”"}))
