"""The ten steps of the programme in one round of a region, each with the claim that says most of it."""

from typing import NamedTuple

from jejak.records.disagreement import is_contested
from jejak.records.models.claims import Programme
from jejak.records.models.events import Bimtek, Event
from jejak.records.models.permalinks import permalink
from jejak.records.models.queries import surest
from jejak.records.models.vocabulary import SURENESS, Scope, Status, StepKey
from jejak.story import dates, words
from jejak.story.vocabulary import Apart, StepStatus

from .bearing import KINDS, STAGES, bears, borne, may_be, may_be_any_stage, status
from .placing import Course, Placed, Round, date_of

ORDER = {status: place for place, status in enumerate(StepStatus)}
REACHED = (StepStatus.DOCUMENTED, StepStatus.UNDATED)
"""Where a source tells of the thing itself."""

KNOWN = (*REACHED, StepStatus.MENTIONED)
"""What a source tells of or speaks of."""


class Step(NamedTuple):
    """One step of a round: ``when`` is its date in short words; ``anchor`` leads to the claim told.

    ``doubt`` says that this claim is less than certain, ``contested`` that another source differs;
    ``more`` counts further claims that document or mention the step. ``aside`` says why a claim is not the
    round's, or how many bimtek without a number a source counts.
    """

    key: StepKey
    label: str
    status: StepStatus
    when: str | None = None
    anchor: str | None = None
    more: int = 0
    doubt: str | None = None
    contested: bool = False
    aside: str | None = None

    @property
    def word(self) -> str:
        if self.status is not StepStatus.MENTIONED or KINDS[self.key].text:
            return words.STEP_STATUS[self.status]
        return words.MENTIONED_PROGRAMME if KINDS[self.key].programmes else words.MENTIONED_EVENT

    @property
    def state(self) -> str:
        """Its date where it is documented, else how it stands and when."""
        return self.told(self.word)

    def told(self, word: str) -> str:
        """The same in other words for how it stands: «disebut pada 8 Nov 2018», since that is no day of the step."""
        match self.status, self.when:
            case StepStatus.DOCUMENTED, str(when):
                return when
            case StepStatus.MENTIONED, str(when):
                return word.replace(words.MENTIONED, words.at(words.MENTIONED, when), 1)
            case StepStatus.UNNUMBERED, when:
                held = self.aside or words.HELD_UNTOLD
                return word.replace(words.HELD_UNTOLD, words.at(held, when) if when else held, 1)
        return words.in_line(self.aside or word, self.when)

    @property
    def marks(self) -> tuple[str, ...]:
        """What else is said of it: how certain it is, that sources differ, how many more claims there are."""
        return tuple(filter(None, (self.doubt, words.CONTESTED if self.contested else None, self.others)))

    @property
    def others(self) -> str | None:
        """«dan dua butir lain»: claims, of which two may tell of one event."""
        return f"dan {words.number(self.more)} butir lain" if self.more else None

    @property
    def said(self) -> str:
        """All of this in one line: «18 Nov 2021 · kepastian rendah · sumber berbeda»."""
        return " · ".join((self.state, *self.marks))

    @property
    def unsure(self) -> bool:
        """Whether its date is doubted, the claim less than certain, or other sources tell it differently."""
        return bool(self.doubt or self.contested or (self.when and words.DOUBTED in self.when))

    @property
    def reached(self) -> bool:
        """Whether a source tells of the thing itself."""
        return self.status in REACHED


def tell_steps(round: Round, course: Course) -> tuple[Step, ...]:
    """The ten steps of one round, with what lies beside all rounds where it bears on a step that has nothing else."""
    return _steps(round.claims, course.beside)


def tell_alone(course: Course) -> tuple[Step, ...]:
    """The steps of a region that joined no batch: only those of which something is recorded."""
    steps = _steps(tuple(claim for claim, _ in course.beside), ())
    return tuple(step for step in steps if step.status is not StepStatus.NONE)


