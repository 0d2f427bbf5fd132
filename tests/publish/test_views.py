"""What a reader sees on the pages about many records: every claim one click away, doubts said, nothing twice."""

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jejak.publish import pages, routes
from jejak.publish.publication import Publication
from jejak.publish.routes import Address
from jejak.records.catalogue import Catalogue, CityRecord
from jejak.records.models.city import Source
from jejak.records.models.glossary import Glossary
from jejak.records.models.media import Media
from jejak.records.models.pillars import Pillars
from jejak.records.models.programme import NationalProgramme
from jejak.records.models.vocabulary import PillarKey
from support.pages import words
from support.records import BATU, SOURCES, catalogue, record, record_of
from support.strategies import models, texts

ADDRESS = Address("https://contoh.id/jejak/", "https://github.com/contoh/jejak/")
ATTACK = "\"'><x-serang onserang=1></script><!--{{7*7}}&lt;"
MOU = {"kind": "mou", "date": "2021-05-20"}


def publication(whole: Catalogue) -> Publication:
    return Publication(whole, ADDRESS, "Jejak Kota Cerdas", "Catatan publik.")


def site(whole: Catalogue) -> dict[str, str]:
    """Path → content of every page."""
    return {page.path: page.compose().content for page in pages.pages(publication(whole))}


def page(path: str, *records: CityRecord, **national: Any) -> str:
    (found,) = (each for each in pages.pages(publication(catalogue(*records, **national))) if each.path == path)
    return found.compose().content


def links(html: str) -> list[str]:
    return re.findall(r'href="([^"]+)"', html)


def test_the_chronicle_leads_to_each_year_and_says_how_much_it_holds() -> None:
    drawn = record(signings=[MOU, {"kind": "commitment"}], bimtek=[{"date": "2021"}])
    html = page("linimasa/", drawn)
    assert "2021 2 peristiwa" in words(html)
    assert "Tanpa tanggal 1 peristiwa" in words(html)
    assert links(html) == ["../linimasa/2021/", "../linimasa/tanpa-tanggal/"]


def test_a_year_leads_to_the_claims_the_nation_and_the_years_beside_it() -> None:
    national = [{"id": "mou-2021", "title": "Nota 2021", "date": "2021", "sources": ["antara"]}]
    drawn = record(signings=[MOU, {**MOU, "date": "2019"}, {"kind": "mou", "scope": "other", "date": "2022"}])
    html = page("linimasa/2021/", drawn, events=national)
    assert links(html) == [
        "../../kota/pasuruan/#mou-2021-05-20",
        "../../program/#mou-2021",
        "../../linimasa/2019/",
        "../../linimasa/2022/",
    ]
    assert "di luar program kementerian" in words(page("linimasa/2022/", drawn))


def test_sources_stand_at_their_own_anchor_with_kind_date_and_uses() -> None:
    drawn = record(memberships=[{"batch": "2021", "sources": ["iklan"]}], signings=[{**MOU, "sources": ["iklan"]}])
    html = page("sumber/k/", drawn)
    assert '<li id="iklan">' in html
    assert "advertorial" in words(html)
    assert "Dikutip untuk Kota Pasuruan: Angkatan 2021 , Nota kesepakatan, 20 Mei 2021 ." in words(html)
    assert routes.source(SOURCES["iklan"]) == "sumber/k/#iklan"


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"published": "2021-05-20"}, "20 Mei 2021."),
        ({}, "Tanggal terbit tidak tercatat."),
        ({"author": "Linda Sari"}, "Linda Sari, tanggal terbit tidak tercatat."),
        ({"published": "2021-05-20", "published_from": "address"}, "20 Mei 2021 (tanggal menurut alamat halaman)."),
        ({"title_kind": "reconstructed"}, "judul disusun dari alamat"),
        ({"title_kind": "description"}, "uraian kami, bukan judul"),
        ({"note": "Diterima sebagai naskah."}, "Alamat halamannya tidak tercatat. Diterima sebagai naskah."),
        ({"url": "https://contoh.id/a", "archive": "https://web.archive.org/a"}, "Salinan arsip ."),
    ],
)
def test_a_source_says_what_is_known_of_it_and_what_is_not(values: dict[str, str], told: str) -> None:
    cited = Source.model_validate({"id": "antara", "title": "Judul", "publisher": "ANTARA", "kind": "news", **values})
    drawn = replace(record(signings=[MOU]), sources={**SOURCES, "antara": cited})
    assert told in words(page("sumber/a/", drawn))


