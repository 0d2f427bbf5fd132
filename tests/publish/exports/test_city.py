"""A city's file says what its page says, claim by claim; it is small, always the same, and read as it was written."""

import json
import re
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from pydantic import ValidationError

from jejak.publish import pages, routes
from jejak.publish.exports.city import (
    CityData,
    ClaimData,
    RoundData,
    StepData,
    citable,
    read_city,
    tell_data,
    write_city,
)
from jejak.publish.publication import Publication
from jejak.publish.routes import Address
from jejak.publish.sheet import Page
from jejak.publish.views.city import compose_city
from jejak.records.load import load
from jejak.records.models.vocabulary import StepKey
from jejak.story import words
from support.tree import Node, parse

ROOT = Path(__file__).parents[3]
ADDRESS = Address("https://contoh.id/jejak/", "https://github.com/contoh/jejak/")
RECORDS = {"data": ROOT / "data", "golden": ROOT / "tests/golden/data", "every": ROOT / "tests/every-field"}
CITIES = [(name, file.stem) for name, folder in RECORDS.items() for file in sorted(folder.glob("cities/*.yml"))]
SCRIPT = ROOT / "hooks/theme/js/city.js"
ODD = ("every", "kota-pasuruan")
"""Of every kind of claim one, answered and doubted."""


@cache
def publication(records: str) -> Publication:
    catalogue, _ = load(RECORDS[records])
    assert catalogue
    return Publication(catalogue, ADDRESS, "Jejak Kota Cerdas", "Catatan publik.")


def written(records: str, city: str) -> bytes:
    published = publication(records)
    return write_city(published, published.catalogue.by_id[city])


@pytest.mark.parametrize(("records", "city"), CITIES, ids=["-".join(each) for each in CITIES])
def test_a_citys_file_says_what_its_page_says(records: str, city: str) -> None:
    published = publication(records)
    page = parse(compose_city(published, published.catalogue.by_id[city]).content)
    data = read_city(written(records, city))
    assert data.name == page.one("h1").text
    assert [*data.facts.values()] == [fact.text for fact in page.one("dl", cls="facts").all("dd")]
    assert [[(step.label, step.status, step.said, step.claim) for step in each.steps] for each in data.rounds] == [
        list(steps(strip)) for strip in page.all("ol", cls="steps")
    ]
    assert [str(each.batch) for each in data.rounds if len(data.rounds) > 1] == [
        heading.text.removeprefix("Angkatan ") for heading in page.all("h3") if is_round(heading)
    ]
    assert [len(each.steps) for each in data.rounds if data.joined and not spans_all(each)] == []
    assert [(name.pillar, name.name, name.claim) for name in data.pillars] == list(names(page))
    assert [(each.name, programme_line(each.particulars, each.doubt), each.claim) for each in data.programmes] == list(
        programmes(page)
    )
    assert data.basis == after(page.one("h2", id="sumber")).text
    own = int(data.facts["sources"].replace(".", ""))
    assert [(source.number, source.title, source.kind, source.url) for source in data.sources] == list(sources(page))[
        :own
    ]
    compare_claims(page, data)


def programme_line(particulars: str, doubt: str | None) -> str:
    return " ".join([particulars, *(doubt.split("; ") if doubt else ())])


def is_round(heading: Node) -> bool:
    return heading.attributes.get("id", "").startswith("langkah-")


def spans_all(round: RoundData) -> bool:
    """Whether a round tells each of the ten steps once."""
    return sorted(key for step in round.steps for key in step.keys) == sorted(StepKey)


def steps(strip: Node) -> Iterator[tuple[str, str, tuple[str, ...], str | None]]:
    """A round's strip: label, status, what is said, the claim it leads to."""
    for step in strip.elements:
        said = re.split(r" · | (?=sumber berbeda)", step.one("span").text)
        claim = [link.attributes["href"].removeprefix("#") for link in step.all("a")]
        yield step.one("b").text, step.classes[1], tuple(said), claim[0] if claim else None


def names(page: Node) -> Iterator[tuple[str | None, str, str]]:
    """Names of pillars, each once: key of the common one, name, claim."""
    for pillar in (item for item in page.all("li") if "data-pillar" in item.attributes):
        links = [link.attributes["href"] for link in pillar.one(cls="usual").all("a") if not link.classes]
        key = links[0].rstrip("/").rpartition("/")[2] if links else None
        told = set[str]()
        for named in pillar.all(cls="named"):
            quoted = re.search("“(.+?)”", named.elements[0].text)
            assert quoted
            if quoted[1].casefold() not in told:
                yield key, quoted[1], named.attributes.get("id") or pillar.one("h3").attributes["id"]
            told.add(quoted[1].casefold())


def programmes(page: Node) -> Iterator[tuple[str, str, str]]:
    for heading in page.all("h3", data_kind="Program"):
        yield own_text(heading), after(heading).text, heading.attributes["id"]


def sources(page: Node) -> Iterator[tuple[int, str, str, str | None]]:
    for source in page.one("ol", cls="sources").elements:
        title, links = source.one("cite"), source.one("cite").all("a")
        number = int(source.attributes["id"].removeprefix("sumber-"))
        yield number, title.text, source.all(cls="tag")[0].text, links[0].attributes["href"] if links else None


