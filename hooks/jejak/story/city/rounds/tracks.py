"""The steps of all rounds of a region, and how they are drawn: stages that one bimtek may be are one cell."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from jejak.records.models.city import City
from jejak.records.models.permalinks import permalink
from jejak.records.models.vocabulary import StepKey
from jejak.story import words
from jejak.story.vocabulary import StepStatus

from .bearing import borne, status
from .placing import Course, National, follow
from .steps import KNOWN, Step, tell_alone, tell_steps, when_of


class Cell(NamedTuple):
    """What is drawn as one: a step, or the neighbouring stages that one bimtek without a number stands for."""

    label: str
    step: Step
    keys: tuple[str, ...]

    @property
    def span(self) -> int:
        return len(self.keys)


@dataclass(frozen=True)
class Track:
    """The ten steps of one round. ``batch`` is None where no source names a year. Many pages ask for its cells."""

    batch: int | None
    steps: tuple[Step, ...]

    @property
    def reached(self) -> tuple[str, ...]:
        """The labels of the steps that a source tells of."""
        return tuple(step.label for step in self.steps if step.reached)

    @property
    def evident(self) -> bool:
        """Whether more is known than that the region took part."""
        return any(step.status in (*KNOWN, StepStatus.UNNUMBERED) for step in self.steps)

    @cached_property
    def runs(self) -> tuple[Cell, ...]:
        """The cells of a row with a column a step: neighbouring stages without a number are one."""
        groups = groupby(self.steps, key=lambda step: step.status if _is_loose(step) else step.key)
        return tuple(_cell(list(group)) for _, group in groups)

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """The items of a list: all stages without a number are one, where the first of them stands."""
        loose = list(filter(_is_loose, self.steps))
        return tuple(_cell(loose if step in loose else [step]) for step in self.steps if step not in loose[1:])


def _is_loose(step: Step) -> bool:
    return step.status is StepStatus.UNNUMBERED


def _cell(steps: list[Step]) -> Cell:
    label = words.bimtek(tuple(step.label for step in steps)) if _is_loose(steps[0]) else steps[0].label
    return Cell(label, steps[0], tuple(step.key for step in steps))


class Beside(NamedTuple):
    """A claim beside all rounds that bears on a step: which, when, where it is told, why it is of no round."""

    label: str
    when: str | None
    anchor: str
    reason: str


class Tracks(NamedTuple):
    """The rounds of a region by year. ``alone`` is what is recorded of one that joined no batch: steps with something.

    ``beside`` are claims on steps that no round takes, each with the reason in words.
    """

    rounds: tuple[Track, ...]
    alone: Track
    beside: tuple[Beside, ...]

    @property
    def reached(self) -> tuple[str, ...]:
        """The labels of the steps that a source tells of, in any round or beside them, each once."""
        found = {step.key for track in (*self.rounds, self.alone) for step in track.steps if step.reached}
        return tuple(words.STEP[key] for key in StepKey if key in found)

    @property
    def evident(self) -> bool:
        """Whether more is known than that the region took part."""
        return any(track.evident for track in (*self.rounds, self.alone))


def walk(city: City, national: National) -> tuple[Course, Tracks]:
    """A record → its rounds, and what they say of each step."""
    course = follow(city, national)
    return course, tell_tracks(course)


def tell_tracks(course: Course) -> Tracks:
    """A region's rounds → its steps, round by round."""
    rounds = tuple(Track(each.batch, tell_steps(each, course)) for each in course.rounds)
    alone = () if course.rounds else tell_alone(course)
    return Tracks(rounds, Track(None, alone), tuple(_beside(course)) if course.rounds else ())


def _beside(course: Course) -> Iterator[Beside]:
    for claim, apart in course.beside:
        for key in filter(borne(claim).__contains__, StepKey):
            if status(claim, key) is not StepStatus.ASIDE:
                yield Beside(words.STEP[key], when_of(claim), permalink(claim), words.APART[apart])
