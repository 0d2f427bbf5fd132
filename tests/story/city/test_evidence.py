"""What is said of a record's sources: in good sentences, whatever the numbers."""

import re

from hypothesis import given
from hypothesis import strategies as st

from jejak.records.catalogue import Catalogue
from jejak.records.models.queries import tallied
from jejak.story.city.evidence import Evidence, weigh

COUNTS = st.integers(0, 40)


@given(COUNTS, COUNTS, COUNTS, COUNTS, COUNTS)
def test_no_sentence_begins_with_a_figure_and_every_one_ends(
    counted: int, sources: int, official: int, paid: int, single: int
) -> None:
    official, paid, single = (min(each, counted) for each in (official, paid, single))
    for sentence in Evidence(counted, sources, sources, official, paid, single).sentences:
        assert re.fullmatch(r"[A-Z][^.]*\.", sentence), sentence


def test_what_has_one_source_each_does_not_have_the_same_one() -> None:
    told = Evidence(claims=6, sources=4, cited=18, official=0, paid=0, single=6).sentences
    assert told[1] == "Setiap butir hanya punya satu sumber."
    assert told[2] == "Sebanyak 14 sumber lain hanya dikutip untuk sebutan pilar."
    some = Evidence(claims=6, sources=4, cited=4, official=0, paid=0, single=2).sentences
    assert some[1:] == ("Dua dari enam butir hanya punya satu sumber.",)


def test_what_rests_on_government_alone_does_so_in_every_record(real: Catalogue) -> None:
    for record in real.cities:
        kinds = [{record.sources[id].kind for id in claim.sources} for claim in tallied(record.city)]
        told = weigh(record.city, record.sources)
        assert told.official == sum(each == {"government"} for each in kinds)
        assert told.official + told.paid <= told.claims
