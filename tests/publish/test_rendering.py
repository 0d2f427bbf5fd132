"""What a reader sees of a record: who says so at every claim, what is unknown, what is disputed."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from jejak.publish.publication import Publication
from jejak.publish.routes import Address
from jejak.publish.views.city import compose_city
from jejak.publish.views.directory import compose_directory
from jejak.publish.views.home import compose_home
from jejak.publish.views.verification import compose_verification
from jejak.records.catalogue import CityRecord
from jejak.records.models.city import Source
from jejak.story.city.story import FACT
from support.pages import words
from support.records import REGION, SOURCES, TEGAL, catalogue, record, record_of

ADDRESS = Address("https://contoh.id/jejak/", "https://github.com/contoh/jejak/")


def publication(drawn: CityRecord) -> Publication:
    return Publication(catalogue(drawn), ADDRESS, "Jejak Kota Cerdas", "Catatan publik.")


def page(**sections: Any) -> str:
    drawn = record(**sections)
    return compose_city(publication(drawn), drawn).content


def page_citing(**source: Any) -> str:
    """A page whose only source has these fields."""
    cited = Source.model_validate({"id": "antara", "title": "Naskah wali kota", "kind": "news", **source})
    city = record(signings=[{"kind": "mou"}]).city
    drawn = CityRecord("kota-pasuruan", "cities/kota-pasuruan.yml", city, REGION, {**SOURCES, "antara": cited})
    return compose_city(publication(drawn), drawn).content


def sheet(**sections: Any) -> str:
    drawn = record(**sections)
    return words(compose_verification(publication(drawn), drawn).content)


def claim(html: str, anchor: str) -> str:
    """A claim's part of the page: from its heading to the next heading."""
    found = re.search(rf'<h3 class="claim" id="{anchor}".*?(?=<h[23]|\Z)', html, re.DOTALL)
    assert found, anchor
    return found[0]


def section(html: str, anchor: str) -> str:
    found = re.search(rf'<h2 id="{anchor}">.*?(?=<h2|\Z)', html, re.DOTALL)
    assert found, anchor
    return found[0]


def test_a_claim_names_its_sources_and_which_of_them_were_paid() -> None:
    html = page(signings=[{"kind": "mou", "date": "2021-05-20", "sources": ["antara", "iklan"]}])
    assert "Sumber: ANTARA [1] , Koran [2] (advertorial)" in words(claim(html, "mou-2021-05-20"))


def test_a_claim_has_a_link_of_its_own_and_one_to_correct_it() -> None:
    told = claim(page(signings=[{"kind": "mou", "date": "2021-05-20"}]), "mou-2021-05-20")
    assert '<a href="#mou-2021-05-20">Tautan butir</a>' in told
    assert "%23mou-2021-05-20" in told


def test_what_another_source_says_differently_stands_at_the_claim_with_its_source() -> None:
    html = page(
        signings=[
            {
                "kind": "mou",
                "date": "2021-05-20",
                "also_reported": [{"date": "2021-05-21", "note": "Sehari kemudian.", "sources": ["pemkot"]}],
            }
        ]
    )
    said = "Sumber lain menulis berbeda. Tanggal: 21 Mei 2021. Sehari kemudian. Sumber: Pemkot [2]"
    assert said in words(claim(html, "mou-2021-05-20"))


@pytest.mark.parametrize(
    ("anchor", "sections"),
    [
        ("mou-2021", {"signings": [{"kind": "mou", "date": "2021"}]}),
        ("angkatan-2021", {"memberships": [{"batch": "2021"}]}),
        ("pilar-smart-living", {"pillars": [{"as_named": "Smart Living", "pillar": "living"}]}),
        ("program-wi-fi", {"programmes": [{"name": "Wi-Fi", "kind": "service"}]}),
    ],
)
def test_an_answer_stands_beside_the_claim_it_disputes(anchor: str, sections: dict[str, Any]) -> None:
    html = page(**sections, response=[{"text": "Itu keliru.", "about": anchor}])
    assert "Hak jawab. Itu keliru." in words(claim(html, anchor))
    assert 'id="hak-jawab"' not in html


@pytest.mark.parametrize("about", [None, "mou-1999"])
def test_an_answer_to_no_claim_of_the_page_is_shown_all_the_same(about: str | None) -> None:
    html = page(response=[{"text": "Semua benar.", "about": about}])
    assert "Semua benar." in words(section(html, "hak-jawab"))


