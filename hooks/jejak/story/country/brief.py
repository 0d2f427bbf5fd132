"""A city in brief, for what must be small: a sentence a round and who carries it, what is evident and what is not."""

from typing import NamedTuple

from jejak.records.catalogue import Catalogue
from jejak.records.models.queries import citations, claims, tallied_sources
from jejak.story import words
from jejak.story.city.citations import number_sources
from jejak.story.city.lead.gaps import list_missing, missing
from jejak.story.city.lead.summary import open_summary
from jejak.story.city.rounds.joining import standing
from jejak.story.city.rounds.tracks import Track
from jejak.story.vocabulary import StepStatus

from .lines import Line, latest, list_lines
from .overview import Row

NAMED = 2
"""Publishers named before the rest are counted."""


class Brief(NamedTuple):
    """A city's row, and how its summary begins for each round, with the publishers of the sources that carry this."""

    row: Row
    sentence: str
    publishers: tuple[str, ...]

    @property
    def standing(self) -> str:
        """«Angkatan 2019 dan 2021; keikutsertaan 2021: kepastian rendah», or how else the region stands."""
        return standing(self.row.record.city, self.row.course)

    @property
    def short(self) -> str:
        """The same beside the sentence, which says itself what other sources write."""
        return standing(self.row.record.city, self.row.course, contested=False)

    @property
    def opening(self) -> str:
        """Of a participant how it stands, for the sentence says no more; of another region the sentence, then that."""
        return f"{self.standing}." if self.row.joined else f"{self.sentence} {self.standing}."

    @property
    def latest(self) -> Track:
        """The round that is told where there is room for one only."""
        return latest(self.row.tracks)

    @property
    def carriers(self) -> str:
        """«ANTARA, Kompas.com, dan 2 penerbit lain»; empty where there is no sentence to carry."""
        rest = len(self.publishers) - NAMED
        more = [f"{words.digits(rest)} penerbit lain"] if rest > 0 else []
        return words.joined([*self.publishers[:NAMED], *more])

    @property
    def evidence(self) -> str:
        """«25 butir dari 12 sumber»."""
        return words.held(self.row.claims, len(tallied_sources(self.row.record.city)))

    @property
    def statuses(self) -> tuple[StepStatus, ...]:
        """Those that the steps of the round told have, for a legend."""
        found = {step.status for step in self.latest.steps}
        return tuple(status for status in StepStatus if status in found)

    @property
    def unsure(self) -> bool:
        """Whether some of these is less than certain, for the same legend."""
        return any(step.unsure for step in self.latest.steps)

    @property
    def rounds(self) -> tuple["BriefRound", ...]:
        """Each round in words; of a region that joined no batch what is recorded."""
        return tuple(_round(line) for line in list_lines(self.row))


class BriefRound(NamedTuple):
    """``recorded``: every step of which something is known; ``missing``: those without a source, of a participant."""

    batch: int | None
    recorded: str
    missing: str


def _round(line: Line) -> BriefRound:
    absent = list_missing(missing(line.track)) if line.row.joined else ""
    return BriefRound(line.track.batch, "; ".join(line.steps), absent)


def tell_brief(row: Row, catalogue: Catalogue) -> Brief:
    """A row → the city in brief. Costs a small part of the city's whole story."""
    city = row.record.city
    cited = number_sources(citations(claims(city)), catalogue.sources)
    opened = open_summary(city, row.course, cited)
    numbers = sorted({number for sentence in opened for clause in sentence.clauses for number in clause.references})
    publishers = dict.fromkeys(cited.sources[number - 1].publisher for number in numbers)
    return Brief(row, " ".join(sentence.text for sentence in opened) or words.NO_CLAIM, tuple(publishers))
