"""Sources to complete, and those that a domain prints under several names."""

from collections import defaultdict
from collections.abc import Callable, Iterator

from jejak.records.models.city import Source
from jejak.records.models.vocabulary import SourceKind
from jejak.records.text.domains import domain_of
from jejak.records.text.publishers import house
from jejak.story.country.register import Register
from jejak.story.houses import Houses

from .listing import Gap, of_source


def lacking(lacks: Callable[[Source], bool]) -> Callable[[Register], Iterator[Gap]]:
    """All sources that lack something, by title."""
    return lambda register: (of_source(source) for source in by_title(register) if lacks(source))


def by_title(register: Register) -> list[Source]:
    """Every source once."""
    return sorted(register.catalogue.sources.values(), key=lambda each: (each.title.casefold(), each.id))


def unrelated(register: Register) -> Iterator[Gap]:
    """A text for each newspaper of a domain that has several, where ``media.yml`` does not say whose it is."""
    media = register.catalogue.media
    houses = Houses(media, register.catalogue.sources)
    platforms = {platform.domain for platform in media.platforms}
    named: dict[str, dict[str, Source]] = defaultdict(dict)
    for source in by_title(register):
        domain = domain_of(source.url)
        apart = domain in platforms or houses.family_of(source) is not None
        if domain and source.publisher and source.kind is SourceKind.NEWS and not apart:
            named[domain].setdefault(house(source.publisher), source)
    for domain, publishers in sorted(named.items()):
        if len(publishers) > 1:
            yield from (of_source(source, domain) for source in publishers.values())