@pytest.mark.parametrize(
    ("event", "word"),
    [
        ({"status": "planned"}, "direncanakan"),
        ({"scope": "other"}, "di luar program kementerian"),
        ({"confidence": "low"}, "kepastian rendah"),
        ({}, "tanggal tidak diketahui"),
    ],
)
def test_what_weakens_a_claim_is_said_in_words(event: dict[str, str], word: str) -> None:
    html = page(milestones=[{"kind": "evaluation", **event}])
    assert word in words(claim(html, "evaluasi-tanpa-tanggal"))


def test_a_result_shows_its_scale_and_issuer_and_says_nothing_of_a_missing_one() -> None:
    html = page(
        milestones=[
            {"kind": "evaluation", "date": "2022", "by": "Kominfo", "scores": [{"value": "3.16", "scale": "0–4"}]},
            {"kind": "award", "date": "2023"},
        ]
    )
    told = words(section(html, "penilaian"))
    assert "oleh Kominfo; nilai 3,16 (skala 0–4)" in told
    assert "tidak disebut" not in told


def test_a_city_without_claims_says_what_is_missing_and_invents_nothing() -> None:
    html = page(memberships=[{"batch": "2021"}])
    assert "Sumber belum ditemukan untuk asesmen" in words(html)
    assert "Belum ada peristiwa yang tercatat." in words(section(html, "linimasa"))
    assert words(section(html, "langkah")).count("sumber belum ditemukan") == 10


def test_a_city_on_no_list_of_participants_shows_no_gap() -> None:
    html = page()
    assert "tidak kami temukan dalam daftar peserta" in words(html)
    assert 'id="langkah"' not in html
    assert "dot none" not in html


@pytest.mark.parametrize(
    ("kind", "word"), [("reconstructed", "judul disusun dari alamat"), ("description", "uraian kami, bukan judul")]
)
def test_a_title_that_is_no_headline_says_so(kind: str, word: str) -> None:
    assert f"Naskah wali kota berita {word}" in words(section(page_citing(title_kind=kind), "sumber"))


def test_a_source_without_publisher_date_or_address_says_so() -> None:
    told = words(section(page_citing(), "sumber"))
    assert "penerbit tidak diketahui, tanggal terbit tidak tercatat. Alamat halamannya tidak tercatat." in told


def test_a_source_is_reached_at_its_address_and_at_its_copy() -> None:
    html = page_citing(url="https://contoh.id/berita", archive="https://arsip.id/berita")
    assert re.findall(r'href="(https://(?:contoh|arsip)\.id/berita)"', section(html, "sumber")) == [
        "https://contoh.id/berita",
        "https://arsip.id/berita",
    ]


@pytest.mark.parametrize(
    ("said", "sought"),
    [
        ({"published": "2021-05-20"}, "https://web.archive.org/web/2021*/https://contoh.id/berita?id=2"),
        (
            {"published": "2021/2022", "accessed": "2026-11-21"},
            "https://web.archive.org/web/2021*/https://contoh.id/berita?id=2",
        ),
        ({"accessed": "2026-11-21"}, "https://web.archive.org/web/2026*/https://contoh.id/berita?id=2"),
        ({}, "https://web.archive.org/web/*/https://contoh.id/berita?id=2"),
    ],
)
def test_a_source_without_a_known_copy_leads_to_where_one_may_be(said: dict[str, str], sought: str) -> None:
    html = section(page_citing(url="https://contoh.id/berita?id=2#isi", **said), "sumber")
    assert f'<a href="{sought}" rel="external">Cari salinannya</a>' in html
    assert words(html).count("Kami tidak menyimpan salinan") == 1
    assert "Salinan arsip</a>" not in html


def test_a_known_copy_and_a_source_without_address_are_not_sought() -> None:
    for html in (page_citing(url="https://contoh.id/a", archive="https://arsip.id/a"), page_citing()):
        assert "web.archive.org" not in html
        assert "Kami tidak menyimpan salinan" not in html


