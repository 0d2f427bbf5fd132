"""A region in lists and tables: a line for each of its rounds, how it stands there, what is known of each step.

Owns how a step is said in a list; whatever shows a line says the same of it. Knows rows; knows no page.
"""

from dataclasses import dataclass
from itertools import groupby

from jejak.story import words
from jejak.story.city.rounds.bearing import STAGES
from jejak.story.city.rounds.tracks import Cell, Track
from jejak.story.vocabulary import StepStatus

from .overview import Row


@dataclass(frozen=True, slots=True)
class Line:
    """One round of a region; of a region that joined no batch what is recorded of it."""

    row: Row
    track: Track

    @property
    def batch(self) -> str:
        """«2021», that no source names a year, or how else the region stands."""
        if not self.row.joined:
            return self.row.footing_word
        return str(self.track.batch) if self.track.batch else words.NO_YEAR

    @property
    def standing(self) -> str:
        """The same beside a name: «angkatan 2021»."""
        return f"angkatan {self.batch}" if self.row.joined and self.track.batch else self.batch

    @property
    def steps(self) -> tuple[str, ...]:
        """What is known of each step: «Nota kesepakatan (MoU) 20 Mei 2021», «Masterplan: disebut, 2022»."""
        known = [cell for cell in self.track.cells if cell.step.status is not StepStatus.NONE]
        return tuple(_say(list(cells)) for _, cells in groupby(known, key=_shared))

    @property
    def said(self) -> str:
        """All of them, or that no source was found; nothing of a region that nobody calls a participant."""
        return "; ".join(self.steps) or (words.NO_SOURCE if self.row.joined else "")


def list_lines(row: Row) -> tuple[Line, ...]:
    """A row → its lines, by batch; at least one."""
    return tuple(Line(row, track) for track in row.lines)


def _shared(cell: Cell) -> tuple[str, ...]:
    """Neighbouring stages of which one claim says no more than the same are said together; every other step alone."""
    step = cell.step
    alone = step.reached or step.key not in STAGES or cell.span > 1
    return (step.key,) if alone else (step.status, step.anchor or "", step.said)


def _say(cells: list[Cell]) -> str:
    """A step with its date and with whatever else its page says beside it."""
    step = cells[0].step
    label = cells[0].label if len(cells) == 1 else words.bimtek(tuple(cell.label for cell in cells))
    if step.status is StepStatus.DOCUMENTED:
        return words.in_line(f"{label} {step.when}", *step.marks)
    told = words.STEP_STATUS if step.status is StepStatus.UNNUMBERED else words.STEP_STATUS_SHORT
    return words.in_line(f"{label}: {step.told(told[step.status])}", *step.marks)
