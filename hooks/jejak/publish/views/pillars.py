"""The common pillars: all of them with the sets they come from, and a page for each."""

from collections.abc import Iterator
from functools import partial

from jejak.publish import routes
from jejak.publish.composing import compose_plain, fill
from jejak.publish.publication import Publication
from jejak.publish.sheet import Crumb, Page, PageKind, Sheet
from jejak.records.models.pillars import CommonPillar
from jejak.story import dates


def pages(publication: Publication) -> Iterator[Page]:
    """The list of common pillars, and each of them."""
    yield Page(routes.PILLARS, partial(compose_pillars, publication), group=PageKind.PILLAR)
    for pillar in publication.catalogue.pillar.values():
        yield Page(routes.pillar(pillar.key), partial(compose_pillar, publication, pillar), group=PageKind.PILLAR)


def compose_pillars(publication: Publication) -> Sheet:
    """All pillars, the frameworks, and how names vary."""
    path = routes.PILLARS
    content = fill(
        "pillars.html.jinja",
        path,
        pillars=publication.catalogue.pillars,
        usage=publication.usage,
        cited=publication.catalogue.cited,
        wording=dates.wording,
    )
    return compose_plain(
        publication,
        PageKind.PILLAR,
        title="Pilar kota cerdas",
        description=(
            "Enam pilar program kota cerdas, bagian-bagiannya, dan nama-nama lain yang dipakai daerah dan sumber."
        ),
        crumb=Crumb("Pilar"),
        path=path,
        content=content,
    )


def compose_pillar(publication: Publication, pillar: CommonPillar) -> Sheet:
    """What one pillar means, how cities call it, and the programmes under it."""
    path = routes.pillar(pillar.key)
    content = fill(
        "pillar.html.jinja",
        path,
        pillar=pillar,
        usage=publication.usage[pillar.key],
        cited=publication.catalogue.cited,
    )
    return compose_plain(
        publication,
        PageKind.PILLAR,
        title=f"Pilar {pillar.name.lower()} ({pillar.english})",
        description=(
            f"Arti pilar {pillar.name.lower()}, sebutannya di tiap daerah, dan program yang berada di bawahnya."
        ),
        crumb=Crumb(pillar.name),
        path=path,
        content=content,
        above=(Crumb("Pilar", routes.PILLARS),),
    )
