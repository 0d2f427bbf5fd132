"""A claim is cited with what it says, what weakens it, its sources first, what differs, and our page last."""

from typing import Any

import pytest

from jejak.records.models.city import Source
from jejak.records.models.fields import Edtf
from jejak.story.city.citing import Citable
from jejak.story.city.claims import cite_claims, list_claims
from jejak.story.city.story import CityStory, tell_city
from jejak.story.days import ToldDay
from support.records import SOURCES, catalogue, record

PAGE = Citable(
    "kota-pasuruan",
    "Kota Pasuruan",
    "Jejak Kota Cerdas",
    "https://contoh.id/kota/pasuruan/",
    ToldDay("checked", Edtf.parse("2026-11-21")),
)
OURS = "Melalui: Jejak Kota Cerdas, “Kota Pasuruan”, https://contoh.id/kota/pasuruan/#{}, diperiksa 21 November 2026"
ANTARA = "“Berita ANTARA”, ANTARA, tanggal terbit tidak tercatat"
PEMKOT = "“Siaran Pemkot”, Pemkot, tanggal terbit tidak tercatat"
IKLAN = "“Tulisan berbayar” (advertorial), Koran, tanggal terbit tidak tercatat"


def story(**sections: Any) -> CityStory:
    drawn = record(**sections)
    return tell_city(drawn, catalogue(drawn))


def citation(**sections: Any) -> str:
    """Of the first claim."""
    return next(cite_claims(story(**sections), PAGE))[1]


def fact(**sections: Any) -> str:
    return next(list_claims(story(**sections))).fact


def test_what_is_claimed_comes_first_then_its_source_then_our_page_as_of_its_day() -> None:
    assert citation(signings=[{"kind": "mou", "date": "2021-05-20"}]) == (
        f"Kota Pasuruan, Nota kesepakatan, 20 Mei 2021. Sumber: {ANTARA}. {OURS.format('mou-2021-05-20')}"
    )


def test_what_weakens_a_claim_is_said_beside_it() -> None:
    doubtful = {"kind": "award", "scope": "other", "status": "planned", "confidence": "low", "date": "2022"}
    said = citation(milestones=[{**doubtful, "title": "Juara."}])
    doubts = "(direncanakan; di luar program kementerian; kepastian rendah)"
    assert said.startswith(f"Kota Pasuruan, Penghargaan, Juara, 2022 {doubts}. Sumber: ")


def test_details_that_belong_to_the_fact_are_told_and_others_are_not() -> None:
    judged = {"kind": "evaluation", "date": "2022", "by": "Kominfo", "number": "45", "place": "Aula"}
    assert (
        fact(milestones=[{**judged, "scores": [{"value": "3.16", "scale": "0–4"}]}])
        == "Evaluasi, oleh Kominfo, nilai 3,16 (skala 0–4), nomor 45, 2022"
    )


def test_a_milestone_without_a_title_is_told_by_its_note() -> None:
    assert fact(milestones=[{"kind": "budget", "date": "2022", "note": "Dua miliar."}]) == "Anggaran, Dua miliar, 2022"
    assert fact(milestones=[{"kind": "evaluation", "date": "2022", "note": "Hasil."}]) == "Evaluasi, 2022"
    assert fact(signings=[{"kind": "mou", "date": "2022", "note": "Ramai."}]) == "Nota kesepakatan, 2022"


def test_joining_naming_and_programmes_say_what_they_are() -> None:
    assert fact(memberships=[{"batch": "2021", "track": "Bromo"}]) == "Keikutsertaan: Angkatan 2021 · kawasan Bromo"
    assert fact(pillars=[{"as_named": "Smart Living", "pillar": "living"}]) == "Pilar Living, disebut “Smart Living”"
    assert fact(pillars=[{"as_named": "Smart Tani", "pillar": None}]) == "Pilar setempat, disebut “Smart Tani”"
    spoken = {"as_named": "Smart Tani", "pillar": None, "by": "Bupati", "date": "2021", "list": "paparan"}
    assert fact(pillars=[spoken]) == "Pilar setempat, disebut “Smart Tani”, oleh Bupati, 2021, daftar paparan"
    assert fact(programmes=[{"name": "Wi-Fi", "kind": "service", "year": 2020}]) == "Program: Wi-Fi, 2020"
    assert fact(programmes=[{"name": "Wi-Fi", "kind": "service"}]) == "Program: Wi-Fi"


