"""Which steps of a round no source was found for, or are only spoken of, worded for a sentence."""

from jejak.story import words
from jejak.story.city.rounds.bearing import STAGES
from jejak.story.city.rounds.tracks import Track
from jejak.story.vocabulary import StepStatus


def missing(track: Track) -> tuple[str, ...]:
    """«asesmen», «bimtek tahap I dan II», «keempat tahap bimtek»: the stages together, in the place of the first."""
    return _worded(track, StepStatus.NONE)


def mentioned(track: Track) -> tuple[str, ...]:
    """Those that sources only speak of, in the same words."""
    return _worded(track, StepStatus.MENTIONED)


def _worded(track: Track, status: StepStatus) -> tuple[str, ...]:
    gaps = [step for step in track.steps if step.status is status]
    stages = [words.numeral(step.label) for step in gaps if step.key in STAGES]
    said: list[str] = []
    for step in gaps:
        if step.key not in STAGES:
            said.append(words.in_running_text(step.label))
        elif words.numeral(step.label) == stages[0]:
            said.append(words.stages_told(stages))
    return tuple(said)


def list_missing(said: tuple[str, ...]) -> str:
    """«asesmen, bimtek tahap II dan III, serta masterplan»: no list within a list reads as one."""
    text = words.joined(said)
    if not any(" dan " in each for each in said):
        return text
    *before, last = said
    if not before:
        return last
    return f"{', '.join(before)}{',' if len(before) > 1 else ''} serta {last}"
