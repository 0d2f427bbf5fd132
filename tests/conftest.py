"""What tests share: the real site, built once, a server for it, and readers with a real browser."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page, expect

from environment import chromium, html_validate
from support.browser import Desk, Reader, launched
from support.pages import EVERY
from support.serving import SITE_URL, Server
from support.visit import Visit, pay

ROOT = Path(__file__).parents[1]

# A busy machine is slow, not wrong: a page that never gets there still fails.
expect.set_options(timeout=20_000)

# Commands under test are stopped by these, also where the tests themselves were started to outlive a terminal.
for number in (signal.SIGINT, signal.SIGHUP):
    if signal.getsignal(number) is signal.SIG_IGN:
        signal.signal(number, signal.SIG_DFL)

# The same examples in every run for a change's checks; new ones each time for whoever develops.
settings.register_profile("jejak", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("jejak")

NO_BROWSER = """No browser is to be found. In scripts/test's step without one: a test asks for the fixture «browser»
by name, in its own or its fixtures' arguments, and so gets its mark. Elsewhere: install Chromium, or set CHROMIUM."""
NO_HTML_CHECKER = "html-validate is not installed. Run scripts/test html."

# What a test that depends on this fixture, itself or through others, is marked with.
MARKS = {"browser": pytest.mark.browser, "html_checker": pytest.mark.html}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew", action="store_true", help="write the golden pages anew instead of comparing with them")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever opens a browser belongs to the browser step, what asks the HTML checker to that one's."""
    for item in items:
        for fixture in MARKS.keys() & getattr(item, "fixturenames", ()):
            item.add_marker(MARKS[fixture])


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real records, built by scripts/build: by scripts/test just now, or here."""
    if built := os.environ.get("JEJAK_SITE"):
        return Path(built)
    out = tmp_path_factory.mktemp("situs") / "site"
    command = [sys.executable, str(ROOT / "scripts" / "build"), "--out", str(out)]
    subprocess.run(command, check=True, env={**os.environ, "SITE_URL": SITE_URL})
    return out


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[Server]:
    with Server(site).running() as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not chromium.executable():
        pytest.fail(NO_BROWSER)
    with launched() as browser:
        yield browser


@pytest.fixture(scope="session")
def html_checker() -> html_validate.Check:
    """Runs html-validate with these arguments."""
    if not html_validate.PROGRAM.is_file():
        pytest.fail(NO_HTML_CHECKER)
    return html_validate.check


@pytest.fixture(scope="session")
def desk(browser: Browser) -> Desk:
    return Desk(browser)


@pytest.fixture(scope="session")
def visits() -> dict[str, Visit]:
    """Those already paid, by the page's kind."""
    return {}


@pytest.fixture(scope="session", params=EVERY)
def visit(
    browser: Browser, server: Server, desk: Desk, visits: dict[str, Visit], request: pytest.FixtureRequest
) -> Visit:
    """One visit to a page of each kind. Tests of a kind follow one another, in whichever file they are."""
    kind: str = request.param
    if kind not in visits:
        visits[kind] = pay(browser, server, desk, kind)
    return visits[kind]


@pytest.fixture
def reader(browser: Browser, server: Server, desk: Desk) -> Iterator[Reader]:
    """Opens pages; the test fails if anything of theirs broke the policy, an error console or the site's own host."""
    reader = Reader(browser, server.url, desk)
    yield reader
    reader.close()
    assert reader.faults == []


@pytest.fixture
def page(reader: Reader) -> Page:
    """The home page on a desktop."""
    return reader.open()
