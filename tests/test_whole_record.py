"""The views of the built site hold the whole record, each thing once, counted without the site's own code."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from support import typed
from support.pages import disputed
from support.serving import SITE_URL
from support.typed import DATA

EVENTS = ("signings", "bimtek", "milestones")
TALLIED = ("memberships", *EVENTS, "programmes", "response")
"""What counts as a claim; how somebody spells a pillar has an address and sources as well, and does not."""
CLAIMS = (*TALLIED, "pillars")
CITY_PATH = re.compile(r"(?:kota|kabupaten)/[^/]+/")


@pytest.fixture(scope="module")
def cities() -> list[Any]:
    return [*typed.cities().values()]


@pytest.fixture(scope="module")
def national() -> dict[str, Any]:
    """The other files by their name."""
    return {file.stem: typed.typed(file) for file in DATA.glob("*.yml")}


def main_of(file: Path) -> str:
    """A page's own part, without the frame around it."""
    found = re.search(r"<main.*?</main>", file.read_text("utf-8"), re.DOTALL)
    assert found, file
    return found[0]


def links(site: Path, pattern: str) -> list[str]:
    """Where the links of some pages lead, as paths from the site's root."""
    root = "https://situs/"
    found: list[str] = []
    for file in sorted(site.glob(pattern)):
        base = f"{root}{file.parent.relative_to(site).as_posix()}/"
        hrefs = re.findall(r'<a (?:[^>]*? )?href="([^"]+)"', main_of(file))
        found += [urljoin(base, href).removeprefix(root) for href in hrefs]
    return found


def claims_in(addresses: list[str]) -> list[str]:
    return [address for address in addresses if "#" in address and CITY_PATH.fullmatch(address.partition("#")[0])]


def counted(cities: list[Any], sections: tuple[str, ...]) -> int:
    return sum(len(city.get(section, [])) for city in cities for section in sections)


def test_every_source_stands_once_and_every_city_page_leads_to_it_there(
    site: Path, cities: list[Any], national: dict[str, Any]
) -> None:
    known = [source["id"] for file in (*cities, *national.values()) for source in file.get("sources", [])]
    shown = {
        f"sumber/{file.parent.name}/#{id}"
        for file in site.glob("sumber/*/index.html")
        for id in re.findall(r'<li id="([^"]+)">', main_of(file))
    }
    anchors = Counter(address.partition("#")[2] for address in shown)
    assert anchors == Counter(known)
    cited = {link for kind in ("kota", "kabupaten") for link in links(site, f"{kind}/*/index.html")}
    assert {link for link in cited if re.match(r"sumber/[^/]+/#", link)} <= shown


def test_every_claim_stands_in_the_list_of_a_source(site: Path, cities: list[Any]) -> None:
    assert len(set(claims_in(links(site, "sumber/*/index.html")))) == counted(cities, CLAIMS)


def test_every_event_stands_in_the_chronicle_once(site: Path, cities: list[Any], national: dict[str, Any]) -> None:
    told = links(site, "linimasa/*/index.html")
    of_cities = claims_in(told)
    assert len(of_cities) == len(set(of_cities)) == counted(cities, EVENTS)
    of_nation = [link for link in told if link.startswith("program/#")]
    assert sorted(of_nation) == sorted(f"program/#{event['id']}" for event in national["programme"]["events"])


def test_the_chronicles_sizes_are_those_of_its_years(site: Path) -> None:
    stated = re.findall(
        r'linimasa/([^"]+)/">[^<]+</a><span class="when">(?:([\d.]+) peristiwa)?',
        main_of(site / "linimasa" / "index.html"),
    )
    assert {year: int(size.replace(".", "") or 0) for year, size in stated} == {
        file.parent.name: main_of(file).partition('<ol class="rows plans">')[0].count("<li>")
        for file in site.glob("linimasa/*/index.html")
    }


def test_no_plan_and_no_target_is_counted_as_an_event(site: Path, cities: list[Any], national: dict[str, Any]) -> None:
    listed = [event for city in cities for section in EVENTS for event in city.get(section, [])]
    held = [
        event
        for event in (*listed, *national["programme"]["events"])
        if event.get("status", "held") == "held" and event.get("kind") != "target"
    ]
    stated = re.findall(r'<span class="when">([\d.]+) peristiwa', main_of(site / "linimasa" / "index.html"))
    assert sum(int(size.replace(".", "")) for size in stated) == len(held)


