"""A city's page."""

from collections.abc import Iterator
from functools import partial

from jejak.publish import routes, structured
from jejak.publish.publication import Publication
from jejak.publish.sheet import Crumb, Page, PageKind, Sheet, embed_json
from jejak.records.catalogue import CityRecord
from jejak.story.city import CityStory, tell_city

from .card import offer_card
from .plain import fill, present

_DIRECTORY_CRUMB = Crumb("Kota", routes.DIRECTORY)


def pages(publication: Publication) -> Iterator[Page]:
    for record in publication.catalogue.cities:
        yield Page(routes.city(record), partial(compose_city, publication, record))


def compose_city(publication: Publication, record: CityRecord) -> Sheet:
    """A city's page, edited through its record."""
    path, address = routes.city(record), publication.address
    story = tell_city(record, publication.catalogue)
    crumbs = (_DIRECTORY_CRUMB, Crumb(story.province, routes.province(story.province)), Crumb(story.name))
    url = address.absolute(path)
    return Sheet(
        path=path,
        kind=PageKind.CITY,
        title=story.name,
        description=story.description,
        url=url,
        root=routes.root(path),
        content=_render_city(story, path, publication),
        tab="kota",
        crumbs=crumbs,
        toc=_sections(story),
        edit=address.edit(routes.record_file(record)),
        report=address.report(path),
        json_ld=embed_json(structured.city_page(story, str(record.city.checked), url, crumbs, address)),
    )


def _render_city(story: CityStory, path: str, publication: Publication) -> str:
    return fill(
        "city.html.jinja",
        path,
        story=story,
        linked=publication.terms.linker(routes.root(path)),
        report=publication.address.reporter(path),
        embed=offer_card(publication, path, story.name),
    )


def _sections(story: CityStory) -> tuple[tuple[str, str], ...]:
    """The page's table of contents: only sections that have something to say."""
    return present(
        (
            ("langkah", "Sejauh mana jejaknya", True),
            ("angkatan", "Keikutsertaan", story.memberships),
            ("linimasa", "Linimasa", story.timeline),
            ("pilar", "Pilar menurut kota ini", story.pillars),
            ("program", "Program", story.programmes),
            ("penilaian", "Evaluasi dan penghargaan", story.evaluations),
            ("nasional", "Konteks nasional", story.national),
            ("hak-jawab", "Hak jawab", "" in story.answers),
            ("catatan", "Catatan redaksi", story.notes),
            ("sumber", "Sumber", True),
        )
    )
