"""The search is asked over a record that no editor changes; a module with a site of its own has that one instead."""

from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from support.serving import Server


@pytest.fixture(scope="session")
def site(frozen_site: Path) -> Path:
    return frozen_site


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[Server]:
    with Server(site).running() as running:
        yield running


@pytest.fixture
def visit() -> NoReturn:
    pytest.fail("a visit is one to the site of our records, and shared: what asks for one stands in tests/site")
