"""All lists and tables of the built site say of every round what the region's own page says, and count alike.

Who takes part and in which batches is read from the records' own YAML; what is known of each step, from the strips on
the regions' pages. No page's own code is asked.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from jejak.records.models.vocabulary import StepKey
from jejak.story import words
from support.pages import words as plain
from support.typed import batches, cities, joinings

STANDINGS = ("candidate", "not-selected", "dropped")
REACHED = ("documented", "undated")
SURENESS = {"high": "", "medium": "kepastian sedang", "low": "kepastian rendah"}
STEPS = {label: StepKey(key) for key, label in words.STEP.items()}

Strip = Mapping[StepKey, str]
"""The status of each step of a round; of a region that joined no batch, of those of which something is recorded."""


@dataclass(frozen=True)
class Region:
    """A record: its file's name and its content, and its page on the built site."""

    id: str
    record: Any
    site: Path

    @property
    def name(self) -> str:
        return str(self.record["name"])

    @property
    def path(self) -> str:
        return f"{self.id.replace('-', '/', 1)}/"

    @cached_property
    def html(self) -> str:
        return (self.site / self.path / "index.html").read_text("utf-8")

    @cached_property
    def joined(self) -> list[str | None]:
        """The batches that it joined, by year; [None] where no source names one, nothing where it joined none."""
        return [*batches(self.record)] or ([None] if joinings(self.record) else [])

    def doubt(self, batch: str | None) -> str:
        """How certain the surest source is that it joined the batch; empty where one is certain."""
        named = [each for each in joinings(self.record) if each.get("batch") in (batch, batch or "null")]
        said = {each.get("confidence", "high") for each in named}
        return next(word for key, word in SURENESS.items() if key in said)

    @property
    def standing(self) -> str:
        said = {each.get("status", "member") for each in self.record.get("memberships", [])}
        return next((words.FOOTING[each] for each in ("member", *STANDINGS) if each in said), words.FOOTING["unlisted"])

    @cached_property
    def strips(self) -> list[Strip]:
        """What its own page says, round by round; nothing where nothing is recorded of a region that joined none."""
        return [dict(steps_of(strip)) for strip in re.findall(r'(?s)<ol class="steps">(.*?)</ol>', self.html)]

    @property
    def rounds(self) -> dict[str | None, Strip]:
        return dict(zip(self.joined, self.strips, strict=True)) if self.joined else {}


def steps_of(strip: str) -> Iterator[tuple[StepKey, str]]:
    for status, label in re.findall(
        r'<li class="dot ([a-z]+)[^"]*">(?:<i [^>]*>\?</i>)?<b>(?:<a [^>]*>)?([^<]+)<', strip
    ):
        yield from ((key, status) for key in keys_of(label))


def keys_of(label: str) -> list[StepKey]:
    """«Bimtek I, III, dan IV» → the three stages; every other label stands for its own step."""
    if label in STEPS:
        return [STEPS[label]]
    first, _, last = label.removeprefix("Bimtek ").partition("–")
    numerals = list(words.ROMAN.values())
    if last:
        return [STEPS[f"Bimtek {each}"] for each in numerals[numerals.index(first) : numerals.index(last) + 1]]
    return [STEPS[f"Bimtek {each}"] for each in re.findall(r"\b[IV]+\b", label)]


@pytest.fixture(scope="module")
def regions(site: Path) -> list[Region]:
    return [Region(id, record, site) for id, record in cities().items()]


def main_of(site: Path, path: str) -> str:
    found = re.search(r"(?s)<main.*?</main>", (site / path / "index.html").read_text("utf-8"))
    assert found, path
    return found[0]


def trail(html: str) -> list[tuple[str, int]]:
    """Marks in a row: the status of each, and over how many steps it goes."""
    return [(status, int(span or 1)) for status, span in re.findall(r'class="dot ([a-z]+)(?: several-(\d))?"', html)]


def marks_of(strip: Strip) -> list[tuple[str, int]]:
    """The same as a region's page has it: neighbouring stages of one bimtek are one mark."""
    found: list[tuple[str, int]] = []
    for key in StepKey:
        status = strip[key]
        if found and status == found[-1][0] == "unnumbered":
            found[-1] = status, found[-1][1] + 1
        else:
            found.append((status, 1))
    return found


def test_every_participant_tells_all_ten_steps_of_each_round_and_nobody_else_does(regions: list[Region]) -> None:
    for region in regions:
        assert len(region.strips) == len(region.joined) or (not region.joined and len(region.strips) <= 1), region.id
        assert all(set(strip) == set(StepKey) for strip in region.rounds.values()), region.id
        assert region.joined or all("none" not in strip.values() for strip in region.strips), region.id


