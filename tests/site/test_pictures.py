"""The pictures of the built site: every city's link preview and timeline, as files and in a browser."""

import io
import re
import xml.etree.ElementTree as ET
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, expect

from support.browser import Reader
from support.pages import Document, cities

SVG = "{http://www.w3.org/2000/svg}"
PREVIEW = 12_000
STRIP = 4_096
MOMENTS = 12

# How far each text and mark of the picture reaches, in its own units.
REACH = """
svg => [...svg.querySelectorAll("text, circle, path, rect")].map(part => {
  const box = part.getBBox();
  return [part.textContent || part.tagName, box.x, box.x + box.width];
})
"""


def folders(site: Path) -> list[Path]:
    return [site / path for path in cities(site)]


def test_every_city_and_the_site_have_a_light_preview(site: Path) -> None:
    for folder in [site, *folders(site)]:
        content = (folder / "pratinjau.png").read_bytes()
        assert len(content) <= PREVIEW, folder
        with Image.open(io.BytesIO(content)) as image:
            image.load()
            assert (image.format, image.size, image.mode) == ("PNG", (600, 315), "P"), folder


def test_every_timeline_is_a_small_svg_with_title_and_description(site: Path) -> None:
    drawn = [folder / "linimasa.svg" for folder in folders(site) if (folder / "linimasa.svg").is_file()]
    assert len(drawn) > len(cities(site)) / 2
    for file in drawn:
        content = file.read_bytes()
        root = ET.fromstring(content)
        assert len(content) <= STRIP, file
        assert root.findtext(f"{SVG}title"), file
        assert root.findtext(f"{SVG}desc"), file
        assert 2 <= len([mark for mark in root.iter() if mark.get("class", "").startswith("m")]) <= MOMENTS, file


def test_a_page_shows_its_timeline_exactly_where_there_is_one(site: Path) -> None:
    for folder in folders(site):
        images = re.findall("<img [^>]*>", (folder / "index.html").read_text("utf-8"))
        shown = [image.attributes for image in Document.read("".join(images)).all("img", loading="lazy")]
        assert bool(shown) == (folder / "linimasa.svg").is_file(), folder
        for image in shown:
            root = ET.fromstring((folder / "linimasa.svg").read_bytes())
            assert (image["width"], image["height"]) == (root.get("width"), root.get("height"))
            assert "daftar di atas" in image["alt"]


def test_nothing_in_a_timeline_reaches_beyond_its_picture(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    beyond = {}
    for city in ("kota/pasuruan", "kota/ambon", "kabupaten/pati", "kabupaten/kutai-kartanegara"):
        page.set_content((site / city / "linimasa.svg").read_text("utf-8"))
        parts = page.locator("svg").evaluate(REACH)
        assert parts
        beyond[city] = [said for said, left, right in parts if left < 0 or right > 360]
    page.close()
    assert beyond == {city: [] for city in beyond}


def test_what_is_pasted_elsewhere_shows_the_picture_and_leads_here(reader: Reader, site: Path) -> None:
    page = reader.revisit("kota/pasuruan/")
    page.locator("details.strip > summary").click()
    pasted = page.locator("#figure-code").inner_text()
    elsewhere = Document()
    elsewhere.feed(pasted)
    image, link = elsewhere.one("img").attributes, elsewhere.one("a").attributes
    assert link["href"] == "https://contoh.github.io/jejak/kota/pasuruan/"
    assert image["src"] == f"{link['href']}linimasa.svg"
    assert image["alt"]
    expect(page.locator("details.strip img")).to_be_visible()


def test_no_picture_of_a_timeline_is_searched_or_printed(reader: Reader) -> None:
    page = reader.open("kota/pasuruan/", media="print")
    assert page.locator("details.strip[data-pagefind-ignore]").count() == 1
    expect(page.locator("details.strip")).to_be_hidden()
