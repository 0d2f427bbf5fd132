"""Whoever uses no mouse gets to the content at once, and sees where they are."""

from support.visit import Visit, in_frame


@in_frame
def test_the_first_stop_skips_to_the_content(visit: Visit) -> None:
    assert visit.keyboard.first == "Langsung ke isi"
    assert visit.keyboard.first_shows
    assert visit.keyboard.skips


@in_frame
def test_every_stop_shows(visit: Visit) -> None:
    assert visit.keyboard.unmarked == []


@in_frame
def test_a_key_leads_to_the_place_finder(visit: Visit) -> None:
    assert visit.keyboard.shortcuts == {"/": True, "Control+k": True}
