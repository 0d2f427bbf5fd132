"""A build that waits at a moment, so that a test strikes it just there: no race, however busy the machine is.

The build is scripts/build itself, with an ear for what Python opens: whoever of its processes is about to open a file
of the new site that a moment names, says so by a file of its own, and goes on when that is gone or its parent is.
"""

import os
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

# When a build is about to open such a file of its new folder: nothing is written yet, pages are being printed and
# written, the text search is being made.
MOMENTS = {"started": r"\.new-\w{8}$", "pages": r"\.new-\w{8}/kota/index", "search": r"\.new-\w{8}/pagefind/"}


def pause(moment: str, reached: Path) -> None:
    """From now on this process, and each that it forks, waits once at a moment, where it makes the file ``reached``."""
    waited = False

    def wait(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal waited
        if waited or event != "open" or not re.search(MOMENTS[moment], str(arguments[0])):
            return
        waited, parent = True, os.getppid()
        os.close(os.open(reached, os.O_CREAT))
        while reached.exists() and os.getppid() == parent:
            time.sleep(0.002)

    sys.addaudithook(wait)


def wait_until(holds: Callable[[], bool], seconds: float = 90) -> bool:
    """Whether something came to hold in time."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True
