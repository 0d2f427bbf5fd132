"""What GitHub reads is valid, asks for as little as it can, and runs only actions whose every byte is known."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from jejak.publish.routes import Address

ROOT = Path(__file__).parents[1]
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = [path for path in sorted((GITHUB / "ISSUE_TEMPLATE").glob("*.yml")) if path.name != "config.yml"]


def run(*command: str | Path) -> None:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def parsed(file: Path) -> Any:
    # Core YAML without booleans, so that the key «on» stays what it is.
    return yaml.load(file.read_text("utf-8"), yaml.BaseLoader)


@pytest.mark.process
@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("vendor.github-issue-forms", FORMS),
        ("vendor.github-issue-config", [GITHUB / "ISSUE_TEMPLATE" / "config.yml"]),
    ],
)
def test_github_understands_it(schema: str, files: list[Path]) -> None:
    assert files
    run("check-jsonschema", "--builtin-schema", schema, *files)


@pytest.mark.process
def test_an_auditor_finds_nothing() -> None:
    assert shutil.which("zizmor")
    run("zizmor", "--offline", "--no-progress", "--persona", "pedantic", GITHUB)


def test_every_action_is_official_and_pinned_to_a_commit_that_names_its_version() -> None:
    uses = [line for file in WORKFLOWS for line in re.findall(r"uses: (.*)", file.read_text("utf-8"))]
    foreign = [line for line in uses if not line.startswith("./.github/")]
    assert foreign
    assert [line for line in foreign if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


def test_one_action_has_one_version_everywhere() -> None:
    uses = {line for file in WORKFLOWS for line in re.findall(r"uses: (actions/.*)", file.read_text("utf-8"))}
    assert len(uses) == len({line.partition("@")[0] for line in uses})


def test_nothing_may_write_but_the_release_to_pages() -> None:
    for file in WORKFLOWS:
        workflow = parsed(file)
        assert workflow["permissions"] == {"contents": "read"}
        for name, job in workflow["jobs"].items():
            may_write = "write" in job.get("permissions", {}).values()
            assert may_write == ((file.name, name) == ("terbit.yml", "terbit"))


def test_a_release_comes_after_the_checks_and_one_at_a_time() -> None:
    workflow = parsed(GITHUB / "workflows" / "terbit.yml")
    assert workflow["jobs"]["susun"]["needs"] == "periksa"
    assert workflow["jobs"]["terbit"]["needs"] == "susun"
    assert workflow["concurrency"]["cancel-in-progress"] == "false"


def test_checks_run_what_the_readme_names() -> None:
    steps = parsed(GITHUB / "workflows" / "periksa.yml")["jobs"]["periksa"]["steps"]
    assert any(step.get("run") == "bash .ci/run" for step in steps)
    assert "./scripts/test" in (ROOT / ".ci" / "run").read_text("utf-8")
    assert "./scripts/test" in (ROOT / "README.md").read_text("utf-8")


def test_every_week_someone_new_runs_both_commands() -> None:
    workflow = parsed(GITHUB / "workflows" / "komputer-baru.yml")
    assert len(workflow["on"]["schedule"]) == 1
    steps = workflow["jobs"]["komputer-baru"]["steps"]
    assert any(step.get("run") == "sudo ./scripts/fresh" for step in steps)


def test_the_correction_links_fill_in_a_field_that_the_form_has() -> None:
    link = Address("https://contoh.github.io/jejak/", "https://contoh.test/kami/jejak/").report("kota/padang/")
    template, field = re.findall(r"[?&](?:template=([a-z]+\.yml)|([a-z]+)=)", link)
    form = parsed(GITHUB / "ISSUE_TEMPLATE" / template[0])
    assert field[1] in [entry.get("id") for entry in form["body"]]
