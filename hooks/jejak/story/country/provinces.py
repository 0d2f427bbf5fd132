"""A province: its cities with and without a record, how far their steps are documented, which batches they joined.

Also which city stands before and after which in a province's list.
"""

from collections.abc import Mapping
from itertools import groupby
from typing import NamedTuple

from jejak.records.catalogue import Catalogue, CityRecord
from jejak.records.models.city import Region
from jejak.story import words

from .lines import Line, list_lines
from .overview import Covered, Overview, Row, count_steps


class Province(NamedTuple):
    """A province of the list of regions. Its cities stand in the order of names."""

    code: str
    name: str
    rows: tuple[Row, ...]
    unrecorded: tuple[Region, ...]

    @property
    def size(self) -> int:
        """How many cities it has, with or without a record."""
        return len(self.rows) + len(self.unrecorded)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Its cities with a record, a line for each of their rounds."""
        return tuple(line for row in self.rows for line in list_lines(row))

    @property
    def regions(self) -> tuple[tuple[Row, tuple[Line, ...]], ...]:
        """The same, the lines of each city together."""
        return tuple((row, list_lines(row)) for row in self.rows)

    @property
    def batches(self) -> tuple[tuple[int, tuple[Row, ...]], ...]:
        """Each batch that a city of the province is in, with these cities."""
        years = sorted({year for row in self.rows for year in row.batches})
        return tuple((year, tuple(row for row in self.rows if year in row.batches)) for year in years)

    @property
    def sizes(self) -> tuple[tuple[int, int], ...]:
        """Each of these batches with how many of the province's cities it took in."""
        return tuple((year, len(rows)) for year, rows in self.batches)

    @property
    def covered(self) -> tuple[Covered, ...]:
        """Of those that took part."""
        return count_steps(row.tracks.rounds for row in self.rows if row.joined)

    @property
    def joined(self) -> int:
        """How many of its cities took part, as far as we found."""
        return sum(row.joined for row in self.rows)

    @property
    def beside(self) -> int:
        """How many others have a record."""
        return len(self.rows) - self.joined

    @property
    def sentence(self) -> str:
        """What the record holds of the province, in one sentence."""
        of = f"{words.number(self.size)} kota dan kabupaten di provinsi ini"
        if not self.rows:
            return f"Belum satu pun dari {of} punya catatan."
        if not self.joined:
            more = f"{words.number(self.beside)} daerah punya catatan"
            return f"Kami belum menemukan peserta di antara {of}; {more}."
        more = f"; {words.number(self.beside)} daerah lain punya catatan" if self.beside else ""
        return f"Kami menemukan {words.number(self.joined)} peserta di antara {of}{more}."


class Neighbours(NamedTuple):
    """The cities before and after a city in its province's list; None at either end."""

    before: CityRecord | None
    after: CityRecord | None


def tell_provinces(overview: Overview) -> Mapping[str, Province]:
    """Every province of the list of regions by name, in alphabetical order."""
    codes = {region.province: region.province_code for region in overview.catalogue.regions.values()}
    rows: dict[str, list[Row]] = {name: [] for name in codes}
    unrecorded: dict[str, list[Region]] = {name: [] for name in codes}
    for row in overview.rows:
        rows[row.province].append(row)
    for region in overview.unrecorded:
        unrecorded[region.province].append(region)
    return {name: Province(codes[name], name, tuple(rows[name]), tuple(unrecorded[name])) for name in sorted(codes)}


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