def compare_claims(page: Node, data: CityData) -> None:
    """Every claim that can be cited on the page is in the file, with its sources, its doubts and all that is cited."""
    told = {claim.anchor: claim for claim in data.claims}
    boxes = {
        button.attributes["data-claim"]: box_of(button)
        for button in page.all("button")
        if "data-claim" in button.attributes
    }
    assert told.keys() == boxes.keys()
    assert len(told) == len(data.claims)
    listed = {number: (title, url) for number, title, _, url in sources(page)}
    for anchor, box in boxes.items():
        claim = told[anchor]
        references = {
            int(link.attributes["href"].removeprefix("#sumber-")) for link in within(box, "a") if is_source(link)
        }
        assert set(claim.sources) == references
        assert list(claim.doubts) == [tag.text for tag in within(box) if "tag" in tag.classes]
        assert said_of(box, claim) == []
        assert claim.citation.startswith(f"{data.name}, {claim.fact}")
        assert re.search(rf", {re.escape(data.url)}#{anchor}, (?:diubah|diperiksa) \d+ \w+ \d{{4}}$", claim.citation)
        assert [listed[n] for n in references if f"“{open_(listed[n][0])}”" not in claim.citation] == []
        assert [listed[n] for n in references if (listed[n][1] or "") not in claim.citation] == []
        answered = any("answer" in child.classes for child in box.elements)
        assert ("Butir ini punya hak jawab; lihat tautannya." in claim.citation) == answered


def said_of(box: Node, claim: ClaimData) -> list[str]:
    """What the page says of a claim and its citation does not."""
    heading = [child for child in box.elements if "claim" in child.classes]
    told = [own_text(heading[0]), *(when.text for when in heading[0].elements)] if heading else []
    if heading:
        assert heading[0].attributes["data-kind"] == claim.kind
    told += [child.text for child in box.elements if "title" in child.classes]
    lost = [text for text in told if open_(text) not in claim.fact]
    reports = [child.one("strong").parent for child in box.elements if "differs" in child.classes]
    return lost + [text for text in (cited(report.text) for report in reports if report) if text not in claim.citation]


def cited(report: str) -> str:
    """What a page says of a differing report, as a citation has it: the doubt, which the page names first, behind."""
    found = re.fullmatch(rf"({words.DIFFERENT}|{words.DIFFERENT_WITHIN})(?: \((.+?)\))?\. ?(.*)", report)
    assert found, report
    whose, doubt, told = found.groups()
    return f"{whose}: {'. '.join(filter(None, (open_(told), doubt)))} (“"


def box_of(node: Node) -> Node:
    """What a claim, an answer or a differing report stands in."""
    box = node.parent
    while box and not (box.tag == "li" or {"named", "other"} & set(box.classes)):
        box = box.parent
    assert box
    return box


def within(box: Node, tag: str = "") -> list[Node]:
    """What stands in a box itself, not in the answers and reports inside it."""
    return [node for node in box.all(tag) if box_of(node) is box]


def is_source(link: Node) -> bool:
    return link.attributes["href"].startswith("#sumber-")


def own_text(node: Node) -> str:
    """What stands before the first element in it, the kind above a title apart."""
    first = next(child for child in node.children if isinstance(child, str) and child.strip())
    return first.strip()


def after(node: Node) -> Node:
    """The next element."""
    assert node.parent
    beside = node.parent.elements
    return beside[beside.index(node) + 1]


def open_(text: str) -> str:
    return text.removesuffix(".")


@pytest.mark.parametrize(("records", "city"), [*CITIES[:3], ODD])
def test_it_is_read_as_it_was_told(records: str, city: str) -> None:
    published = publication(records)
    record = published.catalogue.by_id[city]
    content = written(records, city)
    assert read_city(content) == tell_data(published.story(record), citable(published, record))


def test_the_same_record_is_the_same_bytes_on_one_line_and_says_nothing_of_what_is_unknown() -> None:
    first = written(*ODD)
    publication.cache_clear()
    assert written(*ODD) == first
    assert json.dumps(json.loads(first), ensure_ascii=False, separators=(",", ":")).encode() == first
    assert b"null" not in first


@pytest.mark.parametrize("broken", [b"", b"<!doctype html>", b"{}", b'{"schema":1}'])
def test_anything_else_is_no_citys_file(broken: bytes) -> None:
    with pytest.raises(ValidationError):
        read_city(broken)


def test_it_is_made_beside_its_page() -> None:
    published = publication("golden")
    groups = {item.path: item.group for item in pages.everything(published)}
    paths = [item.path for item in pages.everything(published)]
    for record in published.catalogue.cities:
        file = routes.city_file(record)
        assert file == f"{routes.city(record)}data.json"
        assert groups[file] == groups[routes.city(record)] == record.id
        assert paths.count(file) == 1
    assert not [item for item in pages.everything(published) if isinstance(item, Page) and item.path.endswith(".json")]


def test_the_browsers_half_names_the_same_keys() -> None:
    """js/city.js says in JSDoc what a file holds: every key of every list, and which of them may be absent."""
    (step,) = re.findall(r"@typedef \{\{(.+)\}\} Step\n", script := SCRIPT.read_text("utf-8"))
    assert re.findall(r"(\w+\??): ", step) == keys_of(StepData)
    known = {name: kind for kind, name in re.findall(r"@property \{(.+)\} (\w+)", script)}
    assert list(known) == [field.name for field in fields(CityData)]
    parts = {name: get_args(hint)[0] for name, hint in get_type_hints(CityData).items() if "tuple" in str(hint)}
    assert set(parts) == {name for name, kind in known.items() if kind.startswith("{")}
    for name, part in parts.items():
        assert re.findall(r"(\w+\??): ", known[name]) == keys_of(part)


def keys_of(part: type) -> list[str]:
    return [f"{key}?" if type(None) in get_args(hint) else key for key, hint in get_type_hints(part).items()]