def test_a_bimtek_without_a_number_is_one_cell_wherever_it_is_drawn(regions: list[Region], site: Path) -> None:
    seen = 0
    for region in regions:
        data = json.loads((site / region.path / "data.json").read_text("utf-8"))
        card = main_of(site, f"kartu/{region.path}")
        seen += region.html.count('"dot unnumbered')
        assert card.count('<li class="unnumbered"><b>') <= 1, region.id
        for strip in (each["steps"] for each in data["rounds"]):
            assert sum(step["status"] == "unnumbered" for step in strip) <= 1, region.id
        for strip in re.findall(r'(?s)<ol class="steps">(.*?)</ol>', region.html):
            assert strip.count('"dot unnumbered') <= 1, region.id
    assert seen


def directory(site: Path) -> list[tuple[str, str, str, str]]:
    """Name, batch or standing, number of steps, what is said of them, line by line."""
    table = main_of(site, "kota").partition('id="belum"')[0]
    cells = r'<a href="[^"]+">([^<]+)</a></th><td>[^<]+</td><td[^>]*>([^<]+)</td><td data-v="(\d*)">([^<]*)</td>'
    return [(unescape(name), batch, count, said) for name, batch, count, said in re.findall(cells, table)]


def test_the_directory_has_a_line_a_round_with_its_own_steps(regions: list[Region], site: Path) -> None:
    expected = Counter(
        (region.name, in_column(region, batch), str(sum(status in REACHED for status in strip.values())))
        for region in regions
        for batch, strip in region.rounds.items()
    )
    lines = directory(site)
    assert len(lines) == sum(len(region.joined) or 1 for region in regions)
    others = {region.name: region.standing for region in regions if not region.joined}
    assert Counter(line[:3] for line in lines if line[0] not in others) == expected
    assert {line[0]: line[1] for line in lines if line[0] in others} == others


def in_column(region: Region, batch: str | None) -> str:
    """«2021, kepastian rendah»."""
    return words.in_line(batch or words.NO_YEAR, region.doubt(batch))


def told_in(said: str) -> set[StepKey]:
    """The steps that a line's words speak of."""
    label = "|".join(map(re.escape, STEPS))
    parts = [re.match(rf"(Bimtek [IV, dan–]+(?=:)|{label})(?=[ :])", part) for part in unescape(said).split("; ")]
    return {key for part in parts if part for key in keys_of(part[1])}


def test_the_words_of_a_line_and_its_marks_tell_the_same_steps(regions: list[Region], site: Path) -> None:
    words_of: dict[tuple[str, str], set[StepKey]] = {(name, at): told_in(said) for name, at, _, said in directory(site)}
    for region in regions:
        for batch, strip in region.rounds.items():
            known = {key for key, status in strip.items() if status != "none"}
            assert words_of[region.name, in_column(region, batch)] == known, (region.id, batch)
        for strip in [] if region.joined else region.strips:
            assert words_of[region.name, region.standing] == set(strip), region.id


def test_a_provinces_lines_draw_and_say_what_the_regions_pages_do(regions: list[Region], site: Path) -> None:
    lines = dict[tuple[str, str], tuple[list[tuple[str, int]], set[StepKey]]]()
    doubts = dict[tuple[str, str], str]()
    for file in sorted(site.glob("provinsi/*/index.html")):
        for line in re.findall(r"(?s)<li><span class=\"of\">.*?</li>", file.read_text("utf-8")):
            name, standing = re.findall(r">([^<]+)</a> <small>([^<]+)</small>", line)[0]
            standing, _, doubt = standing.partition(", keikutsertaan: ")
            doubts[unescape(name), standing] = doubt.removesuffix(words.CONTESTED).removesuffix(", ")
            lines[unescape(name), standing] = trail(line), told_in(line.rpartition('<span class="when">')[2])
    assert len(lines) == sum(len(region.joined) or 1 for region in regions)
    for region in regions:
        for batch, strip in region.rounds.items():
            at = f"angkatan {batch}" if batch else words.NO_YEAR
            known = {key for key, status in strip.items() if status != "none"}
            assert lines[region.name, at] == (marks_of(strip), known), (region.id, batch)
            assert doubts[region.name, at] == region.doubt(batch), (region.id, batch)
        if not region.joined:
            assert lines[region.name, region.standing][0] == [], region.id


