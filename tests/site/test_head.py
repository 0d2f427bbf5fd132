"""What search engines, chat windows and bookmarks are told of each page."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image

from support.pages import Document, is_city, paths
from support.serving import SITE_URL

DATED = re.compile(r'"(?:date\w+|lastReviewed)":"([^"]*)"')
LINKED = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
PLAIN = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


@pytest.fixture(scope="module")
def heads(site: Path) -> dict[str, Document]:
    """Every page as far as its head goes, by its path."""
    return {path: Document.head_of(site / path / "index.html") for path in paths(site)}


@pytest.fixture(scope="module")
def linked(site: Path) -> dict[str, list[str]]:
    """What every page says of itself to machines, which stands after its words."""
    return {path: LINKED.findall((site / path / "index.html").read_text("utf-8")) for path in paths(site)}


def content(document: Document, **attributes: str) -> str:
    return document.one("meta", **attributes).attributes["content"]


def test_every_page_has_a_title_and_a_description_of_its_own(heads: dict[str, Document]) -> None:
    pages = heads.values()
    for given in (
        Counter(page.all("title")[0].text for page in pages),
        Counter(content(page, name="description") for page in pages),
    ):
        assert all(text.strip() for text in given)
        assert [text for text, count in given.items() if count > 1] == []


def test_descriptions_fit_a_search_result(heads: dict[str, Document]) -> None:
    for path, page in heads.items():
        assert 40 <= len(content(page, name="description")) <= 320, path


def test_every_page_names_its_one_address(heads: dict[str, Document]) -> None:
    for path, page in heads.items():
        assert page.one("link", rel="canonical").attributes["href"] == SITE_URL + path
        assert content(page, property="og:url") == SITE_URL + path


def test_every_page_has_its_open_graph(heads: dict[str, Document]) -> None:
    for path, page in heads.items():
        for name in ("og:title", "og:description", "og:type", "og:site_name"):
            assert content(page, property=name), (path, name)
        assert content(page, property="og:locale") == "id_ID"


def test_every_page_has_a_picture_for_its_links(heads: dict[str, Document], site: Path) -> None:
    """A city's page has its own, shown large; every other page the site's."""
    for path, page in heads.items():
        city = is_city(path)
        picture = f"{path if city else ''}pratinjau.png"
        assert content(page, property="og:image") == SITE_URL + picture, path
        assert content(page, name="twitter:card") == ("summary_large_image" if city else "summary"), path
        assert (site / picture).is_file(), path
        assert content(page, property="og:image:alt"), path


def test_the_size_of_a_picture_is_the_one_told(site: Path) -> None:
    for path in ("", "kota/pasuruan/"):
        page = Document.of(site / path / "index.html")
        told = tuple(int(content(page, property=f"og:image:{side}")) for side in ("width", "height"))
        with Image.open(site / path / "pratinjau.png") as image:
            assert image.size == told


def test_every_page_describes_itself_as_linked_data(linked: dict[str, list[str]]) -> None:
    for path, blocks in linked.items():
        assert blocks, path
        for block in blocks:
            assert json.loads(block)["@context"] == "https://schema.org", path


def test_every_date_for_machines_is_a_plain_one(linked: dict[str, list[str]]) -> None:
    told = [date for blocks in linked.values() for block in blocks for date in DATED.findall(block)]
    assert len(told) > len(linked) / 2
    assert [date for date in told if not PLAIN.fullmatch(date)] == []


def test_the_missing_page_is_kept_out_of_search_engines(site: Path) -> None:
    page = Document.of(site / "404.html")
    assert content(page, name="robots") == "noindex"
    assert page.all("link", rel="canonical") == []


def test_every_page_says_its_language(heads: dict[str, Document]) -> None:
    for path, page in heads.items():
        assert page.one("html").attributes["lang"] == "id", path


def test_the_map_for_search_engines_lists_every_page(site: Path) -> None:
    text = (site / "sitemap.xml").read_text("utf-8")
    assert [path for path in paths(site) if f"<loc>{SITE_URL}{path}</loc>" not in text] == []
