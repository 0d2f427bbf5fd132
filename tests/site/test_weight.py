"""What a page costs somebody who pays for data by the megabyte, counted at the server as it travels."""

from pathlib import Path

from support.pages import html_files
from support.serving import PREFIX, Server
from support.visit import Visit

KB = 1000
HTML = 15 * KB
LIST = 30 * KB
"""A page on many records: all regions, all sources of a letter, the whole national programme."""
FIRST_VISIT = 70 * KB
COMPARED = 3
"""Cities of the comparison among the kinds of pages: their own pages are what it reads."""


def test_every_page_weighs_little(server: Server, site: Path) -> None:
    weights = {}
    for file in html_files(site):
        path = file.relative_to(site).as_posix()
        _, _, body, compressed = server.answer(f"{PREFIX}{path}")
        assert compressed
        weights[path] = len(body)
    assert {path: weight for path, weight in weights.items() if weight > _limit(path)} == {}


def _limit(path: str) -> int:
    return LIST if path.startswith(("sumber/", "program/", "kota/index.html")) else HTML


def test_a_first_visit_weighs_little(visit: Visit) -> None:
    most = FIRST_VISIT + (COMPARED * HTML if visit.kind == "side-by-side" else 0)
    assert sum(request.size for request in visit.first) <= most, visit.first
