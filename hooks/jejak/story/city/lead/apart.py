"""The lead of a region that joined no batch: what is recorded of it, then that no list names it, or how it stood."""

from collections.abc import Iterator

from jejak.records.models.city import City
from jejak.records.models.claims import Membership, Programme
from jejak.records.models.events import Event, Milestone
from jejak.records.models.queries import events
from jejak.records.models.vocabulary import Confidence, Scope, Standing, Status
from jejak.story import dates, words
from jejak.story.city.timeline import label, standing

from .sentences import Clauses, doubt, fitting, listed, plain

NAMED = 2
"""Events told before the rest is counted."""

_VERB = {
    Standing.MEMBER: "ikut",
    Standing.CANDIDATE: f"disebut sebagai {words.STANDING[Standing.CANDIDATE]}",
    Standing.NOT_SELECTED: f"{words.STANDING[Standing.NOT_SELECTED]} untuk",
    Standing.DROPPED: f"{words.STANDING[Standing.DROPPED]} peserta",
}
"""How a region stood to a batch, as a predicate."""


def tell_apart(city: City) -> Iterator[Clauses]:
    """What is recorded first; then how the region stood to batches, or that no list of participants names it."""
    known = sorted(events(city), key=_order)
    named = sorted(known[:NAMED], key=lambda event: dates.order(event.date))
    yield from (_recorded(event) for event in named)
    if not known and city.programmes:
        yield _programmes(city.programmes)
    elif rest := (*known[NAMED:], *city.programmes):
        yield ((f"Selain itu tercatat {words.number(len(rest))} butir lain", rest),)
    for claim in city.memberships[:2]:
        yield _stood(city, claim)
    if not city.memberships:
        yield ((f"{city.name} tidak kami temukan dalam daftar peserta program kementerian", ()),)
        yield (("Daftar yang kami temukan belum lengkap", ()),)


def _programmes(programmes: tuple[Programme, ...]) -> Clauses:
    names = [item.name for item in programmes]
    outside = all(item.scope is Scope.OTHER for item in programmes)
    said = [*(f"program {each}" for each in listed(names)), f"{words.number(len(names))} program"]
    end = f", {words.OUTSIDE}" if outside else ""
    return fitting(((f"Tercatat {each}{end}", tuple(programmes)),) for each in said)


def _order(event: Event) -> tuple[object, ...]:
    """What took place within the programme first, then the surer, then by date."""
    return (
        event.status is not Status.HELD,
        event.scope is not Scope.PROGRAMME,
        event.confidence is not Confidence.HIGH,
        dates.order(event.date),
    )


def _recorded(event: Event) -> Clauses:
    """«Tercatat: diskusi penyusunan rencana induk (9–10 Agustus 2023), di luar program kementerian.»"""
    title = plain(event.title) if isinstance(event, Milestone) and event.title else label(event)
    when = dates.wording(event.date) if event.date else words.UNDATED
    outside = words.OUTSIDE if event.scope is Scope.OTHER else None
    rest = words.in_line(standing(event), outside, words.CONFIDENCE[event.confidence])
    said = [f"Tercatat: {name}, {words.in_line(when, rest)}" for name in (title, label(event))]
    return fitting(((each, (event,)),) for each in said)


def _stood(city: City, claim: Membership) -> Clauses:
    year = f" angkatan {claim.batch}" if claim.batch else " suatu angkatan, tahunnya tidak disebut"
    return ((f"Menurut sumber, {city.name} {_VERB[claim.status]}{year}{doubt(claim)}", (claim,)),)
