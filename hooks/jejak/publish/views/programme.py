"""The national programme's page."""

from collections.abc import Iterator
from functools import partial

from jejak.publish import routes
from jejak.publish.composing import compose_plain, fill, present
from jejak.publish.publication import Publication
from jejak.publish.sheet import Crumb, Page, PageKind, Sheet
from jejak.story.country.programme import ProgrammeStory, tell_programme


def pages(publication: Publication) -> Iterator[Page]:
    """One page, for the whole national record."""
    yield Page(routes.PROGRAMME, partial(compose_programme, publication))


def compose_programme(publication: Publication) -> Sheet:
    """History, figures, events, partners and law of the programme."""
    path, story = routes.PROGRAMME, tell_programme(publication.catalogue)
    content = fill(
        "programme.html.jinja",
        path,
        story=story,
        joined_by=publication.register.by_event,
    )
    return compose_plain(
        publication,
        PageKind.PROGRAMME,
        title="Program nasional",
        description=(
            "Sejarah program kota cerdas nasional: angkatan, peristiwa nasional, mitra, dasar hukum, dan angka menurut "
            "tiap sumber."
        ),
        crumb=Crumb("Program"),
        path=path,
        content=content,
        toc=_sections(story),
    )


def _sections(story: ProgrammeStory) -> tuple[tuple[str, str], ...]:
    return present(
        (
            ("tentang", "Tentang program", story.explanations),
            ("angkatan", "Angkatan", True),
            ("angka", "Angka menurut sumber", story.totals),
            ("peristiwa", "Peristiwa nasional", True),
            ("mitra", "Mitra", story.partners),
            ("hukum", "Dasar hukum", story.laws),
            ("catatan", "Catatan redaksi", story.notes),
        )
    )
