"""The page on which two to four cities stand side by side."""

from collections.abc import Iterator
from functools import partial

from jejak.publish import routes
from jejak.publish.composing import compose_plain, fill
from jejak.publish.publication import Publication
from jejak.publish.sheet import Crumb, Page, PageKind, Sheet
from jejak.story import words
from jejak.story.city.story import FACT

COMPARED = ("province", "batches", "claims", "sources")
"""What of the line under a city's name stands side by side too, beside its days; a code says nothing there."""


def pages(publication: Publication) -> Iterator[Page]:
    """One page; which cities it shows is chosen in its address."""
    yield Page(routes.COMPARISON, partial(compose_comparison, publication))


def compose_comparison(publication: Publication) -> Sheet:
    """The table's rows, still without cities: the browser adds those, each from its own file."""
    return compose_plain(
        publication,
        PageKind.COMPARISON,
        title="Bandingkan kota dan kabupaten",
        description=(
            "Dua sampai empat kota atau kabupaten berdampingan: langkah, pilar, program, dan sumber yang "
            "tercatat, tanpa peringkat."
        ),
        crumb=Crumb("Bandingkan"),
        path=routes.COMPARISON,
        content=_render(publication),
    )


def _render(publication: Publication) -> str:
    return fill(
        "comparison.html.jinja",
        routes.COMPARISON,
        slots=(("a", "Daerah pertama"), ("b", "Daerah kedua"), ("c", "Daerah ketiga"), ("d", "Daerah keempat")),
        gap=words.NO_SOURCE,
        facts=tuple((key, FACT[key]) for key in (*COMPARED, *publication.days.columns)),
        steps=words.STEP.items(),
        pillars=(
            *((pillar.key, pillar.name) for pillar in publication.catalogue.pillar.values()),
            ("", words.NO_PILLAR),
        ),
    )
