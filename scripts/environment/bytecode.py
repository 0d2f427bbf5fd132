"""Python's own cache of our code, which must never be kept cut short.

Python 3.11 does not see that a full disk or a limit cut the file it writes, and takes it for good in every later run.
The scripts start without the cache (``-B``), for until here nobody has looked. Must parse on old Pythons.
"""

from __future__ import annotations

import os
import resource
import shutil
import sys
from pathlib import Path

TIGHT = 64_000_000
"""Bytes. With less left on the disk, anything that is written may be cut short."""


def keep_whole(folder: Path) -> None:
    """Write no bytecode, here and in what this process starts, where a file may be cut short."""
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)[0]
    if limit != resource.RLIM_INFINITY or shutil.disk_usage(folder).free < TIGHT:
        sys.dont_write_bytecode = True
        os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
