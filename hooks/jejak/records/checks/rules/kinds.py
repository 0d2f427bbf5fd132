"""Rules on what a source is: paid texts, hosts of two kinds, publishers in two spellings, dates of addresses."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from jejak.records.checks.facts import SPEAKERS, CitingFile, Definition, Facts, Fault, FaultIn
from jejak.records.models.city import Source
from jejak.records.models.edtf import Day
from jejak.records.models.vocabulary import PublishedFrom, SourceKind
from jejak.records.text.addresses import host_of, site_of
from jejak.records.text.articles import holds_date
from jejak.records.text.publishers import house
from jejak.records.text.wording import quoted

_PAID_HOST = re.compile(r"^(?:iklan|advertorial|adv|pariwara)\.")
_PAID_PATH = re.compile(r"/(?:adv|advertorial|iklan|pariwara|info-tempo)(?=[/-]|$)", re.IGNORECASE)
_PAID_WORD = re.compile(r"(?i:\badvertorial\b|\bpariwara\b|[(/|*\[]adv[)\].\"”]*$)|\bADV\b")
_PAID_PIECE = ("adv", "pariwara")
"""What such a word has in it, in small letters; hardly a text does."""


def paid_text(file: CitingFile, facts: Facts) -> Iterator[Fault]:
    """Warning: where a text stands or how it ends says that somebody paid for it. A name may only sound so."""
    for index, source in enumerate(file.sources):
        told = _paid_by(source) if source.kind is not SourceKind.ADVERTORIAL else None
        if told is not None:
            remedy = "tulis kind: advertorial, atau kecualikan bila bukan"
            yield ("sources", index, "kind"), f"{told} menandakan tulisan berbayar; {remedy}"


def _paid_by(source: Source) -> str | None:
    """What says that a text is paid for."""
    host = host_of(source.url or "")
    if _PAID_HOST.search(host):
        return f"situs {quoted(host)}"
    if source.url and (match := _PAID_PATH.search(source.url)):
        return f"alamat dengan {quoted(match[0].strip('/'))}"
    named = {"judul": source.title, "penerbit": source.publisher, "penulis": source.author, "note": source.note}
    return next((f"{name} dengan {quoted(match[0].strip())}" for name, match in _words(named)), None)


def _words(named: dict[str, str | None]) -> Iterator[tuple[str, re.Match[str]]]:
    for name, text in named.items():
        if text and any(map(text.lower().__contains__, _PAID_PIECE)) and (match := _PAID_WORD.search(text.rstrip())):
            yield name, match


def host_kinds(file: CitingFile, facts: Facts) -> Iterator[Fault]:
    """Warning: most texts of this host are of another kind. Newspapers print both, so each is looked at once.

    A paid text whose sign is told in its note has been looked at.
    """
    for index, source in enumerate(file.sources):
        host = site_of(source.url or "")
        others = facts.kinds_by_host[host] if host and source.kind in SPEAKERS else Counter()
        rarest = min(others, key=lambda kind: (others[kind], kind is SourceKind.NEWS), default=source.kind)
        shown = source.kind is SourceKind.ADVERTORIAL and _paid_by(source)
        if len(others) > 1 and source.kind is rarest and not shown:
            usual = others.most_common(1)[0]
            said = f"{quoted(host)} selebihnya dicatat sebagai {usual[0]} ({usual[1]} sumber)"
            yield ("sources", index, "kind"), f"{said}, yang ini {source.kind}; periksa, lalu tulis tandanya di note"


def publisher_spelling(facts: Facts) -> Iterator[FaultIn]:
    """Warning: most texts of this host write their publisher's name in another way. It can always be mended."""
    named: defaultdict[tuple[str, str], list[Definition]] = defaultdict(list)
    for each in facts.definitions:
        if each.source.url and each.source.publisher:
            named[site_of(each.source.url), house(each.source.publisher)].append(each)
    for alike in named.values():
        (usual, _), *_ = Counter(each.source.publisher for each in alike).most_common(1)
        for each in alike:
            if each.source.publisher != usual:
                said = f"{quoted(each.source.publisher or '')} di situs ini biasanya ditulis {quoted(usual or '')}"
                yield each.path, (*each.place, "publisher"), f"{said}; samakan ejaannya"


def published_address(file: CitingFile, facts: Facts) -> Iterator[Fault]:
    """Warning: a date that is said to come from the address, which holds no such date."""
    for index, source in enumerate(file.sources):
        if source.published is None or source.published_from is not PublishedFrom.ADDRESS:
            continue
        if source.url is None or not holds_date(source.url, _parts(source.published.start)):
            remedy = "perbaiki tanggalnya, atau tulis published_from: page"
            yield ("sources", index, "published"), f'"{source.published}" tidak ada dalam alamatnya; {remedy}'


def _parts(day: Day) -> tuple[int, int, int]:
    return day.year, day.month, day.day
