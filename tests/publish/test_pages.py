"""Generated pages: any valid record renders, any text comes out as text, and work per page does not grow."""

import importlib
import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jinja2 import Template
from markupsafe import Markup

from jejak.publish import pages, rendering
from jejak.publish.publication import Publication
from jejak.publish.routes import Address
from jejak.publish.sheet import PageKind
from jejak.publish.views.city import compose_city
from jejak.publish.views.directory import compose_directory
from jejak.publish.views.home import compose_home
from jejak.records.catalogue import CityRecord
from jejak.records.models.city import City, Source
from jejak.records.models.queries import claims
from jejak.records.models.vocabulary import PillarKey
from jejak.story.country import overview
from support.imports import within
from support.records import REGION, SOURCES, catalogue, record
from support.strategies import models, texts

ATTACK = "\"'><x-serang onserang=1></script><!--{{7*7}}&lt;"
ADDRESS = Address("https://contoh.id/jejak/", "https://github.com/contoh/jejak/")


class Reader(HTMLParser):
    """What a browser would make of a piece of HTML: its elements, attributes and text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"comment in page: {data}")

    def handle_data(self, data: str) -> None:
        self.text += data


def publication(*records: CityRecord) -> Publication:
    return Publication(catalogue(*records), ADDRESS, "Jejak Kota Cerdas", "Catatan publik.")


def hostile(values: dict[str, Any], source: dict[str, Any]) -> CityRecord:
    """A record from drawn values; what must match the reference list is put right."""
    for section in ("signings", "bimtek", "milestones"):
        for event in values.get(section, []):
            event.pop("part_of", None)
    city = City.model_validate({**values, "code": REGION.code, "sources": []})
    sources = {**SOURCES, "antara": Source.model_validate({**source, "id": "antara"})}
    return CityRecord("kota-pasuruan", "cities/kota-pasuruan.yml", city, REGION, sources)


hostile_records = st.builds(
    hostile,
    models(City, sorted(SOURCES), texts(ATTACK)),
    models(Source, sorted(SOURCES), texts(ATTACK)),
)


@settings(max_examples=min(60, settings().max_examples), deadline=None, suppress_health_check=list(HealthCheck))
@given(hostile_records)
def test_any_valid_record_renders_with_its_texts_as_text(drawn: CityRecord) -> None:
    sheet = compose_city(publication(drawn), drawn)
    read = Reader(sheet.content)
    assert "x-serang" not in read.tags
    assert not any("serang" in name for name in read.attributes)
    assert not {"script", "style"} & read.tags
    assert drawn.city.name.split() == [word for word in drawn.city.name.split() if word in read.text]


@settings(max_examples=min(60, settings().max_examples), deadline=None, suppress_health_check=list(HealthCheck))
@given(hostile_records)
def test_structured_data_carries_any_text_and_cannot_leave_its_element(drawn: CityRecord) -> None:
    sheet = compose_city(publication(drawn), drawn)
    assert sheet.json_ld is not None
    assert not set("<>&") & set(sheet.json_ld)
    assert json.loads(sheet.json_ld)["name"] == drawn.city.name


@settings(max_examples=min(30, settings().max_examples), deadline=None, suppress_health_check=list(HealthCheck))
@given(hostile_records)
def test_lists_carry_any_name(drawn: CityRecord) -> None:
    for compose in (compose_home, compose_directory):
        read = Reader(compose(publication(drawn)).content)
        assert "x-serang" not in read.tags


def test_the_edit_link_leads_to_the_record_and_the_report_names_page_and_claim() -> None:
    drawn = record(signings=[{"kind": "mou", "date": "2021-05-20"}])
    sheet = compose_city(publication(drawn), drawn)
    assert sheet.edit == "https://github.com/contoh/jejak/edit/main/data/cities/kota-pasuruan.yml"
    claim = "https%3A%2F%2Fcontoh.id%2Fjejak%2Fkota%2Fpasuruan%2F%23mou-2021-05-20"
    assert f"template=koreksi.yml&amp;halaman={claim}" in sheet.content


def test_breadcrumbs_name_province_and_city() -> None:
    drawn = record()
    crumbs = compose_city(publication(drawn), drawn).crumbs
    assert [(crumb.text, crumb.path) for crumb in crumbs] == [
        ("Daerah", "kota/"),
        ("Jawa Timur", "provinsi/jawa-timur/"),
        ("Kota Pasuruan", None),
    ]


def test_every_section_of_the_contents_list_is_on_the_page() -> None:
    drawn = record(
        memberships=[{"batch": "2021"}],
        signings=[{"kind": "mou"}],
        milestones=[{"kind": "evaluation"}],
        pillars=[{"as_named": "Smart Living", "pillar": "living"}],
        programmes=[{"name": "Wi-Fi", "kind": "service"}],
        response=[{"text": "Benar."}],
    )
    sheet = compose_city(publication(drawn), drawn)
    assert [anchor for anchor, _ in sheet.toc if f'id="{anchor}"' not in sheet.content] == []


def test_a_permalink_that_a_claim_had_before_still_leads_to_it() -> None:
    old = {"former_anchors": ["mou-lama", "komitmen-lama"]}
    drawn = record(
        memberships=[{"batch": "2021", "former_anchors": ["angkatan-lama"]}],
        signings=[{"kind": "mou", **old}],
        pillars=[
            {"as_named": "Smart Living", "pillar": "living", "former_anchors": ["pilar-lama"]},
            {"as_named": "living", "pillar": "living", "former_anchors": ["pilar-lain"]},
        ],
        programmes=[{"name": "Wi-Fi", "kind": "service", "former_anchors": ["program-lama"]}],
        response=[{"text": "Benar.", "former_anchors": ["tanggapan-lama"]}],
    )
    content = compose_city(publication(drawn), drawn).content
    formers = [former for claim in claims(drawn.city) for former in claim.former_anchors]
    assert len(formers) == 7
    assert [content.count(f'<span class="former" id="{former}"></span>') for former in formers] == [1] * 7
    (item,) = re.findall(r"<li>(?:(?!<li>).)*mou-tanpa-tanggal.*?</li>", content, re.DOTALL)
    assert 'id="mou-lama"' in item


def test_a_rank_stands_beside_a_score_or_in_its_place() -> None:
    scored = {"kind": "evaluation", "scores": [{"value": "3.1"}], "rank": {"place": "4", "of": "130"}}
    drawn = record(milestones=[scored, {"kind": "award", "rank": {"top": "8"}}])
    content = compose_city(publication(drawn), drawn).content
    first, second = re.findall(r"<li><span class=\"when\">.*", content[content.index('id="penilaian"') :])
    assert ", peringkat 4 dari 130" in first
    assert "; peringkat 8 besar" in second


@pytest.mark.parametrize("cities", [1, 3, 9])
def test_a_city_page_costs_one_render_and_one_story_however_many_there_are(
    cities: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []

    def counted(name: str) -> Template:
        calls.append(name)
        return rendering.environment().get_template(name)

    monkeypatch.setattr(rendering, "_template", counted)
    several = [CityRecord(f"kota-{n}", f"cities/kota-{n}.yml", record().city, REGION, SOURCES) for n in range(cities)]
    made = [page.compose() for page in pages.pages(publication(*several))]
    assert calls.count("city.html.jinja") == cities
    assert len(calls) == len(made)
    alone = [
        re.sub(r'<nav class="turn".*?</nav>', "", sheet.content, flags=re.DOTALL)
        for sheet in made
        if sheet.kind is PageKind.CITY
    ]
    assert len({len(content) for content in alone}) == 1  # but for its neighbours, of which the first and last have one


def test_what_all_pages_share_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []

    def counted(name: str) -> Any:
        worked = getattr(overview, name)

        def call(*given: Any) -> Any:
            calls.append(name)
            return worked(*given)

        return call

    shared = ("list_rows", "list_unrecorded", "tally")
    for name in shared:
        monkeypatch.setattr(overview, name, counted(name))
    for page in pages.pages(publication(record(memberships=[{"batch": "2021"}]))):
        page.compose()
    assert sorted(calls) == sorted(shared)


def test_every_module_that_makes_pages_or_files_is_listed() -> None:
    rooms = (f"jejak.publish.{room}" for room in ("views", "exports", "drawing"))
    modules = [importlib.import_module(name) for room in rooms for name in sorted(within(room))]
    for makes, listed in (("pages", pages.VIEWS), ("page", pages.VIEWS_OF_A_CITY), ("downloads", pages.FILES)):
        named = {module.__name__ for module in modules if hasattr(module, makes)}
        assert {module.__name__ for module in listed} == named


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("<b> & \"'", "&lt;b&gt; &amp; &#34;&#39;"),
        ("<b>", "&lt;b&gt;"),
        (Markup('<b title="\'">'), '<b title="\'">'),
        (12, "12"),
        (PillarKey.LIVING, "living"),
    ],
)
def test_whatever_is_printed_is_text_but_for_what_is_marked_as_markup(value: object, printed: str) -> None:
    assert rendering.environment().from_string("{{ value }}").render(value=value) == printed


def test_pages_are_composed_only_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str) -> Template:
        raise AssertionError(name)

    monkeypatch.setattr(rendering, "_template", refuse)
    listed = [page.path for page in pages.pages(publication(record()))]
    assert listed[:3] == ["", "kota/", "cari/"]
    assert "kota/pasuruan/" in listed


def test_every_page_has_an_address_of_its_own() -> None:
    listed = [page.path for page in pages.pages(publication(record()))]
    assert len(listed) == len(set(listed))


def test_links_lead_back_to_the_root_from_any_depth() -> None:
    made = {page.path: page.compose() for page in pages.pages(publication(record()))}
    assert {path: made[path].root for path in ("", "kota/", "kota/pasuruan/")} == {
        "": "./",
        "kota/": "../",
        "kota/pasuruan/": "../../",
    }
    assert [path for path, sheet in made.items() if sheet.path != path] == []
