"""The pages of the programme's batches, and the list of all of them."""

from collections.abc import Iterator
from functools import partial

from jejak.publish import routes
from jejak.publish.composing import compose_plain, fill, present
from jejak.publish.publication import Publication
from jejak.publish.sheet import Crumb, Page, PageKind, Sheet
from jejak.story import words
from jejak.story.country.batches import BatchStory, list_unbatched, list_years
from jejak.story.vocabulary import Footing, Genre

_ABOVE = (Crumb("Angkatan", routes.BATCHES),)


def pages(publication: Publication) -> Iterator[Page]:
    """The list of batches, and each batch that a source names."""
    yield Page(routes.BATCHES, partial(compose_batches, publication), group=PageKind.BATCH)
    for year in list_years(publication.catalogue):
        yield Page(routes.batch(year), partial(compose_batch, publication, year), group=PageKind.BATCH)


def compose_batches(publication: Publication) -> Sheet:
    """All batches, by year."""
    content = fill(
        "batches.html.jinja",
        routes.BATCHES,
        batches=tuple(publication.batches.values()),
        unbatched=list_unbatched(publication.overview),
    )
    return compose_plain(
        publication,
        PageKind.BATCH,
        title="Daftar menurut angkatan",
        description=(
            "Angkatan program kota cerdas nasional: berapa daerah menurut sumber, dan berapa nama yang kami temukan."
        ),
        crumb=Crumb("Angkatan"),
        path=routes.BATCHES,
        content=content,
    )


def compose_batch(publication: Publication, year: int) -> Sheet:
    """One batch: its size, its national events, its cities and their steps, where lists disagree."""
    batch, path = publication.batches[year], routes.batch(year)
    return compose_plain(
        publication,
        PageKind.BATCH,
        title=f"Angkatan {year}",
        description=(
            f"Sebanyak {words.digits(len(batch.members))} kota dan kabupaten menurut sumber masuk angkatan {year} "
            f"program kota cerdas nasional: langkah yang {words.DOCUMENTED}, dan daftar yang saling berbeda."
        ),
        crumb=Crumb(str(year)),
        path=path,
        content=_render(publication, batch, path),
        above=_ABOVE,
        toc=_sections(batch),
    )


def _render(publication: Publication, batch: BatchStory, path: str) -> str:
    return fill(
        "batch.html.jinja",
        path,
        batch=batch,
        report=publication.address.report(path),
    )


def _sections(batch: BatchStory) -> tuple[tuple[str, str], ...]:
    return present(
        (
            ("jumlah", "Berapa daerah", True),
            ("peristiwa", "Peristiwa nasional", batch.events),
            ("bukti", "Daerah dan sumbernya", batch.members),
            ("berbeda", f"{words.GENRE[Genre.MEMBERSHIP]} yang berbeda atau kurang pasti", batch.contested),
            ("lain", f"Calon dan daerah yang {words.FOOTING[Footing.NOT_SELECTED]}", batch.beside),
        )
    )
