"""Rules on sources: every claim has one that exists, every source backs something, and none is counted twice."""

from collections.abc import Iterator, Set

from ..validation import meant
from ..wording import quoted
from .facts import SHARED, CitingFile, Definition, Facts, Fault, FaultIn


def source_unknown(file: CitingFile, facts: Facts) -> Iterator[Fault]:
    """Error: the source of a claim is defined in its file or in sources.yml; else nobody can look it up."""
    known = facts.shared | {source.id for source in file.sources}
    if file.cited <= known:
        return
    for place, ids in file.citations:
        for index, id in enumerate(ids):
            if id not in known and id not in facts.unread:
                yield (*place, "sources", index), f"{quoted(id)} {_elsewhere(id, known, facts)}"


def _elsewhere(id: str, known: Set[str], facts: Facts) -> str:
    if id in facts.owner:
        return f"hanya ada di data/{facts.owner[id]}; pindahkan sumber itu ke data/sources.yml"
    return f"tidak ada dalam daftar sumber.{meant(id, known) or ' Tambahkan ke sources di berkas ini.'}"


def source_unused(file: CitingFile, facts: Facts) -> Iterator[Fault]:
    """Error: a source that backs no claim makes a page look better sourced than it is."""
    cited = facts.citing if file.path == SHARED else file.cited
    for index, source in enumerate(file.sources):
        if source.id not in cited and not (file.path == SHARED and source.id in facts.unread):
            yield (
                ("sources", index, "id"),
                f"{quoted(source.id)} tidak dikutip klaim mana pun; kutip, atau hapus sumber ini",
            )


def source_repeated(file: CitingFile, facts: Facts) -> Iterator[Fault]:
    """Error: a claim names a source once; twice would read as two confirmations."""
    for place, ids in file.citations:
        if len(set(ids)) < len(ids):
            for index, id in enumerate(ids):
                if id in ids[:index]:
                    yield (*place, "sources", index), f"{quoted(id)} sudah disebut pada klaim ini; hapus yang kedua"


def source_twice(facts: Facts) -> Iterator[FaultIn]:
    """Error: an id means one source everywhere, since its address on the site is made of it."""
    first: dict[str, Definition] = {}
    for each in facts.definitions:
        known = first.setdefault(each.source.id, each)
        if known is not each:
            yield each.path, (*each.place, "id"), f"{quoted(each.source.id)} sudah ada {_where(known, each)}"


def url_twice(facts: Facts) -> Iterator[FaultIn]:
    """Error: one address, one source. Two ids for one article would count its word twice."""
    first: dict[str, Definition] = {}
    for each in facts.definitions:
        if each.source.url is None:
            continue
        known = first.setdefault(_address(each.source.url), each)
        if known is not each and known.source.id != each.source.id:
            yield (
                each.path,
                (*each.place, "url"),
                f"alamat ini sudah dipakai sumber {quoted(known.source.id)} {_where(known, each)}",
            )


def _where(known: Definition, each: Definition) -> str:
    if known.path == each.path:
        return f"di butir ke-{int(known.place[-1]) + 1}; gabungkan keduanya"
    if SHARED in (known.path, each.path):
        other = each.path if known.path == SHARED else known.path
        return f"di data/{known.path}; hapus yang di data/{other}"
    return f"di data/{known.path}; pindahkan ke data/sources.yml, sekali saja"


def _address(url: str) -> str:
    """What makes two addresses the same page: not the scheme, ``www.``, a closing slash, a fragment."""
    host, slash, rest = url.partition("://")[2].partition("#")[0].partition("/")
    return host.lower().removeprefix("www.") + (slash + rest).rstrip("/")


def source_shared_once(facts: Facts) -> Iterator[FaultIn]:
    """Warning: a shared source that one file cites belongs into that file.

    No error: it may become so because another file dropped its claim, and that must not break this one.
    """
    for index, source in enumerate(facts.catalogue.shared_sources):
        if facts.citing.get(source.id) == 1 and source.id not in facts.unread:
            path = next(file.path for file in facts.files if source.id in file.cited)
            yield (
                SHARED,
                ("sources", index, "id"),
                f"{quoted(source.id)} hanya dikutip data/{path}; pindahkan ke sources di sana",
            )


def accessed_before_published(facts: Facts) -> Iterator[FaultIn]:
    """Error: nobody reads a source before it appears; one of the two dates is wrong."""
    for path, place, source in facts.definitions:
        if source.accessed and source.published and source.accessed.latest < source.published.earliest:
            yield (
                path,
                (*place, "accessed"),
                f'"{source.accessed}" mendahului tanggal terbit "{source.published}"; perbaiki salah satu',
            )
