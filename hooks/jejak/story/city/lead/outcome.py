"""What a lead says of the rest: the masterplan and its years, evaluations, awards, quick wins, what was aimed at."""

from jejak.records.models.claims import Programme
from jejak.records.models.events import Event, Milestone
from jejak.records.models.queries import counts
from jejak.records.models.vocabulary import MilestoneKind, Scope, Status, StepKey
from jejak.story import dates, words
from jejak.story.city.rounds.bearing import bears, itself, status
from jejak.story.city.rounds.placing import Placed, Round
from jejak.story.city.rounds.steps import KNOWN, rank
from jejak.story.city.timeline import label
from jejak.story.vocabulary import StepStatus

from .sentences import LONGEST, Clauses, disputed, doubt, firmest, fitting, length, listed, on, plain

UNSEEN = "belum kami temukan"
"""Ends what is said of a step that sources only speak of."""

_OTHER = words.MILESTONE[MilestoneKind.OTHER]


def tell_masterplan(round: Round) -> Clauses:
    """That its text is known, or who speaks of it; the same claim as the step's."""
    known = [claim for claim in round.claims if _known(claim, StepKey.MASTERPLAN)]
    if not known:
        return ()
    best = min(known, key=lambda claim: rank(claim, StepKey.MASTERPLAN))
    name = f"masterplan{_years(best)}"
    if not isinstance(best, Event):
        return ()
    if status(best, StepKey.MASTERPLAN) is StepStatus.DOCUMENTED:
        return ((f"Naskah {name} ada di antara sumber, bertanggal {dates.wording(best.date)}{doubt(best)}", (best,)),)
    if status(best, StepKey.MASTERPLAN) is StepStatus.UNDATED:
        return ((f"Naskah {name} ada di antara sumber, {words.UNDATED}{doubt(best)}", (best,)),)
    short = f"{name[0].upper()}{name[1:]} {_told(best)}"
    if StepKey.MASTERPLAN in itself(best):
        day = f", {dates.wording(best.date)}" if best.date else ""
        full = f"Tercatat: {_called(best)}{day}"
    else:
        full = f"{short} dalam {words.in_running_text(label(best))}" if label(best) != _OTHER else short
    said = [f"{each}{doubt(best)}; naskahnya {UNSEEN}" for each in (full, short)]
    other = tuple(disputed(best))
    return fitting([((said[0], (best,)), *other), ((said[0], (best,)),), ((said[1], (best,)),)])


def _called(event: Event) -> str:
    """«masterplan diserahkan kepada bupati»."""
    title = plain(event.title) if isinstance(event, Milestone) else None
    return words.in_running_text(title) if title else "masterplan"


def _known(claim: Placed, step: StepKey) -> bool:
    return bears(claim, step) and status(claim, step) in KNOWN


def _years(claim: Placed) -> str:
    """« 2019–2028», where the claim says so."""
    return f" {dates.wording(claim.period)}" if isinstance(claim, Milestone) and claim.period else ""


def _told(event: Event) -> str:
    """That a source speaks of it, and when: «disebut pada 8 November 2018»."""
    return words.at(words.MENTIONED, dates.wording(event.date)) if event.date else words.MENTIONED


def tell_assessment(round: Round) -> Clauses:
    """When it was, or where it is spoken of; the same claim as the step's."""
    known = [claim for claim in round.claims if isinstance(claim, Event) and _known(claim, StepKey.ASSESSMENT)]
    if not known:
        return ()
    best = min(known, key=lambda claim: rank(claim, StepKey.ASSESSMENT))
    if status(best, StepKey.ASSESSMENT) is not StepStatus.MENTIONED:
        return ((f"Menurut sumber, asesmen berlangsung{on(best)}{doubt(best)}", (best,)),)
    return ((f"Asesmen {_told(best)}{doubt(best)}; laporannya {UNSEEN}", (best,)),)


