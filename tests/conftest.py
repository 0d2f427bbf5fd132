"""What tests share: sites, built once, a server for them, readers with a real browser; and the marks of the steps."""

import gc
import os
import signal
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page, expect

from environment import chromium, html_validate
from jejak.records.catalogue import Catalogue
from jejak.records.load import load
from support import commands, frozen, sites
from support.browser import Desk, Reader, launched
from support.pages import EVERY
from support.project import FEW
from support.serving import Server
from support.visit import Visit, pay

ROOT = Path(__file__).parents[1]
SCRIPTS = ROOT / "tests" / "scripts"
BROWSING = [ROOT / folder for folder in chromium.TESTED_IN]
DATA = Path(os.environ.get("JEJAK_DATA") or ROOT / "data")

# A busy machine is slow, not wrong: a page that never gets there still fails.
expect.set_options(timeout=20_000)

# Commands under test are stopped by these, also where the tests themselves were started to outlive a terminal.
for number in (signal.SIGINT, signal.SIGHUP):
    if signal.getsignal(number) is signal.SIG_IGN:
        signal.signal(number, signal.SIG_DFL)

# The same examples in every run for a change's checks; new ones each time for whoever develops.
settings.register_profile("jejak", deadline=None, derandomize="CI" in os.environ)
settings.register_profile("quick", settings.get_profile("jejak"), max_examples=20)
settings.load_profile("jejak")

# Thousands of tests are collected and stay: looking through them again and again finds no garbage.
gc.set_threshold(100_000, 50, 50)

commands.watch()

NO_BROWSER = """No browser is to be found. In scripts/test's step without one: a test asks for the fixture «browser»
by name, in its own or its fixtures' arguments, and so gets its mark. Elsewhere: install Chromium, or set CHROMIUM."""
ELSEWHERE = "{} opens a browser, but that step looks only in " + " and ".join(chromium.TESTED_IN)
NO_HTML_CHECKER = "html-validate is not installed. Run scripts/test html."

# The mark of a test that depends on one of these fixtures, itself or through others. The first that fits counts.
MARKS = {
    "browser": "browser",
    "html_checker": "html",
    "frozen_site": "browser",  # where it is built in any case; few tests read it without opening it
    "site": "process",
    "few_site": "process",
}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew", action="store_true", help="write what is frozen anew instead of comparing with it")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Each test to its step: what opens a browser, what asks the HTML checker, what starts a command, and the rest."""
    for item in items:
        fixtures = getattr(item, "fixturenames", ())
        given = next((mark for fixture, mark in MARKS.items() if fixture in fixtures), None)
        if given or item.path.is_relative_to(SCRIPTS):
            item.add_marker(given or "process")
        if item.get_closest_marker("browser") and not any(map(item.path.is_relative_to, BROWSING)):
            raise pytest.UsageError(ELSEWHERE.format(item.nodeid))


def pytest_collection_finish() -> None:
    """What is collected stays to the end: not even pytest's own last search for garbage has to look through it."""
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    commands.begin(item)
    try:
        return (yield)
    finally:
        commands.finish()


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where this run's workers keep what is made once for all of them."""
    return sites.shared(tmp_path_factory)


@pytest.fixture(scope="session")
def real() -> Catalogue:
    """Our own record."""
    catalogue, problems = load(DATA)
    assert catalogue, problems
    return catalogue


@pytest.fixture(scope="session")
def site(shared: Path) -> Path:
    """The site of the real records: built by scripts/test just now, or here."""
    commands.only_where_marked()
    return Path(os.environ.get("JEJAK_SITE") or sites.built("situs", lambda: DATA, shared))


@pytest.fixture(scope="session")
def few_site(shared: Path) -> Path:
    """A site of five frozen records, to be copied before it is changed."""
    return sites.built("lima", lambda: FEW, shared)


@pytest.fixture(scope="session")
def frozen_site(shared: Path, request: pytest.FixtureRequest) -> Path:
    """The site of the whole record as it was one day: what the search is asked over."""
    if request.config.getoption("--renew"):
        frozen.freeze()
    return sites.built("beku", lambda: frozen.thaw(shared / "catatan-beku"), shared)


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
    """Runs html-validate over these pages."""
    if not html_validate.PACKAGE.is_file():
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


@pytest.fixture(scope="module")
def resident(browser: Browser, server: Server, desk: Desk) -> Iterator[Reader]:
    """A reader who stays for all tests of a module: a page that they only ask is loaded once. Goes with ``watched``."""
    with closing(Reader(browser, server.url, desk)) as resident:
        yield resident


@pytest.fixture
def watched(resident: Reader) -> Iterator[None]:
    """What goes wrong for the resident during a test fails that test."""
    yield
    faults, resident.faults = resident.faults, []
    assert faults == []


@pytest.fixture
def page(reader: Reader) -> Page:
    """The home page on a desktop."""
    return reader.open()
