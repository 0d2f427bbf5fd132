"""A region in lists and tables: a line for each of its rounds, how it stands there, what is known of each step.

Owns how a step is said in a list; whatever shows a line says the same of it. Knows rows; knows no page.
"""

from itertools import groupby
from typing import NamedTuple

from jejak.story import words
from jejak.story.city.rounds.bearing import STAGES
from jejak.story.city.rounds.joining import doubts, is_unsure, taking_part
from jejak.story.city.rounds.tracks import Cell, Track, Tracks
from jejak.story.vocabulary import StepStatus

from .overview import Row


class Line(NamedTuple):
    """One round of a region; of a region that joined no batch what is recorded of it.

    ``unsure``: no source is certain of its taking part; ``doubts`` say this, and that sources differ on the batch.
    """

    row: Row
    track: Track
    unsure: bool = False
    doubts: tuple[str, ...] = ()

    @property
    def batch(self) -> str:
        """«2021», that no source names a year, or how else the region stands."""
        if not self.row.joined:
            return self.row.footing_word
        return str(self.track.batch) if self.track.batch else words.NO_YEAR

    @property
    def column(self) -> str:
        """The same, how certain it is alone, in a column that is about taking part: «2021, kepastian rendah»."""
        return words.in_line(self.batch, self.doubts[0] if self.unsure else None)

    @property
    def doubt(self) -> str:
        """«keikutsertaan: kepastian rendah», where it is less than certain."""
        return taking_part(self.doubts)

    @property
    def standing(self) -> str:
        """The same beside a name: «angkatan 2021», «angkatan 2021, keikutsertaan: kepastian rendah»."""
        said = f"angkatan {self.batch}" if self.row.joined and self.track.batch else self.batch
        return words.in_line(said, self.doubt)

    @property
    def steps(self) -> tuple[str, ...]:
        """What is known of each step: «Nota kesepakatan (MoU) 20 Mei 2021», «Masterplan: disebut pada 2022»."""
        known = [cell for cell in self.track.cells if cell.step.status is not StepStatus.NONE]
        return tuple(_say(list(cells)) for _, cells in groupby(known, key=_shared))

    @property
    def said(self) -> str:
        """All of them, or that no source was found; nothing of a region that nobody calls a participant."""
        return "; ".join(self.steps) or (words.NO_SOURCE if self.row.joined else "")

    @property
    def told(self) -> str:
        """The same where no heading says that it is about steps; of a region without any how much is recorded."""
        without = words.NO_STEP_SOURCE if self.row.joined else words.held(self.row.claims, self.row.sources)
        return "; ".join(self.steps) or without


def list_lines(row: Row) -> tuple[Line, ...]:
    """A row → its lines, by batch; at least one."""
    rounds = row.course.rounds
    if not rounds:
        return (Line(row, row.tracks.alone),)
    pairs = zip(rounds, row.tracks.rounds, strict=True)
    return tuple(Line(row, track, is_unsure(round), doubts(round)) for round, track in pairs)


def latest(tracks: Tracks) -> Track:
    """The round that is told where there is room for one: the latest of which a step is known, else the latest."""
    known = [track for track in tracks.rounds if track.evident]
    return (known or tracks.rounds or (tracks.alone,))[-1]


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
