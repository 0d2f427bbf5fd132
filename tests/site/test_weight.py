"""What a page costs somebody who pays for data by the megabyte, counted at the server as it travels."""

from pathlib import Path

from support.pages import html_files
from support.serving import PREFIX, Server
from support.visit import Visit

KB = 1000
HTML = 15 * KB
LIST = 30 * KB
"""A page on many records: all regions, all sources of a letter, all of one gap, the whole national programme."""
FIRST_VISIT = 70 * KB
CITY = 5 * KB
"""A city's file, of which the comparison reads up to four."""


def test_every_page_weighs_little(server: Server, site: Path) -> None:
    weights = {}
    for file in html_files(site):
        path = file.relative_to(site).as_posix()
        _, _, body, compressed = server.answer(f"{PREFIX}{path}")
        assert compressed
        weights[path] = len(body)
    assert {path: weight for path, weight in weights.items() if weight > _limit(path)} == {}


def test_every_citys_file_weighs_little(server: Server, site: Path) -> None:
    files = [file.relative_to(site).as_posix() for file in site.glob("k*/*/data.json")]
    weights = {path: len(server.answer(f"{PREFIX}{path}")[2]) for path in files}
    assert weights
    assert {path: weight for path, weight in weights.items() if weight > CITY} == {}


def _limit(path: str) -> int:
    return LIST if path.startswith(("sumber/", "program/", "mutu/", "kota/index.html")) else HTML


def test_a_first_visit_weighs_little(visit: Visit) -> None:
    assert sum(request.size for request in visit.first) <= FIRST_VISIT, visit.first
