"""Pages on many cities: what they say, in which order, and that they lead to the cities and back."""

import re
from typing import Any

import pytest

from jejak.publish import routes
from jejak.publish.pages import pages
from jejak.publish.publication import Publication
from jejak.publish.routes import Address
from jejak.publish.views.lite import render_province
from jejak.records.catalogue import CityRecord
from support.pages import words
from support.records import BATU, TEGAL, country, record, record_of

ADDRESS = Address("https://contoh.id/jejak/", "https://github.com/contoh/jejak/")
BATCH = {"year": "2021", "size": "3", "sources": ["antara"]}
MEMBER = [{"batch": "2021"}]


def publication(*records: CityRecord, **national: Any) -> Publication:
    return Publication(country(*records, **national), ADDRESS, "Jejak Kota Cerdas", "Catatan publik.")


def page(path: str, *records: CityRecord, **national: Any) -> str:
    """The content of the page at ``path``."""
    found = [page for page in pages(publication(*records, **national)) if page.path == path]
    assert len(found) == 1, path
    return found[0].compose().content


def links(html: str, path: str) -> list[str]:
    """The addresses, from the site's root, that a page at ``path`` links to within the site."""
    root = re.escape(routes.root(path))
    return re.findall(rf'href="{root}([^"#]*)', html)


def test_the_directory_holds_every_region_and_invites_a_source_for_those_without_a_record() -> None:
    html = page("kota/", record())
    assert [name for name in ("Kota Pasuruan", "Kota Batu", "Kabupaten Tegal", "Kota Tegal") if name not in html] == []
    assert "Belum punya catatan: 3 daerah" in words(html)
    assert "Kota Batu Jawa Timur belum ada catatan · kirim sumber" in words(html)
    assert "halaman=https%3A%2F%2Fcontoh.id%2Fjejak%2Fkota%2F%23kode-35-79" in html
    assert 'id="kode-35-79"' in html
    assert 'id="kode-35-75"' not in html


@pytest.mark.parametrize("path", ["provinsi/jawa-timur/", "angkatan/2021/"])
def test_a_city_leads_to_its_province_and_batch_and_they_lead_back(path: str) -> None:
    drawn = record(memberships=MEMBER)
    assert "kota/pasuruan/" in links(page(path, drawn), path)
    city = next(page for page in pages(publication(drawn)) if page.path == "kota/pasuruan/").compose()
    crumbs = [crumb.path for crumb in city.crumbs]
    assert path in [*links(city.content, city.path), *crumbs]


def test_every_province_and_batch_is_reached_from_its_list() -> None:
    made = publication(record(memberships=MEMBER), batches=[BATCH, {**BATCH, "year": "2022"}])
    listed = {page.path: page for page in pages(made)}
    for index in ("provinsi/", "angkatan/"):
        own = {path for path in listed if path.startswith(index) and path != index}
        assert own <= set(links(listed[index].compose().content, index))
        assert own <= set(links(listed[""].compose().content, ""))


def test_a_province_tells_what_is_documented_in_words_and_who_is_missing() -> None:
    told = words(page("provinsi/jawa-timur/", record(signings=[{"kind": "mou"}], memberships=MEMBER)))
    assert "Kami menemukan satu peserta di antara dua kota dan kabupaten di provinsi ini." in told
    assert "Kota Pasuruan angkatan 2021 Nota kesepakatan (MoU): tanpa tanggal" in told
    assert "Nota kesepakatan (MoU) 1 dari 1" in told
    assert "Belum ada catatan Kota Batu." in told


def test_a_province_without_records_says_so_and_invites_sources() -> None:
    told = words(page("provinsi/jawa-tengah/"))
    assert "Belum satu pun dari dua kota dan kabupaten di provinsi ini punya catatan." in told
    assert "Kabupaten Tegal dan Kota Tegal." in told


def test_a_batchs_table_says_in_words_what_each_mark_shows_and_leads_to_the_claim() -> None:
    drawn = record(memberships=MEMBER, signings=[{"kind": "mou", "date": "2021-05-20", "confidence": "low"}])
    html = page("angkatan/2021/", drawn, batches=[BATCH])
    assert '<a href="../../kota/pasuruan/#mou-2021-05-20"' in html
    row = re.search(r'<tr><th scope="row">.*?</tr>', html, re.DOTALL)
    assert row
    gap = " sumber belum ditemukan"
    assert words(row[0]) == f"Kota Pasuruan{gap} ? 20 Mei 2021 · kepastian rendah{gap * 8}"
    assert "Nota kesepakatan (MoU) 1 dari 1" in words(html)


def test_a_bimtek_without_a_number_is_one_cell_over_all_that_it_may_be() -> None:
    html = page("angkatan/2021/", record(memberships=MEMBER, bimtek=[{"date": "2021-07", "sittings": "2"}]))
    told = "ada dua bimtek pada Jul 2021, tahapnya tidak disebut"
    assert html.count(told) == 2, "once for the eye and once for the ear"
    assert '<td colspan="4">' in html