def tell_evaluations(round: Round) -> Clauses:
    """One with its date, or how many, the first and the last of those that are certain."""
    held = _milestones(round, MilestoneKind.EVALUATION)
    if not held:
        return ()
    if len(held) == 1:
        event = held[0]
        by = f" oleh {event.by}" if event.by and "evalua" not in event.by.lower() else ""
        other = tuple(disputed(event))
        said = [f"Menurut sumber, evaluasi{each} berlangsung{on(event)}{doubt(event)}" for each in (by, "")]
        return fitting([((said[0], (event,)), *other), ((said[1], (event,)), *other), ((said[1], (event,)),)])
    dated = sorted((event for event in firmest(held) if event.date), key=lambda event: dates.order(event.date))
    count = _counted(len(held), "evaluasi")
    if not dated:
        return ((f"{count}, {words.UNDATED}", tuple(held)),)
    first, last = dated[0], dated[-1]
    if first.date and last.date and first.date.latest < last.date.earliest:
        rest = tuple(event for event in held if event is not first)
        return (
            (f"{count}: yang pertama{on(first)}{doubt(first)}", (first,)),
            (f"yang terakhir{on(last)}{doubt(last)}", rest),
        )
    best = min(held, key=lambda event: rank(event, StepKey.EVALUATION))
    return ((f"{count}, di antaranya{on(best)}{doubt(best)}", tuple(held)),)


def _counted(count: int, what: str) -> str:
    """Claims and not things: two of them may tell of one evaluation."""
    return f"Ada {words.number(count)} butir tentang {what}"


def tell_awards(round: Round) -> Clauses:
    """The programme's awards: what the latest certain one is called, and when it was given."""
    held = _milestones(round, MilestoneKind.AWARD)
    if not held:
        return ()
    last = max(firmest(held), key=lambda event: (event.date is not None, dates.order(event.date)))
    if len(held) > 1:
        said = f"{_counted(len(held), 'penghargaan program')}, yang terakhir{on(last)}{doubt(last)}"
        return ((said, tuple(held)),)
    names = (_award(last), "penghargaan")
    return fitting(((f"Menurut sumber, {name} diberikan{on(last)}{doubt(last)}", (last,)),) for name in names)


def _award(event: Milestone) -> str:
    """«penghargaan smart governance 2021», «penghargaan “Juara 2”»."""
    title = plain(event.title)
    if not title:
        return "penghargaan"
    return words.in_running_text(title) if title.startswith("Penghargaan") else f"penghargaan “{title}”"


def _milestones(round: Round, kind: MilestoneKind) -> list[Milestone]:
    claims = (claim for claim in round.claims if isinstance(claim, Milestone))
    return [claim for claim in claims if claim.kind is kind and counts(claim)]


def tell_quick_wins(round: Round) -> Clauses:
    """Their names, as many as a sentence holds."""
    wins = [item for item in round.claims if isinstance(item, Programme) and _known(item, StepKey.QUICK_WIN)]
    if not wins:
        return ()
    called = [f"{win.name}{doubt(win)}" for win in wins]
    said = [*listed(called), words.number(len(wins))]
    return fitting(((f"{_QUICK_WINS} {each}", tuple(wins)),) for each in said)


_QUICK_WINS = f"{words.STEP[StepKey.QUICK_WIN]} yang tercatat:"


def tell_target(round: Round) -> Clauses:
    """The first thing aimed at, by its title."""
    targets = [
        claim
        for claim in round.claims
        if isinstance(claim, Milestone)
        and claim.kind is MilestoneKind.TARGET
        and claim.title
        and claim.scope is Scope.PROGRAMME
        and claim.status is not Status.NOT_HELD
    ]
    for target in targets:
        when = f", {dates.wording(target.date)}" if target.date else ""
        said = f"Sasaran atau rencana menurut sumber: {words.in_running_text(plain(target.title))}{when}"
        clauses: Clauses = ((f"{said}{doubt(target)}", (target,)),)
        if length(clauses) <= LONGEST:
            return clauses
    return ()
