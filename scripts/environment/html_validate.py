"""html-validate for the tests, from package-lock.json into ``node_modules/``: 21 small packages, and no Java."""

import subprocess
from collections.abc import Callable
from pathlib import Path

from environment import npm, prepare

PACKAGE = prepare.ROOT / "node_modules" / "html-validate" / "package.json"
PROGRAM = Path(__file__).with_suffix(".mjs")
RULES = prepare.ROOT / ".htmlvalidate.json"

Check = Callable[..., subprocess.CompletedProcess[str]]


def have() -> bool:
    """Install the checker where it is missing or of another lock file; whether it is there now."""
    return npm.installed(prepare.ROOT / "package-lock.json", prepare.ROOT)


def check(*pages: str) -> subprocess.CompletedProcess[str]:
    """Run html-validate by our rules, wherever the pages lie; its exit code is 1 where one of them is not valid."""
    command = [str(npm.node()), str(PROGRAM), str(RULES), *pages]
    return subprocess.run(command, cwd=prepare.ROOT, capture_output=True, text=True)
