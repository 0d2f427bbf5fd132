"""scripts/serve: what an editor sees while writing, mistakes included."""

import http.client
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from serving import building, watching
from support.calling import call
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
    with running_in(copy_of_project(tmp_path_factory.mktemp("serve"))) as serving:
        yield serving


@pytest.fixture(scope="module")
def watching_only(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """One whose builds take no time, for what is asked of scripts/serve itself."""
    with running_in(with_a_small_build(copy_of_project(tmp_path_factory.mktemp("watch")))) as serving:
        yield serving


@contextmanager
def running_in(tree: Path) -> Iterator[Serving]:
    serving = start(tree)
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


SMALL_BUILD = """#!/usr/bin/env python3
import pathlib, shutil, sys

root, out = pathlib.Path(__file__).parents[1], pathlib.Path(sys.argv[-1])
read = [root / name for name in ("data/cities/kota-pasuruan.yml", "docs/metodologi.md")]
page = "".join(path.read_text("utf-8") for path in read)
if "name: [" in page:
    sys.exit("catatan rusak")
shutil.rmtree(out, ignore_errors=True)
out.mkdir(parents=True)
(out / "index.html").write_text(page, "utf-8")
"""


def with_a_small_build(tree: Path) -> Path:
    """The project with a scripts/build that puts a record and some prose on one page, and fails where there is none."""
    (tree / "scripts" / "build").write_text(SMALL_BUILD)
    return tree


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


MARK = "Tulisan baru dari uji"
CHANGES = {  # by what changes: its file, what stands there, what is to stand there, and a page that then shows it
    "prose": ("docs/tentang.md", "# ", f"# {MARK} ", "tentang/"),
    "template": ("hooks/theme/main.html", "Langsung ke isi", f"Langsung ke isi{MARK} ", ""),
    "code": ("hooks/jejak/publish/sheet.py", '"Metodologi"', f'"{MARK}"', "metodologi/"),
}


def test_changes_of_all_kinds_show(serving: Serving) -> None:
    before = [serving.get(page) for *_, page in CHANGES.values()]
    for file, old, new, _ in CHANGES.values():
        serving.change(file, old, new)
    assert not any(MARK in page for page in before)
    serving.wait_for("Halaman diperbarui:")
    while not all(MARK in serving.get(page) for *_, page in CHANGES.values()):  # it began before the last of them
        serving.wait_for("Halaman diperbarui:")


@pytest.mark.parametrize("kind", CHANGES)
def test_each_change_is_noticed(kind: str, watching_only: Serving) -> None:
    file, old, new, _ = CHANGES[kind]
    watching_only.change(file, old, new)
    watching_only.wait_for("Halaman diperbarui:")


def test_starting_on_a_broken_record_waits_for_its_repair_and_ctrl_c_ends_it(tmp_path: Path) -> None:
    tree = with_a_small_build(copy_of_project(tmp_path))
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
    done = call("serve", "--port", port)
    assert done.returncode == 1
    assert "coba --port dengan nomor lain" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("port", ["70000", "-1", "abc", "", "80 80", "٨٠٨٠", "1e3"])
def test_a_port_that_is_none_is_misuse(port: str) -> None:
    done = call("serve", f"--port={port}")
    assert done.returncode == 2
    assert "bukan nomor port; pilih 1024 sampai 65535" in done.stderr
    assert "Traceback" not in done.stderr


def ask(serving: Serving, path: str, method: str = "GET", host: str | None = "localhost") -> int:
    """The status of an answer; each request must have one."""
    port = int(serving.url.rstrip("/").rpartition(":")[2])
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.putrequest(method, path.encode().decode("latin-1"), skip_host=True)
        if host is not None:
            connection.putheader("Host", host)
        connection.endheaders()
        answer = connection.getresponse()
        answer.read()
        return answer.status
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/kota/pasuruan/?x=1", 200),
        ("/kota/pasuruan", 302),
        ("/%00", 400),
        ("/a%00b/", 400),
        ("/%0d%0aX:y", 400),
        ("/%1b[2J", 400),
        ("/%ff%fe", 404),
        ("/%zz", 404),
        ("/[", 404),
        ("/" + "a" * 5000, 404),
        ("/" + "a" * 70_000, 414),
        ("/../../../etc/passwd", 404),
        ("/%2e%2e/%2e%2e/etc/passwd", 404),
        ("/..%2f..%2fdata%2fregions.csv", 404),
        ("//etc/passwd", 404),
        ("/livereload/x/0", 404),
        ("/livereload/9" + "9" * 5000 + "/0", 404),
        ("http://127.0.0.1/", 400),
        ("*", 400),
    ],
)
def test_any_path_has_an_answer(path: str, status: int, serving: Serving) -> None:
    assert ask(serving, path) == status


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8000", 200),
        ("LOCALHOST", 200),
        ("contoh.id", 403),
        ("127.0.0.1.contoh.id", 403),
        ("localhost.contoh.id:80", 403),
        ("contoh.id#localhost", 403),
        ("[", 403),
        ("", 403),
        (None, 403),
    ],
)
def test_only_this_machines_own_names_are_answered(host: str | None, status: int, serving: Serving) -> None:
    assert ask(serving, "/", host=host) == status


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "NGACO"])
def test_only_reading_is_answered(method: str, serving: Serving) -> None:
    assert ask(serving, "/", method) == 405
    assert ask(serving, "/", "HEAD") == 200


