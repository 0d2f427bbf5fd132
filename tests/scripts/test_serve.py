"""scripts/serve: what an editor sees while writing, mistakes included."""

import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from support.project import copy_of_project

PATIENCE = 60


@dataclass
class Serving:
    """A running scripts/serve over a copy of the project."""

    tree: Path
    url: str
    process: subprocess.Popen[str]
    log: Path
    read: int = 0

    def wait_for(self, text: str) -> str:
        """Until the terminal shows ``text``; what it showed since the last wait."""
        end = time.monotonic() + PATIENCE
        while text not in self.log.read_text("utf-8")[self.read :]:
            assert time.monotonic() < end, self.log.read_text("utf-8")
            assert self.process.poll() is None, self.log.read_text("utf-8")
            time.sleep(0.05)
        shown = self.log.read_text("utf-8")[self.read :]
        self.read += len(shown)
        return shown

    def get(self, path: str) -> str:
        with urllib.request.urlopen(self.url + path) as answer:
            return str(answer.read().decode("utf-8"))

    def change(self, name: str, old: str, new: str) -> None:
        file = self.tree / name
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")


def start(tree: Path) -> Serving:
    """scripts/serve on a port that is free."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    log = tree.parent / "layar.txt"
    with log.open("w") as screen:
        command = [sys.executable, str(tree / "scripts" / "serve"), "--port", str(port)]
        process = subprocess.Popen(command, stdout=screen, stderr=subprocess.STDOUT, text=True)
    return Serving(tree, f"http://127.0.0.1:{port}/", process, log)


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """One for all tests: starting takes seconds, and an editor keeps it running too."""
    serving = start(copy_of_project(tmp_path_factory.mktemp("serve")))
    try:
        assert serving.url in serving.wait_for("Berhenti: tekan Ctrl-C.")
        _wait_until_it_listens(serving)
        yield serving
    finally:
        serving.process.kill()
        serving.process.wait()


def _wait_until_it_listens(serving: Serving) -> None:
    """The address is shown just before the server listens to it."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            serving.get("")
            return
        except urllib.error.URLError:
            time.sleep(0.05)


def test_pages_come_with_their_policy_and_reload_by_a_script_that_it_allows(serving: Serving) -> None:
    page = serving.get("kota/pasuruan/")
    assert "Content-Security-Policy" in page
    scripts = re.findall(r"<script[^>]*>(?=\s*\S)", page)
    assert any("/livereload.js?epoch=" in script for script in scripts)
    assert "location.reload" in serving.get("livereload.js")


def test_the_search_index_is_served_too(serving: Serving) -> None:
    assert "id" in serving.get("pagefind/pagefind-entry.json")


def test_a_missing_page_gets_the_sites_own_answer(serving: Serving) -> None:
    with pytest.raises(urllib.error.HTTPError) as missing:
        serving.get("tidak-ada/")
    with missing.value as answer:
        assert answer.code == 404
        assert "Halaman ini tidak ada" in answer.read().decode("utf-8")


def test_a_broken_record_is_shown_and_the_previous_pages_stay(serving: Serving) -> None:
    before = serving.get("kota/pasuruan/").partition("livereload")[0]
    serving.change("data/cities/kota-pasuruan.yml", "code: ", "kode: ")
    assert "data/cities/kota-pasuruan.yml:" in serving.wait_for("Halaman sebelumnya tetap disajikan.")
    assert serving.get("kota/pasuruan/").partition("livereload")[0] == before

    serving.change("data/cities/kota-pasuruan.yml", "kode: ", "code: ")
    serving.wait_for("Halaman diperbarui:")


@pytest.mark.parametrize(
    ("file", "old", "page"),
    [
        ("docs/tentang.md", "# ", "tentang/"),
        ("hooks/theme/main.html", "Langsung ke isi", ""),
        ("hooks/jejak/publish/sheet.py", '"Metodologi"', ""),
    ],
    ids=["prose", "template", "code"],
)
def test_a_change_shows(serving: Serving, file: str, old: str, page: str) -> None:
    mark = "Tulisan baru dari uji"
    serving.change(file, old, f'"{mark}"' if old.startswith('"') else f"{old}{mark} ")
    serving.wait_for("Halaman diperbarui:")
    assert mark in serving.get(page)


def test_starting_on_a_broken_record_waits_for_its_repair_and_ctrl_c_ends_it(tmp_path: Path) -> None:
    tree = copy_of_project(tmp_path)
    record = tree / "data" / "cities" / "kota-pasuruan.yml"
    whole = record.read_text("utf-8")
    record.write_text("name: [\n")
    serving = start(tree)
    try:
        serving.wait_for("penyusunan diulang sendiri")
        record.write_text(whole, "utf-8")
        serving.wait_for("Berhenti: tekan Ctrl-C.")
        _wait_until_it_listens(serving)
        serving.process.send_signal(signal.SIGINT)
        assert serving.process.wait(PATIENCE) == 0
        assert serving.log.read_text("utf-8").endswith("Selesai.\n")
        assert "Traceback" not in serving.log.read_text("utf-8")
    finally:
        serving.process.kill()
        serving.process.wait()


def test_a_port_in_use_is_named(serving: Serving) -> None:
    port = serving.url.rstrip("/").rpartition(":")[2]
    command = [sys.executable, str(serving.tree / "scripts" / "serve"), "--port", port]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
    assert done.returncode == 1
    assert "coba --port dengan nomor lain" in done.stderr
    assert "Traceback" not in done.stderr
