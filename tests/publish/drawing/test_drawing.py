"""Pictures: the same bytes for the same words, light, readable by others, and no cache can change or stop them."""

import io
import sys
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from PIL import Image

from jejak.publish import pages
from jejak.publish.drawing import kept as keeping
from jejak.publish.drawing.preview import HEIGHT, WIDTH, draw_preview
from jejak.publish.drawing.timeline import draw_strip
from jejak.publish.publication import Publication
from jejak.publish.routes import Address
from jejak.publish.sheet import Page
from jejak.records.catalogue import CityRecord
from jejak.story.city.picture import Strip, tell_strip
from jejak.story.city.story import tell_city
from jejak.story.country.overview import Overview, count_steps
from jejak.story.country.preview import Preview, preview_all, preview_city
from support.records import BATU, catalogue, country, record, record_of

SITE = "Jejak Kota Cerdas"
MEMBER = [{"batch": "2021"}]
PAGE = "https://contoh.id/jejak/kota/pasuruan/"
SVG = "{http://www.w3.org/2000/svg}"
LONGEST = ("Kabupaten Penukal Abab Lematang Ilir", "Kabupaten Administrasi Kepulauan Seribu")


def publication(*records: CityRecord) -> Publication:
    return Publication(catalogue(*records), Address("https://contoh.id/jejak/", "https://github.com/x/y/"), SITE, "")


def preview(**sections: Any) -> Preview:
    drawn = record(**sections)
    return preview_city(tell_city(drawn, catalogue(drawn)))


def strip(**sections: Any) -> Strip:
    drawn = record(**sections)
    return tell_strip(tell_city(drawn, catalogue(drawn)), SITE)


def opened(png: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(png))
    image.load()
    return image


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(keeping, "_folder", lambda: tmp_path)
    return tmp_path


def test_the_preview_of_a_city_without_a_step_and_of_the_longest_names_is_whole() -> None:
    for name in ("Kota Batu", *LONGEST):
        image = opened(draw_preview(preview()._replace(title=name), SITE))
        assert (image.size, image.mode) == ((WIDTH, HEIGHT), "P")
        margins = [image.crop((0, 9, 30, HEIGHT)), image.crop((WIDTH - 30, 9, WIDTH, HEIGHT))]
        assert [margin.getextrema() for margin in margins] == [(0, 0), (0, 0)], f"{name}: margins are blank"


def test_what_is_known_shows_without_colour() -> None:
    """The same place in grey differs between all that can be known of a step."""
    mou = {"kind": "mou", "date": "2021"}
    signings: list[list[dict[str, Any]]] = [
        [],
        [mou],
        [{"kind": "mou"}],
        [{**mou, "evidence": "mention"}],
        [{**mou, "status": "planned"}],
        [{**mou, "scope": "other"}],
    ]
    cases = [preview(memberships=MEMBER, signings=each) for each in signings]
    marks = {
        opened(draw_preview(case, SITE)).crop((140, 152, 156, 168)).point([0] + [1] * 255).tobytes() for case in cases
    }
    assert len(marks) == len(cases)


def test_stages_that_one_bimtek_may_be_are_one_mark_and_a_doubt_is_seen() -> None:
    told = preview(memberships=MEMBER, bimtek=[{"date": "2021"}], signings=[{"kind": "mou", "confidence": "medium"}])
    assert [(mark.label, mark.word) for mark in told.marks][1:4] == [
        ("Nota (MoU)", "tanpa tanggal?"),
        ("Bimtek I–IV", "tanpa nomor"),
        ("Komitmen", "belum ditemukan"),
    ]
    draw_preview(told, SITE)


@pytest.mark.parametrize(
    ("memberships", "line"),
    [
        ([{"batch": "2021"}], "Jawa Timur · angkatan 2021"),
        ([{"batch": "2021"}, {"batch": "2018"}], "Jawa Timur · angkatan 2018 dan 2021; langkah 2021"),
        ([{}], "Jawa Timur · peserta, tanpa tahun angkatan"),
        ([{"batch": "2021", "status": "dropped"}], "Jawa Timur · keluar"),
        ([], "Jawa Timur · tidak ditemukan dalam daftar peserta"),
    ],
)
def test_the_preview_says_how_the_region_stands(memberships: list[dict[str, str]], line: str) -> None:
    assert preview(memberships=memberships).line == line


def test_the_sites_preview_counts_those_who_take_part() -> None:
    """Where no source shows a document itself, how many speak of it."""
    spoken = record(memberships=MEMBER, signings=[{"kind": "mou"}], milestones=[{"kind": "masterplan", "date": "2022"}])
    overview = Overview(country(spoken, record_of(BATU, signings=[{"kind": "mou"}])))
    covered = count_steps(row.tracks.rounds for row in overview.rows if row.joined)
    told = preview_all(SITE, overview.numbers, covered)
    assert told.foot.startswith("1 peserta · 1 daerah lain · ")
    words = {mark.label: mark.word for mark in told.marks}
    assert (words["Nota (MoU)"], words["Masterplan"], words["Evaluasi"]) == (
        "1 daerah",
        "disebut: 1 daerah",
        "belum ditemukan",
    )


def test_two_draws_are_the_same_bytes() -> None:
    words = preview(signings=[{"kind": "mou", "date": "2021-05-20"}])
    assert draw_preview(words, SITE) == draw_preview(words, SITE)


