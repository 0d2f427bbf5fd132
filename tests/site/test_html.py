"""Every page is valid HTML."""

import json
from pathlib import Path

import _html_checker

BROKEN = '<!doctype html><html lang="id"><head><title>x</title></head><p id="a"><div id="a"></p></html>'


def test_every_page_is_valid(html_checker: _html_checker.Check, site: Path) -> None:
    done = html_checker("--formatter", "text", str(site / "**" / "*.html"))
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_broken_page_is_found_whatever_rules_lie_beside_it(html_checker: _html_checker.Check, tmp_path: Path) -> None:
    (tmp_path / ".htmlvalidate.json").write_text(json.dumps({"root": True, "extends": []}))
    page = tmp_path / "index.html"
    page.write_text(BROKEN)
    assert html_checker(str(page)).returncode == 1
