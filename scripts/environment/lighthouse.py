"""Lighthouse as a phone sees a page: four scores, performance as the median of several runs. Figures, never a test."""

import json
import os
import statistics
import subprocess
from pathlib import Path

from environment import chromium, npm, prepare

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FOLDER = prepare.ROOT / ".cache" / "lighthouse"
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update"


def have() -> bool:
    """Install Lighthouse where it is missing or of another lock file; whether it is there now."""
    return npm.installed(prepare.ROOT / "scripts" / "lighthouse" / "package-lock.json", FOLDER)


def scores(url: str, runs: int, report: Path) -> dict[str, int]:
    """The median of each category's score, 0–100. The last run stays as ``report`` with ``.report.html`` added."""
    found = [_scores(url, report) for _ in range(runs)]
    return {name: round(100 * statistics.median(run[name] for run in found)) for name in CATEGORIES}


def _scores(url: str, report: Path) -> dict[str, float]:
    report.parent.mkdir(parents=True, exist_ok=True)
    program = FOLDER / "node_modules" / "lighthouse" / "cli" / "index.js"
    command = [str(npm.node()), str(program), url, "--quiet", "--output=json", "--output=html"]
    command += [f"--only-categories={','.join(CATEGORIES)}", f"--output-path={report}", f"--chrome-flags={FLAGS}"]
    environment = {**os.environ, "CHROME_PATH": str(chromium.executable())}
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    read = json.loads(report.with_name(f"{report.name}.report.json").read_text("utf-8"))
    return {name: read["categories"][name]["score"] or 0 for name in CATEGORIES}
