"""Whether the rows of ``data/regions.csv`` can each have their place on the site. Knows the table; knows no records.

Addresses are made of names: two names that differ in case or spaces only would be one page, one without letters none.
"""

import csv
from collections.abc import Iterator, Mapping

from .models import Region
from .regions import COLUMNS, slug_of
from .syntax import Refusal
from .wording import quoted

_Fault = tuple[str, str, str]
"""Code of the region, column, message."""


def faults_of(table: Mapping[str, Region], data: bytes) -> list[Refusal]:
    """What is wrong with a table whose rows are each sound; ``data`` is the file, for the lines."""
    if not table:
        return [Refusal(1, 1, "belum ada satu daerah pun; salin berkas ini dari repositori", "region-row")]
    faults = [*_provinces(table), *_names(table)]
    if not faults:
        return []
    rows = _rows(data.decode())
    return [_refusal(rows[code], column, message) for code, column, message in faults]


def _provinces(table: Mapping[str, Region]) -> Iterator[_Fault]:
    """One code, one name, one address. The first row of each is taken as right."""
    by_slug: dict[str, Region] = {}
    by_code: dict[str, Region] = {}
    told: set[str] = set()
    for region in table.values():
        slug = slug_of(region.province)
        same = by_slug.setdefault(slug, region)
        first = by_code.setdefault(region.province_code, region)
        if region.province in told:
            continue
        if not slug:
            yield region.code, "province", "tidak memuat huruf atau angka; isi nama provinsi"
        elif same.province != region.province:
            yield region.code, "province", f"beralamat sama dengan {quoted(same.province)}; samakan ejaannya"
        elif first.province != region.province:
            yield (
                region.code,
                "province",
                f"bukan provinsi berkode {first.province_code}; tulis {quoted(first.province)}",
            )
        elif same.province_code != region.province_code:
            yield (
                region.code,
                "province",
                f"sudah dipakai provinsi berkode {same.province_code}; satu nama, satu provinsi",
            )
        else:
            continue
        told.add(region.province)


def _names(table: Mapping[str, Region]) -> Iterator[_Fault]:
    first: dict[str, Region] = {}
    for region in table.values():
        slug = slug_of(region.name)
        same = first.setdefault(slug, region)
        if not slug.removeprefix(region.kind):
            yield region.code, "name", f"tidak memuat nama sesudah {region.name.split()[0]}; lengkapi"
        elif same is not region:
            yield region.code, "name", f"sama dengan nama daerah berkode {same.code}; satu nama untuk satu daerah"


def _rows(text: str) -> Mapping[str, tuple[int, list[str]]]:
    """Code → line and cells."""
    reader = csv.reader(text.removeprefix("\ufeff").splitlines())
    return {row[0]: (reader.line_num, row) for row in reader if row}


def _refusal(found: tuple[int, list[str]], column: str, message: str) -> Refusal:
    line, row = found
    index = COLUMNS.index(column)
    start = 1 + sum(len(cell) + 1 for cell in row[:index])
    return Refusal(line, start, f"{quoted(row[index])} {message}", "region-row", column)
