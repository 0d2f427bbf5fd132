"""The verification sheet: every claim of the page once, in its order, with what a checker needs.

Names of pillars stand in a list of their own.
"""

from typing import Any

from jejak.records.catalogue import Catalogue, CityRecord
from jejak.records.models.permalinks import permalink
from jejak.records.models.queries import claims, tallied
from jejak.records.models.vocabulary import Confidence
from jejak.story.city.story import tell_city
from jejak.story.city.verification import Check, list_checks, list_names, sum_up
from jejak.story.houses import Houses
from jejak.story.words import NO_PILLAR, SURENESS
from support.records import catalogue, record

FULL: dict[str, Any] = {
    "memberships": [{"batch": "2021"}],
    "signings": [
        {
            "kind": "mou",
            "date": "2021-05-20",
            "sources": ["antara", "pemkot"],
            "also_reported": [{"date": "2021-05-21", "sources": ["pemkot"]}],
        }
    ],
    "bimtek": [{"stages": ["2"], "topic": "program prioritas", "status": "planned", "confidence": "low"}],
    "milestones": [{"kind": "award", "scope": "other", "sources": ["iklan"]}],
    "pillars": [{"as_named": "Smart Living", "pillar": "living"}],
    "programmes": [{"name": "Wi-Fi", "kind": "service", "year": "2021", "sources": ["pemkot"]}],
    "response": [{"text": "Benar.", "confidence": "medium"}],
}


def listed(drawn: CityRecord) -> tuple[Check, ...]:
    known = catalogue(drawn)
    return list_checks(tell_city(drawn, known), Houses(known.media, known.sources))


def named(drawn: CityRecord) -> tuple[Check, ...]:
    known = catalogue(drawn)
    return list_names(tell_city(drawn, known), Houses(known.media, known.sources))


def checks(**sections: Any) -> dict[str, Check]:
    """Anchor → row."""
    return {check.anchor: check for check in listed(record(**sections))}


def test_every_claim_has_one_row_that_leads_to_it() -> None:
    drawn = record(**FULL)
    anchors = [check.anchor for check in listed(drawn)]
    assert sorted(anchors) == sorted(permalink(claim) for claim in tallied(drawn.city))
    names = [check.anchor for check in named(drawn)]
    assert sorted(anchors + names) == sorted(permalink(claim) for claim in claims(drawn.city))


def test_a_name_of_a_pillar_stands_apart_with_who_gave_it_when_and_how_sure() -> None:
    names = [
        {"as_named": "Smart Living", "pillar": "living", "by": "Bupati", "date": "2021", "confidence": "low"},
        {"as_named": "Smart Tani", "pillar": None, "sources": ["antara", "pemkot"]},
    ]
    told = named(record(pillars=names))
    assert [(row.what, row.about, row.confidence, row.independence.count) for row in told] == [
        ("Living", "“Smart Living”, oleh Bupati, 2021", SURENESS[Confidence.LOW], 1),
        (NO_PILLAR, "“Smart Tani”", SURENESS[Confidence.HIGH], 1),
    ]


def test_a_row_says_what_when_who_and_how_sure() -> None:
    row = checks(**FULL)["mou-2021-05-20"]
    assert (row.what, row.when, row.confidence) == ("Nota kesepakatan", "20 Mei 2021", "tanpa catatan")
    assert [cited.publisher for cited in row.sources] == ["ANTARA", "Pemkot"]
    assert row.independence.text == "1, juga menulis berbeda (1)"
    assert row.also[0].said == (("Tanggal", "21 Mei 2021"),)


def test_doubts_are_said() -> None:
    rows = checks(**FULL)
    planned = next(row for row in rows.values() if row.what.startswith("Bimtek"))
    assert (planned.about, planned.doubts, planned.confidence) == ("program prioritas", ("direncanakan",), "rendah")
    award = next(row for row in rows.values() if row.what == "Penghargaan")
    assert award.doubts == ("di luar program kementerian",)
    answer = next(row for row in rows.values() if row.what == "Hak jawab")
    assert answer.confidence == "sedang"


def test_the_sum_counts_each_claim_once() -> None:
    rows = tuple(checks(**FULL).values())
    assert sum_up(rows) == (
        "Dari enam butir, tidak ada yang berasal dari dua sumber mandiri atau lebih, empat dari satu, dan dua tanpa "
        "sumber mandiri. Satu butir dilaporkan berbeda."
    )
    assert sum_up(()) == "Belum ada butir yang tercatat."


def test_no_source_that_reports_differently_supports_a_claim(real: Catalogue) -> None:
    """Of every claim of our own record: what is told apart as differing is exactly what differs."""
    houses = Houses(real.media, real.sources)
    differing = 0
    for drawn in real.cities:
        for check in list_checks(tell_city(drawn, real), houses):
            other = {number for report in check.also if report.contests for number in report.references}
            apart = dict(check.independence.apart)
            shared = [cited for cited in check.sources if cited.number in other]
            assert apart.get("menulis berbeda", 0) == len(shared), (drawn.id, check.anchor)
            assert check.independence.count + sum(apart.values()) <= len(check.sources)
            differing += bool(shared)
    assert differing > 10, "the record has such claims; without any this test shows nothing"