def test_a_batchs_page_shows_and_counts_its_own_round_alone() -> None:
    twice = [{"batch": "2018"}, *MEMBER]
    drawn = record(memberships=twice, signings=[{"kind": "mou", "date": "2021-05-20"}])
    for year, count in ((2018, 0), (2021, 1)):
        html = page(f"angkatan/{year}/", drawn)
        assert html.count("20 Mei 2021") == 2 * count
        assert f"Nota kesepakatan (MoU) {count} dari 1" in words(html)


def test_a_region_has_a_line_a_round_in_its_province() -> None:
    drawn = record(memberships=[{"batch": "2018"}, *MEMBER], signings=[{"kind": "mou", "date": "2021-05-20"}])
    told = words(page("provinsi/jawa-timur/", drawn))
    assert "Kota Pasuruan angkatan 2018 langkah: sumber belum ditemukan" in told
    assert "Kota Pasuruan angkatan 2021 Nota kesepakatan (MoU) 20 Mei 2021" in told


def test_who_takes_no_part_has_no_marks_and_lacks_nothing() -> None:
    drawn = record(milestones=[{"kind": "other", "title": "Diskusi", "scope": "other", "date": "2023"}])
    for path in ("provinsi/jawa-timur/", "hemat/jawa-timur/", "kota/"):
        told = page(path, drawn) if path != "hemat/jawa-timur/" else thrifty("Jawa Timur", drawn)
        assert "tidak ditemukan dalam daftar peserta" in told.lower(), path
        assert "sumber belum ditemukan" not in told.lower(), path
        assert 'class="dot' not in told, path


def thrifty(province: str, drawn: CityRecord) -> str:
    return render_province(publication(drawn), province).decode()


def test_a_batch_tells_its_sizes_the_missing_names_and_its_events() -> None:
    event = {"id": "mou-2021", "title": "Penandatanganan 2021", "batch": "2021", "sources": ["antara"]}
    other = {"size": "2", "sources": ["pemkot"]}
    batch = {**BATCH, "also_reported": [other]}
    told = words(page("angkatan/2021/", record(memberships=MEMBER), batches=[batch], events=[event]))
    assert "Kami menemukan nama satu kota dan kabupaten dalam angkatan ini; menurut sumber jumlahnya 3." in told
    assert "Kami belum menemukan nama dua daerah lagi." in told
    assert "Sumber lain menulis berbeda. Jumlah 2 daerah Sumber: Pemkot" in told
    assert "Penandatanganan 2021" in told


def test_lists_that_differ_stand_with_both_sources() -> None:
    claim = {"batch": "2021", "also_reported": [{"batch": "2022", "sources": ["pemkot"]}]}
    told = words(page("angkatan/2021/", record(memberships=[claim])))
    assert "Kota Pasuruan Angkatan 2021. Sumber: ANTARA Sumber lain: angkatan 2022. Sumber: Pemkot" in told


def test_a_batch_says_how_many_of_its_members_rest_on_weak_sources() -> None:
    weak = record(memberships=[{"batch": "2021", "confidence": "low"}])
    told = words(page("angkatan/2021/", weak, record_of(BATU, memberships=MEMBER)))
    assert "dalam angkatan ini. Keikutsertaan satu di antaranya kurang pasti ." in told


def test_who_was_not_selected_is_not_in_the_table() -> None:
    html = page("angkatan/2021/", record(memberships=[{"batch": "2021", "status": "not-selected"}]), batches=[BATCH])
    assert "Kota Pasuruan Tidak terpilih. Sumber: ANTARA" in words(html)
    assert "<table" not in html


def test_members_without_a_year_are_named_in_the_list_of_batches() -> None:
    html = page("angkatan/", record(memberships=[{"batch": None}]))
    assert "Sumber menyebut 1 daerah ini sebagai peserta program" in words(html)
    assert "kota/pasuruan/" in links(html, "angkatan/")


def test_each_dot_of_the_map_has_its_twin_in_the_list_below() -> None:
    html = page("", record(), record_of(TEGAL), record_of(BATU))
    drawn, _, below = html.partition("</svg>")
    dots = re.findall(r'<a href="\./([^"]+)"><title>', drawn)
    assert sorted(dots) == ["kabupaten/tegal/", "kota/batu/", "kota/pasuruan/"]
    assert set(dots) <= set(links(below, ""))
    assert "bukan batas resmi" in words(below)
    assert "Garis pantai: Natural Earth" in words(below)


def test_every_number_of_the_home_page_leads_to_what_it_counts() -> None:
    html = page("", record(memberships=MEMBER), record_of(BATU))
    numbers = re.search(r'<ul class="numbers">.*?</ul>', html, re.DOTALL)
    assert numbers
    assert re.findall(r'<li><a href="\./([^"]+)"><b>(\d+)</b>', numbers[0]) == [
        ("kota/?status=peserta", "1"),
        ("kota/?status=lain", "1"),
        ("kota/", "1"),
        ("sumber/", "3"),
        ("mutu/perbedaan/", "0"),
        ("kota/#belum", "2"),
    ]