def test_a_batchs_table_and_its_counts_are_of_that_round_alone(regions: list[Region], site: Path) -> None:
    years = sorted({year for region in regions for year in region.joined if year})
    for year in years:
        page = main_of(site, f"angkatan/{year}")
        table, _, below = page.partition("</table>")
        rows = re.findall(r'(?s)<tr><th scope="row"><a href="[^"]*?((?:kota|kabupaten)/[^"]+)">(.*?)</tr>', table)
        members = {region.path: region.rounds[year] for region in regions if year in region.joined}
        assert {path: trail(row) for path, row in rows} == {path: marks_of(strip) for path, strip in members.items()}
        assert len(rows) == len(members)
        counts = {label: int(count) for label, count in re.findall(r"<b>([^<]+)</b> (\d+) dari \d+", below)}
        assert counts == {
            label: sum(strip[key] in REACHED for strip in members.values()) for label, key in STEPS.items()
        }
        assert set(re.findall(r"</b> \d+ dari (\d+)", below)) == {str(len(members))}
        mentioned = {
            label: int(count)
            for label, count in re.findall(r"<b>([^<]+)</b> \d+ dari \d+; hanya disebut pada (\d+)", below)
        }
        assert mentioned == {
            label: count
            for label, key in STEPS.items()
            if (count := sum(strip[key] == "mentioned" for strip in members.values()))
        }


def test_a_region_stands_to_the_programme_alike_on_every_page(regions: list[Region], site: Path) -> None:
    home = main_of(site, ".")
    titles = dict(re.findall(r"<title>([^<:]+): ([^<;]+)", home))
    listed = dict(
        re.findall(r'href="\./((?:kota|kabupaten)/[^"]+)">[^<]+</a> ((?:[^<,(]|\([^)]*\))+?)(?:, |\. )?<', home)
    )
    assert titles
    assert titles.keys() <= {region.name for region in regions}
    for region in regions:
        card = plain(re.findall(r'(?s)<p class="of">(.*?)</p>', main_of(site, f"kartu/{region.path}"))[0]).lower()
        facts = plain(re.findall(r'(?s)<dl class="facts".*?</dl>', region.html)[0])
        if region.joined:
            years = words.joined(filter(None, region.joined))
            assert f"Angkatan {years}" in facts, region.id
            assert (f"angkatan {years}" if years else f"peserta, {words.NO_YEAR}") in card, region.id
            assert re.match(r"\d", listed[region.path]), region.id
            for batch in region.joined:
                assert region.doubt(batch) in listed[region.path], region.id
                assert region.doubt(batch) in card, region.id
        else:
            assert f" {region.standing} " in facts, region.id
            assert card.endswith(f"· {region.standing}"), region.id
            assert listed[region.path] == f"({region.standing})", region.id
        if region.name in titles:
            assert unescape(titles[region.name]) == region.standing, region.id


def test_those_who_take_part_and_the_others_add_up_everywhere(regions: list[Region], site: Path) -> None:
    joined = sum(bool(region.joined) for region in regions)
    stated = [int(number.replace(".", "")) for number in re.findall(r"<b>([\d.]+)</b><span>", main_of(site, "."))]
    assert stated[:2] == [joined, len(regions) - joined]
    listed = plain(main_of(site, "provinsi"))
    assert sum(map(int, re.findall(r"(\d+) peserta(?: dan|,) ", listed.partition("Banyaknya")[2]))) == joined
    others = re.findall(r"(\d+) daerah (?:lain )?dengan catatan", listed.partition("Banyaknya")[2])
    assert sum(map(int, others)) == len(regions) - joined
    for choice, count in (("peserta", joined), ("lain", len(regions) - joined)):
        assert f'<option value="{choice}"' in main_of(site, "kota")
        assert re.search(rf'value="{choice}"[^>]*>[^<]*\({count}\)</option>', main_of(site, "kota")), choice


def test_no_page_lists_among_those_who_took_part_who_did_not(regions: list[Region], site: Path) -> None:
    """In a national event: whose claim was planned or did not come about, or who was only there at a signing."""
    joined = {
        (event.partition('"')[0], path)
        for event in main_of(site, "program").split('<li id="')[1:]
        for said in re.findall(r"(?s)tercatat ikut[^<]*</summary><p>(.*?)</p>", event)
        for path in re.findall(r'href="[^"]*?((?:kota|kabupaten)/[^"#]+)#', said)
    }
    assert joined
    for region in regions:
        claims = [each for kind in ("signings", "bimtek", "milestones") for each in region.record.get(kind, [])]
        held = {each["part_of"] for each in claims if each.get("part_of") and each.get("status", "held") == "held"}
        assert {event for event, path in joined if path == region.path} <= held, region.id
        signed = {each["part_of"] for each in region.record.get("signings", []) if each.get("part_of")}
        at_signings = {event for event, path in joined if path == region.path and event.startswith("mou-")}
        assert at_signings <= signed, region.id