def test_a_pillar_tells_names_with_their_cities_and_programmes_with_their_kind() -> None:
    html = page(
        "pilar/governance/",
        record(
            pillars=[{"as_named": "Smart Government", "pillar": "governance"}],
            programmes=[{"name": "KIPAS", "kind": "quick-win", "pillar": "governance"}],
        ),
    )
    assert "Pilar ini disebut oleh satu daerah, dengan satu nama." in words(html)
    assert "Nama ditulis sesuai dengan ejaan sumber. “Smart Government” Kota Pasuruan" in words(html)
    assert "KIPAS (quick win)" in words(html)
    assert {"../../kota/pasuruan/#pilar-smart-government", "../../kota/pasuruan/#program-kipas"} <= set(links(html))


def test_a_pillar_that_nobody_uses_says_so() -> None:
    assert words(page("pilar/mobility/", record())).count("Sumber belum ditemukan") == 2


def test_local_names_without_a_common_pillar_are_on_the_page_of_all() -> None:
    html = page("pilar/", record(pillars=[{"as_named": "Smart Farmer", "pillar": None}]))
    assert "Nama setempat tanpa padanan “Smart Farmer” : Kota Pasuruan" in words(html)


def test_a_comparison_of_our_own_is_not_shown_as_a_sources() -> None:
    relations = [{"text": "Empat sama.", "sources": ["antara"], "derived": derived} for derived in ("true", "false")]
    whole = catalogue(record())
    pillars = Pillars.model_validate({"pillars": whole.pillars.pillars, "relations": relations})
    html = site(replace(whole, pillars=pillars))["pilar/"]
    assert words(html).count("perbandingan kami, bukan pernyataan sumber") == 1


def test_figures_that_differ_stand_side_by_side_with_their_sources() -> None:
    totals = [
        {"subject": "peserta asesmen di Jawa Timur", "value": value, "sources": [source]}
        for value, source in (("1165", "antara"), ("154", "pemkot"))
    ]
    told = words(page("program/", record(), totals=totals))
    assert "Peserta asesmen di Jawa Timur sumber berbeda 1.165 Sumber: ANTARA 154 Sumber: Pemkot" in told


def test_a_national_event_leads_to_the_cities_that_took_part() -> None:
    events = [{"id": id, "kind": "mou", "title": "Nota", "sources": ["antara"]} for id in ("mou-2021", "mou-2022")]
    part = {**MOU, "part_of": "mou-2021"}
    html = page("program/", record(signings=[part]), record_of(BATU, signings=[part]), events=events)
    assert words(html).count("Daerah yang tercatat ikut") == 1
    assert "Daerah yang tercatat ikut: 2 Kota Batu , Kota Pasuruan" in words(html)
    assert '<li id="mou-2021">' in html


@pytest.mark.parametrize(
    ("section", "claim", "told"),
    [
        ("signings", {"status": "planned"}, "Diundang atau direncanakan ikut: Kota Pasuruan ."),
        ("signings", {"status": "not-held"}, "Menurut sumber tidak ikut atau tidak menerima: Kota Pasuruan ."),
        ("milestones", {"kind": "other"}, "Hadir atau disebut dalam acara ini: Kota Pasuruan ."),
    ],
)
def test_who_did_not_take_part_in_a_national_event_is_told_apart(
    section: str, claim: dict[str, str], told: str
) -> None:
    event = {"id": "mou-2021", "kind": "mou", "title": "Nota", "sources": ["antara"]}
    html = page("program/", record(**{section: [{**MOU, **claim, "part_of": "mou-2021"}]}), events=[event])
    assert told in words(html)
    assert "tercatat ikut" not in words(html)
    assert [link for link in links(html) if link.startswith("../kota/pasuruan/#")] != []


