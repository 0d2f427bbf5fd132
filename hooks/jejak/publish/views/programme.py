"""The national programme's page."""

from collections.abc import Iterator
from functools import partial

from jejak.publish import routes
from jejak.publish.publication import Publication
from jejak.publish.sheet import Crumb, Page, PageKind, Sheet
from jejak.publish.templates import render
from jejak.story.programme import ProgrammeStory, tell_programme

from .plain import compose_plain


def pages(publication: Publication) -> Iterator[Page]:
    yield Page(routes.PROGRAMME, partial(compose_programme, publication))


def compose_programme(publication: Publication) -> Sheet:
    """History, figures, events, partners and law of the programme."""
    path, story = routes.PROGRAMME, tell_programme(publication.catalogue)
    content = render(
        "programme.html.jinja",
        root=routes.root(path),
        routes=routes,
        story=story,
        joined_by=publication.register.by_event,
    )
    return compose_plain(
        publication,
        PageKind.PROGRAMME,
        "Program nasional",
        "Sejarah gerakan kota cerdas: angkatan, peristiwa nasional, mitra, dasar hukum, dan angka menurut tiap sumber.",
        Crumb("Program"),
        path,
        content,
        toc=_sections(story),
    )


def _sections(story: ProgrammeStory) -> tuple[tuple[str, str], ...]:
    sections = (
        ("tentang", "Apa dan bagaimana", bool(story.explanations)),
        ("angkatan", "Angkatan", True),
        ("angka", "Angka menurut sumber", bool(story.totals)),
        ("peristiwa", "Peristiwa nasional", True),
        ("mitra", "Mitra", bool(story.partners)),
        ("hukum", "Dasar hukum", bool(story.laws)),
        ("catatan", "Catatan redaksi", bool(story.notes)),
    )
    return tuple((anchor, text) for anchor, text, present in sections if present)