def test_every_name_of_a_pillar_and_every_programme_under_one_is_on_the_pillars_pages(
    site: Path, cities: list[Any]
) -> None:
    named = {
        (city["name"], each.get("pillar"), each["as_named"].casefold())
        for city in cities
        for each in city.get("pillars", [])
    }
    under = [each for city in cities for each in city.get("programmes", []) if each.get("pillar")]
    assert len(set(claims_in(links(site, "pilar/**/index.html")))) == len(named) + len(under)


def test_every_national_claim_leads_to_its_cities(site: Path, cities: list[Any]) -> None:
    parts = {
        (city["name"], event["part_of"])
        for city in cities
        for section in EVENTS
        for event in city.get(section, [])
        if event.get("part_of")
    }
    assert len(claims_in(links(site, "program/index.html"))) == len(parts)


def test_every_term_has_an_anchor_of_its_own(site: Path, national: dict[str, Any]) -> None:
    shown = re.findall(r'id="(istilah-[^"]+)"', main_of(site / "glosarium" / "index.html"))
    assert len(shown) == len(set(shown)) == len(national["glossary"]["terms"])


def tables(site: Path) -> Iterator[tuple[str, list[list[str]]]]:
    """The name and the rows of every downloadable list."""
    for file in sorted((site / "mutu").glob("*.csv")):
        yield file.stem, list(csv.reader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline="")))


def test_every_lists_file_holds_as_many_rows_as_its_page_says(site: Path) -> None:
    names = {file.parent.name for file in site.glob("mutu/*/index.html")}
    assert {name for name, _ in tables(site)} == names
    for name, rows in tables(site):
        stated = re.search(r"Unduh ([\d.]+) baris", main_of(site / "mutu" / name / "index.html"))
        assert stated, name
        assert len(rows) - 1 == int(stated[1].replace(".", "")), name
        assert {len(row) for row in rows} == {len(rows[0])}, name


def test_every_address_in_a_file_leads_to_an_anchor_that_is_there(site: Path) -> None:
    wanted: dict[str, set[str]] = {}
    for name, (_, *rows) in tables(site):
        for row in rows:
            assert row[-1].startswith(SITE_URL), (name, row)
            path, _, anchor = row[-1].removeprefix(SITE_URL).partition("#")
            wanted.setdefault(path, set()).add(anchor)
    for path, anchors in wanted.items():
        there = re.findall(r'<[a-z][^>]*? id="([^"]*)"', (site / path / "index.html").read_text("utf-8"))
        assert anchors - set(there) <= {""}, path


def test_no_cell_of_a_file_is_a_formula(site: Path) -> None:
    cells = [cell for _, rows in tables(site) for row in rows for cell in row]
    assert cells
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))] == []


def test_differing_and_weak_claims_are_all_listed(site: Path, cities: list[Any]) -> None:
    listed = {name: len(rows) - 1 for name, rows in tables(site)}
    claims = [claim for city in cities for section in TALLIED for claim in city.get(section, [])]
    assert listed["perbedaan"] == disputed(site)
    assert 0 < listed["perbedaan"] <= sum(bool(claim.get("also_reported")) for claim in claims)
    assert listed["keyakinan"] == sum(claim.get("confidence", "high") != "high" for claim in claims)
    events = [event for city in cities for section in EVENTS for event in city.get(section, [])]
    yearless = [event for event in events if event.get("date") in (None, "null", "") or "XXXX" in event["date"]]
    assert listed["tanpa-tanggal"] == len(yearless)
    plans = [(event, city) for city in cities for section in EVENTS for event in city.get(section, [])]
    assert listed["rencana"] == sum(
        event.get("status") in ("planned", "postponed") and not followed(event, city) for event, city in plans
    )


def followed(plan: Any, city: Any) -> bool:
    """Whether an event of the same kind was held from the plan's first day to a year after its last."""
    if plan.get("date") in (None, "null"):
        return False
    first, last = ends(plan)
    held = [event for section in EVENTS for event in city.get(section, []) if event.get("status", "held") == "held"]
    alike = [event for event in held if may_be(event, plan) and event.get("date") not in (None, "null")]
    return any(first <= ends(event)[1] <= f"{int(last[:4]) + 1}{last[4:]}" for event in alike)


def ends(event: Any) -> tuple[str, str]:
    first, _, last = re.sub("[~?%]", "", event["date"]).partition("/")
    return first, last or first


def may_be(event: Any, plan: Any) -> bool:
    """Whether an event may be the one that was planned: of the same kind, and of its stage where the plan names one."""
    same = event.get("kind"), event.get("stages")
    return same == (plan.get("kind"), plan.get("stages")) and plan.get("stage") in (None, event.get("stage"))