def test_the_glossary_anchors_each_term_and_names_its_sources() -> None:
    term = {"term": "Bimtek", "also_called": ["bimbingan teknis"], "meaning": "Pendampingan.", "sources": ["antara"]}
    html = site(replace(catalogue(record()), glossary=Glossary.model_validate({"terms": [term]})))["glosarium/"]
    assert 'id="istilah-bimtek"' in html
    assert "Bimtek Pendampingan. Juga disebut bimbingan teknis. Sumber: ANTARA" in words(html)


def test_a_list_leads_to_what_each_row_is_about_and_to_its_file() -> None:
    drawn = record(memberships=[{"batch": "2021"}], signings=[{**MOU, "confidence": "low"}])
    html = page("mutu/keyakinan/", drawn)
    assert "Unduh 1 baris (CSV)" in words(html)
    assert {"../../mutu/keyakinan.csv", "../../kota/pasuruan/#mou-2021-05-20"} <= set(links(html))
    assert "../../kota/pasuruan/" in links(page("mutu/celah/", drawn))
    assert "../../sumber/a/#antara" in links(page("mutu/judul/", titled(drawn)))


def titled(drawn: CityRecord) -> CityRecord:
    """The record with a source whose title is ours."""
    made = SOURCES["antara"].model_copy(update={"title_kind": "description"})
    return replace(drawn, sources={**SOURCES, "antara": made})


def test_an_empty_list_says_so() -> None:
    assert "Daftar ini kosong." in words(page("mutu/rencana/", record()))


@pytest.mark.parametrize("key", [key.value for key in PillarKey])
def test_every_pillar_has_its_page(key: str) -> None:
    assert f"pilar/{key}/" in site(catalogue(record()))


hostile_country = st.builds(
    lambda programme, pillars, glossary, source: (programme, pillars, glossary, source),
    models(NationalProgramme, sorted(SOURCES), texts(ATTACK)),
    models(Pillars, sorted(SOURCES), texts(ATTACK)),
    models(Glossary, sorted(SOURCES), texts(ATTACK)),
    models(Source, sorted(SOURCES), texts(ATTACK)),
)


@settings(max_examples=min(25, settings().max_examples), deadline=None, suppress_health_check=list(HealthCheck))
@given(hostile_country)
def test_any_national_record_renders_with_its_texts_as_text(drawn: tuple[dict[str, Any], ...]) -> None:
    programme, pillars, glossary, source = drawn
    sources = {**SOURCES, "antara": Source.model_validate({**source, "id": "antara"})}
    whole = replace(
        catalogue(replace(record(signings=[MOU]), sources=sources)),
        programme=NationalProgramme.model_validate({**programme, "sources": []}),
        pillars=replace_pillars(pillars),
        glossary=Glossary.model_validate({**glossary, "sources": []}),
    )
    made = site(whole)
    assert "x-serang" in made["program/"], "the name at least"
    for html in made.values():
        assert "<x-serang" not in html
        assert "<!--" not in html
        assert "<script" not in html


def replace_pillars(drawn: dict[str, Any]) -> Pillars:
    """Drawn pillars with each key once, as the checks demand."""
    common = [{**pillar, "key": key} for pillar, key in zip(drawn["pillars"], PillarKey, strict=False)]
    return Pillars.model_validate({**drawn, "pillars": common, "sources": []})


def test_the_list_of_sources_tells_which_titles_are_one_voice_and_why() -> None:
    families = [
        {"id": "a", "name": "Rumah A", "domains": ["a.id"], "partner": "Rumah A", "reason": "Ikut menyelenggarakan."},
        {"id": "b", "name": "Rumah B", "reason": "Satu redaksi."},
    ]
    drawn = replace(catalogue(record(signings=[MOU])), media=Media.model_validate({"families": families}))
    told = words(site(drawn)["sumber/"])
    assert "Rumah A mitra program a.id Ikut menyelenggarakan. Rumah B Satu redaksi." in told
    assert "Keluarga media" not in words(page("sumber/", record(signings=[MOU])))
