"""Catalogue → the generated pages: home, directory, search, one per city. Knows templates and addresses, no builder."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from jejak.records.catalogue import Catalogue, CityRecord
from jejak.story.city import CityStory, tell_city
from jejak.story.overview import count, list_latest, list_rows

from . import routes, structured
from .routes import Address
from .sheet import Crumb, Page, PageKind, Sheet, embed_json
from .templates import render

LATEST = 8
_DIRECTORY_CRUMB = Crumb("Kota", routes.DIRECTORY)


@dataclass(frozen=True, slots=True)
class Publication:
    """What is published where: all records, and the site's name, description and addresses."""

    catalogue: Catalogue
    address: Address
    name: str
    description: str


def pages(publication: Publication) -> Iterator[Page]:
    """Every generated page, home first. Each is composed only when asked, so cost and memory do not add up."""
    yield Page(routes.HOME, partial(compose_home, publication))
    yield Page(routes.DIRECTORY, partial(compose_directory, publication))
    yield Page(routes.SEARCH, partial(compose_search, publication))
    for record in publication.catalogue.cities:
        yield Page(routes.city(record), partial(compose_city, publication, record))


def compose_city(publication: Publication, record: CityRecord) -> Sheet:
    """A city's page, edited through its record."""
    path, address = routes.city(record), publication.address
    story = tell_city(record, publication.catalogue)
    crumbs = (_DIRECTORY_CRUMB, Crumb(story.province), Crumb(story.name))
    url = address.absolute(path)
    return Sheet(
        path=path,
        kind=PageKind.CITY,
        title=story.name,
        description=story.description,
        url=url,
        root=routes.root(path),
        content=_render_city(story, path, address),
        tab="kota",
        crumbs=crumbs,
        toc=_sections(story),
        edit=address.edit(routes.record_file(record)),
        report=address.report(path),
        json_ld=embed_json(structured.city_page(story, str(record.city.checked), url, crumbs, address)),
    )


def _render_city(story: CityStory, path: str, address: Address) -> str:
    return render(
        "city.html.jinja",
        story=story,
        root=routes.root(path),
        routes=routes,
        report=address.reporter(path),
    )


def _sections(story: CityStory) -> tuple[tuple[str, str], ...]:
    """The page's table of contents: only sections that have something to say."""
    sections = (
        ("langkah", "Sejauh mana jejaknya", True),
        ("angkatan", "Keikutsertaan", bool(story.memberships)),
        ("linimasa", "Linimasa", bool(story.timeline)),
        ("pilar", "Pilar menurut kota ini", bool(story.pillars)),
        ("program", "Program", bool(story.programmes)),
        ("penilaian", "Evaluasi dan penghargaan", bool(story.evaluations)),
        ("nasional", "Konteks nasional", bool(story.national)),
        ("hak-jawab", "Hak jawab", "" in story.answers),
        ("catatan", "Catatan redaksi", bool(story.notes)),
        ("sumber", "Sumber", True),
    )
    return tuple((anchor, text) for anchor, text, present in sections if present)


def compose_home(publication: Publication) -> Sheet:
    """The home page: find a city, what is known in numbers, the latest milestones."""
    catalogue, address = publication.catalogue, publication.address
    content = render(
        "home.html.jinja",
        root=routes.root(routes.HOME),
        numbers=count(catalogue),
        latest=list_latest(catalogue, LATEST),
        rows=list_rows(catalogue),
        routes=routes,
    )
    return Sheet(
        path=routes.HOME,
        kind=PageKind.HOME,
        title=publication.name,
        description=publication.description,
        url=address.site,
        root=routes.root(routes.HOME),
        content=content,
        report=address.report(routes.HOME),
        json_ld=embed_json(structured.website(publication.name, publication.description, address)),
    )


def compose_directory(publication: Publication) -> Sheet:
    """All cities in one table."""
    numbers = count(publication.catalogue)
    content = render(
        "directory.html.jinja",
        root=routes.root(routes.DIRECTORY),
        rows=list_rows(publication.catalogue),
        numbers=numbers,
        routes=routes,
    )
    return compose_plain(
        publication,
        PageKind.DIRECTORY,
        "Semua kota dan kabupaten",
        "Tabel semua kota dan kabupaten yang punya catatan: angkatan, langkah yang terdokumentasi, klaim, dan sumber.",
        Crumb("Kota"),
        routes.DIRECTORY,
        content,
    )


def compose_search(publication: Publication) -> Sheet:
    """The full-text search."""
    return compose_plain(
        publication,
        PageKind.SEARCH,
        "Cari di seluruh catatan",
        "Cari orang, program, tempat, dan peristiwa di semua catatan kota cerdas, dengan penyaring.",
        Crumb("Cari"),
        routes.SEARCH,
        render("cari.html.jinja", root=routes.root(routes.SEARCH), routes=routes),
    )


def compose_plain(
    publication: Publication, kind: PageKind, title: str, description: str, crumb: Crumb, path: str, content: str
) -> Sheet:
    """A page that tells of no single record, one step below the home page."""
    address = publication.address
    url = address.absolute(path)
    return Sheet(
        path=path,
        kind=kind,
        title=title,
        description=description,
        url=url,
        root=routes.root(path),
        content=content,
        tab=path.strip("/"),
        crumbs=(crumb,),
        report=address.report(path),
        json_ld=embed_json(structured.webpage(title, description, url, (crumb,), address)),
    )
