"""Rules on sources: every claim has one that exists, every source backs something, and none is counted twice."""

from collections.abc import Iterator

from jejak.records.checks.facts import SHARED, CitingFile, Definition, Facts, Fault, FaultIn
from jejak.records.checks.hints import Hints
from jejak.records.problems import pointer
from jejak.records.text.addresses import same
from jejak.records.text.wording import quoted


def source_unknown(file: CitingFile, facts: Facts) -> Iterator[Fault]:
    """Error: the source of a claim is defined in its file or in sources.yml; else nobody can look it up."""
    known = facts.shared | {source.id for source in file.sources}
    if file.cited <= known:
        return
    hints = facts.hints(known)
    for place, ids in file.citations:
        for index, id in enumerate(ids):
            if id not in known:
                yield (*place, "sources", index), f"{quoted(id)} {_elsewhere(id, hints, facts)}"


def _elsewhere(id: str, hints: Hints, facts: Facts) -> str:
    if id in facts.owner:
        return f"hanya ada di data/{facts.owner[id]}; pindahkan sumber itu ke data/sources.yml"
    return f"tidak ada dalam daftar sumber.{hints.of(id) or ' Tambahkan ke sources di berkas ini.'}"


def source_unused(file: CitingFile, facts: Facts) -> Iterator[Fault]:
    """Error: a source that backs no claim makes a page look better sourced than it is."""
    cited = facts.citing if file.path == SHARED else file.cited
    for index, source in enumerate(file.sources):
        if source.id not in cited:
            yield (
                ("sources", index, "id"),
                f"{quoted(source.id)} tidak dikutip butir mana pun; kutip, atau hapus sumber ini",
            )


def source_repeated(file: CitingFile, facts: Facts) -> Iterator[Fault]:
    """Error: a claim names a source once; twice would read as two confirmations."""
    for place, ids in file.citations:
        if len(set(ids)) < len(ids):
            seen = set[str]()
            for index, id in enumerate(ids):
                if id in seen:
                    yield (*place, "sources", index), f"{quoted(id)} sudah disebut pada butir ini; hapus yang kedua"
                seen.add(id)


def source_twice(facts: Facts) -> Iterator[FaultIn]:
    """Error: an id means one source everywhere, since its address on the site is made of it."""
    first: dict[str, Definition] = {}
    for each in facts.definitions:
        known = first.setdefault(each.source.id, each)
        if known is not each:
            yield each.path, (*each.place, "id"), f"{quoted(each.source.id)} sudah ada {_where(known, each)}"


def former_id(facts: Facts) -> Iterator[FaultIn]:
    """Error: the id of a source that was joined with another still leads there, and so belongs to nobody else."""
    first: dict[str, str] = {}
    for each in facts.definitions:
        for index, id in enumerate(each.source.former_ids):
            place = (*each.place, "former_ids", index)
            if id in facts.source:
                yield each.path, place, f"{quoted(id)} masih id sumber di data/{facts.owner[id]}; hapus salah satu"
            elif first.setdefault(id, each.source.id) != each.source.id:
                yield each.path, place, f"{quoted(id)} sudah id lama sumber {quoted(first[id])}; hapus salah satu"


def url_twice(facts: Facts) -> Iterator[FaultIn]:
    """Error: one address, one source. Two ids for one article would count its word twice.

    Nor is another way to the same article another source: its second half, its printed or its measured address.
    """
    first: dict[str, Definition] = {}
    for each in facts.definitions:
        if each.source.url is None:
            continue
        known = first.setdefault(same(each.source.url), each)
        if known is not each and known.source.id != each.source.id:
            yield (
                each.path,
                (*each.place, "url"),
                f"alamat ini sudah dipakai sumber {quoted(known.source.id)} {_where(known, each)}",
            )


def _where(known: Definition, each: Definition) -> str:
    if known.path == each.path:
        return f"di {pointer(known.place)}; gabungkan keduanya"
    if each.path == SHARED:
        return f"di data/{known.path}; hapus yang di sana, sumber bersama cukup di sini"
    if known.path == SHARED:
        return f"di data/{known.path}; hapus yang di sini, sumber bersama cukup di sana"
    return f"di data/{known.path}; pindahkan ke data/sources.yml, sekali saja"


def source_shared_once(facts: Facts) -> Iterator[FaultIn]:
    """Warning: a shared source that one file cites belongs into that file.

    No error: it may become so because another file dropped its claim, and that must not break this one.
    """
    for index, source in enumerate(facts.catalogue.shared_sources):
        citing = facts.citing.get(source.id, ())
        if len(citing) == 1:
            yield (
                SHARED,
                ("sources", index, "id"),
                f"{quoted(source.id)} hanya dikutip data/{citing[0]}; pindahkan ke sources di sana",
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
