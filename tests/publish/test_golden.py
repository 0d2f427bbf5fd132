"""The pages of nine odd regions, byte for byte, from frozen copies of their records: whatever changes on them is seen.

The records are in ``tests/golden/data`` and the pages beside it; no live record has a part in this.
"""

from functools import cache
from pathlib import Path

import pytest

from jejak.publish.publication import Publication
from jejak.publish.routes import Address
from jejak.publish.views.city import compose_city
from jejak.records.load import load

GOLDEN = Path(__file__).parents[1] / "golden"
ADDRESS = Address("https://contoh.id/jejak/", "https://github.com/contoh/jejak/")
RENEW = "pytest tests/publish/test_golden.py --renew"

ODD = {
    "kabupaten-banyuasin": (
        "Sumber lain menulis berbeda.</strong> Angkatan: 2018.",
        "Menulis 70 daerah yang diseleksi.",
    ),
    "kabupaten-purwakarta": (
        "Dedi Mulyadi (Bupati; belum pasti menandatangani sendiri)",
        '<span class="tag warn">kepastian rendah</span>',
    ),
    "kabupaten-jepara": ('id="langkah-2018"', 'id="langkah-2021"', "kawasan Borobudur"),
    "kabupaten-pasuruan": ('id="langkah-2018"', 'id="langkah-2021"', "Pada angkatan 2021, "),
    "kota-surabaya": ("tidak kami temukan dalam daftar peserta", "direncanakan"),
    "kabupaten-kutai-kartanegara": ('id="angkatan-2017"', 'id="angkatan-2021"', "kawasan Ibu Kota Baru"),
    "kota-padang": ("Tanpa tanggal", "hari Rabu, tanggal tidak disebut"),
    "kota-solok": ("rangkaian kota 2019", 'id="bimtek-2019-09-09"', 'id="bimtek-2024-06-10"'),
    "kota-banda-aceh": ("di luar program kementerian", "menurut sumber: tidak diterima"),
}
"""Each with what makes it odd, as its page says it: conflict, weak claims, joined twice (three of them), on no list, no
date, a second cycle of its own, an award of somebody else."""


@cache
def publication() -> Publication:
    catalogue, problems = load(GOLDEN / "data")
    assert problems == []
    assert catalogue is not None
    changed = {f"cities/{city}.yml": "2026-11-25" for city in ODD}
    return Publication(catalogue, ADDRESS, "Jejak Kota Cerdas", "Catatan publik.", changed=changed)


def content(city: str) -> str:
    return compose_city(publication(), publication().catalogue.by_id[city]).content


def test_the_frozen_records_are_these() -> None:
    assert set(publication().catalogue.by_id) == ODD.keys() == {file.stem for file in GOLDEN.glob("*.html")}


@pytest.mark.parametrize("city", ODD)
def test_an_odd_citys_page_is_the_golden_one(city: str, pytestconfig: pytest.Config) -> None:
    file, made = GOLDEN / f"{city}.html", content(city).encode()
    if pytestconfig.getoption("renew"):
        file.write_bytes(made)
    assert file.read_bytes() == made, f"halaman {city} berubah; bila memang dimaksud, perbarui dengan: {RENEW}"


@pytest.mark.parametrize(("city", "marks"), ODD.items(), ids=ODD)
def test_a_golden_page_shows_what_is_odd_about_its_city(city: str, marks: tuple[str, ...]) -> None:
    golden = (GOLDEN / f"{city}.html").read_text("utf-8")
    assert [mark for mark in marks if mark not in golden] == []
