"""``data/`` → the catalogue and every problem in it, in one reading. The only reader of the records' files."""

import gc
import re
from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from jejak.records.checks.pending import count_pending
from jejak.records.models.city import City, Region, SharedSources
from jejak.records.models.programme import NationalProgramme
from jejak.records.models.reference import Glossary, Pillars
from jejak.records.models.vocabulary import RegionKind
from jejak.records.text.wording import unseen
from jejak.records.yaml.complaints import Refusal
from jejak.records.yaml.decoding import decoded
from jejak.records.yaml.nodes import Places, YAMLError
from jejak.workers import map_in_order

from . import checks, inventory, regions
from .catalogue import Catalogue, CityRecord
from .problems import Finding, Problem, Severity, field_of, told
from .validation import InvalidError, Patience, validated
from .yaml import strict

AnyModel = TypeVar("AnyModel", bound=BaseModel)

CITY = re.compile(r"cities/(?:kota|kabupaten)-[a-z0-9]+(?:-[a-z0-9]+)*\.yml", re.ASCII)
REQUIRED = ("pillars.yml", "programme.yml", "regions.csv", "sources.yml")
OPTIONAL = ("glossary.yml",)
MODELS: Mapping[str, type[BaseModel]] = {
    "glossary.yml": Glossary,
    "pillars.yml": Pillars,
    "programme.yml": NationalProgramme,
    "sources.yml": SharedSources,
}
"""The YAML files besides the cities'."""

BESIDE = frozenset(["city.schema.json", "README.md", "LICENSE", "LICENSE.md", "LICENSE-ODbL.md", "LISENSI.md"])
"""Files that lie beside the records and are not read here."""

LEFTOVER = re.compile(r"(?:.*/)?(?:\..*\.sw[a-z]|\.#.*|#.*#|.*~|\.DS_Store|4913)")
"""What editors and desktops put beside an open file, and what git ignores: no problem of the records."""


def load(data: Path, *, today: date | None = None) -> tuple[Catalogue | None, list[Problem]]:
    """Everything under ``data``: the catalogue (None where any problem is an error) and all problems, sorted.

    ``today``, where given, also refuses a record that was checked on a day to come; nothing else depends on it.
    """
    Patience.renew()
    reading = _Reading(data)
    names = sorted(_inventory(reading))
    with _no_collection():
        return _load(reading, names, today)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Hold the garbage collector back: records make no cycles, and it would look at all of them again and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _load(reading: "_Reading", names: list[str], today: date | None) -> tuple[Catalogue | None, list[Problem]]:
    catalogue = _catalogue(reading, names)
    failed = frozenset(reading.failed)
    found = sorted(checks.check(catalogue, failed, today), key=itemgetter(0))
    reading.tell_waiting(count_pending(catalogue, failed))
    for path, group in groupby(found, key=itemgetter(0)):
        reading.add(path, ((finding, severity) for _, finding, severity in group))
    problems = list(told(reading.problems))
    has_failed = any(problem.severity is Severity.ERROR for problem in problems)
    return (None if has_failed else catalogue), problems


_MISSING = Refusal(1, 1, "berkas ini tidak ada; salin dari repositori, isinya boleh daftar kosong", "file-missing")
_CHANGED = Refusal(1, 1, "berkas ini berubah atau hilang selagi dibaca; jalankan sekali lagi", "file-changed")


