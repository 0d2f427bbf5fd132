"""Rules on who speaks with one voice: families of media, and sources that print one text."""

from collections.abc import Iterator, Mapping

from jejak.records.checks.facts import SHARED, CitingFile, Facts, Fault, FaultIn
from jejak.records.problems import Place
from jejak.records.text.domains import is_ending, registered
from jejak.records.text.wording import quoted

_MEDIA, _PROGRAMME = "media.yml", "programme.yml"


def family_twice(facts: Facts) -> Iterator[FaultIn]:
    """Error: an id, a domain or a publisher's name stands in one family, or nobody knows whose voice it is."""
    first: dict[tuple[str, str], Place] = {}
    for kind, value, place in _names(facts):
        known = first.setdefault((kind, value.casefold()), place)
        if known != place:
            yield (
                _MEDIA,
                place,
                f"{quoted(value)} sudah ada di {known[0]} butir ke-{int(known[1]) + 1}; hapus salah satu",
            )


def _names(facts: Facts) -> Iterator[tuple[str, str, Place]]:
    for index, family in enumerate(facts.catalogue.media.families):
        yield "id", family.id, ("families", index, "id")
        for at, domain in enumerate(family.domains):
            yield "domain", domain, ("families", index, "domains", at)
        for at, name in enumerate(family.publishers):
            yield "name", name, ("families", index, "publishers", at)
    for index, platform in enumerate(facts.catalogue.media.platforms):
        yield "domain", platform.domain, ("platforms", index, "domain")


def family_domain(facts: Facts) -> Iterator[FaultIn]:
    """Error: a family holds what it registered; a part of that, or an ending like co.id, would join nothing or all."""
    for kind, value, place in _names(facts):
        if kind == "domain" and is_ending(value):
            yield _MEDIA, place, f"{quoted(value)} akhiran yang dipakai siapa saja; tulis domain medianya"
        elif kind == "domain" and registered(value) != value:
            yield _MEDIA, place, f"{quoted(value)} bagian dari {registered(value)}; tulis {registered(value)}"


def family_unknown(facts: Facts) -> Iterator[FaultIn]:
    """Error: a family's owner stands in the same file, and nobody owns himself."""
    families = facts.catalogue.media.families
    owner = {family.id: family.owner for family in families}
    for index, family in enumerate(families):
        place = ("families", index, "owner")
        if family.owner is not None and family.owner not in owner:
            yield _MEDIA, place, f"{quoted(family.owner)} tidak ada di families.{facts.hints(owner).of(family.owner)}"
        elif family.owner is not None and _leads_to(family.id, family.owner, owner):
            yield (
                _MEDIA,
                place,
                f"{quoted(family.owner)} pada akhirnya dimiliki {quoted(family.id)} sendiri; hapus salah satu",
            )


def _leads_to(id: str, at: str | None, onward: Mapping[str, str | None]) -> bool:
    """Whether whoever follows ids, each to the next, from one of them comes to another."""
    seen = set[str]()
    while at is not None and at != id and at not in seen:
        seen.add(at)
        at = onward.get(at)
    return at == id


def partner_unknown(facts: Facts) -> Iterator[FaultIn]:
    """Error: that a family is a partner of the programme is told, with its sources, in programme.yml."""
    if _PROGRAMME in facts.failed:
        return
    known = {partner.name for partner in facts.catalogue.programme.partners}
    for index, family in enumerate(facts.catalogue.media.families):
        if family.partner is not None and family.partner not in known:
            hint = facts.hints(known).of(family.partner)
            yield (
                _MEDIA,
                ("families", index, "partner"),
                f"{quoted(family.partner)} tidak ada di partners data/programme.yml; tambahkan di sana.{hint}",
            )


def same_text_unknown(file: CitingFile, facts: Facts) -> Iterator[Fault]:
    """Error: the source that prints the same text can be looked up from here, and is another one."""
    known = facts.shared | {source.id for source in file.sources}
    for index, source in enumerate(file.sources):
        other, place = source.same_text_as, ("sources", index, "same_text_as")
        if other == source.id:
            yield place, "menunjuk sumber ini sendiri; hapus, atau tulis id sumber lain"
        elif other is not None and other not in known:
            known_here = "data/sources.yml" if file.path == SHARED else "berkas ini atau data/sources.yml"
            yield place, f"{quoted(other)} tidak ada dalam daftar sumber {known_here}.{facts.hints(known).of(other)}"


def same_text_circle(facts: Facts) -> Iterator[FaultIn]:
    """Error: of sources that print one text, one is named by the others; each naming the next, no one is."""
    onward = {id: source.same_text_as for id, source in facts.source.items()}
    for each in facts.definitions:
        other = each.source.same_text_as
        if other not in (None, each.source.id) and _leads_to(each.source.id, other, onward):
            yield (
                each.path,
                (*each.place, "same_text_as"),
                f"{quoted(other)} pada akhirnya menunjuk {quoted(each.source.id)} lagi; hapus salah satu",
            )
