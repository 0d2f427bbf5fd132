"""html-validate for the tests, from package-lock.json into ``node_modules/``: 21 small packages, and no Java."""

import subprocess
from collections.abc import Callable

import _npm
import _prepare

PROGRAM = _prepare.ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
RULES = _prepare.ROOT / ".htmlvalidate.json"

Check = Callable[..., subprocess.CompletedProcess[str]]


def have() -> bool:
    """Install the checker where it is missing or of another lock file; whether it is there now."""
    return _npm.installed(_prepare.ROOT / "package-lock.json", _prepare.ROOT)


def check(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run html-validate by our rules: named, and so complete (``root``), wherever the pages lie."""
    command = [str(_npm.node()), str(PROGRAM), "--config", str(RULES), *arguments]
    return subprocess.run(command, cwd=_prepare.ROOT, capture_output=True, text=True)
