"""How many of several cities have evidence for each step. A count of what is documented, never a ranking of cities."""

from collections.abc import Iterable
from dataclasses import dataclass

from jejak.story.city.steps import Step


@dataclass(frozen=True, slots=True)
class Covered:
    """One step: some source documents it for ``reached`` of ``cities`` cities."""

    key: str
    label: str
    reached: int
    cities: int


def count_steps(cities: Iterable[tuple[Step, ...]]) -> tuple[Covered, ...]:
    """Steps city by city, in the same order in each → how many reached each of them."""
    return tuple(
        Covered(steps[0].key, steps[0].label, sum(step.reached for step in steps), len(steps))
        for steps in zip(*cities, strict=True)
    )
