"""The cities before and after a city, by name, among those of its province that have a record."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from jejak.records.catalogue import Catalogue, CityRecord


@dataclass(frozen=True, slots=True)
class Neighbours:
    """None at either end of the province's list."""

    before: CityRecord | None
    after: CityRecord | None


def find_neighbours(catalogue: Catalogue) -> Mapping[str, Neighbours]:
    """Every record's neighbours by its id, in the order in which the province's page lists them."""
    cities = sorted(catalogue.cities, key=lambda record: (record.region.province, record.slug, record.kind))
    found: dict[str, Neighbours] = {}
    for _, group in groupby(cities, key=lambda record: record.region.province):
        row = [None, *group, None]
        for before, record, after in zip(row, row[1:], row[2:], strict=False):
            if record:
                found[record.id] = Neighbours(before, after)
    return found
