"""What one asks of a record: its claims and events in the order of the file, where they stand, what they cite."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeVar, get_args

from pydantic import BaseModel

from jejak.records.problems import Place

from .city import City
from .claims import Anchored, Claim, Contestable, Membership, Pillar, Sourced
from .edtf import Edtf
from .events import Bimtek, Event, Milestone, OtherReport, Signing
from .vocabulary import SURENESS, Confidence, MilestoneKind, Scope, Standing, Status, StepKey

Item = TypeVar("Item")


def claim_lists(city: City) -> Mapping[str, tuple[Anchored, ...]]:
    """The lists of a record that hold claims, by name, in the order of the file."""
    joined: dict[str, tuple[Anchored, ...]] = {"memberships": city.memberships}
    told = {"pillars": city.pillars, "programmes": city.programmes, "response": city.response}
    return {**joined, **event_lists(city), **told}


def event_lists(city: City) -> Mapping[str, tuple[Event, ...]]:
    """Those of them that hold events."""
    return {"signings": city.signings, "bimtek": city.bimtek, "milestones": city.milestones}


def placed(lists: Mapping[str, Sequence[Item]]) -> Iterator[tuple[Place, Item]]:
    """Every item of lists by name, with its place."""
    for name, items in lists.items():
        for index, item in enumerate(items):
            yield (name, index), item


def claims(city: City) -> Iterator[Anchored]:
    """Every claim of the record, in the order of the file: all that has a permalink and can be cited.

    What other sources say differently is none of its own.
    """
    for items in claim_lists(city).values():
        yield from items


def tallied(city: City) -> Iterator[Anchored]:
    """The claims that any number of them tells: all but names of pillars, which have a number of their own."""
    return filter(is_tallied, claims(city))


def is_tallied(claim: Anchored) -> bool:
    """Whether a claim is one of those that are counted; how somebody spells a pillar is not."""
    return not isinstance(claim, Pillar)


def naming(name: Pillar) -> tuple[str, str | None, Edtf | None]:
    """By what two names of a pillar are one: a name may come again in another list, or on another day."""
    return name.as_named, name.list, name.date


def events(city: City) -> Iterator[Signing | Bimtek | Milestone]:
    """What happened or was planned: signings, bimtek, milestones, in the order of the file."""
    yield from city.signings
    yield from city.bimtek
    yield from city.milestones


def members(city: City) -> list[Membership]:
    """How the city joined: without the batches that it only stood beside."""
    return [claim for claim in city.memberships if claim.status is Standing.MEMBER]


def counts(event: Event) -> bool:
    """Whether an event took place within the ministry's programme."""
    return event.status is Status.HELD and event.scope is Scope.PROGRAMME


def surest(claims: Iterable[Claim]) -> Confidence:
    """How sure the surest of some claims is."""
    return min((claim.confidence for claim in claims), key=SURENESS.__getitem__)


_STEPS = {step.value: step for step in StepKey}
"""Kinds of signings and milestones that are a step go by its name."""


def own_steps(event: Event) -> tuple[StepKey, ...]:
    """The steps of the programme that an event is by its own kind, whoever held it."""
    if isinstance(event, Bimtek):
        return tuple(_STEPS[f"bimtek-{stage}"] for stage in event.stages)
    step = _STEPS.get(event.kind.value) if isinstance(event, Signing | Milestone) else None
    return (step,) if step else ()


def is_target(event: Event) -> bool:
    """Whether it is what somebody aimed at for a time, and so may lie ahead for ever."""
    return isinstance(event, Milestone) and event.kind is MilestoneKind.TARGET


def differing(claim: Sourced) -> tuple[Claim, ...]:
    """What other sources say differently; of few kinds of claims the record keeps that."""
    return claim.also_reported if isinstance(claim, Contestable) else ()


def redating(event: Event) -> tuple[OtherReport, ...]:
    """The differing reports that give another date; a coarser one that contains ours, or a finer one, is none."""
    return tuple(report for report in event.also_reported if report.date and not agree(report.date, event.date))


def agree(one: Edtf, other: Edtf | None) -> bool:
    """Whether one date lies within the other: a coarser one says nothing else. Two spans of days that are unlike do."""
    if other is None or (one.year is None) is not (other.year is None):
        return False
    if one.is_of_days and other.is_of_days and one.end and other.end:
        return (one.earliest, one.latest) == (other.earliest, other.latest)
    (first, last), (begin, end) = (one.earliest, one.latest), (other.earliest, other.latest)
    return (first <= begin and end <= last) or (begin <= first and last <= end)


def is_within(report: Claim, claim: Sourced) -> bool:
    """Whether a differing report stands in the claim's own sources alone, so that no other source says it."""
    return set(report.sources) <= set(claim.sources)


def citations(claims: Iterable[Claim]) -> Iterator[tuple[str, ...]]:
    """The source ids of each claim, those of differing reports following."""
    for claim in claims:
        yield claim.sources
        yield from (report.sources for report in differing(claim))


def cited_sources(city: City) -> set[str]:
    """The ids of all sources that the record's claims and differing reports cite."""
    return _cited_by(claims(city))


def tallied_sources(city: City) -> set[str]:
    """Those that its tallied claims cite: without sources that only name a pillar."""
    return _cited_by(tallied(city))


def _cited_by(claims: Iterable[Claim]) -> set[str]:
    return set[str]().union(*citations(claims))


def cited_in(file: BaseModel) -> frozenset[str]:
    """The ids of all sources that the statements of a file cite."""
    return frozenset(id for _, stated in statements(file) for id in stated.sources)


def statements(model: BaseModel, place: Place = ()) -> Iterator[tuple[Place, Sourced]]:
    """Everything inside ``model`` that rests on sources of its own, whatever file it is, with its place.

    The outer ones come first; ``place`` is that of ``model``.
    """
    for name in _stating_fields(type(model)):
        for index, item in enumerate(getattr(model, name, ())):
            here = (*place, name, index)
            yield here, item
            yield from statements(item, here)


@lru_cache(maxsize=64)
def _stating_fields(model: type[BaseModel]) -> tuple[str, ...]:
    return tuple(name for name, field in model.model_fields.items() if _states(get_args(field.annotation)))


def _states(arguments: tuple[object, ...]) -> bool:
    inner = arguments[0] if arguments else None
    return isinstance(inner, type) and issubclass(inner, Sourced)