def _steps(claims: tuple[Placed, ...], beside: tuple[tuple[Placed, Apart], ...]) -> tuple[Step, ...]:
    loose = tuple(claim for claim in claims if may_be_any_stage(claim))
    own: dict[StepKey, list[Placed]] = {key: [] for key in StepKey}
    for claim in claims:
        for key in borne(claim):
            own[key].append(claim)
    counted = not any(own[stage] for stage in STAGES)
    return tuple(
        _step(key, own[key]) or _possible(key, loose, claims, counted) or _otherwise(key, own[key], beside)
        for key in StepKey
    )


def _step(key: StepKey, own: list[Placed]) -> Step | None:
    """What the claims of the round that bear on it tell of it; None where nothing of theirs counts."""
    best = min(own, key=lambda claim: rank(claim, key), default=None)
    return _told(key, best, own) if best and status(best, key) is not StepStatus.ASIDE else None


def _possible(key: StepKey, loose: tuple[Placed, ...], claims: tuple[Placed, ...], counted: bool) -> Step | None:
    """The bimtek without a number that may be this stage; None where none may."""
    possible = tuple(claim for claim in loose if may_be(claim, key, claims)) if key in STAGES else ()
    return _unnumbered(key, possible, counted) if possible else None


def _otherwise(key: StepKey, own: list[Placed], beside: tuple[tuple[Placed, Apart], ...]) -> Step:
    """What bears on it and does not count: the round's own, else of what lies beside; nothing where nothing does."""
    if own:
        return _aside(key, min(own, key=lambda claim: rank(claim, key)))
    for claim, apart in beside:
        if bears(claim, key):
            return _aside(key, claim, words.APART[apart])
    return Step(key, words.STEP[key], StepStatus.NONE)


def _told(key: StepKey, best: Placed, own: list[Placed]) -> Step:
    known = [claim for claim in own if status(claim, key) in KNOWN]
    return Step(
        key,
        words.STEP[key],
        status(best, key),
        when_of(best),
        permalink(best),
        more=len([claim for claim in known if claim is not best]),
        doubt=words.CONFIDENCE[best.confidence],
        contested=is_contested(best),
    )


def _unnumbered(key: StepKey, loose: tuple[Placed, ...], counted: bool) -> Step:
    """Any of the bimtek without a number may be this stage: when it was where it is one, and where the first is told.

    How many there were is for the lead: what one source counts may be what another tells of singly. It is told here
    too where it is ``counted`` of all stages, and none of them stands in another cell.
    """
    alone = loose[0] if len(loose) == 1 else None
    count = alone.sittings if counted and isinstance(alone, Bimtek) else None
    return Step(
        key,
        words.STEP[key],
        StepStatus.UNNUMBERED,
        when_of(alone) if alone else None,
        permalink(loose[0]),
        doubt=words.CONFIDENCE[surest(loose)],
        contested=bool(alone and is_contested(alone)),
        aside=f"ada {words.number(count)} bimtek" if count else None,
    )


def _aside(key: StepKey, claim: Placed, reason: str | None = None) -> Step:
    """A claim that bears on the step and does not count for it, with the reason."""
    if isinstance(claim, Event | Programme) and claim.scope is Scope.OTHER:
        reason = f"hanya butir {words.OUTSIDE}"
    elif isinstance(claim, Event) and claim.status is Status.NOT_HELD:
        reason = words.STATUS[Status.NOT_HELD]
    return Step(
        key,
        words.STEP[key],
        StepStatus.ASIDE,
        when_of(claim),
        permalink(claim),
        doubt=words.CONFIDENCE[claim.confidence],
        aside=reason,
    )


def when_of(claim: Placed) -> str | None:
    """Its date in short words."""
    date = date_of(claim)
    return dates.wording(date, short=True) if date else None


def rank(claim: Placed, key: StepKey) -> tuple[object, ...]:
    """What says most; then the surer, then the more exact, then the earlier."""
    date = date_of(claim)
    exact = (date.uncertain or date.approximate, -date.start.precision, *date.sort_key) if date else ()
    return ORDER[status(claim, key)], SURENESS[claim.confidence], *exact