def test_each_source_is_named_once_and_what_others_say_follows_with_theirs() -> None:
    other = {"date": "2021-05-21", "place": "Malang", "note": "Satu hari kemudian.", "sources": ["pemkot"]}
    mou = {"kind": "mou", "date": "2021-05-20", "sources": ["antara", "iklan"], "also_reported": [other]}
    assert citation(signings=[mou]).split(". ")[1:-1] == [
        f"Sumber: {ANTARA}; {IKLAN}",
        "Sumber lain menulis berbeda: Tanggal: 21 Mei 2021",
        "Tempat: Malang",
        f"Satu hari kemudian ({PEMKOT})",
    ]


def test_an_answered_claim_says_so_and_the_answer_is_cited_as_such() -> None:
    answer = {"about": "mou-2021-05-20", "date": "2026", "text": "Tanggalnya lain."}
    told = story(signings=[{"kind": "mou", "date": "2021-05-20"}], response=[answer])
    of_claim, of_answer = (said for _, said in cite_claims(told, PAGE))
    assert " Butir ini punya hak jawab; lihat tautannya. Melalui: " in of_claim
    assert of_answer == (
        f"Kota Pasuruan, Hak jawab, 2026. Tanggalnya lain. Sumber: {ANTARA}. {OURS.format('tanggapan-2026')}"
    )


def test_a_source_says_all_that_the_pages_list_says(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {
        "id": "antara",
        "title": "Kota cerdas.",
        "title_kind": "reconstructed",
        "publisher": "Koran",
        "author": "Sari",
        "kind": "advertorial",
        "published": "2021-12-02",
        "published_from": "address",
        "url": "https://contoh.id/1",
        "archive": "https://web.archive.org/1",
        "accessed": "2026-11-21",
    }
    monkeypatch.setitem(SOURCES, "antara", Source.model_validate(known))
    assert (
        "Sumber: “Kota cerdas” [judul disusun dari alamat] (advertorial), Koran, Sari, 2 Desember 2021 (tanggal "
        "menurut alamat halaman), https://contoh.id/1, arsip https://web.archive.org/1 [dibaca 21 November 2026]. "
    ) in citation(memberships=[{"batch": "2021"}])


def test_what_belongs_to_the_fact_is_cited_with_it() -> None:
    budget = {"kind": "budget", "title": "Anggaran", "amount": "sekitar 9,3 miliar", "date": "2021"}
    assert fact(milestones=[budget]) == "Anggaran, jumlah uang sekitar Rp9,3 miliar, 2021"
    judged = {"kind": "evaluation", "title": "Evaluasi 2022", "by": "Tim evaluator", "scores": [{"value": "99"}]}
    assert fact(milestones=[{**judged, "date": "2022"}]) == (
        "Evaluasi 2022, oleh tim evaluator, nilai 99 (skalanya tidak disebut), 2022"
    )
    rank = {"kind": "award", "rank": {"place": "4", "of": "22"}, "figures": [{"what": "desa", "value": "4"}]}
    assert fact(milestones=[rank]) == "Penghargaan, peringkat 4 dari 22, angka desa: 4, tanggal tidak diketahui"


def test_a_joining_is_cited_with_its_day_and_a_programme_with_its_years_and_what_differs() -> None:
    assert fact(memberships=[{"batch": "2021", "date": "2021-05-20"}]) == "Keikutsertaan: Angkatan 2021, 20 Mei 2021"
    other = {"name": "belabeliku.com", "kind": "application", "sources": ["pemkot"]}
    (claim,) = list_claims(
        story(
            programmes=[
                {
                    "name": "bela beli",
                    "kind": "quick-win",
                    "year": ["2021", "2024"],
                    "scope": "other",
                    "also_reported": [other],
                }
            ]
        )
    )
    assert (claim.fact, claim.doubts) == ("Program: bela beli, 2021 dan 2024", ("di luar program kementerian",))
    assert claim.also[0].said == (("Nama", "belabeliku.com"), ("Jenis", "aplikasi"))
