"""Forced colours take backgrounds, shadows and colours: what they told must be told by edges, shapes, letters."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from support.browser import Reader
from support.visit import DESK, PHONE, Visit, in_frame

# What would be seen only once the browser gives it a colour of its own. Also in states that no test brings about.
UNSEEN = re.compile(r"(?:border|outline)[^:;{}]*:[^;{}]*(?:transparent|/ ?0%?\)|#(?:\w{3}0|\w{6}00)\b)[^;}]*")

# The marks of a legend: all that tells one from another.
MARKS = """
items => items.map(item => {
  const style = getComputedStyle(item, "::before");
  const border = [style.borderTopStyle, style.borderTopWidth, style.borderTopColor, style.borderTopLeftRadius];
  return [...border, style.backgroundColor, style.backgroundImage, style.width].join("|");
})
"""
INK = "getComputedStyle(document.body).color"
FILLS = "all => [...new Set(all.map(each => getComputedStyle(each).fill))]"
EDGE_OF_TARGET = """
() => [document.querySelector(":target"), ...document.querySelectorAll(":has(> :target), :target > *")].some(each => {
  const { outlineStyle, textDecorationLine } = getComputedStyle(each);
  return outlineStyle !== "none" || textDecorationLine === "underline";
})
"""


def forced(reader: Reader, path: str) -> Page:
    page = reader.revisit(path)
    page.emulate_media(forced_colors="active")
    return page


def test_no_edge_comes_to_light(site: Path) -> None:
    sheets = {file.name: file.read_text("utf-8") for file in (site / "aset").glob("*.css")}
    assert {name: UNSEEN.findall(text) for name, text in sheets.items() if UNSEEN.search(text)} == {}
    assert UNSEEN.findall("a { border-bottom: 3px solid transparent; color: red }")


@in_frame
def test_states_are_seen(visit: Visit) -> None:
    for state in visit.states:
        for other in state["others"]:
            assert other["whole"] != state["own"]["whole"], state["name"]
            assert not state["own"]["edge"] or other["edge"] != state["own"]["edge"], state["name"]


@in_frame
def test_what_is_pressed_is_seen(visit: Visit) -> None:
    assert visit.bare_buttons == {DESK: [], PHONE: []}


def test_the_current_tab_alone_has_a_line_below(reader: Reader) -> None:
    lines = "all => all.filter(a => getComputedStyle(a).borderBottomStyle !== 'none').map(a => a.textContent)"
    assert forced(reader, "pilar/").locator(".tabs a").evaluate_all(lines) == ["Pilar"]
    assert forced(reader, "").locator(".tabs a").evaluate_all(lines) == []


@pytest.mark.parametrize("path", ["angkatan/2022/", "banding/?a=kota-pasuruan&b=kota-denpasar", "kartu/kota/pasuruan/"])
def test_marks_keep_their_shapes_in_the_readers_own_ink(reader: Reader, path: str) -> None:
    page = forced(reader, path)
    marks = page.locator("ul[aria-hidden] li, ul.key li").evaluate_all(MARKS)
    assert len(set(marks)) == len(marks) > 2
    assert all(page.evaluate(INK) in mark for mark in marks)


def test_dots_of_a_map_are_in_the_readers_own_ink(reader: Reader) -> None:
    page = forced(reader, "provinsi/jawa-timur/")
    assert page.locator(".map use").evaluate_all(FILLS) == [page.evaluate(INK)]


def test_where_an_address_leads_is_seen(reader: Reader) -> None:
    page = forced(reader, "kota/")
    waiting = page.locator("#belum [id]").nth(9).get_attribute("id")
    for path in (f"kota/#{waiting}", "kota/pasuruan/#sumber-1", "kota/pasuruan/#mou-2021-05", "program/#mou-2017"):
        page.goto(reader.url + path)
        assert page.evaluate(EDGE_OF_TARGET), path
