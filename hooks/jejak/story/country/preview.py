"""What the picture shown with a link says: of one city, and of the whole site. Words only; drawn elsewhere."""

from collections.abc import Iterable
from dataclasses import dataclass

from jejak.story.city.steps import Step, StepStatus, progress
from jejak.story.city.story import CityStory
from jejak.story.words import digits, held

from .overview import Covered, Numbers

_QUESTION = "Siapa berjanji apa, dan apa buktinya"

_WORD = {
    StepStatus.UNDATED: "tanpa tanggal",
    StepStatus.UNNUMBERED: "tanpa nomor",
    StepStatus.PLANNED: "direncanakan",
    StepStatus.NONE: "belum ada bukti",
}
"""Shorter than on pages: there is little room."""


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
    """What the picture of one city says."""
    known, batch = story.evidence, f"angkatan {story.batch_word}"
    foot = f"{held(known.claims, known.sources)} · {progress(story.steps)}"
    return Preview(
        title=story.name,
        line=f"{story.province} · {batch if story.batches else 'tahun angkatan tidak diketahui'}",
        marks=tuple(Mark(step.status, _label(step), _word(step)) for step in story.steps),
        foot=foot,
        alt=f"Jejak {story.name}, {story.province}, dalam program kota cerdas: {foot}.",
    )


def preview_all(name: str, numbers: Numbers, covered: Iterable[Covered]) -> Preview:
    """What the picture of the site says: for how many cities each step is documented."""
    foot = f"{digits(numbers.cities)} daerah · {digits(numbers.claims)} klaim · {digits(numbers.sources)} sumber"
    return Preview(
        title=_QUESTION,
        line="Jejak kota dan kabupaten dalam program kota cerdas nasional",
        marks=tuple(Mark(StepStatus.DOCUMENTED, _label(step), f"{digits(step.reached)} daerah") for step in covered),
        foot=foot,
        alt=say_all(name),
    )


def say_all(name: str) -> str:
    """What the site's picture says to those who do not see it."""
    return f"{name}. {_QUESTION}"


def _label(step: Step | Covered) -> str:
    return "Nota (MoU)" if step.key == "mou" else step.label


def _word(step: Step) -> str:
    if step.status is StepStatus.DOCUMENTED and step.when:
        return step.when.replace(" (diragukan)", "?")
    return _WORD.get(step.status, step.word)
