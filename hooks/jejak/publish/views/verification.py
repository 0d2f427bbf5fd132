"""A city's verification sheet: a row a claim, then a row a name of a pillar, to read on a phone, to print and tick."""

from functools import partial

from jejak.publish import routes, structured
from jejak.publish.composing import crumbs_to, fill
from jejak.publish.publication import Publication
from jejak.publish.sheet import Crumb, Page, PageKind, Sheet, embed_json
from jejak.records.catalogue import CityRecord
from jejak.story.city.verification import list_checks, list_names, sum_up
from jejak.story.independence import RULE

TITLE = "Lembar verifikasi"


def page(publication: Publication, record: CityRecord) -> Page:
    """The sheet of one city, made beside its page."""
    return Page(
        routes.verification(record),
        partial(compose_verification, publication, record),
        group=record.id,
        changed=publication.days.cited(record).iso,
    )


def compose_verification(publication: Publication, record: CityRecord) -> Sheet:
    """A city's sheet, told from the same story as its page."""
    story, path, address = publication.story(record), routes.verification(record), publication.address
    checks = list_checks(story, publication.houses)
    title, url = f"{TITLE} {story.name}", address.absolute(path)
    description = f"Semua butir tentang {story.name} dalam satu tabel, untuk diperiksa dan dicetak."
    crumbs = (*crumbs_to(story.province), Crumb(story.name, routes.city(record)), Crumb(TITLE))
    return Sheet(
        path=path,
        kind=PageKind.VERIFICATION,
        title=title,
        description=description,
        url=url,
        root=routes.root(path),
        content=fill(
            "verification.html.jinja",
            path,
            story=story,
            checks=checks,
            sum=sum_up(checks),
            names=list_names(story, publication.houses),
            rule=RULE,
        ),
        tab="kota",
        crumbs=crumbs,
        report=address.report(path),
        json_ld=embed_json(structured.webpage(title, description, url, crumbs, address)),
    )
