"""What is said of a record's sources: in good sentences, whatever the numbers."""

import re

from hypothesis import given
from hypothesis import strategies as st

from jejak.records.load import load
from jejak.records.models.queries import tallied
from jejak.story.city.evidence import Evidence, weigh
from support.project import ROOT

COUNTS = st.integers(0, 40)


@given(COUNTS, COUNTS, COUNTS, COUNTS, COUNTS)
def test_no_sentence_begins_with_a_figure_and_every_one_ends(
    counted: int, sources: int, official: int, paid: int, single: int
) -> None:
    official, paid, single = (min(each, counted) for each in (official, paid, single))
    for sentence in Evidence(counted, sources, sources, official, paid, single, 0).sentences:
        assert re.fullmatch(r"[A-Z][^.]*\.", sentence), sentence


def test_what_rests_on_government_alone_does_so_in_every_record() -> None:
    catalogue, _ = load(ROOT / "data")
    assert catalogue
    for record in catalogue.cities:
        kinds = [{record.sources[id].kind for id in claim.sources} for claim in tallied(record.city)]
        told = weigh(record.city, record.sources)
        assert told.official == sum(each == {"government"} for each in kinds)
        assert told.official + told.paid <= told.claims
