"""Every case of tests/cases/records: this data folder gives these messages, byte for byte."""

import re
from datetime import date
from pathlib import Path

import pytest

from jejak.records import checks
from jejak.records.load import load
from support import cases

CASES = sorted(cases.FOLDER.glob("*.txt"))
READER_CODES = {
    "amount-format",
    "code-format",
    "count-format",
    "date-format",
    "domain-format",
    "empty-list",
    "figure-format",
    "file-conflict",
    "file-encoding",
    "file-missing",
    "file-name",
    "file-unknown",
    "group-type",
    "list-long",
    "list-type",
    "missing-key",
    "period-format",
    "region-header",
    "region-row",
    "slug-format",
    "stage-format",
    "text-control",
    "text-empty",
    "text-long",
    "text-type",
    "truth-format",
    "unknown-key",
    "url-format",
    "vocabulary",
    "yaml-alias",
    "yaml-anchor",
    "yaml-block",
    "yaml-bracket",
    "yaml-character",
    "yaml-colon",
    "yaml-comment",
    "yaml-control",
    "yaml-depth",
    "yaml-directive",
    "yaml-documents",
    "yaml-duplicate-key",
    "yaml-empty",
    "yaml-escape",
    "yaml-indent",
    "yaml-key",
    "yaml-list",
    "yaml-merge-key",
    "yaml-merged",
    "yaml-quote",
    "yaml-tab",
    "yaml-tag",
    "yaml-top",
    "year-format",
}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_gives_its_messages(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = cases.parse(path.read_text("utf-8"))
    cases.write(case.files, tmp_path)
    monkeypatch.chdir(tmp_path)
    _, problems = load(Path("data"), today=date(2026, 11, 21))
    assert "".join(f"{problem}\n" for problem in problems) == case.messages


def test_every_rule_and_every_refusal_has_its_case() -> None:
    messages = [cases.parse(path.read_text("utf-8")).messages for path in CASES]
    told = {code for text in messages for code in re.findall(r"\[([a-z-]+)\]$", text, re.MULTILINE)}
    rules = {checks.code_of(rule) for kind in (checks.ERRORS, checks.WARNINGS) for rules in kind for rule in rules}
    assert sorted(rules - told) == [], "add their cases to tests/cases/records/"
    assert told == READER_CODES | rules | {"exception-unused"}


def test_every_case_that_is_named_good_is_silent_and_every_other_is_not() -> None:
    silent = {path.stem for path in CASES if not cases.parse(path.read_text("utf-8")).messages}
    assert silent == {path.stem for path in CASES if path.stem.startswith("good-")}
