"""What search engines read of a page: schema.org data, from the same story as the page.

schema.org knows days, months and years, and no other dates: what is a span, about, doubtful or unknown is left out.
"""

from collections.abc import Mapping

from jejak.story import dates
from jejak.story.city.citations import CitedSource
from jejak.story.city.story import CityStory

from .routes import LICENCE, Address
from .sheet import Crumb

Data = Mapping[str, object]

_DAY = {"changed": "dateModified", "checked": "lastReviewed"}
"""What schema.org calls the days of a record."""


def website(name: str, description: str, address: Address) -> Data:
    """The home page: the site itself."""
    return {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": name,
        "description": description,
        "url": address.site,
        "inLanguage": "id",
        "license": LICENCE,
    }


def webpage(title: str, description: str, url: str, crumbs: tuple[Crumb, ...], address: Address) -> Data:
    """Any other page."""
    return {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": title,
        "description": description,
        "url": url,
        "inLanguage": "id",
        "license": LICENCE,
        "isPartOf": {"@type": "WebSite", "url": address.site},
        "breadcrumb": {"@type": "BreadcrumbList", "itemListElement": _crumbs(crumbs, url, address)},
    }


def city_page(story: CityStory, url: str, crumbs: tuple[Crumb, ...], address: Address) -> Data:
    """A city's page: what area it is about, what is told of its record's days, what it cites."""
    return {
        **webpage(story.name, story.description, url, crumbs, address),
        **{_DAY[each.key]: each.iso for each in story.days},
        "about": {
            "@type": "AdministrativeArea",
            "name": story.name,
            "identifier": story.code,
            "containedInPlace": {"@type": "AdministrativeArea", "name": story.province},
        },
        "citation": [_citation(cited) for cited in story.sources],
    }


def _crumbs(crumbs: tuple[Crumb, ...], url: str, address: Address) -> list[Data]:
    return [
        {
            "@type": "ListItem",
            "position": position,
            "name": crumb.text,
            "item": url if crumb.path is None else address.absolute(crumb.path),
        }
        for position, crumb in enumerate(crumbs, 1)
    ]


def _citation(cited: CitedSource) -> Data:
    source = cited.source
    said = {
        "@type": "CreativeWork",
        "name": source.title,
        "datePublished": dates.iso(source.published),
        "url": source.url,
    }
    return {key: value for key, value in said.items() if value}