@dataclass
class _Reading:
    """One run over a data folder: the problems so far, and the files that failed.

    What may stand in a failed file is not asked after, so that one broken file never makes another one wrong.
    """

    data: Path
    problems: list[Problem] = field(default_factory=list)
    failed: set[str] = field(default_factory=set)
    paths: dict[str, str] = field(default_factory=dict)

    def values(self, name: str) -> dict[str, strict.Plain] | None:
        """What a YAML file holds; None where it is refused, which ``read`` then explains. Changes nothing here."""
        try:
            return strict.plain(strict.read(self.data / name))
        except strict.RefusedError:
            return None

    def read(self, name: str, model: type[AnyModel], values: dict[str, strict.Plain] | None = None) -> AnyModel | None:
        """A YAML file as its model; None, and the problems noted, where it fails. ``values``: its content, if known."""
        data = b"" if values is not None else self.bytes(name)
        if data is None:
            return None
        try:
            return validated(model, strict.plain(data) if values is None else values)
        except strict.RefusedError as refused:
            self.refuse(name, refused.refusals)
        except InvalidError as invalid:
            self.failed.add(name)
            self.add(name, ((finding, Severity.ERROR) for finding in invalid.findings))
        return None

    def bytes(self, name: str, limit: int = strict.SIZE_LIMIT) -> bytes | None:
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

    def add(self, name: str, findings: Iterable[tuple[Finding, Severity]]) -> None:
        """Findings in a file that could be parsed, with their lines looked up."""
        if name == "regions.csv":
            told = [finding for finding, _ in findings]
            self.refuse(name, [Refusal(1, 1, each.message, each.code) for each in told])
            return
        try:
            places = Places(strict.read(self.data / name))
        except (strict.RefusedError, YAMLError):
            self.refuse(name, [_CHANGED])
            return
        for (place, message, code, at_key), severity in findings:
            line, col = places.find(place, at_key=at_key)
            self.problems.append(Problem(self.shown(name), line, col, field_of(place), message, code, severity))

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
        if name not in self.paths:
            path, here = Path.cwd() / self.data / name, Path.cwd()
            text = str(path.relative_to(here) if path.is_relative_to(here) else path)
            text = text.encode(errors="replace").decode()
            hidden = frozenset(unseen(text))
            self.paths[name] = "".join("?" if at in hidden else sign for at, sign in enumerate(text))
        return self.paths[name]


def _inventory(reading: _Reading) -> Iterator[str]:
    """The record files there are; everything else below the data folder is a problem."""
    found, refused = inventory.files(reading.data)
    for folder, refusal in refused:
        reading.refuse(folder, [refusal])
        reading.failed |= {*REQUIRED, *OPTIONAL} if not folder else {folder}
    for name in REQUIRED:
        if name not in found and not any(folder == "" for folder, _ in refused):
            reading.refuse(name, [_MISSING])
    for name in found:
        if name in (*REQUIRED, *OPTIONAL) or CITY.fullmatch(name):
            yield name
        elif name not in BESIDE and not LEFTOVER.fullmatch(name):
            reading.refuse(name, [inventory.stray(name, (*REQUIRED, *OPTIONAL))])


def _catalogue(reading: _Reading, names: list[str]) -> Catalogue:
    """What could be read; empty stands for a file that failed."""
    table = _regions(reading) if "regions.csv" in names else {}
    shared = _read(reading, names, "sources.yml", SharedSources) or SharedSources()
    programme = _read(reading, names, "programme.yml", NationalProgramme) or NationalProgramme.model_construct(name="")
    pillars = _read(reading, names, "pillars.yml", Pillars) or Pillars(pillars=())
    glossary = _read(reading, names, "glossary.yml", Glossary) or Glossary()
    by_id = {source.id: source for source in shared.sources}
    files = [name for name in names if name.startswith("cities/")]
    records = []
    for name, values in zip(files, map_in_order(reading.values, files), strict=True):
        city = reading.read(name, City, values)
        if city is not None:
            own = {source.id: source for source in city.sources}
            region = table.get(city.code) or _unlisted(name, city)
            records.append(CityRecord(_id(name), name, city, region, ChainMap(own, by_id)))
    records.sort(key=lambda record: record.id)
    return Catalogue(table, tuple(records), programme, pillars, glossary, shared.sources)


def _read(reading: _Reading, names: list[str], name: str, model: type[AnyModel]) -> AnyModel | None:
    return reading.read(name, model) if name in names else None


def _regions(reading: _Reading) -> dict[str, Region]:
    data = reading.bytes("regions.csv", regions.SIZE_LIMIT)
    if data is None:
        return {}
    try:
        table, refusals = regions.parse(decoded(data))
    except strict.RefusedError as refused:
        table, refusals = {}, list(refused.refusals)
    if refusals:
        reading.refuse("regions.csv", refusals)
    return {} if refusals else dict(table)


def _id(name: str) -> str:
    return name.removeprefix("cities/").removesuffix(".yml")


def _unlisted(name: str, city: City) -> Region:
    """A stand-in for a code that is not in the table: the check of codes makes it an error, other checks still run."""
    return Region(city.code, city.name, RegionKind(_id(name).partition("-")[0]), "", city.code[:2], None, None)
