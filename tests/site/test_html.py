"""Every page is valid HTML."""

from pathlib import Path

import _html_checker


def test_every_page_is_valid(site: Path) -> None:
    done = _html_checker.check("--formatter", "text", str(site / "**" / "*.html"))
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_broken_page_is_found(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text('<!doctype html><html lang="id"><head><title>x</title></head><p id="a"><div id="a"></p></html>')
    assert _html_checker.check(str(page)).returncode == 1
