"""What the picture shown with a link says: of one city, and of the whole site. Words only; drawn elsewhere."""

from collections.abc import Iterable
from typing import NamedTuple

from jejak.story.city.rounds.steps import Step
from jejak.story.city.rounds.tracks import Cell, Track
from jejak.story.city.story import CityStory
from jejak.story.vocabulary import StepStatus
from jejak.story.words import (
    DOUBTED,
    QUESTION,
    STEP_SHORT,
    STEP_STATUS_SHORT,
    digits,
    held,
    in_running_text,
    regions,
)

from .lines import latest
from .overview import Covered, Numbers


class Mark(NamedTuple):
    """A step, or the stages that one bimtek may be: what is known of it as a shape and in a word or two."""

    status: StepStatus
    label: str
    word: str


class Preview(NamedTuple):
    """``title`` is a name, ``line`` what stands under it, ``foot`` how much the record holds."""

    title: str
    line: str
    marks: tuple[Mark, ...]
    foot: str
    alt: str


def preview_city(story: CityStory) -> Preview:
    """What the picture of one city says: of a region that joined twice, the latest round with a source for a step."""
    known, track = story.evidence, latest(story.tracks)
    foot = held(known.claims, known.sources)
    return Preview(
        title=story.name,
        line=f"{story.province} · {_standing(story, track)}",
        marks=tuple(_mark(cell) for cell in track.cells),
        foot=foot,
        alt=f"Jejak {story.name}, {story.province}, dalam program kota cerdas: {foot}.",
    )


def _standing(story: CityStory, track: Track) -> str:
    """«angkatan 2018 dan 2021; langkah 2021», or how else the region stands."""
    said = in_running_text(story.standing)
    return f"{said}; langkah {track.batch}" if len(story.batches) > 1 else said


def preview_all(name: str, numbers: Numbers, covered: Iterable[Covered]) -> Preview:
    """What the picture of the site says: for how many cities each step is documented."""
    of = f"{digits(numbers.joined)} peserta · {regions(numbers.beside)} lain"
    foot = f"{of} · {digits(numbers.claims)} butir · {digits(numbers.sources)} sumber"
    return Preview(
        title=QUESTION.capitalize(),
        line="Jejak kota dan kabupaten dalam program kota cerdas nasional",
        marks=tuple(_count(step) for step in covered),
        foot=foot,
        alt=say_all(name),
    )


def say_all(name: str) -> str:
    """What the site's picture says to those who do not see it."""
    return f"{name}. {QUESTION.capitalize()}"


def _count(step: Covered) -> Mark:
    """For how many regions there is a source; where it is none, for how many one only speaks of the step."""
    label = STEP_SHORT[step.key]
    if step.reached or not step.mentioned:
        status = StepStatus.DOCUMENTED if step.reached else StepStatus.NONE
        return Mark(status, label, regions(step.reached) if step.reached else STEP_STATUS_SHORT[status])
    return Mark(StepStatus.MENTIONED, label, f"{STEP_STATUS_SHORT[StepStatus.MENTIONED]}: {regions(step.mentioned)}")


def _mark(cell: Cell) -> Mark:
    label = cell.label if cell.span > 1 else STEP_SHORT[cell.step.key]
    return Mark(cell.step.status, label, _word(cell.step))


def _word(step: Step) -> str:
    """Its date, else how it stands; a question mark where that is less than certain."""
    dated = step.status is StepStatus.DOCUMENTED and step.when
    said = dated.replace(f" {DOUBTED}", "") if dated else STEP_STATUS_SHORT[step.status]
    return f"{said}?" if step.unsure else said
