"""A test waits for what must come, never for a while: neither for milliseconds nor for a still network."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
OPENING = [*(ROOT / "tests").rglob("*.py"), ROOT / "scripts" / "look"]
WORDS = ["network" + "idle", "wait_for_" + "timeout"]


@pytest.mark.parametrize("word", WORDS)
def test_whatever_opens_a_page_waits_for_a_state(word: str) -> None:
    assert [str(file.relative_to(ROOT)) for file in OPENING if word in file.read_text("utf-8")] == []
