"""One synthetic city record: about 8 kB of YAML, every section filled, valid under the record's models and checks.

A region gives the same record for ever: its code seeds the choice of words. People are «Peserta 12», publishers and
addresses say «contoh», so nothing here can be taken for a fact. Knows nothing of files and builders.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import cycle
from random import Random
from typing import Any, TypeVar

from jejak.records.text.slugs import slug_of

from . import words
from .regions import Row

Plain = dict[str, Any]
"""A mapping as it is written to YAML."""

YEARS = range(2017, 2024)
CHECKED = "2026-11-21"
_T = TypeVar("_T")


def city_id(row: Row) -> str:
    """``Kabupaten Toli-Toli`` → ``kabupaten-toli-toli``: the record's file name."""
    return slug_of(row.name)


def mou_day(year: int) -> str:
    """The synthetic national signing of a year; every city of the batch signs that day."""
    return f"{year}-05-{year % 20 + 5:02}"


class Record:
    """A record in the making: its region, its dice, the year the city joined, the sources it has to cite."""

    def __init__(self, row: Row) -> None:
        self.row = row
        self.dice = Random(f"{row.code} {row.name}")
        self.year = self.dice.choice(YEARS)
        self.sources = list(self._published())
        self.turn = cycle(source["id"] for source in self.sources)

    def written(self) -> Plain:
        """The record's sections in the order of its file."""
        response = {"response": [self._response()]} if self.dice.random() < 0.2 else {}
        return {
            "name": self.row.name,
            "code": self.row.code,
            "aliases": [self.row.name.partition(" ")[2], self.row.name.replace(" ", "")],
            "website": f"https://{city_id(self.row)}.example",
            "memberships": [self._membership()],
            "signings": list(self._signings()),
            "bimtek": list(self._bimtek()),
            "milestones": list(self._milestones()),
            "pillars": list(self._pillars()),
            "programmes": list(self._programmes()),
            **response,
            "editor_notes": [self._note(2)],
            "checked": CHECKED,
            "sources": self.sources,
        }

    # Words

    def _pick(self, choices: Sequence[_T]) -> _T:
        return self.dice.choice(choices)

    def _some(self, choices: Sequence[_T], low: int, high: int) -> list[_T]:
        return self.dice.sample(choices, self.dice.randint(low, high))

    def _note(self, sentences: int) -> str:
        return " ".join(self._sentence() for _ in range(sentences))

    def _sentence(self) -> str:
        if self.dice.random() < 0.45:
            return f"{self._pick(words.MEASURES)}."
        doer = self._pick(words.ORGANISATIONS)
        return f"{doer} {self._pick(words.ACTIONS)} {self._pick(words.THINGS)} {self._pick(words.REASONS)}."

    def _people(self, low: int, high: int) -> list[Plain]:
        roles = self._some(words.ROLES, low, high)
        numbers = self.dice.sample(range(1, 401), len(roles))
        return [{"name": f"Peserta {number}", "role": role} for number, role in zip(numbers, roles, strict=True)]

    def _groups(self) -> list[Plain]:
        return [{"name": name, "count": self.dice.randint(1, 40)} for name in self._some(words.GROUPS, 1, 2)]

    def _place(self) -> str:
        return f"{self._pick(words.ROOMS)}, {self.row.name}"

    # Dates and sources

    def _day(self, year: int, month: int, latest: int = 28) -> str:
        return f"{year}-{month:02}-{self.dice.randint(1, latest):02}"

    def _published(self) -> Iterator[Plain]:
        """Six to ten sources: one after each phase, the last ones younger than every event."""
        phases = [(0, 6, 2), (0, 8, 30), (0, 10, 30), (0, 12, 20), (1, 12, 1), (3, 1, 5)]
        later = [(3, month, 5) for month in range(3, 3 + self._pick((0, 0, 0, 1, 1, 4)))]
        for number, (years, month, day) in enumerate(phases + later):
            yield self._source(number, date(self.year + years, month, day) + timedelta(self.dice.randint(0, 9)))

    def _source(self, number: int, published: date) -> Plain:
        prefix, publisher, kind = words.PUBLISHERS[(number + self.dice.randrange(3)) % len(words.PUBLISHERS)]
        return {
            "id": f"{prefix}-{self.row.code.replace('.', '')}-{number}",
            "title": f"{self.row.name} {self._pick(words.ACTIONS)} {self._pick(words.THINGS)}",
            "publisher": publisher,
            "kind": kind,
            "published": str(published),
            "url": f"https://{prefix}.example/{published:%Y/%m}/{self.row.code}-{number}",
            "accessed": CHECKED,
        }

    def _cite(self, last_day: str) -> list[str]:
        """The first source published after the day, and sometimes a younger one."""
        after = [source["id"] for source in self.sources if source["published"] > last_day]
        return after[:1] + ([self._pick(after[1:])] if len(after) > 1 and self.dice.random() < 0.4 else [])

    # Sections

    def _membership(self) -> Plain:
        track = {"track": self._pick(words.TRACKS)} if self.dice.random() < 0.3 else {}
        return {"batch": self.year, **track, "size": 50, "sources": [next(self.turn)]}

    def _signings(self) -> Iterator[Plain]:
        yield self._signing("mou", mou_day(self.year), part_of=f"mou-{self.year}")
        yield self._signing("commitment", self._day(self.year, 11))
        yield self._signing("masterplan", self._day(self.year, 12, latest=18))

    def _signing(self, kind: str, day: str, **more: str) -> Plain:
        return {
            "kind": kind,
            "date": day,
            **more,
            "place": self._place(),
            "people": self._people(1, 3),
            "organisations": self._some(words.ORGANISATIONS, 1, 2),
            "number": f"{self.dice.randint(1, 900)}/NK/{day[:4]}",
            "note": self._note(1),
            "sources": self._cite(day),
        }

    def _bimtek(self) -> Iterator[Plain]:
        for stage, month in enumerate((6, 8, 9, 10), start=1):
            first = self._day(self.year, month, latest=26)
            last = f"{first[:8]}{int(first[8:]) + 1:02}" if self.dice.random() < 0.5 else first
            yield {
                "stages": [stage],
                "date": first if first == last else f"{first}/{last}",
                "topic": self._pick(words.TOPICS),
                "place": self._place(),
                "people": self._people(1, 2),
                "organisations": self._some(words.ORGANISATIONS, 1, 2),
                "participants": self.dice.randint(20, 180),
                "groups": self._groups(),
                "note": self._note(1),
                "sources": self._cite(last),
                **self._other_report(stage, first, last),
            }

    def _other_report(self, stage: int, first: str, last: str) -> Plain:
        """At one sitting in four another source differs, by the month's precision."""
        if self.dice.random() < 0.75:
            return {}
        report = {"stages": [stage], "date": first[:7], "note": self._note(1), "sources": self._cite(last)}
        return {"also_reported": [report]}

    def _milestones(self) -> Iterator[Plain]:
        yield self._milestone("selection", f"{self.year}-02", by="Kementerian Kominfo")
        yield self._milestone("assessment", self._day(self.year, 3), by="Kementerian Kominfo")
        yield self._milestone("regulation", self._day(self.year + 1, 4), number=f"{self.dice.randint(1, 90)}")
        score = {"value": f"{self.dice.randint(200, 399) / 100:.2f}", "scale": "0–4"}
        yield self._milestone("evaluation", f"{self.year + 1}-10", by="Kementerian Kominfo", scores=[score])
        yield self._milestone("award", self._day(self.year + 2, 11), by="Majalah Contoh", scope="other")
        yield {
            "kind": "institution",
            "date_text": "akhir tahun, tanggal tidak disebut",
            "title": "Pembentukan dewan kota cerdas",
            "confidence": "medium",
            "note": self._note(1),
            "sources": [next(self.turn)],
        }

    def _milestone(self, kind: str, day: str, **more: Any) -> Plain:
        return {"kind": kind, "date": day, **more, "note": self._note(1), "sources": self._cite(f"{day}-31"[:10])}

    def _pillars(self) -> Iterator[Plain]:
        last = self._pick(("branding", "mobility"))
        for key in ("governance", "economy", "living", "society", "environment", last):
            yield {"as_named": self._pick(words.PILLAR_NAMES[key]), "pillar": key, "sources": [next(self.turn)]}

    def _programmes(self) -> Iterator[Plain]:
        """Three to five, save one that would share its permalink with another: the first words of its name."""
        known = set[str]()
        for programme in [self._programme() for _ in range(self.dice.randint(3, 5))]:
            begins = " ".join(re.findall(r"\w+", programme["name"])[:6])
            if begins not in known:
                yield programme
            known.add(begins)

    def _programme(self) -> Plain:
        thing = self._pick(words.THINGS)
        return {
            "name": f"{self._pick(words.PLACE_SECOND)} {self._pick(words.PLACE_FIRST)}: {thing}",
            "kind": self._pick(("quick-win", "flagship", "service", "application", "infrastructure")),
            "pillar": self._pick(tuple(words.PILLAR_NAMES)),
            "year": self.year + self.dice.randint(0, 2),
            "status": self._pick(words.STATUSES),
            "note": self._note(1),
            "sources": [next(self.turn)],
        }

    def _response(self) -> Plain:
        last = self.sources[-1]["id"]
        return {
            "about": f"mou-{mou_day(self.year)}",
            "text": self._note(1),
            "date": f"{self.year + 2}-12",
            "sources": [last],
        }
