"""Whose voice a source is: its family of media, its domain, its publisher, and the text and page that it shares.

Knows sources and ``data/media.yml``; knows no claim and does not count.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar

from jejak.records.models.city import Source
from jejak.records.models.edtf import Edtf
from jejak.records.models.media import Family, Media
from jejak.records.models.vocabulary import TitleKind
from jejak.records.text.addresses import host_of
from jejak.records.text.articles import article_of
from jejak.records.text.domains import domain_of
from jejak.records.text.publishers import house, letters_of

_NAMES = re.compile(r"[^()]+")
_ROLE = re.compile(r"^\W*(?:memuat(?: ulang)?|mengutip|salinan|lewat|via)\b")
_HANDOUT = re.compile(
    r"\b(?:rilis|siaran pers|press release|keterangan tertulis|humas|prokopim|prokompim|kominfo[- ]adv)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"\b(?:humas|prokopim|prokompim|diskominfo|kominfo|rilis|tim|redaksi|admin)\b", re.IGNORECASE)
"""An author that is no person: an office, or the newsroom as a whole."""

Found = TypeVar("Found")
_Kept = dict[int, tuple[Source, Found]]
"""What was found of a source, by its identity: many claims cite it. The source is kept, so its number stays its own."""


class Houses:
    """The families of media, looked up by a source. ``sources``: all there are, to follow ``same_text_as``."""

    def __init__(self, media: Media, sources: Mapping[str, Source]) -> None:
        self._media = media
        self._sources = sources
        self._marks: _Kept[frozenset[str]] = {}
        self._partners: _Kept[bool] = {}

    @cached_property
    def _by_id(self) -> Mapping[str, Family]:
        return {family.id: family for family in self._media.families}

    @cached_property
    def _by_domain(self) -> Mapping[str, Family]:
        return {domain: family for family in self._media.families for domain in family.domains}

    @cached_property
    def _by_name(self) -> Mapping[str, Family]:
        return {letters_of(name): family for family in self._media.families for name in family.publishers}

    @cached_property
    def _platforms(self) -> frozenset[str]:
        return frozenset(platform.domain for platform in self._media.platforms)

    def family_of(self, source: Source) -> Family | None:
        """The family that published a source: by its domain, else by its publisher's name. Owners come last."""
        host = host_of(source.url).lower().rstrip(".") if source.url else ""
        return self._of_host(host) or next(self._named(source), None)

    def _of_host(self, host: str) -> Family | None:
        """The family that holds a host or what it is a part of; families hold registered domains, and it has one."""
        while host and host not in self._by_domain:
            host = host.partition(".")[2]
        return self._by_domain.get(host)

    def is_partner(self, source: Source) -> bool:
        """Whether a partner of the programme published it, or a family that a partner owns."""
        return _once(self._partners, source, lambda: any(each.partner for each in self._owners(self.family_of(source))))

    def marks(self, source: Source) -> frozenset[str]:
        """What makes two sources one voice wherever they share it."""
        return _once(self._marks, source, lambda: frozenset(self._marked(source)))

    def _marked(self, source: Source) -> Iterator[str]:
        for family in (self.family_of(source), *self._named(source)):
            yield from (f"keluarga {each.id}" for each in self._owners(family))
        domain = domain_of(source.url)
        if domain and domain not in self._platforms:
            yield f"domain {domain}"
        yield from (f"penerbit {house(name)}" for name in names_of(source))
        if source.title_kind is TitleKind.HEADLINE:
            yield f"judul {letters_of(source.title)}"
        if source.url:
            yield f"halaman {article_of(source.url)}"
        yield f"naskah {self._text_of(source)}"

    def _named(self, source: Source) -> Iterator[Family]:
        """Families that the publisher's name names: the whole name, or its first words where nothing else tells."""
        for place, name in enumerate(names_of(source)):
            plain, words = letters_of(name), name.split()
            firsts = (
                [] if source.url and not place else [letters_of(" ".join(words[:at])) for at in range(1, len(words))]
            )
            yield from (self._by_name[each] for each in (plain, *firsts) if each in self._by_name)

    def _owners(self, family: Family | None) -> Iterator[Family]:
        """A family, its owner, and so on; the records hold no circle."""
        while family is not None:
            yield family
            family = self._by_id.get(family.owner or "")

    def _text_of(self, source: Source) -> str:
        """The id under which one text stands that several sources print."""
        while source.same_text_as is not None and source.same_text_as in self._sources:
            source = self._sources[source.same_text_as]
        return source.same_text_as or source.id


def _once(kept: _Kept[Found], source: Source, find: Callable[[], Found]) -> Found:
    if id(source) not in kept:
        kept[id(source)] = (source, find())
    return kept[id(source)][1]


def handout_day(source: Source) -> Edtf | None:
    """The day of a text that calls itself a handout and names no author; None for any other."""
    told = " ".join(filter(None, (source.title, source.author, source.note)))
    return unsigned_day(source) if _HANDOUT.search(told) else None


def unsigned_day(source: Source) -> Edtf | None:
    """The day on which a text appeared without an author; None where either is otherwise, or unknown."""
    signed = source.author is not None and not _OFFICE.search(source.author)
    day = source.published
    return None if signed or day is None or day.earliest != day.latest else day


def names_of(source: Source) -> list[str]:
    """The publishers that a source's field names: «Babel News (Tribun)» names two."""
    return [
        named
        for name in _NAMES.findall(source.publisher or "")
        if (named := _ROLE.sub("", name.strip().casefold()).strip())
    ]