def test_nothing_that_was_asked_reaches_the_terminal(serving: Serving) -> None:
    before = serving.log.read_text("utf-8")
    ask(serving, "/%00")
    ask(serving, "/tidak-ada/")
    assert serving.log.read_text("utf-8") == before


def test_a_folder_that_goes_and_comes_back_is_watched_again(watching_only: Serving) -> None:
    data = watching_only.tree / "data"
    data.rename(watching_only.tree / "x")
    watching_only.wait_for("Halaman sebelumnya tetap disajikan.")
    (watching_only.tree / "x").rename(data)
    watching_only.wait_for("Halaman diperbarui:")
    watching_only.change("docs/metodologi.md", "# ", "# Kembali ")
    watching_only.wait_for("Halaman diperbarui:")
    assert "Kembali" in watching_only.get("")


def test_lost_pages_are_made_again(watching_only: Serving) -> None:
    shutil.rmtree(watching_only.tree / ".cache" / "pratinjau")
    watching_only.wait_for("Halaman diperbarui:")
    assert "Pasuruan" in watching_only.get("")


def test_a_second_one_takes_any_port_and_says_which(watching_only: Serving) -> None:
    command = [sys.executable, str(watching_only.tree / "scripts" / "serve"), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as second:
        try:
            assert second.stdout is not None
            address = next(found[1] for line in second.stdout if (found := re.search(r"ada di (http\S+)", line)))
            assert not address.endswith(":0/")
            with urllib.request.urlopen(address, timeout=10) as answer:
                assert answer.status == 200
        finally:
            second.terminate()
        assert second.wait(PATIENCE) == 143


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT], ids=["term", "hup", "ctrl-c"])
def test_it_ends_with_the_build_that_it_started(number: signal.Signals, tmp_path: Path) -> None:
    tree = copy_of_project(tmp_path)
    (tree / "scripts" / "build").write_text(_STUCK)
    serving = start(tree)
    try:
        serving.wait_for("macet")
        serving.process.send_signal(number)
        assert serving.process.wait(PATIENCE) == {signal.SIGTERM: 143, signal.SIGHUP: 129, signal.SIGINT: 0}[number]
    finally:
        serving.process.kill()
    assert running(f"{tree}/scripts") == []
    assert "Traceback" not in serving.log.read_text("utf-8")


def running(words: str) -> list[str]:
    """The commands of this machine that name this."""
    commands = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it has ended meanwhile
            commands.append((process / "cmdline").read_bytes().replace(b"\0", b" ").decode())
    return [command for command in commands if words in command]


_STUCK = """#!/usr/bin/env python3
import os, time
os.fork()
print("macet", flush=True)
time.sleep(600)
"""


def test_a_stuck_build_is_given_up_only_once_something_has_changed() -> None:
    stuck = [sys.executable, "-c", "import time; time.sleep(600)"]
    looks = iter([False, False, True])
    assert not building.build(stuck, {}, lambda: next(looks), long=0)
    assert next(looks, None) is None
    assert building.build([sys.executable, "-c", "import time; time.sleep(1)"], {}, lambda: False, long=0)


def test_a_build_that_does_not_heed_is_ended_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "GRACE", 0.5)
    deaf = "import signal, time, os; signal.signal(signal.SIGTERM, signal.SIG_IGN); os.fork(); time.sleep(600)"
    start = time.monotonic()
    assert not building.build([sys.executable, "-c", deaf], {}, lambda: True, long=0.5)
    assert time.monotonic() - start < 10


def test_what_is_watched_may_be_anything(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "berputar").symlink_to(tmp_path)
    (tmp_path / "a" / "putus").symlink_to("tidak-ada")
    (tmp_path / "a" / "__pycache__").mkdir()
    (tmp_path / "a" / "__pycache__" / "x.pyc").touch()
    (tmp_path / "b.yml").write_text("x")
    seen = watching.picture([tmp_path / "a", tmp_path / "b.yml", tmp_path / "tidak-ada"])
    assert [path for path, *_ in seen] == [str(tmp_path / "b.yml")]
    (tmp_path / "b.yml").write_text("xy")
    assert watching.picture([tmp_path / "a", tmp_path / "b.yml"]) != seen
