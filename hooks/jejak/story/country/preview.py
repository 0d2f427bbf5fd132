"""What the picture shown with a link says: of one city, and of the whole site. Words only; drawn elsewhere."""

from collections.abc import Iterable
from dataclasses import dataclass

from jejak.story.city.rounds.steps import Step
from jejak.story.city.story import CityStory
from jejak.story.vocabulary import Footing, StepStatus
from jejak.story.words import DOUBTED, FOOTING, NO_YEAR, QUESTION, STEP_SHORT, STEP_STATUS_SHORT, digits, held, regions

from .overview import Covered, Numbers


@dataclass(frozen=True, slots=True)
class Mark:
    """One of the ten steps: its name, and what is known of it as a shape and in a word or two."""

    status: StepStatus
    label: str
    word: str


@dataclass(frozen=True, slots=True)
class Preview:
    """``title`` is a name, ``line`` what stands under it, ``foot`` how much the record holds."""

    title: str
    line: str
    marks: tuple[Mark, ...]
    foot: str
    alt: str


def preview_city(story: CityStory) -> Preview:
    """What the picture of one city says: of a region that joined twice, the latest round."""
    known, rounds = story.evidence, story.tracks.rounds
    track = rounds[-1] if rounds else story.tracks.alone
    foot = held(known.claims, known.sources)
    return Preview(
        title=story.name,
        line=f"{story.province} · {_standing(story)}",
        marks=tuple(Mark(step.status, STEP_SHORT[step.key], _word(step)) for step in track.steps),
        foot=foot,
        alt=f"Jejak {story.name}, {story.province}, dalam program kota cerdas: {foot}.",
    )


def _standing(story: CityStory) -> str:
    """«angkatan 2018 dan 2021; langkah angkatan 2021», or how else the region stands."""
    if story.footing is not Footing.MEMBER:
        return FOOTING[story.footing]
    if not story.batches:
        return f"{FOOTING[story.footing]}, {NO_YEAR}"
    said = f"angkatan {story.batch_word}"
    return f"{said}; langkah {story.batches[-1]}" if len(story.batches) > 1 else said


def preview_all(name: str, numbers: Numbers, covered: Iterable[Covered]) -> Preview:
    """What the picture of the site says: for how many cities each step is documented."""
    of = f"{digits(numbers.joined)} peserta · {regions(numbers.beside)} lain"
    foot = f"{of} · {digits(numbers.claims)} butir · {digits(numbers.sources)} sumber"
    return Preview(
        title=QUESTION.capitalize(),
        line="Jejak kota dan kabupaten dalam program kota cerdas nasional",
        marks=tuple(Mark(StepStatus.DOCUMENTED, STEP_SHORT[step.key], regions(step.reached)) for step in covered),
        foot=foot,
        alt=say_all(name),
    )


def say_all(name: str) -> str:
    """What the site's picture says to those who do not see it."""
    return f"{name}. {QUESTION.capitalize()}"


def _word(step: Step) -> str:
    if step.status is StepStatus.DOCUMENTED and step.when:
        return step.when.replace(f" {DOUBTED}", "?")
    return STEP_STATUS_SHORT[step.status]
