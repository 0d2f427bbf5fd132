"""scripts/trace: where each finding of a research went, and what neither arrived nor is accounted for."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tracing import research
from tracing.arrival import Records, trace
from tracing.research import Finding, address

ROOT = Path(__file__).parents[2]
URL = "https://koran.id/2021/05/20/pasuruan"
CITY: dict[str, Any] = {
    "name": "Kota Pasuruan",
    "code": "35.75",
    "sources": [{"id": "koran", "url": "http://www.koran.id/2021/05/20/pasuruan/?utm_source=x"}, {"id": "lain"}],
}
MOU = {"kind": "mou", "date": "2021-05-20", "sources": ["koran"]}


def data(folder: Path, **sections: Any) -> Path:
    """A data folder with Kota Pasuruan and these sections."""
    (folder / "cities").mkdir(exist_ok=True)
    (folder / "cities" / "kota-pasuruan.yml").write_text(yaml.safe_dump({**CITY, **sections}), "utf-8")
    return folder


def finding(**values: Any) -> Finding:
    said = {"region": "Kota Pasuruan", "kind": "mou", **values}
    return Finding("riset:1", said["region"], said["kind"], said, (address(URL),))


def traced(folder: Path, found: Finding, **sections: Any) -> tuple[list[str], list[str]]:
    return trace(found, Records.read(data(folder, **sections)))


def run(folder: Path, *claims: dict[str, Any], options: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    """The script over a research of these findings, each on the same source."""
    file = folder / "temuan.yml"
    said = [{"region": "Kota Pasuruan", "kind": "mou", "source": "k", **claim} for claim in claims]
    file.write_text(yaml.safe_dump({"sources": [{"id": "k", "url": URL}], "claims": said}), "utf-8")
    command = [sys.executable, str(ROOT / "scripts" / "trace"), str(file), "--data", str(folder / "data"), *options]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def records(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    data(tmp_path / "data", signings=[MOU])
    return tmp_path


def test_a_finding_arrived_where_a_claim_cites_its_page_and_holds_its_date(tmp_path: Path) -> None:
    assert traced(tmp_path, finding(date="2021-05-20"), signings=[MOU]) == (["signings[0]"], [])


def test_a_differing_report_is_a_place_to_arrive_at_too(tmp_path: Path) -> None:
    other = {"date": "2021-05-21", "sources": ["koran"]}
    signing = {**MOU, "sources": ["lain"], "also_reported": [other]}
    assert traced(tmp_path, finding(date="2021-05-21"), signings=[signing]) == (["signings[0]"], [])


def test_a_date_must_stand_at_a_claim_of_its_own_source(tmp_path: Path) -> None:
    elsewhere = {"kind": "commitment", "date": "2021-12-02", "sources": ["lain"]}
    _, lost = traced(tmp_path, finding(date="2021-12-02"), signings=[MOU, elsewhere])
    assert lost == ["tanggal 2021-12-02 tidak ada pada klaim yang mengutip sumber itu"]


def test_a_day_on_which_a_membership_was_mentioned_need_not_arrive(tmp_path: Path) -> None:
    joined = {"batch": "2021", "sources": ["koran"]}
    assert traced(tmp_path, finding(kind="membership", date="2022-01-01", batch="2021"), memberships=[joined])[1] == []


@pytest.mark.parametrize(
    ("values", "lost"),
    [
        ({"people": [{"name": "Saifullah Yusuf"}]}, "orang Saifullah Yusuf"),
        ({"pillars": ["Smart Farmer"]}, "pilar Smart Farmer"),
        ({"figures": {"peserta": "1431"}}, "angka 1431"),
        ({"programme": "KIPAS"}, "programme KIPAS"),
        ({"batch": "2018"}, "batch 2018"),
    ],
)
def test_what_a_finding_names_must_stand_in_the_record(tmp_path: Path, values: dict[str, Any], lost: str) -> None:
    assert traced(tmp_path, finding(**values), signings=[MOU])[1] == [lost]
    told = {**MOU, "note": "Saifullah Yusuf menyebut smart farmer, KIPAS, angkatan 2018, dan 1.431 orang."}
    assert traced(tmp_path, finding(**values), signings=[told])[1] == []


def test_a_page_that_nothing_cites_is_lost(tmp_path: Path) -> None:
    signing = {**MOU, "sources": ["lain"]}
    assert traced(tmp_path, finding(), signings=[signing]) == (
        [],
        ["sumber koran.id/2021/05/20/pasuruan tidak dikutip"],
    )


def test_a_region_without_a_record_is_lost(tmp_path: Path) -> None:
    assert traced(tmp_path, finding(region="Kota Batu")) == ([], ["Kota Batu belum punya catatan"])


@pytest.mark.parametrize(
    "url",
    [
        "https://koran.id/2021/05/20/pasuruan",
        "http://www.koran.id/2021/05/20/pasuruan/",
        "https://m.koran.id/2021/05/20/pasuruan?utm_source=x&page=all",
        "https://koran.id/2021/05/20/pasuruan/amp",
        "https://KORAN.id/2021/05/20/Pasuruan#isi",
    ],
)
def test_addresses_of_one_page_are_one(url: str) -> None:
    assert address(url) == "koran.id/2021/05/20/pasuruan"


def test_addresses_of_two_pages_are_two() -> None:
    assert address("https://koran.id/?p=1") != address("https://koran.id/?p=2")


def test_findings_are_numbered_as_they_stand_and_know_who_agrees(tmp_path: Path) -> None:
    file = tmp_path / "jawa.yml"
    file.write_text(
        "sources: [{id: a, url: 'https://a.id/1'}, {id: b, url: 'https://b.id/2'}]\n"
        "claims:\n- {region: Kota Batu, kind: mou, source: a}\n- {region: Kota Batu, kind: mou, source: b, also: [a]}\n"
    )
    assert [(found.id, found.sources) for found in research.read(file)] == [
        ("jawa:1", ("a.id/1",)),
        ("jawa:2", ("b.id/2", "a.id/1")),
    ]


def test_the_script_is_silent_on_what_arrived_and_sums_up(records: Path) -> None:
    done = run(records, {"date": "2021-05-20"})
    assert (done.returncode, done.stdout) == (0, "1 temuan: 1 ada dalam catatan, 0 belum terjelaskan.\n")


def test_the_script_shows_all_where_asked(records: Path) -> None:
    done = run(records, {"date": "2021-05-20"}, options=("--all",))
    assert done.stdout.startswith("temuan:1 Kota Pasuruan [mou]: signings[0]")


def test_the_script_tells_what_is_lost_and_fails(records: Path) -> None:
    done = run(records, {}, {"date": "2019-01-01", "people": [{"name": "Tak Ada"}]})
    assert done.returncode == 1
    assert done.stdout == (
        "temuan:2 Kota Pasuruan [mou]: signings[0]. tanggal 2019-01-01 tidak ada pada klaim yang mengutip sumber itu; "
        "orang Tak Ada\n2 temuan: 2 ada dalam catatan, 1 belum terjelaskan.\n"
    )


def test_every_reason_for_leaving_out_is_one_line_and_each_finding_has_one() -> None:
    lines = (ROOT / "scripts" / "tracing" / "alasan.txt").read_text("utf-8").splitlines()
    told = [line.partition(": ") for line in lines if line and not line.startswith("#")]
    assert [id for id, _, reason in told if not reason.strip() or not id.partition(":")[2].isdigit()] == []
    assert len({id for id, _, _ in told}) == len(told)
