"""A permalink that readers may have cited is answered to, or told as lost with the claim that took its place."""

from typing import Any

from jejak.records.permanence import Lost, lost
from support.records import BATU, catalogue, record, record_of

MOU = {"kind": "mou", "date": "2021-05"}
LATER = {"kind": "mou", "date": "2021-05-20"}


def after(earlier: list[dict[str, Any]], later: list[dict[str, Any]]) -> list[Lost]:
    return list(lost(catalogue(record(signings=earlier)), catalogue(record(signings=later))))


def test_a_corrected_date_tells_where_its_old_permalink_belongs() -> None:
    assert after([MOU], [LATER]) == [Lost("kota-pasuruan", "mou-2021-05", "signings[0]")]


def test_what_a_record_keeps_is_not_lost() -> None:
    assert after([MOU], [LATER | {"former_anchors": ["mou-2021-05"]}]) == []
    assert after([MOU], [LATER | {"anchor": "mou-2021-05"}]) == []
    assert after([MOU], [MOU, LATER]) == []


def test_a_permalink_that_was_kept_before_stays_kept() -> None:
    kept = LATER | {"former_anchors": ["mou-2021-05"]}
    assert after([kept], [LATER]) == [Lost("kota-pasuruan", "mou-2021-05", None)]


def test_a_guess_is_made_only_where_one_claim_can_be_meant() -> None:
    commitment = {"kind": "commitment", "date": "2021-11"}
    assert after([MOU], [LATER, commitment]) == [Lost("kota-pasuruan", "mou-2021-05", None)]
    elsewhere = catalogue(record(milestones=[{"kind": "launch", "date": "2021", "title": "Peluncuran"}]))
    assert [each.successor for each in lost(catalogue(record(signings=[MOU])), elsewhere)] == [None]


def test_a_record_that_is_gone_loses_all_of_its_permalinks() -> None:
    earlier = catalogue(record(signings=[MOU]), record_of(BATU, signings=[LATER]))
    assert [each.permalink for each in lost(earlier, catalogue(record(signings=[MOU])))] == ["mou-2021-05-20"]
