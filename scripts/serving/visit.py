"""The README's first command as someone new gives it: until a page is there, then Ctrl-C. Standard library alone."""

import os
import signal
import subprocess
import time
import urllib.request

from terminal.steps import say, seconds, stop

ADDRESS = "http://127.0.0.1:8000/"
PATIENCE = 600


def page() -> str:
    """The home page; empty while there is none."""
    try:
        with urllib.request.urlopen(ADDRESS, timeout=5) as answer:
            return str(answer.read().decode())
    except OSError:
        return ""


def visit(serve: subprocess.Popen[bytes]) -> str:
    """The home page as soon as it is there."""
    end = time.monotonic() + PATIENCE
    while serve.poll() is None and time.monotonic() < end:
        if found := page():
            return found
        time.sleep(0.5)
    return ""


def main() -> None:
    if page():
        stop(f"{ADDRESS} sudah dipakai; hentikan dahulu yang menyajikannya.")
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a background job would ignore it, and serve with it
    start = time.monotonic()
    serve = subprocess.Popen(["./scripts/serve"], start_new_session=True)
    found = visit(serve)
    elapsed = seconds(time.monotonic() - start)
    if serve.poll() is None:
        os.killpg(serve.pid, signal.SIGINT)
    code = serve.wait(30)
    if "</html>" not in found or code:
        stop(f"./scripts/serve: tidak ada halaman setelah {elapsed}, atau tidak berakhir dengan baik (kode {code}).")
    say(f"./scripts/serve: halaman ada setelah {elapsed}")


if __name__ == "__main__":
    main()
