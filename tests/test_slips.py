"""What ``scripts/check`` passes, ``scripts/build`` builds: every page and file, at addresses and ids of their own."""

import random
import re
import shutil
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from jejak.publish import routes
from jejak.publish.drawing import kept
from jejak.records.catalogue import Catalogue
from jejak.records.checks import reserved
from jejak.records.load import load
from support import mutants

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 21)
SEEDS = range(max(2, settings().max_examples * 8 // 100))
MUTANTS = 30
"""Of each seed; about a third passes the check."""

FRAME = [*(ROOT / "hooks" / "theme").rglob("*.html")]
SCRIPTS = [*(ROOT / "hooks" / "theme" / "js").rglob("*.js")]


@pytest.fixture(autouse=True)
def _pictures_of_their_own(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Pictures of slips are kept apart: they would push those of our own records out."""
    pictures = tmp_path_factory.getbasetemp() / "pictures"
    pictures.mkdir(exist_ok=True)
    monkeypatch.setattr(kept, "_folder", lambda: pictures)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the sound folder."""
    return Path(shutil.copytree(mutants.SOUND, tmp_path / "data"))


def assert_built(catalogue: Catalogue) -> Counter[str]:
    """Every page and file can be made, none in the place of another; the ids of all pages."""
    addresses, ids = Counter[str](), Counter[str]()
    for path, content in mutants.published(catalogue):
        addresses[path] += 1
        if isinstance(content, str):
            own = mutants.ids_of(content)
            assert [id for id, times in own.items() if times > 1 or id in reserved.FRAME] == [], path
            ids += own
    assert [path for path, times in addresses.items() if times > 1] == []
    assert not [path for path in addresses if "//" in path]
    return ids


@pytest.mark.parametrize("seed", SEEDS)
def test_what_passes_the_check_is_built(seed: int, tmp_path: Path) -> None:
    dice, sound = random.Random(seed), mutants.read()
    built = 0
    for number in range(MUTANTS):
        data = tmp_path / str(number)
        mutants.write(mutants.mutated(sound, dice), data)
        catalogue, problems = load(data, today=TODAY)
        assert all(problem.line > 0 and problem.col > 0 for problem in problems)
        if catalogue is not None:
            assert_built(catalogue)
            built += 1
    assert built, "no mutant passed the check"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("pillars.yml", "pillars: []\n"),
        ("programme.yml", "name: Gerakan\n"),
        ("programme.yml", "name: Gerakan\nevents: []\nbatches: []\ntotals: []\npartners: []\nlaws: []\n"),
        ("sources.yml", "sources: []\n"),
        ("glossary.yml", "terms: []\n"),
        ("glossary.yml", None),
        ("regions.csv", "code,name,type,province,province_code,lat,lon,coord_source\n"),
        ("cities", None),
    ],
)
def test_a_list_emptied_is_told_or_built(name: str, content: str | None, folder: Path) -> None:
    """With the cities that need it each is an error; without them it is built, but for a country without regions."""
    alone = shutil.copytree(folder, folder.parent / "alone")
    shutil.rmtree(alone / "cities")
    for data in (folder, alone):
        if content is not None:
            (data / name).write_text(content, "utf-8")
        elif (data / name).is_dir():
            shutil.rmtree(data / name)
        else:
            (data / name).unlink(missing_ok=True)
        catalogue, problems = load(data, today=TODAY)
        assert (catalogue is None) == any(problem.severity == "error" for problem in problems)
        if catalogue is not None:
            assert_built(catalogue)


def test_the_sound_folder_is_sound() -> None:
    catalogue, problems = load(mutants.SOUND, today=TODAY)
    assert problems == []
    assert catalogue is not None
    assert_built(catalogue)


def test_reserved_ids_are_those_of_the_frame() -> None:
    typed = {id for file in FRAME for id in mutants.ids_of(file.read_text("utf-8"))}
    made = {id for file in SCRIPTS for id in re.findall(r'\bid: "([a-z-]+)"', file.read_text("utf-8"))}
    assert typed | made | {"find-place-list"} == reserved.FRAME


@pytest.mark.parametrize("template", ["programme", "batch"])
def test_reserved_ids_are_those_of_the_pages_of_events(template: str) -> None:
    text = (ROOT / "hooks" / "jejak" / "publish" / "templates" / f"{template}.html.jinja").read_text("utf-8")
    sections = {id for id in mutants.ids_of(text) if "{" not in id}
    assert sections == {"programme": reserved.PROGRAMME, "batch": reserved.BATCH}[template]


def test_every_event_and_source_stands_at_its_id_on_its_page() -> None:
    """The two kinds of ids that records give to elements of pages; a third would need a rule of its own."""
    catalogue, _ = load(mutants.SOUND, today=TODAY)
    assert catalogue is not None
    content = dict(mutants.published(catalogue))
    ids = mutants.ids_of(str(content[routes.PROGRAMME]))
    assert ids.keys() - reserved.PROGRAMME == catalogue.event.keys()
    shelves = [str(page) for path, page in content.items() if re.fullmatch(rf"{routes.SOURCES}./", path)]
    former = {id for source in catalogue.sources.values() for id in source.former_ids}
    assert {id for page in shelves for id in mutants.ids_of(page)} == catalogue.sources.keys() | former
