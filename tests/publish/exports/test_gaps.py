"""What the record lacks, as files: each list whole, in both forms, with whole addresses and no formula anywhere."""

from hypothesis import given
from hypothesis import strategies as st

from jejak.publish import pages
from jejak.publish.publication import Publication
from jejak.publish.routes import Address
from jejak.publish.views import quality
from jejak.records.catalogue import Catalogue
from support.records import catalogue, record
from support.strategies import texts
from support.tables import FORMULA, Rows, both_forms, signed

ADDRESS = Address("https://contoh.id/jejak/", "https://github.com/contoh/jejak/")
MOU = {"kind": "mou", "date": "2021-05-20"}


def publication(whole: Catalogue) -> Publication:
    return Publication(whole, ADDRESS, "Jejak Kota Cerdas", "Catatan publik.")


def test_a_long_list_is_cut_on_its_page_and_whole_in_its_file() -> None:
    drawn = record(bimtek=[{"confidence": "low"}] * (quality.LIMIT + 1))
    (page,) = (each for each in pages.pages(publication(catalogue(drawn))) if each.path == "mutu/keyakinan/")
    html = page.compose().content
    assert f"{quality.LIMIT} baris pertama" in html
    assert html.count("<tr>") == quality.LIMIT + 1
    assert len(table("keyakinan", catalogue(drawn))) == quality.LIMIT + 2


def table(key: str, whole: Catalogue) -> Rows:
    """The rows of a list's file, its heading first: the same in both forms."""
    made = {each.path: each.make() for each in pages.downloads(publication(whole)) if f"{key}.csv" in each.path}
    plain, excel = both_forms("mutu/", key, made)
    assert plain == excel
    return plain


def test_there_is_a_file_for_each_list() -> None:
    whole = publication(catalogue(record()))
    lists = [download.path for download in pages.downloads(whole) if download.path.startswith("mutu/")]
    assert lists == [path for key in whole.quality for path in (f"mutu/{key}.csv", f"mutu/excel/{key}.csv")]


def test_a_file_says_whole_addresses() -> None:
    assert table("keyakinan", catalogue(record(signings=[{**MOU, "confidence": "low", "note": 'Satu, "dua".'}]))) == [
        ["Daerah", "Provinsi", "Butir", "Kepastian", "Keterangan", "Kode", "Kode tanpa titik", "Alamat"],
        [
            "Kota Pasuruan", "Jawa Timur", "Nota kesepakatan, 20 Mei 2021", "kepastian rendah", 'Satu, "dua".',
            "35.75", "3575", "https://contoh.id/jejak/kota/pasuruan/#mou-2021-05-20",
        ],
    ]  # fmt: skip


def test_a_list_of_sources_has_no_codes_and_one_of_regions_has() -> None:
    whole = catalogue(record(memberships=[{"batch": "2021"}]))
    assert table("judul", whole)[0] == ["Sumber", "Penerbit", "Terbit", "Alamat"]
    assert table("celah", whole)[1][4:6] == ["35.75", "3575"]


@given(st.lists(st.one_of(texts(), signed()), max_size=4))
def test_no_cell_of_a_file_is_a_formula_and_no_text_is_lost(notes: list[str]) -> None:
    drawn = record(bimtek=[{"confidence": "low", "note": note} for note in notes])
    rows = table("keyakinan", catalogue(drawn))[1:]
    kept = [event.note or "" for event in drawn.city.bimtek]
    assert [row[4] for row in rows if FORMULA.search(row[4])] == []
    assert [row[4].replace("'", "") for row in rows] == [note.replace("'", "") for note in kept]
    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))] == []
