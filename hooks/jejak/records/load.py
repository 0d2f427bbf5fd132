"""``data/`` → the catalogue and every problem in it, in one reading. Puts together what others find, read, check."""

import gc
from collections import ChainMap
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from jejak.records.checks.lookups import count_pending
from jejak.records.models.city import City, Region, SharedSources
from jejak.records.models.glossary import Glossary
from jejak.records.models.media import Media
from jejak.records.models.pillars import Pillars
from jejak.records.models.programme import NationalProgramme
from jejak.records.models.vocabulary import RegionKind
from jejak.records.yaml.decoding import decoded
from jejak.workers import map_in_order

from . import checks, inventory, regions
from .catalogue import Catalogue, CityRecord
from .problems import Problem, Severity, told
from .reading import Reading, glance
from .yaml import strict

MODELS: Mapping[str, type[BaseModel]] = {
    "glossary.yml": Glossary,
    "media.yml": Media,
    "pillars.yml": Pillars,
    "programme.yml": NationalProgramme,
    "sources.yml": SharedSources,
}
"""The YAML files besides the cities'."""


def load(data: Path, *, today: date | None = None) -> tuple[Catalogue | None, list[Problem]]:
    """Everything under ``data``: the catalogue (None where any problem is an error) and all problems, sorted.

    ``today``, where given, also refuses a record that was checked on a day to come; nothing else depends on it.
    """
    with _no_collection():
        return _load(Reading(data), today)


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


def _load(reading: Reading, today: date | None) -> tuple[Catalogue | None, list[Problem]]:
    there = inventory.take(reading.data)
    for name, refusal in there.refused:
        reading.refuse(name, [refusal])
    reading.failed |= there.sealed
    catalogue = _catalogue(reading, there.names)
    failed = frozenset(reading.failed)
    found = sorted(checks.check(catalogue, failed, today), key=itemgetter(0))
    reading.tell_waiting(count_pending(catalogue, failed))
    for path, group in groupby(found, key=itemgetter(0)):
        reading.add(path, (finding for _, finding in group))
    problems = list(told(reading.problems))
    has_failed = any(problem.severity is Severity.ERROR for problem in problems)
    return (None if has_failed else catalogue), problems


def _catalogue(reading: Reading, names: list[str]) -> Catalogue:
    """What could be read; empty stands for a file that failed."""
    files = [*filter(names.__contains__, MODELS), *(name for name in names if name.startswith("cities/"))]
    glances = map_in_order(glance, [reading.data / name for name in files])
    table = _regions(reading) if "regions.csv" in names else {}
    found: dict[str, Any] = {}
    for name, seen in zip(files, glances, strict=True):
        found[name] = reading.model(name, MODELS.get(name, City), reading.values(name) if seen is None else seen)
    shared = found.pop("sources.yml", None) or SharedSources()
    programme = found.pop("programme.yml", None) or NationalProgramme.model_construct(name="")
    pillars = found.pop("pillars.yml", None) or Pillars(pillars=())
    glossary = found.pop("glossary.yml", None) or Glossary()
    media = found.pop("media.yml", None) or Media()
    by_id = {source.id: source for source in shared.sources}
    records = []
    for name, city in found.items():
        if city is not None:
            own = {source.id: source for source in city.sources}
            region = table.get(city.code) or _unlisted(name, city)
            records.append(CityRecord(_id(name), name, city, region, ChainMap(own, by_id)))
    records.sort(key=lambda record: record.id)
    return Catalogue(table, tuple(records), programme, pillars, glossary, shared.sources, media)


def _regions(reading: Reading) -> dict[str, Region]:
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
