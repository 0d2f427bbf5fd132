"""Anchors name claims for good; sources are numbered in the order in which claims first cite them."""

from typing import Any

from jejak.records.models.permalinks import permalink
from jejak.records.models.queries import citations, claims
from jejak.story.city.citations import number_sources
from jejak.story.city.evidence import weigh
from jejak.story.city.story import tell_city
from support.records import SOURCES, catalogue, city, record


def names(**sections: Any) -> list[str]:
    return [permalink(claim) for claim in claims(city(**sections))]


def test_an_anchor_says_kind_and_date() -> None:
    assert names(
        memberships=[{"batch": "2021"}],
        signings=[{"kind": "mou", "date": "2021-05"}],
        bimtek=[{"stages": ["2"], "date": "2021-09-13/2021-09-14"}],
        milestones=[{"kind": "evaluation"}],
        pillars=[{"as_named": "Smart Government", "pillar": "governance"}],
        programmes=[{"name": "Kartu Brizi, Pantai Air Manis", "kind": "service"}],
    ) == [
        "angkatan-2021", "mou-2021-05", "bimtek-2021-09-13", "evaluasi-tanpa-tanggal", "pilar-smart-government",
        "program-kartu-brizi-pantai-air-manis",
    ]  # fmt: skip


def test_an_anchor_that_the_record_fixes_goes_before_what_the_claim_says() -> None:
    assert names(signings=[{"kind": "mou", "date": "2021-05-20", "anchor": "mou-2021-05"}]) == ["mou-2021-05"]


def test_sources_are_numbered_as_first_cited_and_count_their_claims() -> None:
    told = city(
        memberships=[{"batch": "2021", "sources": ["pemkot"]}],
        signings=[{"kind": "mou", "sources": ["antara", "pemkot"]}],
    )
    cited = number_sources(citations(claims(told)), SOURCES)
    assert [(source.number, source.source.id, source.claims) for source in cited.sources] == [
        (1, "pemkot", 2),
        (2, "antara", 1),
    ]
    assert cited.references(("antara", "pemkot")) == (1, 2)


def test_every_claim_is_counted_once() -> None:
    told = city(memberships=[{}], signings=[{"kind": "mou"}], bimtek=[{}], milestones=[{"kind": "other"}])
    assert len(list(claims(told))) == len({permalink(claim) for claim in claims(told)}) == 4


def test_the_weight_of_evidence_is_said_plainly() -> None:
    told = record(
        memberships=[{"batch": "2021", "sources": ["pemkot"]}],
        signings=[{"kind": "mou", "sources": ["iklan"]}],
        bimtek=[{"sources": ["antara", "pemkot"]}],
    )
    assert weigh(told.city, SOURCES).sentences == (
        "3 klaim bersandar pada 3 sumber.",
        "1 dari 3 klaim hanya bersandar pada tulisan berbayar (advertorial).",
        "1 dari 3 klaim hanya bersandar pada keterangan pemerintah sendiri.",
        "2 dari 3 klaim bersandar pada satu sumber saja.",
    )
    assert tell_city(told, catalogue(told)).evidence == weigh(told.city, SOURCES)
