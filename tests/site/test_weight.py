"""What a page costs somebody who pays for data by the megabyte, counted at the server as it travels."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from jejak.publish import routes
from jejak.records.catalogue import Catalogue
from jejak.records.models.queries import claims
from support.pages import html_files
from support.serving import PREFIX, Server
from support.visit import Visit

KB = 1000
HTML = 15 * KB
LIST = 36 * KB
"""A page on many records: all regions, all sources of a letter, all of one gap, the whole national programme."""
FIRST_VISIT = 70 * KB
CITY = 6 * KB
"""A city's file, of which the comparison reads up to four."""
MANY, MORE_HTML, MORE_CITY = 25, 150, 60
"""A record of more statements than that (nine of ten have fewer) may weigh so many bytes more for each."""


def test_every_page_weighs_little(server: Server, site: Path, more: Mapping[str, int]) -> None:
    weights = {}
    for file in html_files(site):
        path = file.relative_to(site).as_posix()
        _, _, body, compressed = server.answer(f"{PREFIX}{path}")
        assert compressed
        weights[path] = len(body)
    assert {path: weight for path, weight in weights.items() if weight > _limit(path, more)} == {}


def test_every_citys_file_weighs_little(server: Server, site: Path, more: Mapping[str, int]) -> None:
    files = [file.relative_to(site).as_posix() for file in site.glob("k*/*/data.json")]
    weights = {path: len(server.answer(f"{PREFIX}{path}")[2]) for path in files}
    assert weights
    limits = {path: CITY + MORE_CITY * more[path.removesuffix("data.json")] for path in files}
    assert {path: weight for path, weight in weights.items() if weight > limits[path]} == {}


@pytest.fixture(scope="module")
def more(real: Catalogue) -> Mapping[str, int]:
    """How many statements a city's record holds beyond what is usual, by the address of its page."""
    return {routes.city(record): max(0, len([*claims(record.city)]) - MANY) for record in real.cities}


def _limit(path: str, more: Mapping[str, int]) -> int:
    if path.startswith(("sumber/", "program/", "mutu/", "kota/index.html")) or path == "index.html":
        return LIST
    return HTML + MORE_HTML * more.get(path.removesuffix("index.html"), 0)


def test_a_first_visit_weighs_little(visit: Visit) -> None:
    assert sum(request.size for request in visit.first) <= FIRST_VISIT, visit.first