def test_every_claim_heading_carries_the_kind_that_the_search_narrows_by() -> None:
    html = page(
        memberships=[{"batch": "2021"}],
        signings=[{"kind": "mou"}],
        bimtek=[{"stages": ["1", "2"]}],
        milestones=[{"kind": "award"}, {"kind": "target"}],
        pillars=[{"as_named": "Smart Living", "pillar": "living"}],
        programmes=[{"name": "Wi-Fi", "kind": "service"}],
    )
    kinds = ["Keikutsertaan", "Penandatanganan", "Bimtek", "Penilaian", "Tonggak", "Pilar", "Program"]
    assert re.findall(r'<h3 [^>]*data-kind="(\w+)"', html) == kinds
    assert html.count("<h3") == len(kinds)
    assert re.findall(r'value="(\w+)" data-pagefind-filter="(\w+)', html) == [
        ("2021", "angkatan"),
        ("I", "tahap"),
        ("II", "tahap"),
    ]


NAMES: list[dict[str, Any]] = [
    {"as_named": "Smart Gov", "pillar": "governance"},
    {"as_named": "Smart Government", "pillar": "governance", "sources": ["antara", "pemkot"]},
]


def test_a_pillar_is_one_line_with_its_usual_name_and_its_other_names_in_a_fold() -> None:
    told = section(page(pillars=NAMES), "pilar")
    line, fold = re.findall(r"(.*)(<details>.*?</details>)", told, re.DOTALL)[0]
    assert "Governance “ Smart Government ” 1 2" in words(line)
    assert "Smart Gov “" not in words(line)
    assert re.findall(r'<(?:h3|div) [^>]*id="([^"]+)"', line) == ["pilar-smart-government"]
    assert re.findall(r'<div class="named" id="([^"]+)"', fold) == ["pilar-smart-gov"]
    assert "Dua sebutan, dua sumber tentang Governance" in words(fold)
    assert "Smart Gov ” 1 Satu sumber tentang Governance" in words(section(page(pillars=NAMES[:1]), "pilar"))


def test_the_fold_says_who_named_it_so_when_and_in_which_list() -> None:
    names = [{**NAMES[0], "by": "Bupati", "date": "2021", "list": "paparan-bupati", "note": "Saat bimtek."}]
    told = words(section(page(pillars=names), "pilar"))
    assert "disebut “Smart Gov”, oleh Bupati, 2021, daftar paparan bupati Saat bimtek. Sumber: ANTARA [1]" in told


def test_an_answer_about_a_pillars_name_is_not_folded_away() -> None:
    html = page(pillars=NAMES, response=[{"text": "Itu keliru.", "about": "pilar-smart-gov"}])
    assert "<details open><summary" in section(html, "pilar")


def test_names_of_pillars_have_a_count_of_their_own_where_they_are_told() -> None:
    html = page(pillars=NAMES)
    assert "Sumber menyebut satu pilar dengan dua sebutan." in words(section(html, "pilar"))
    assert f"{FACT['claims']} 0" in words(html)


@pytest.mark.parametrize(("drawn", "itself"), [(record, "kota ini"), (partial(record_of, TEGAL), "kabupaten ini")])
def test_a_region_is_called_what_it_is(drawn: Callable[..., CityRecord], itself: str) -> None:
    named = drawn(pillars=NAMES)
    sheet = compose_city(publication(named), named)
    assert f'<h2 id="pilar">Pilar menurut {itself}</h2>' in sheet.content
    assert ("pilar", f"Pilar menurut {itself}") in sheet.toc
    unnamed = drawn()
    assert f"yang dipakai {itself}." in compose_city(publication(unnamed), unnamed).content


def test_every_link_within_a_page_leads_somewhere() -> None:
    html = page(
        bimtek=[{"stages": ["1"], "date": "2021"}],
        pillars=[{"as_named": "Smart Living", "pillar": "living"}],
        programmes=[{"name": "Wi-Fi", "kind": "quick-win", "pillar": "living"}],
        milestones=[{"kind": "award", "sources": ["pemkot"]}],
        response=[{"text": "Benar."}, {"text": "Keliru.", "about": "bimtek-2021", "date": "2024"}],
    )
    wanted, there = re.findall(r'href="#([^"]+)"', html), re.findall(r'id="([^"]+)"', html)
    assert sorted(set(wanted) - set(there)) == []
    assert len(there) == len(set(there))


def test_the_table_counts_the_regions_without_a_record_and_ranks_nobody() -> None:
    drawn = record(memberships=[{"batch": "2021"}], signings=[{"kind": "mou"}], bimtek=[{"stages": ["2"]}])
    told = words(compose_directory(publication(drawn)).content)
    assert "bukan menurut kemajuan" in told
    assert "Kota Pasuruan Jawa Timur 2021 Nota kesepakatan (MoU): tanpa tanggal; Bimtek II: tanpa tanggal 3 1" in told


