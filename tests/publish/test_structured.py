"""Linked data says a date only where it is one: machines have no word for about, doubtful and from–to."""

import json
from dataclasses import replace

import pytest

from jejak.publish import structured
from jejak.publish.routes import Address
from jejak.records.models.city import Source
from jejak.story.city.story import tell_city
from jejak.story.days import Days
from support.records import catalogue, record

ADDRESS = Address("https://contoh.id/jejak/", "https://github.com/contoh/jejak/")
MOU = {"kind": "mou", "date": "2021-05-20"}


def cited(published: str | None) -> dict[str, object]:
    """What the linked data of a city's page says of its one source, published then."""
    source = Source.model_validate({"id": "antara", "title": "Berita", "kind": "news", "published": published})
    city = replace(record(signings=[MOU]), sources={"antara": source})
    data = structured.city_page(tell_city(city, catalogue(city)), ADDRESS.site, (), ADDRESS)
    (citation,) = json.loads(json.dumps(data))["citation"]
    return dict(citation)


@pytest.mark.parametrize("published", ["2021", "2021-05", "2021-05-20"])
def test_a_plain_date_of_a_source_is_told_to_machines(published: str) -> None:
    assert cited(published)["datePublished"] == published


@pytest.mark.parametrize(
    "published",
    [None, "2021~", "2021?", "2021%", "2021-05~", "2021-05-20?", "2021/2022", "2021-05/2021-06",
     "2023-07-03/2023-07-04",
     "2021/2022~", "2023-07-03/2023-07-04%"],
)  # fmt: skip
def test_an_uncertain_date_of_a_source_is_no_date_to_machines(published: str | None) -> None:
    assert "datePublished" not in cited(published)


def test_the_days_of_a_record_are_told_under_their_own_names() -> None:
    city = record(signings=[MOU])
    days = Days(catalogue(city), {city.path: "2026-11-30"})
    data = structured.city_page(tell_city(city, catalogue(city), days), ADDRESS.site, (), ADDRESS)
    assert (data["dateModified"], data["lastReviewed"]) == ("2026-11-30", "2026-11-21")
