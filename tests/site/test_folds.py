"""What is folded on a city's page opens for whoever follows a link to it, with script and without."""

import pytest
from playwright.sync_api import expect

from support.browser import Reader

CITY = "kota/pasuruan/"
INSIDE = "#pilar-smart-governance"
"""A name of a pillar that is not the one its line shows."""


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "plain"])
@pytest.mark.parametrize("width", [360, 1280])
def test_a_link_to_a_folded_name_opens_its_fold_and_no_other(reader: Reader, width: int, javascript: bool) -> None:
    page = reader.revisit(CITY + INSIDE, width=width, javascript=javascript)
    expect(page.locator(INSIDE)).to_be_in_viewport()
    expect(page.locator(".pillars details[open]")).to_have_count(1)
    expect(page.locator(".pillars details[open]").locator(INSIDE)).to_have_count(1)


def test_without_a_link_all_names_are_folded_and_a_line_says_how_many(reader: Reader) -> None:
    page = reader.revisit(CITY, width=360, javascript=False)
    expect(page.locator(".pillars .named:visible")).to_have_count(0)
    fold = page.locator(".pillars details", has=page.locator(INSIDE))
    expect(fold.locator("summary")).to_have_text("Empat sebutan, enam sumber tentang Tata kelola")
    fold.locator("summary").click()
    expect(fold.locator(".named:visible")).to_have_count(4)
