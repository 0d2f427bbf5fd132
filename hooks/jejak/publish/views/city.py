"""A city's page."""

import json
from functools import partial

from jejak.publish import routes, structured
from jejak.publish.composing import crumbs_to, fill, offer_card, present
from jejak.publish.drawing import pictures
from jejak.publish.exports.city import citable
from jejak.publish.publication import Publication
from jejak.publish.sheet import Crumb, Page, PageKind, Sheet, embed_json
from jejak.records.catalogue import CityRecord
from jejak.story import words
from jejak.story.city import citing
from jejak.story.city.lead.gaps import list_missing
from jejak.story.city.story import CityStory
from jejak.story.vocabulary import Genre


def page(publication: Publication, record: CityRecord) -> Page:
    """The page of one city."""
    changed = publication.days.cited(record).iso
    return Page(routes.city(record), partial(compose_city, publication, record), group=record.id, changed=changed)


def compose_city(publication: Publication, record: CityRecord) -> Sheet:
    """A city's page, edited through its record."""
    path, address = routes.city(record), publication.address
    story = publication.story(record)
    crumbs = (*crumbs_to(story.province), Crumb(story.name))
    url = address.absolute(path)
    return Sheet(
        path=path,
        kind=PageKind.CITY,
        title=story.name,
        description=story.description,
        url=url,
        root=routes.root(path),
        content=_render_city(story, record, publication),
        tab="kota",
        crumbs=crumbs,
        toc=_sections(story),
        edit=address.edit(routes.record_file(record)),
        report=address.report(path),
        picture=pictures.city_picture(publication, record, story),
        json_ld=embed_json(structured.city_page(story, url, crumbs, address)),
    )


def _render_city(story: CityStory, record: CityRecord, publication: Publication) -> str:
    path = routes.city(record)
    return fill(
        "city.html.jinja",
        path,
        story=story,
        list_missing=list_missing,
        copies_sought=any(routes.copies(cited.source) for cited in story.sources),
        near=publication.neighbours[record.id],
        citations=_citations(record, publication),
        linked=publication.terms.linker(routes.root(path)),
        report=publication.address.reporter(path),
        checked=routes.verification(record),
        figure=pictures.timeline_figure(publication, record, story),
        embed=offer_card(publication, record),
    )


def _citations(record: CityRecord, publication: Publication) -> tuple[tuple[str, str, str], ...]:
    """The ways to cite the page: key, name and text of each."""
    page = citable(publication, record)
    return (
        ("text", "Teks", citing.as_text(page)),
        ("wiki", "Wikipedia", citing.as_wiki(page)),
        ("bibtex", "BibTeX", citing.as_bibtex(page)),
        ("csl", "CSL-JSON", json.dumps([citing.as_csl(page)], ensure_ascii=False)),
    )


def _sections(story: CityStory) -> tuple[tuple[str, str], ...]:
    """The page's table of contents: only sections that have something to say."""
    return present(
        (
            ("langkah", story.steps_title, story.lines),
            ("angkatan", words.GENRE[Genre.MEMBERSHIP], story.memberships),
            ("linimasa", "Linimasa", story.timeline),
            ("pilar", f"Pilar menurut {story.itself}", story.pillars),
            ("program", "Program", story.programmes),
            ("penilaian", story.evaluations_title, story.evaluations),
            ("nasional", "Konteks nasional", story.national),
            ("hak-jawab", words.GENRE[Genre.RESPONSE], "" in story.answers),
            ("catatan", "Catatan redaksi", story.notes),
            ("sumber", "Sumber", True),
            ("mengutip", "Cara mengutip", True),
        )
    )
