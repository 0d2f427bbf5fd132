"""html-validate for the tests, from package-lock.json into ``node_modules/``: 21 small packages, and no Java."""

import subprocess
from collections.abc import Callable

from environment import npm, prepare

PROGRAM = prepare.ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
RULES = prepare.ROOT / ".htmlvalidate.json"

Check = Callable[..., subprocess.CompletedProcess[str]]


def have() -> bool:
    """Install the checker where it is missing or of another lock file; whether it is there now."""
    return npm.installed(prepare.ROOT / "package-lock.json", prepare.ROOT)


def check(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run html-validate by our rules: named, and so complete (``root``), wherever the pages lie."""
    command = [str(npm.node()), str(PROGRAM), "--config", str(RULES), *arguments]
    return subprocess.run(command, cwd=prepare.ROOT, capture_output=True, text=True)