def test_the_home_page_leads_to_the_latest_claim_itself() -> None:
    drawn = record(signings=[{"kind": "commitment", "date": "2022-09-27"}])
    latest = section(compose_home(publication(drawn)).content, "terbaru")
    assert '<a href="./kota/pasuruan/#komitmen-2022-09-27">Penandatanganan komitmen</a>, Kota Pasuruan' in latest


@pytest.mark.parametrize("said", ["Membuka acara.", "Menilai kota siap.", "Kota siap."])
def test_what_someone_said_or_did_is_marked_as_our_words(said: str) -> None:
    html = page(signings=[{"kind": "mou", "people": [{"name": "Ida", "role": "Wali Kota", "said": said}]}])
    assert f"Ida (Wali Kota) , menurut sumber (diringkas): {said}" in words(html)


def test_what_only_adds_is_headed_and_coloured_as_such() -> None:
    adds = {"people": [{"name": "Adi"}], "note": "Dihadiri pula tim.", "sources": ["pemkot"]}
    told = claim(page(signings=[{"kind": "mou", "also_reported": [adds]}]), "mou-tanpa-tanggal")
    assert "Sumber lain menambahkan. Nama lain yang disebut: Adi. Dihadiri pula tim. Sumber:" in words(told)
    assert '<div class="other added">' in told


def test_the_sheet_says_what_another_report_says_with_our_note() -> None:
    differs = {"place": "Malang", "note": "Dari undangannya.", "sources": ["pemkot"]}
    adds = {"participants": "80", "note": "Menyebutnya rapat.", "sources": ["iklan"]}
    told = sheet(signings=[{"kind": "mou", "place": "Aula", "also_reported": [differs, adds]}])
    assert "Ya. Tempat: Malang. Dari undangannya. Menurut Pemkot [2]" in told
    assert "Tidak, hanya tambahan. Peserta: 80 orang. Menyebutnya rapat. Menurut Koran [3]" in told
    assert "Satu butir dilaporkan berbeda." in told


def test_the_sheet_counts_no_addition_as_a_difference() -> None:
    adds = {"participants": "80", "note": "Menyebutnya rapat.", "sources": ["iklan"]}
    told = sheet(signings=[{"kind": "mou", "also_reported": [adds]}])
    assert "dilaporkan berbeda" not in told


@pytest.mark.parametrize(
    ("kind", "title"),
    [("assessment", "Asesmen, evaluasi, dan penghargaan"), ("award", "Evaluasi dan penghargaan")],
)
def test_the_section_of_judgements_is_named_after_what_it_holds(kind: str, title: str) -> None:
    assert f'<h2 id="penilaian">{title}</h2>' in page(milestones=[{"kind": kind}])


@pytest.mark.parametrize("anchor", ["penilaian", "linimasa"])
def test_a_score_without_a_scale_says_so(anchor: str) -> None:
    html = page(milestones=[{"kind": "evaluation", "by": "Tim asesor", "scores": [{"value": "99"}]}])
    assert "99 (skalanya tidak disebut)" in words(section(html, anchor))


def test_a_kind_is_not_read_twice_before_its_title() -> None:
    award = {"kind": "award", "title": "Penghargaan Kota Cerdas"}
    assert "Penghargaan Penghargaan" not in words(page(milestones=[award]))
    assert "Penghargaan Penghargaan" not in sheet(milestones=[award])


@pytest.mark.parametrize(("confidence", "marks"), [("high", 0), ("medium", 1), ("low", 1)])
def test_a_doubtful_step_has_a_question_mark_that_nobody_reads_out(confidence: str, marks: int) -> None:
    html = page(
        memberships=[{"batch": "2021"}], signings=[{"kind": "mou", "date": "2021-05", "confidence": confidence}]
    )
    assert section(html, "langkah").count('<i aria-hidden="true">?</i>') == marks


def test_numbers_of_one_word_are_words_in_running_text() -> None:
    html = page(signings=[{"kind": "mou"}], bimtek=[{}, {"date": "2021"}], milestones=[{"kind": "award"}])
    assert "Dikutip empat kali di halaman ini" in words(section(html, "sumber"))
    programmes = [{"name": "KIPAS", "kind": "service", "pillar": "governance"}]
    named = [{"as_named": "Smart Gov", "pillar": "governance"}]
    assert "Satu program: KIPAS" in words(section(page(pillars=named, programmes=programmes), "pilar"))
