"""The text-search bundle: made by the real Pagefind from a small site, in order, and no larger than needed."""

import gzip
import json
import shutil
from pathlib import Path
from typing import Any

import cbor2
import pytest

from jejak.publish.search import bundle, indexer
from jejak.publish.search.indexer import IndexingError

PAGE = """<!doctype html><html lang="id"><head><title>{name}</title></head><body><nav>Navigasi</nav>
<article data-pagefind-body><h1>{name}</h1>
<data hidden value="{province}" data-pagefind-filter="provinsi[value]"></data>
<h3 id="bimtek-1" data-pagefind-filter="jenis[data-kind]" data-kind="Bimtek">Bimtek tahap I</h3><p>Di balai.</p>
<h3 id="bimtek-2" data-pagefind-filter="jenis[data-kind]" data-kind="Bimtek">Bimtek tahap II</h3><p>Virtual.</p>
</article></body></html>"""

pytestmark = pytest.mark.process  # Pagefind is a program


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A site of twelve cities in four provinces, not yet indexed."""
    for number in range(12):
        folder = tmp_path / "situs" / "kota" / f"contoh-{number}"
        folder.mkdir(parents=True)
        page = PAGE.format(name=f"Kota Contoh {number}", province=f"Provinsi {number % 4}")
        (folder / "index.html").write_text(page, "utf-8")
    return tmp_path / "situs"


def bundled(site: Path) -> dict[str, bytes]:
    folder = site / "pagefind"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def contents(files: dict[str, bytes]) -> Any:
    """Pagefind's contents page: version, pages, index chunks, filters, sorts, fields."""
    name = json.loads(files["pagefind-entry.json"])["languages"]["id"]["hash"]
    return cbor2.loads(gzip.decompress(files[f"pagefind.{name}.pf_meta"]).removeprefix(b"pagefind_dcd"))


def test_two_runs_over_the_same_pages_give_the_same_bytes(pages: Path, tmp_path: Path) -> None:
    other = shutil.copytree(pages, tmp_path / "lain")
    bundle.index_site(pages)
    bundle.index_site(other)
    assert bundled(pages) == bundled(other)


def test_a_second_run_replaces_the_first(pages: Path) -> None:
    bundle.index_site(pages)
    first = bundled(pages)
    bundle.index_site(pages)
    assert bundled(pages) == first


def test_every_name_that_the_contents_page_gives_is_a_file(pages: Path) -> None:
    bundle.index_site(pages)
    files = bundled(pages)
    _, fragments, chunks, filters, _, _ = contents(files)
    named = {f"fragment/{name}.pf_fragment" for name, *_ in fragments}
    named |= {f"index/{chunk[-1]}.pf_index" for chunk in chunks}
    assert len(fragments) == 12
    assert filters == []
    assert named == {name for name in files if "/" in name}


def test_filters_list_each_page_once_per_value_however_many_claims_carry_it(pages: Path) -> None:
    bundle.index_site(pages)
    listed = json.loads(bundled(pages)["filters.json"])
    fragments = contents(bundled(pages))[1]
    assert listed["pages"] == [name for name, *_ in fragments]
    assert set(listed["filters"]) == {"jenis", "provinsi"}
    assert listed["filters"]["jenis"] == {"Bimtek": list(range(12))}
    provinces = listed["filters"]["provinsi"]
    assert list(provinces) == [f"Provinsi {number}" for number in range(4)]
    assert sorted(page for numbers in provinces.values() for page in numbers) == list(range(12))


def test_sections_tell_where_each_claim_begins(pages: Path) -> None:
    """Three numbers a section: words since the one before, words in its heading, its level and ten times its stages."""
    bundle.index_site(pages)
    listed = json.loads(bundled(pages)["filters.json"])
    assert len(listed["sections"]) == len(listed["pages"])
    assert listed["sections"][0] == [3, 3, 13, 5, 3, 23]


def test_spellings_are_words_by_how_many_pages_have_them(pages: Path) -> None:
    """Words in numbers, shorter words and signs left out; "Kota" is on all twelve pages of this site."""
    bundle.index_site(pages)
    assert json.loads(bundled(pages)["words.json"]) == [
        [],
        ["balai", "bimtek", "contoh", "kota", "tahap", "virtual"],
        [],
    ]


def test_a_large_site_gets_several_bundles_with_one_list_of_filters(
    pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle.index_site(pages)
    whole = json.loads(bundled(pages)["filters.json"])
    monkeypatch.setattr(bundle, "PART", 5)
    bundle.index_site(pages)
    files = bundled(pages)
    listed = json.loads(files["filters.json"])
    assert listed["more"] == ["2/", "3/"]
    counts = [
        json.loads(files[f"{folder}pagefind-entry.json"])["languages"]["id"]["page_count"]
        for folder in ("", *listed["more"])
    ]
    assert counts == [5, 5, 2]
    assert sorted(listed["pages"]) == sorted(whole["pages"])

    def carriers(filters: Any, value: str) -> set[str]:
        return {filters["pages"][number] for number in filters["filters"]["provinsi"][value]}

    assert all(carriers(listed, value) == carriers(whole, value) for value in whole["filters"]["provinsi"])


def test_only_what_the_search_page_fetches_is_left(pages: Path) -> None:
    bundle.index_site(pages)
    top = {name.partition(".id_")[0] for name in bundled(pages) if "/" not in name}
    assert top == {
        "filters.json",
        "words.json",
        "pagefind.js",
        "pagefind-entry.json",
        "pagefind",
        "wasm.id.pagefind",
    }


def test_pages_beside_a_folder_are_not_results(pages: Path) -> None:
    (pages / "404.html").write_text(PAGE.format(name="Tidak ada", province="x"), "utf-8")
    bundle.index_site(pages)
    assert json.loads(bundled(pages)["pagefind-entry.json"])["languages"]["id"]["page_count"] == 12


@pytest.mark.parametrize("name", ["a,b {c}", "[1] (2)", "apa?", "*", "$x:y<1>", "a\\b", "Ngada, «é»"])
def test_a_page_of_any_name_is_found(name: str, pages: Path) -> None:
    (pages / name).mkdir()
    shutil.move(pages / "kota" / "contoh-0" / "index.html", pages / name)
    bundle.index_site(pages)
    files = bundled(pages)
    texts = [json.loads(gzip.decompress(files[f]).removeprefix(b"pagefind_dcd")) for f in files if "fragment/" in f]
    assert len(texts) == 12
    assert f"/{name}/" in {text["url"] for text in texts}


def test_a_site_without_pages_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IndexingError, match=r"Pagefind berhenti dengan kode 1: "):
        bundle.index_site(tmp_path)


@pytest.mark.parametrize("place", ["nowhere", "not a program"])
def test_a_pagefind_that_cannot_be_run_is_told_in_one_line(
    place: str, pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def executable() -> str:
        if place == "nowhere":
            raise FileNotFoundError
        (tmp_path / "bukan-program").write_text("")
        return str(tmp_path / "bukan-program")

    monkeypatch.setattr(indexer, "get_executable", executable)
    with pytest.raises(
        IndexingError, match=r"^(program Pagefind tidak ada|Pagefind tidak dapat dijalankan: izin ditolak)"
    ):
        bundle.index_site(pages)
