"""The site's icon as pictures, for browsers that know no SVG there and for home screens: what the SVG shows; light."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser

from support.browser import Reader
from support.pages import Document, paths
from support.serving import Server

IMAGES = Path(__file__).parents[2] / "hooks" / "theme" / "img"
COLOURS = 32
TOLERANCE = 4
"""Mean difference of a channel, of 255: browsers and few colours smooth edges in ways of their own."""

# Home screens round the corners themselves and show what is transparent in black.
SIZES = {"favicon-32.png": (32, "transparent"), "favicon-180.png": (180, "#0b4a57")}


def drawn(browser: Browser, size: int, ground: str) -> Image.Image:
    """The SVG as a browser draws it."""
    page = browser.new_page(viewport={"width": size, "height": size})
    svg = (IMAGES / "favicon.svg").read_text("utf-8").replace("<svg ", f'<svg width="{size}" height="{size}" ')
    page.set_content(f'<body style="margin:0;background:{ground}">{svg.replace("<svg ", "<svg style=display:block ")}')
    shot = page.screenshot(omit_background=True)
    page.close()
    return Image.open(io.BytesIO(shot)).convert("RGBA")


@pytest.mark.parametrize("name", SIZES)
def test_a_picture_shows_what_the_svg_shows(browser: Browser, name: str, request: pytest.FixtureRequest) -> None:
    """``--renew`` writes it anew."""
    size, ground = SIZES[name]
    svg, file = drawn(browser, size, ground), IMAGES / name
    if request.config.getoption("--renew"):
        svg.quantize(COLOURS, Image.Quantize.FASTOCTREE).save(file, optimize=True)
    with Image.open(file) as image:
        picture = image.convert("RGBA")
    assert picture.size == (size, size)
    assert max(ImageStat.Stat(ImageChops.difference(picture, svg)).mean) < TOLERANCE
    assert file.stat().st_size < 2500


def test_corners_are_clear_in_a_tab_and_filled_on_a_home_screen() -> None:
    clear = {}
    for name in SIZES:
        with Image.open(IMAGES / name) as image:
            clear[name] = image.convert("RGBA").getchannel("A").getextrema()
    assert clear == {"favicon-32.png": (0, 255), "favicon-180.png": (255, 255)}


def test_every_page_names_a_picture_and_the_svg(site: Path) -> None:
    for path in paths(site):
        head = Document.head_of(site / path / "index.html")
        picture, svg = (link.attributes for link in head.all("link", rel="icon"))
        touch = head.one("link", rel="apple-touch-icon").attributes
        assert (picture["type"], picture["sizes"], svg["type"]) == ("image/png", "32x32", "image/svg+xml"), path
        for link in (picture, svg, touch):
            assert (site / path / link["href"]).is_file(), path


def test_a_browser_that_knows_svg_fetches_no_picture_of_the_icon(reader: Reader, server: Server) -> None:
    with reader.counting(server) as served:
        page = reader.settle(reader.open("kota/pasuruan/"))
        page.goto(f"{reader.url}kota/")
        reader.settle(page)
    assert [request.path for request in served if request.path.endswith(".png")] == []
