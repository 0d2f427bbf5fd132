"""Every page is valid HTML."""

import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from environment import html_validate
from support.pages import html_files

BROKEN = '<!doctype html><html lang="id"><head><title>x</title></head><p id="a"><div id="a"></p></html>'


def test_every_page_is_valid(html_checker: html_validate.Check, site: Path) -> None:
    """The checker uses one core, so each gets its share."""
    pages, cores = [str(file) for file in html_files(site)], os.cpu_count() or 1
    assert pages
    with ThreadPoolExecutor(cores) as pool:
        shares = pool.map(lambda core: html_checker(*pages[core::cores]), range(cores))
    assert [done.stdout + done.stderr for done in shares if done.returncode] == []


def test_a_broken_page_is_found_whatever_rules_lie_beside_it(html_checker: html_validate.Check, tmp_path: Path) -> None:
    (tmp_path / ".htmlvalidate.json").write_text(json.dumps({"root": True, "extends": []}))
    page = tmp_path / "index.html"
    page.write_text(BROKEN)
    done = html_checker(str(page))
    assert done.returncode == 1
    assert "no-dup-id" in done.stdout
