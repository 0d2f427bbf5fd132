"""One common pillar across all cities: what they call it, and the programmes they put under it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from jejak.records.models.claims import Pillar, Programme
from jejak.records.models.vocabulary import PillarKey
from jejak.story import words

from .register import CityClaim, Register


class Name(NamedTuple):
    """A name for the pillar, letter case aside, and where cities use it: one naming a city, its first."""

    text: str
    uses: tuple[CityClaim, ...]


class CityProgrammes(NamedTuple):
    """A city's programmes under the pillar, each with its kind in words."""

    name: str
    programmes: tuple[tuple[CityClaim, str], ...]


@dataclass(frozen=True, slots=True)
class Usage:
    """How cities use one pillar. ``names``: the most used first, then by alphabet."""

    names: tuple[Name, ...]
    programmes: tuple[CityProgrammes, ...]

    @property
    def cities(self) -> int:
        """How many cities name the pillar."""
        return len({found.record.id for name in self.names for found in name.uses})

    @property
    def count(self) -> int:
        """How many programmes stand under it."""
        return sum(len(city.programmes) for city in self.programmes)


def tell_usage(register: Register) -> Mapping[PillarKey | None, Usage]:
    """Each common key, and None for names without one → how cities use it."""
    return {key: Usage(_names(register, key), _programmes(register, key)) for key in (*PillarKey, None)}


def _names(register: Register, key: PillarKey | None) -> tuple[Name, ...]:
    uses: dict[str, dict[str, CityClaim]] = {}
    spelled: dict[str, str] = {}
    for found in register.claims:
        if isinstance(found.claim, Pillar) and found.claim.pillar is key:
            folded = found.claim.as_named.casefold()
            spelled.setdefault(folded, found.claim.as_named)
            uses.setdefault(folded, {}).setdefault(found.record.id, found)
    names = (Name(spelled[folded], tuple(found.values())) for folded, found in uses.items())
    return tuple(sorted(names, key=lambda name: (-len(name.uses), name.text)))


def _programmes(register: Register, key: PillarKey | None) -> tuple[CityProgrammes, ...]:
    if key is None:
        return ()
    found = [each for each in register.claims if isinstance(each.claim, Programme) and key in each.claim.pillar]
    by_city = groupby(found, key=lambda each: each.record.city.name)
    return tuple(CityProgrammes(name, tuple(_told(group))) for name, group in by_city)


def _told(found: Iterable[CityClaim]) -> list[tuple[CityClaim, str]]:
    return [(each, words.programme(each.claim.kind)) for each in found if isinstance(each.claim, Programme)]
