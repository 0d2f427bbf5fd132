"""The ten steps of the programme, each with what is documented of it in one city."""

from collections.abc import Iterator
from dataclasses import dataclass

from jejak.records.models.city import City
from jejak.records.models.claims import Programme
from jejak.records.models.events import Bimtek, Event, Milestone, Signing
from jejak.records.models.fields import Edtf
from jejak.records.models.permalinks import permalink
from jejak.records.models.queries import counts, events, quick_wins, redating
from jejak.records.models.vocabulary import (
    Confidence,
    MilestoneKind,
    Scope,
    SigningKind,
    Status,
    StepKey,
)
from jejak.story import dates, words
from jejak.story.vocabulary import StepStatus

_Evident = Event | Programme
"""What can document a step."""


_STAGE = "bimtek-"
_ORDER = {status: place for place, status in enumerate(StepStatus)}


@dataclass(frozen=True, slots=True)
class Step:
    """One step: ``when`` is its date in short words where documented; ``anchor`` leads to the claim told.

    ``more`` counts further claims of the same step (a second cycle, a later evaluation). ``weak`` says that the claim
    told is of low confidence, ``contested`` that other sources give it another date or stage. ``unnumbered`` is a stage
    of bimtek that a source may mean without saying so.
    """

    key: str
    label: str
    status: StepStatus
    when: str | None = None
    anchor: str | None = None
    more: int = 0
    weak: bool = False
    contested: bool = False

    @property
    def word(self) -> str:
        return words.STEP_STATUS[self.status]

    @property
    def state(self) -> str:
        """Its date where it is documented, else how it stands; and that its claim is weak."""
        documented = self.status is StepStatus.DOCUMENTED
        planned = self.when if self.status is StepStatus.PLANNED else None
        said = ", ".join(filter(None, (self.when if documented else self.word, planned)))
        return f"{said} ({words.CONFIDENCE[Confidence.LOW]})" if self.weak else said

    @property
    def marks(self) -> tuple[str, ...]:
        """What else is said of it: that sources differ, and how many claims there are beside the one told."""
        said = (words.CONTESTED if self.contested else None, f"{self.more} lagi" if self.more else None)
        return tuple(filter(None, said))

    @property
    def reached(self) -> bool:
        return self.status in (StepStatus.DOCUMENTED, StepStatus.UNDATED)


def tell_steps(city: City) -> tuple[Step, ...]:
    """The ten steps in the programme's order, each with the best claim the record has for it."""
    evidence: dict[str, list[_Evident]] = {key: [] for key in StepKey}
    for key, claim in _evidence(city):
        evidence[key].append(claim)
    unnumbered = next((event for event in city.bimtek if not event.stages and counts(event)), None)
    return tuple(
        Step(key, words.STEP[key], StepStatus.UNNUMBERED, anchor=permalink(unnumbered))
        if unnumbered and not claims and key.startswith(_STAGE)
        else _step(key, claims)
        for key, claims in evidence.items()
    )


def _evidence(city: City) -> Iterator[tuple[str, _Evident]]:
    for event in events(city):
        if event.scope is Scope.PROGRAMME and event.status is not Status.NOT_HELD:
            yield from ((key, event) for key in _keys(event))
    yield from ((StepKey.QUICK_WIN, item) for item in quick_wins(city))


def _keys(event: Signing | Bimtek | Milestone) -> tuple[str, ...]:
    match event:
        case Bimtek():
            return tuple(f"{_STAGE}{stage}" for stage in event.stages)
        case Signing(kind=SigningKind.MOU | SigningKind.COMMITMENT | SigningKind.MASTERPLAN):
            return (event.kind,)
        case Milestone(kind=MilestoneKind.ASSESSMENT | MilestoneKind.MASTERPLAN | MilestoneKind.EVALUATION):
            return (event.kind,)
    return ()


def _step(key: str, claims: list[_Evident]) -> Step:
    if not claims:
        return Step(key, words.STEP[key], StepStatus.NONE)
    best = min(claims, key=_rank)
    when = dates.wording(_date(best), short=True) if _date(best) else None
    weak = best.confidence is Confidence.LOW
    return Step(key, words.STEP[key], _status(best), when, permalink(best), len(claims) - 1, weak, _is_contested(best))


def _is_contested(claim: _Evident) -> bool:
    if not isinstance(claim, Event):
        return False
    stages = claim.stages if isinstance(claim, Bimtek) else ()
    return bool(redating(claim)) or any(report.stages not in ((), stages) for report in claim.also_reported)


def _rank(claim: _Evident) -> tuple[int, bool, tuple[object, ...]]:
    """Documented before undated before planned; then firm before weak; then the earliest."""
    date = _date(claim)
    return _ORDER[_status(claim)], claim.confidence is Confidence.LOW, date.sort_key if date else ()


def _status(claim: _Evident) -> StepStatus:
    if isinstance(claim, Event) and claim.status.awaited:
        return StepStatus.PLANNED
    return StepStatus.DOCUMENTED if _date(claim) else StepStatus.UNDATED


def _date(claim: _Evident) -> Edtf | None:
    if claim.date is None and isinstance(claim, Programme) and claim.year:
        return Edtf.parse(str(min(claim.year)))
    return claim.date


def progress(steps: tuple[Step, ...]) -> str:
    """«7 dari 10 langkah terdokumentasi»; bimtek of unknown stage is said where there is nothing else."""
    reached = sum(step.reached for step in steps)
    if not reached and any(step.status is StepStatus.UNNUMBERED for step in steps):
        return words.STEP_STATUS[StepStatus.UNNUMBERED]
    return f"{reached} dari {len(steps)} langkah {words.DOCUMENTED}"


def missing(steps: tuple[Step, ...]) -> tuple[str, ...]:
    """What nobody has documented, worded for a sentence; the stages of bimtek together."""
    gaps = [step for step in steps if step.status is StepStatus.NONE]
    stages = [words.numeral(step.label) for step in gaps if step.key.startswith(_STAGE)]
    said: list[str] = []
    for step in gaps:
        if not step.key.startswith(_STAGE):
            said.append(step.label.lower())
        elif stages:
            said.append("bimtek tahap " + words.joined(stages))
            stages = []
    return tuple(said)