def test_a_kept_picture_is_not_drawn_again_and_another_is(folder: Path) -> None:
    drawn: list[str] = []

    def draw(key: str) -> bytes:
        drawn.append(key)
        return key.encode()

    for key in ("a", "b", "a"):
        assert keeping.kept(key, lambda key=key: draw(key)) == key.encode()  # type: ignore[misc]
    assert drawn == ["a", "b"]


@pytest.mark.parametrize("broken", [b"", b"x" * 100])
def test_a_broken_picture_is_drawn_anew(folder: Path, broken: bytes) -> None:
    keeping.kept("a", lambda: b"gambar")
    (file,) = folder.iterdir()
    file.write_bytes(broken)
    assert keeping.kept("a", lambda: b"gambar") == b"gambar"
    assert keeping.kept("a", lambda: b"lain") == b"gambar", "mended"


def test_where_nothing_can_be_kept_pictures_are_drawn(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for nowhere in (None, tmp_path / "tidak-ada"):
        monkeypatch.setattr(keeping, "_folder", lambda nowhere=nowhere: nowhere)
        assert keeping.kept("a", lambda: b"gambar") == b"gambar"


def test_a_place_that_is_no_folder_keeps_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "jejak-pictures").write_text("")
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    keeping._folder.cache_clear()
    assert keeping._folder() is None
    keeping._folder.cache_clear()


def test_only_so_many_are_kept(folder: Path) -> None:
    for number in range(5):
        keeping.kept(str(number), lambda: b"gambar")
    keeping.drop_oldest(folder, limit=3)
    assert len(list(folder.iterdir())) == 3


def test_the_timeline_is_an_svg_with_title_and_description() -> None:
    root = ET.fromstring(
        draw_strip(strip(milestones=[{"kind": "other", "date": f"20{n}"} for n in range(10, 25)]), PAGE)
    )
    assert root.get("role") == "img"
    assert [root.findtext(f"{SVG}{name}") for name in ("title", "desc")] == [
        "Linimasa Kota Pasuruan dalam program kota cerdas",
        "12 peristiwa menurut waktu, 2010–2021.",
    ]
    said = "".join(root.itertext())
    assert "Dan 3 lagi" in said
    assert "contoh.id/jejak/kota/pasuruan/" in said
    assert "CC BY 4.0" in said


def test_a_timeline_tells_a_title_before_its_doubts_and_a_stage_before_its_date() -> None:
    title = "Diskusi penyusunan rencana induk kota cerdas bersama para camat"
    drawn = strip(
        milestones=[{"kind": "other", "date": "2021-03-01", "title": title, "scope": "other"}],
        bimtek=[{"stages": ["1", "2", "3"], "date": "2021-09-13/2021-10-14"}],
    )
    lines = ["".join(line.itertext()) for line in ET.fromstring(draw_strip(drawn, PAGE)).iter(f"{SVG}text")]
    at = next(place for place, line in enumerate(lines) if line.startswith("Diskusi"))
    assert " ".join(lines[at : at + 2]) == title
    assert lines[at + 2] == "di luar program kementerian"
    assert lines[lines.index("Bimtek tahap I, II, dan III") + 1] == "13 Sep – 14 Okt"


def test_any_text_in_the_timeline_is_text() -> None:
    attack = "</text><script>x()</script>&\"'"
    events = [{"kind": "other", "date": "2021", "title": attack}, {"kind": "other", "date": "2022", "title": "a" * 300}]
    root = ET.fromstring(draw_strip(strip(milestones=events), PAGE))
    assert root.find(f".//{SVG}script") is None
    assert max(len(text.text or "") for text in root.iter(f"{SVG}text")) < 60


def test_a_city_with_hardly_a_date_has_no_timeline_and_its_page_shows_none() -> None:
    made = {item.path: item for item in pages.everything(publication(record(signings=[{"kind": "mou"}])))}
    assert "kota/pasuruan/linimasa.svg" not in made
    page = made["kota/pasuruan/"]
    assert isinstance(page, Page)
    assert "linimasa.svg" not in page.compose().content


def test_what_is_made_of_a_city_is_told_once(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    told: list[str] = []

    def counted(drawn: CityRecord, *rest: Any) -> Any:
        told.append(drawn.id)
        return tell_city(drawn, *rest)

    monkeypatch.setattr("jejak.publish.publication.tell_city", counted)
    dated = record(milestones=[{"kind": "other", "date": "2021"}, {"kind": "other", "date": "2022"}])
    several = [replace(dated, id=f"kota-{n}", path=f"cities/kota-{n}.yml") for n in range(3)]
    for item in pages.everything(publication(*several)):
        if item.group in {each.id for each in several}:
            item.compose() if isinstance(item, Page) else item.make()
    assert told == ["kota-0", "kota-1", "kota-2"]


@pytest.mark.parametrize("letter", ["kata ", "x", "i", "—"])
def test_a_line_is_cut_in_one_pass_however_long_its_text(letter: str) -> None:
    text = (letter * 300_000).strip()
    known = record(signings=[{"kind": "mou", "date": year} for year in ("2021", "2022")])
    strip = tell_strip(tell_city(known, catalogue(known)), SITE)
    long = strip._replace(moments=tuple(each._replace(label=text, about=text) for each in strip.moments))
    began = process_time()
    svg = draw_strip(long, PAGE).decode()
    assert process_time() - began < 1
    assert svg.count("…") == 2 * len(long.moments)
    assert len(svg) < 5_000
