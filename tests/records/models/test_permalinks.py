"""A claim's permalink is its own: whatever else the record comes to hold, it leads to the same claim."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from jejak.records.models.city import City
from jejak.records.models.permalinks import KINDS, permalink
from jejak.records.models.queries import claim_lists, claims
from support.records import city
from support.strategies import models, texts

CLAIMS = {
    name: models(City.model_fields[name].annotation.__args__[0], ["antara"], texts())  # type: ignore[union-attr]
    for name in claim_lists(city())
}


@st.composite
def grown(draw: st.DrawFn) -> tuple[dict[str, list[Any]], dict[str, list[Any]]]:
    """A record's sections, and the same with claims added before, between and behind."""
    before = {name: draw(st.lists(claims, max_size=3)) for name, claims in CLAIMS.items()}
    after = {name: list(claims) for name, claims in before.items()}
    for name in draw(st.lists(st.sampled_from(list(CLAIMS)), min_size=1, max_size=5)):
        after[name].insert(draw(st.integers(0, len(after[name]))), draw(CLAIMS[name]))
    return before, after


@given(grown())
def test_claims_added_anywhere_change_no_other_claims_permalink(pair: tuple[dict[str, Any], dict[str, Any]]) -> None:
    before, after = ({id(claim): link for claim, link in linked(sections)} for sections in pair)
    assert before.items() <= after.items()


def linked(sections: dict[str, list[Any]]) -> list[tuple[object, str]]:
    """Each typed claim with its permalink, in the order of the file."""
    typed = [claim for name in CLAIMS for claim in sections[name]]
    return list(zip(typed, map(permalink, claims(city(**sections))), strict=True))


@given(st.sampled_from(list(CLAIMS)).flatmap(lambda name: st.tuples(st.just(name), CLAIMS[name])))
def test_a_permalink_of_its_own_begins_with_the_claims_kind(pair: tuple[str, Any]) -> None:
    name, claim = pair
    (told,) = claims(city(**{name: [{**claim, "anchor": None}]}))
    assert permalink(told).startswith(tuple(f"{kind}-" for kind in KINDS))


def test_a_permalink_of_a_date_without_its_year_says_so() -> None:
    told = city(signings=[{"kind": "mou", "date": "XXXX-07-04"}], bimtek=[{"date": "[2023-10-11,2023-10-12]"}])
    assert [permalink(claim) for claim in claims(told)] == ["mou-tanpa-tahun-07-04", "bimtek-2023-10-11"]
