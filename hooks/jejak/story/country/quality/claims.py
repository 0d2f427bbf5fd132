"""What claims lack: a source for a step, one account, certainty, a date, a sequel, a signer."""

from collections.abc import Iterator
from datetime import timedelta

from jejak.records.disagreement import disagreeing
from jejak.records.models.events import Event, Milestone, Signing
from jejak.records.models.queries import events, is_tallied
from jejak.records.models.vocabulary import Confidence, Part, Status
from jejak.story import dates, words
from jejak.story.city.timeline import label
from jejak.story.country.register import CityClaim, Register, sources_of
from jejak.story.vocabulary import StepStatus

from .listing import Gap, of_city, of_claim


def gaps(register: Register) -> Iterator[Gap]:
    for row in register.overview.rows:
        for track in row.tracks.rounds:
            open_steps = [step.label for step in track.steps if step.status is StepStatus.NONE]
            if open_steps:
                yield of_city(row.record, words.batches((track.batch,) if track.batch else ()), ", ".join(open_steps))


def conflicts(register: Register) -> Iterator[Gap]:
    for found in register.claims:
        if reports := disagreeing(found.claim):
            notes = " ".join(report.note for report in reports if report.note)
            yield of_claim(found, str(len(set(sources_of(found.claim)))), notes)


def weak(register: Register) -> Iterator[Gap]:
    for found in register.claims:
        if is_tallied(found.claim) and found.claim.confidence is not Confidence.HIGH:
            yield of_claim(found, words.CONFIDENCE[found.claim.confidence] or "", found.claim.note or "")


def undated(register: Register) -> Iterator[Gap]:
    for found in register.claims:
        if isinstance(found.claim, Event) and not (found.claim.date and found.claim.date.year):
            known = dates.wording(found.claim.date) if found.claim.date else ""
            yield of_claim(found, found.claim.date_text or known)


def planned(register: Register) -> Iterator[Gap]:
    for found in register.claims:
        if isinstance(found.claim, Event) and found.claim.status.awaited and not _followed(found):
            yield of_claim(found, found.claim.note or "")


def _followed(found: CityClaim) -> bool:
    """Whether an event of the same kind was held within a year from the plan, which may be it."""
    plan = found.claim
    if not (isinstance(plan, Event) and plan.date):
        return False
    first, last = plan.date.earliest, plan.date.latest + timedelta(days=365)
    held = (event for event in events(found.record.city) if event.status is Status.HELD and event.date)
    return any(_may_be(event, plan) and event.date and first <= event.date.latest <= last for event in held)


def _may_be(event: Event, plan: Event) -> bool:
    """Of the same kind, and of its stage where the plan names one."""
    if isinstance(event, Milestone) and isinstance(plan, Milestone):
        return event.kind == plan.kind and plan.stage in (None, event.stage)
    return label(event) == label(plan)


def unsigned(register: Register) -> Iterator[Gap]:
    """Signings that took place, of which no source says who signed for whom."""
    for found in register.claims:
        signing = found.claim
        if isinstance(signing, Signing) and signing.status is Status.HELD:
            named = [*_named(signing)]
            if all(part is not Part.SIGNED for _, part in named):
                yield of_claim(found, ", ".join(name for name, _ in named))


def _named(event: Event) -> Iterator[tuple[str, Part | None]]:
    """Whom an event names, people and groups, with their part in it."""
    yield from ((person.name, person.part) for person in event.people)
    yield from ((group.name, group.part) for group in event.groups)
