"""The list of regions the bench writes records for: the real one, and past its end a synthetic one of the same shape.

A synthetic name says «Contoh» and carries its code, so nobody takes it for a place. Knows nothing of records.
"""

import csv
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from .words import PLACE_FIRST, PLACE_SECOND

MOST = 10_000
"""Codes are two digits, a point, two digits: there are no more."""


class Row(NamedTuple):
    """A line of ``regions.csv``, as text."""

    code: str
    name: str
    type: str
    province: str
    province_code: str
    lat: str
    lon: str
    coord_source: str


def read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as lines:
        return [Row(**row) for row in csv.DictReader(lines)]


def write(path: Path, rows: list[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerows([Row._fields, *rows])


def extend(real: list[Row], count: int) -> list[Row]:
    """The real rows, and synthetic ones until there are ``count``; ValueError past the last code."""
    if count > MOST:
        raise ValueError(f"paling banyak {MOST} kota: kode Kemendagri hanya NN.NN")
    missing = max(0, count - len(real))
    return sorted([*real, *(row for row, _ in zip(_synthetic(real), range(missing), strict=False))])


def choose(rows: list[Row], count: int) -> list[Row]:
    """``count`` of the rows, spread evenly, so that few cities still lie in many provinces."""
    return [rows[index * len(rows) // count] for index in range(count)]


def _synthetic(real: list[Row]) -> Iterator[Row]:
    """Rows for unused codes: the real provinces in turn, then provinces made up for the prefixes that are left."""
    taken = {row.code for row in real}
    provinces = {row.province_code: row.province for row in real}
    others = {f"{n:02}": f"Provinsi Contoh {n:02}" for n in range(100) if f"{n:02}" not in provinces}
    every = provinces | others
    in_turn = ((prefix, number) for number in range(100) for prefix in provinces)
    one_by_one = ((prefix, number) for prefix in others for number in range(100))
    for prefix, number in chain(in_turn, one_by_one):
        code = f"{prefix}.{number:02}"
        if code not in taken:
            yield _row(code, every[prefix])


def _row(code: str, province: str) -> Row:
    prefix, number = (int(part) for part in code.split("."))
    kind = "kota" if number >= 70 else "kabupaten"
    words = f"{PLACE_FIRST[prefix * 7 % len(PLACE_FIRST)]} {PLACE_SECOND[(number * 3 + prefix) % len(PLACE_SECOND)]}"
    name = f"{kind.capitalize()} Contoh {words} {code.replace('.', '')}"
    latitude, longitude = -10 + prefix * 0.15, 95 + number * 0.45
    return Row(code, name, kind, province, code[:2], f"{latitude:.4f}", f"{longitude:.4f}", "synthetic")
