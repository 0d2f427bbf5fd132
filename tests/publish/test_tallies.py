"""Names of pillars are told, cited and found, and counted nowhere among the claims.

Shown on the whole site at once: records that differ in nothing but their names of pillars make the same pages and
files, but for the places that tell those names.
"""

import json
import re
from typing import Any

import pytest

from jejak.publish import routes
from jejak.story import words
from jejak.story.city.story import tell_city
from support import mutants
from support.records import BATU, catalogue, record, record_of

CLAIMS: dict[str, Any] = {
    "memberships": [{"batch": "2021", "sources": ["antara", "pemkot", "iklan"]}],
    "signings": [{"kind": "mou", "date": "2021-05-20", "confidence": "low"}],
    "bimtek": [{"date": "2021-06"}],
    "programmes": [{"name": "KIPAS", "kind": "quick-win", "pillar": "living", "sources": ["pemkot"]}],
}
NAMES: list[dict[str, Any]] = [
    {"as_named": "Smart Living", "pillar": "living", "confidence": "low"},
    {"as_named": "Kehidupan", "pillar": "living", "by": "Wali Kota", "date": "2021", "sources": ["pemkot"]},
    {"as_named": "Smart Tani", "pillar": None, "confidence": "medium", "sources": ["iklan"]},
]
TELLING = ("pilar/", "sumber/")
"""Below these, names of pillars are what the pages are about."""

TOLD = (
    r'<h2 id="pilar">.*?(?=<h2|\Z)',
    r"Dikutip [^<(]+",  # by whatever cites it: a number of citations, not of claims
    r'<a href="#pilar">[^<]*</a>',
)


def site(names: list[dict[str, Any]]) -> dict[str, bytes | str]:
    """Path → content of every page and file, without the places that tell names of pillars."""
    joined = CLAIMS["memberships"]
    records = (record(**CLAIMS, pillars=names), record_of(BATU, memberships=joined, pillars=names))
    made = mutants.published(catalogue(*records))
    return {path: rest(path, content) for path, content in made if not path.startswith(TELLING)}


def rest(path: str, content: bytes | str) -> bytes | str:
    """What stands on a page, or in a city's file, beside the names of pillars."""
    if path.endswith(routes.CITY_FILE):
        held = json.loads(content)
        claims = [claim for claim in held["claims"] if claim["kind"] != "Pilar"]
        return json.dumps({**held, "pillars": [], "claims": claims}).encode()
    if path.endswith((".png", ".xlsx", ".csv", ".xml")):
        return content
    text = content if isinstance(content, str) else content.decode()
    for telling in TOLD:
        text = re.sub(telling, "", text, flags=re.DOTALL)
    return text


@pytest.fixture(scope="module")
def without() -> dict[str, bytes | str]:
    return site([])


@pytest.mark.parametrize("names", [NAMES[:1], NAMES], ids=["one", "several"])
def test_no_page_and_no_file_counts_names_of_pillars(
    names: list[dict[str, Any]], without: dict[str, bytes | str]
) -> None:
    told = site(names)
    assert told.keys() == without.keys()
    assert [path for path in told if told[path] != without[path]] == []
    assert any(path.endswith(".png") for path in told)
    assert any(path.startswith(routes.LITE) for path in told)


def test_a_source_that_only_names_pillars_carries_no_claim() -> None:
    drawn = record(signings=[{"kind": "mou"}], pillars=[NAMES[2]])
    story = tell_city(drawn, catalogue(drawn))
    assert (story.evidence.claims, story.evidence.sources, story.evidence.cited) == (1, 1, 2)
    assert [value for key, _, value in story.facts if key in ("claims", "sources")] == ["1", "2"]
    assert [cited.source.id for cited in story.own_sources] == ["antara", "iklan"]
    assert "Satu sumber lain hanya dikutip untuk sebutan pilar." in story.basis


def test_a_record_of_names_alone_holds_no_claim_and_says_what_its_sources_are_for() -> None:
    drawn = record(pillars=NAMES[:2])
    assert tell_city(drawn, catalogue(drawn)).basis == (
        words.NO_CLAIM,
        "Dua sumber hanya dikutip untuk sebutan pilar.",
    )
