"""A bare Debian in a folder, and commands run in it as if on a machine of its own.

Made by debootstrap and reached by chroot in namespaces of its own, so that whatever a command starts or mounts ends
with it. Owns what such a machine takes over from this one: how packages are reached, and nothing else. Knows nothing of
what runs in it.
"""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

SUITE = "bookworm"
PACKAGES = "ca-certificates,git,python3,sudo"
NEEDED = ("debootstrap", "unshare", "chroot", "setpriv", "git")

# How this machine reaches packages: files for all of its users, and variables. A new user has no others.
FILES = ("pip.conf", "npmrc", "uv/uv.toml", "ssl/certs/ca-certificates.crt")
OF_APT = ("apt.conf.d", "sources.list", "sources.list.d", "keyrings", "trusted.gpg.d", "preferences.d")
VARIABLES = re.compile(r"(PIP|UV|NPM_CONFIG)_\w+|\w+_proxy|\w*(SSL|CERT|CAINFO|CA_BUNDLE)\w*", re.IGNORECASE)

# In front of a command: what it starts ends with it, what it mounts nobody else sees, and it ends with this process.
ALONE = ("setpriv", "--pdeathsig=KILL", "unshare", "--mount-proc", "--pid", "--fork", "--kill-child")
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

# Its arguments: the layer, the user, then the command. /dev has come with Debian; the rest is this machine's own.
ENTER = """
layer=$1 user=$2; shift 2
mount -t overlay debian -o "lowerdir=$layer/../debian,upperdir=$layer/atas,workdir=$layer/kerja" "$layer/akar"
mount -t proc proc "$layer/akar/proc"
mount -t devpts -o newinstance,ptmxmode=0666 devpts "$layer/akar/dev/pts"
mount -t tmpfs -o mode=1777 shm "$layer/akar/dev/shm"
exec chroot --userspec="$user" "$layer/akar" "$@"
"""

LOG_IN = """
export USER=$1 HOME=$(getent passwd "$1" | cut -d: -f6); shift
cd; exec "$@"
"""


@dataclass(frozen=True)
class Machine:
    """A new machine: a layer of its own over the Debian in ``folder``, which stays as it was."""

    layer: Path

    @classmethod
    def new(cls, folder: Path, name: str) -> "Machine":
        layer = folder / name
        for part in ("atas", "kerja", "akar"):
            (layer / part).mkdir(parents=True)
        return cls(layer)

    def run(self, user: str, *command: str, shown: bool = True) -> subprocess.CompletedProcess[str]:
        """Run a command as ``user`` in the home folder; ``shown`` as it goes, else its output is kept."""
        settings = [f"PATH={PATH}", *_carried()]
        inside = ["env", "-i", *settings, "sh", "-euc", LOG_IN, "sh", user, *command]
        enter = [*ALONE, "sh", "-euc", ENTER, "sh", str(self.layer), user, *inside]
        kept = None if shown else subprocess.PIPE
        return subprocess.run(enter, stdin=subprocess.DEVNULL, stdout=kept, stderr=kept, text=True)


def make(folder: Path) -> bool:
    """A Debian in ``folder``/debian with git and Python alone; whether that worked."""
    root = folder / "debian"
    command = [*ALONE, "debootstrap", "--variant=minbase", f"--include={PACKAGES}", SUITE, str(root)]
    with (folder / "debootstrap.log").open("w", encoding="utf-8") as log:
        if subprocess.run(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log).returncode:
            return False
    _furnish(root)
    return True


def _furnish(root: Path) -> None:
    """What a new user of this machine would find too; of apt only where this is the same Debian."""
    if _is_this_suite():
        (root / "etc" / "apt" / "sources.list").unlink()
        for name in OF_APT:
            _copy(Path("/etc/apt") / name, root)
    for name in FILES:
        _copy(Path("/etc") / name, root)
    for setting in _carried():
        _copy(Path(setting.partition("=")[2]), root)


def _is_this_suite() -> bool:
    return f"VERSION_CODENAME={SUITE}\n" in Path("/etc/os-release").read_text("utf-8")


def _carried() -> list[str]:
    """Settings that say how packages are reached; a folder of this machine's is not there."""
    return [
        f"{name}={value}"
        for name, value in os.environ.items()
        if VARIABLES.fullmatch(name) and not Path(value).is_dir()
    ]


def _copy(path: Path, root: Path) -> None:
    """A file or folder of this machine's to its place below ``root``."""
    if not path.is_absolute():
        return
    target = root / path.relative_to("/")
    if path.is_dir():
        shutil.copytree(path, target, dirs_exist_ok=True)
    elif path.is_file():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
