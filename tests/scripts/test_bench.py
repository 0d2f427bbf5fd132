"""The bench: what it feeds to the builders, and that it reports what it saw. No figure of time is judged here."""

import json
import re
import subprocess
import sys
from pathlib import Path
from statistics import mean

import pytest
import yaml
from pydantic import BaseModel

from benchmark import measure, peers, profiling, regions, synthetic, weight
from benchmark.record import Record
from jejak.records.load import load
from jejak.records.models import city, claims, events

ROOT = Path(__file__).parents[2]
REGIONS = ROOT / "data" / "regions.csv"
PAGE_OF_HUGO = (ROOT / "scripts" / "benchmark" / "hugo" / "layouts" / "page.html").read_text("utf-8")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bench") / "data"
    synthetic.write_data(folder, 40, REGIONS)
    return folder


def test_synthetic_records_break_no_rule(data: Path) -> None:
    catalogue, problems = load(data)
    assert [str(problem) for problem in problems] == []
    assert catalogue is not None
    assert len(catalogue.cities) == 40


def test_a_synthetic_record_is_as_long_as_a_real_one_may_become(data: Path) -> None:
    sizes = [path.stat().st_size for path in (data / "cities").iterdir()]
    assert 7_600 < mean(sizes) < 8_600
    assert min(sizes) > 6_000


def test_synthetic_records_fill_every_section(data: Path) -> None:
    catalogue, _ = load(data)
    assert catalogue is not None
    for section in set(city.City.model_fields) - {"response", "exceptions"}:
        assert all(getattr(record.city, section) for record in catalogue.cities), section
    assert any(record.city.response for record in catalogue.cities)


def test_the_same_count_gives_the_same_bytes(data: Path, tmp_path: Path) -> None:
    synthetic.write_data(tmp_path / "again", 40, REGIONS)
    files = [path.relative_to(data) for path in data.rglob("*") if path.is_file()]
    assert {path: (tmp_path / "again" / path).read_bytes() for path in files} == {
        path: (data / path).read_bytes() for path in files
    }


def test_past_the_real_regions_come_synthetic_ones_that_say_so() -> None:
    real = regions.read(REGIONS)
    rows = regions.extend(real, 5_140)
    made_up = set(rows) - set(real)
    assert len({row.code for row in rows}) == len({row.name for row in rows}) == 5_140
    assert all(" Contoh " in row.name and row.code.startswith(row.province_code) for row in made_up)
    assert all(re.fullmatch(r"\d\d\.\d\d", row.code) for row in made_up)
    city.City.model_validate(Record(min(made_up)).written() | {"memberships": []})


def test_more_cities_than_there_are_codes_are_refused() -> None:
    with pytest.raises(ValueError, match="10000"):
        regions.extend(regions.read(REGIONS), 10_001)


@pytest.mark.parametrize(
    "model",
    [
        city.City,
        city.Source,
        claims.Membership,
        events.Signing,
        events.Bimtek,
        events.Milestone,
        claims.Pillar,
        claims.Programme,
        claims.Response,
        events.OtherReport,
        claims.OtherMembership,
        claims.Person,
        claims.Score,
    ],
)
def test_the_peer_prints_every_field_of_the_record(model: type[BaseModel]) -> None:
    """A field added to the record and forgotten here would make the comparison unfair."""
    shown = set(model.model_fields) - {"exceptions", "anchor"}  # no words on a page of ours either
    assert sorted(field for field in shown if f".{field}" not in PAGE_OF_HUGO) == []


def test_a_value_that_the_peers_page_lacks_is_named(data: Path, tmp_path: Path) -> None:
    record = next((data / "cities").iterdir())
    website = yaml.safe_load(record.read_text("utf-8"))["website"]
    page = tmp_path / "index.html"
    page.write_text(record.read_text("utf-8").replace(website, ""), "utf-8")
    assert website in peers.missing(record, page)


def test_a_first_visit_counts_what_the_page_and_its_scripts_fetch(tmp_path: Path) -> None:
    sizes = {
        "aset/a.css": 50,
        "aset/huruf.woff2": 60,
        "aset/tempat.0.json": 30,
        "aset/lain.js": 9,
    }
    for name, size in sizes.items():
        _file(tmp_path / name, "x" * size)
    _file(tmp_path / "aset/start.js", 'import "./dasar.js"; import("./cari.js");')
    _file(tmp_path / "aset/dasar.js", "1")
    _file(tmp_path / "aset/cari.js", 'import { a } from "./pustaka.js";')
    _file(tmp_path / "aset/pustaka.js", "22")
    page = _file(
        tmp_path / "kota/x/index.html",
        '<link rel="preload" href="../../aset/huruf.woff2"><link rel="canonical" href="https://x.example/">'
        '<link rel="stylesheet" href="../../aset/a.css"><script type="module" src="../../aset/start.js"></script>',
    )
    visit = weight.visit(tmp_path, [page])
    first = ["kota/x/index.html", "aset/huruf.woff2", "aset/a.css", "aset/start.js", "aset/dasar.js"]
    assert visit.first_visit_gz == sum(weight.sent(tmp_path / name) for name in first)
    finder = ["aset/cari.js", "aset/pustaka.js", "aset/tempat.0.json"]
    assert visit.finder_gz == sum(weight.sent(tmp_path / name) for name in finder)


def test_memory_and_processor_of_children_count() -> None:
    child = "x = bytearray(80_000_000); sum(range(3_000_000)); import time; time.sleep(0.5)"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    cost = measure.run([sys.executable, "-c", parent])
    assert 80_000_000 < cost.memory <= cost.resident
    assert cost.largest > 80_000_000  # Linux counts what the forking process held, too: here all of pytest
    assert cost.cpu > 0


def test_a_profile_names_what_forks_did_even_those_that_would_be_killed(tmp_path: Path) -> None:
    script = _file(
        tmp_path / "script",
        """
import os, signal

def done_in_a_fork():
    sum(range(1_000_000))

def done_in_the_first_process():
    for _ in range(2):
        if not (child := os.fork()):
            done_in_a_fork()
            os._exit(0)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)

done_in_the_first_process()
""",
    )
    told = profiling.slowest([str(script)], tmp_path / "profil")
    assert told.startswith("3 proses Python digabung.")
    assert re.search(r"^ +2 .*\(done_in_a_fork\)$", told, re.MULTILINE)
    assert re.search(r"^ +1 .*\(done_in_the_first_process\)$", told, re.MULTILINE)


def test_a_failed_build_is_told_with_its_last_lines() -> None:
    with pytest.raises(measure.FailedError, match="rusak"):
        measure.run([sys.executable, "-c", "raise SystemExit('rusak')"])


def test_a_small_run_reports_medians_site_and_weight(tmp_path: Path) -> None:
    command = [str(ROOT / "scripts" / "bench"), "--cities", "3", "--runs", "1", "--peer", "none"]
    done = subprocess.run(
        [*command, "--json", str(tmp_path / "angka.json")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "3 daerah" in done.stdout
    result = json.loads((tmp_path / "angka.json").read_text("utf-8"))["results"][0]
    assert result["cities"] == result["records"]["files"] == 3
    assert result["medians"]["jejak"]["memory"] > 20_000_000
    assert result["visit"]["page_gz"] <= result["visit"]["heaviest_gz"] < result["visit"]["first_visit_gz"]
    assert result["visit"]["finder_gz"] > 0


def _file(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path
