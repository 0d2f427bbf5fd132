"""One run over the files of a data folder: their values and models, and every problem with its line. Knows no rule."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from .problems import Finding, Place, Problem, Refusal, field_of, located
from .text.guesses import Guesses
from .text.wording import unseen
from .validation import InvalidError, validated
from .yaml import strict
from .yaml.nodes import Places, YAMLError

AnyModel = TypeVar("AnyModel", bound=BaseModel)
Values = dict[str, strict.Plain]

_CHANGED = Refusal(1, 1, "berkas ini berubah atau hilang selagi dibaca; jalankan sekali lagi", "file-changed")


def glance(file: Path) -> Values | None:
    """What a YAML file holds; None where it is refused, which ``Reading.values`` then explains."""
    try:
        return strict.plain(strict.read(file))
    except strict.RefusedError:
        return None


@dataclass
class Reading:
    """The problems so far, and the files that failed.

    What may stand in a failed file is not asked after, so that one broken file never makes another one wrong.
    """

    data: Path
    problems: list[Problem] = field(default_factory=list)
    failed: set[str] = field(default_factory=set)
    _guesses: Guesses = field(default_factory=Guesses)
    _shown: dict[str, str] = field(default_factory=dict)

    def values(self, name: str) -> Values | None:
        """What a YAML file holds; None, and why noted, where it is refused."""
        try:
            return strict.plain(strict.read(self.data / name))
        except strict.RefusedError as refused:
            self.refuse(name, refused.refusals)
            return None

    def model(self, name: str, model: type[AnyModel], values: Values | None) -> AnyModel | None:
        """A file's values as its model; None, and its faults noted, where they are none. No values make no model."""
        try:
            return None if values is None else validated(model, values, self._guesses)
        except InvalidError as invalid:
            self.failed.add(name)
            self.add(name, invalid.findings)
            return None

    def bytes(self, name: str, limit: int) -> bytes | None:
        """What a file holds; None, and why noted, where it cannot be read."""
        try:
            return strict.read(self.data / name, limit)
        except strict.RefusedError as refused:
            self.refuse(name, refused.refusals)
            return None

    def refuse(self, name: str, refusals: Iterable[Refusal]) -> None:
        """A file that cannot be read, or that nobody reads under its name."""
        if name.lower().endswith((".yml", ".yaml", ".csv")):
            self.failed.add(name)
        self.problems += [
            Problem(self.shown(name), line, col, where, message, code) for line, col, message, code, where in refusals
        ]

    def add(self, name: str, findings: Iterable[Finding]) -> None:
        """Findings in a file that could be parsed, with their lines looked up."""
        if name == "regions.csv":
            self.refuse(name, [Refusal(1, 1, each.message, each.code) for each in findings])
            return
        try:
            places = Places(strict.read(self.data / name))
        except (strict.RefusedError, YAMLError):
            self.refuse(name, [_CHANGED])
            return

        def line_of(place: Place) -> int:
            return places.find(place).line

        for place, message, code, at_key, severity in findings:
            line, col = places.find(place, at_key=at_key)
            told = located(message, line_of)
            self.problems.append(Problem(self.shown(name), line, col, field_of(place), told, code, severity))

    def tell_waiting(self, waiting: Mapping[str, tuple[int, int]]) -> None:
        """Add to the first problem of each failed file what is not checked until it can be read."""
        first = {problem.path: problem for problem in sorted(self.problems, reverse=True)}
        for name, (checked, files) in waiting.items():
            problem = first.get(self.shown(name))
            if problem is None:  # its folder could not be looked into, and says so
                continue
            later = f"{checked} pemeriksaan pada {files} berkas tertunda sampai berkas ini terbaca"
            self.problems.remove(problem)
            self.problems.append(replace(problem, message=f"{problem.message} ({later})"))

    def shown(self, name: str) -> str:
        """A file's path as one types it: from the working directory where it lies below that."""
        if name not in self._shown:
            path, here = Path.cwd() / self.data / name, Path.cwd()
            text = str(path.relative_to(here) if path.is_relative_to(here) else path)
            text = text.encode(errors="replace").decode()
            hidden = frozenset(unseen(text))
            self._shown[name] = "".join("?" if at in hidden else sign for at, sign in enumerate(text))
        return self._shown[name]
