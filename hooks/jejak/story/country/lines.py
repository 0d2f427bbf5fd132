"""A region in lists and tables: a line for each of its rounds, how it stands there, what is known of each step.

Owns how a step is said in a list; whatever shows a line says the same of it. Knows rows; knows no page.
"""

from dataclasses import dataclass

from jejak.story import words
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
        return tuple(_say(cell) for cell in self.track.cells if cell.step.status is not StepStatus.NONE)

    @property
    def said(self) -> str:
        """All of them, or that no source was found; nothing of a region that nobody calls a participant."""
        return "; ".join(self.steps) or (words.NO_SOURCE if self.row.joined else "")


def list_lines(row: Row) -> tuple[Line, ...]:
    """A row → its lines, by batch; at least one."""
    return tuple(Line(row, track) for track in row.lines)


def _say(cell: Cell) -> str:
    """A step with its date and with whatever else its page says beside it."""
    step = cell.step
    if step.status is StepStatus.DOCUMENTED:
        return words.in_line(f"{cell.label} {step.when}", *step.marks)
    short = step.told(words.STEP_STATUS_SHORT[step.status])
    return words.in_line(f"{cell.label}: {short}", *step.marks)
