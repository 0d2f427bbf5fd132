"""A city in brief, for what must be small: one sentence and who carries it, what is evident and what is not."""

from dataclasses import dataclass

from jejak.records.catalogue import Catalogue
from jejak.records.models.queries import citations, claims, tallied_sources
from jejak.story import words
from jejak.story.city.citations import number_sources
from jejak.story.city.steps import Step, missing
from jejak.story.city.summary import open_summary
from jejak.story.vocabulary import StepStatus

from .overview import Row

SILENT = f"{words.NO_EVIDENCE.capitalize()} tentang keikutsertaannya."
NAMED = 2
"""Publishers named before the rest are counted."""


@dataclass(frozen=True, slots=True)
class Brief:
    """A city's row, and the first sentence of its summary with the publishers of the sources that carry it."""

    row: Row
    sentence: str
    publishers: tuple[str, ...]

    @property
    def batch(self) -> str:
        """«Angkatan 2017 dan 2021», or that no source names a year."""
        return f"Angkatan {self.row.batch_word}"

    @property
    def carriers(self) -> str:
        """«ANTARA, Kompas.com, dan 2 penerbit lain»; empty where there is no sentence to carry."""
        rest = len(self.publishers) - NAMED
        more = [f"{words.digits(rest)} penerbit lain"] if rest > 0 else []
        return words.joined([*self.publishers[:NAMED], *more])

    @property
    def evidence(self) -> str:
        """«25 klaim dari 12 sumber»."""
        return words.held(self.row.claims, len(tallied_sources(self.row.record.city)))

    @property
    def recorded(self) -> str:
        """Every step of which something is known, each with its date: «nota kesepakatan (20 Mei 2021), …»."""
        said = [_said(step) for step in self.row.steps if step.status in _NUMBERED]
        if any(step.status is StepStatus.UNNUMBERED for step in self.row.steps):
            said.append(f"bimtek ({words.STAGE_UNTOLD})")
        return ", ".join(said)

    @property
    def statuses(self) -> tuple[StepStatus, ...]:
        """Those that its steps have, for a legend."""
        found = {step.status for step in self.row.steps}
        return tuple(status for status in StepStatus if status in found)

    @property
    def missing(self) -> str:
        """«asesmen dan bimtek tahap I, II, dan III»; empty where every step has something."""
        return words.joined(missing(self.row.steps))


_NUMBERED = {StepStatus.DOCUMENTED, StepStatus.UNDATED, StepStatus.PLANNED}


def tell_brief(row: Row, catalogue: Catalogue) -> Brief:
    """A row → the city in brief. Costs a small part of the city's whole story."""
    city = row.record.city
    cited = number_sources(citations(claims(city)), catalogue.sources)
    sentence = open_summary(city, cited)
    if sentence is None:
        return Brief(row, SILENT, ())
    numbers = sorted({number for clause in sentence.clauses for number in clause.references})
    publishers = dict.fromkeys(cited.sources[number - 1].publisher for number in numbers)
    return Brief(row, sentence.text, tuple(publishers))


def _said(step: Step) -> str:
    doubt = words.LOW if step.weak else None
    status = step.word if step.status is not StepStatus.DOCUMENTED else None
    said = ", ".join(word for word in (status, step.when, doubt) if word)
    return f"{_in_running_text(step.label)} ({said})"


def _in_running_text(label: str) -> str:
    """«Bimtek III» → «bimtek III»: the numeral keeps its capitals."""
    return label[0].lower() + label[1:]
