"""``data/regions.csv``: every kota and kabupaten with its Kemendagri code. Knows the table; knows no records."""

import csv
import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import accumulate

from .models import Region
from .syntax import Refusal
from .vocabulary import RegionKind
from .wording import quoted

COLUMNS = ("code", "name", "type", "province", "province_code", "lat", "lon", "coord_source")
SIZE_LIMIT = 2_000_000
"""Bytes. The country's table is a fiftieth of this."""


def parse(text: str) -> tuple[Mapping[str, Region], list[Refusal]]:
    """The table's text → regions by code, in the table's order, and what is wrong with it (nothing, as a rule)."""
    reader = csv.reader(text.removeprefix("\ufeff").splitlines(), strict=True)
    regions: dict[str, Region] = {}
    refusals: list[Refusal] = []
    try:
        header = next(reader, [])
        if tuple(header) != COLUMNS:
            return {}, [
                Refusal(1, 1, f"baris judul {quoted(','.join(header))}; tulis {','.join(COLUMNS)}", "region-header")
            ]
        for row in reader:
            faults = list(_faults(row, reader.line_num, regions))
            refusals += faults
            if not faults:
                regions[row[0]] = _region(row)
    except csv.Error:
        refusals.append(
            Refusal(reader.line_num, 1, "baris ini bukan CSV yang sah; periksa tanda kutipnya", "region-row")
        )
    return regions, refusals


@lru_cache(maxsize=16384)
def slug_of(name: str) -> str:
    """A name as an id: ``Kota Pasuruan`` → ``kota-pasuruan``."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _region(row: list[str]) -> Region:
    code, name, kind, province, province_code, latitude, longitude, _ = row
    return Region(code, name, RegionKind(kind), province, province_code, _degrees(latitude), _degrees(longitude))


def _degrees(text: str) -> float | None:
    return float(text) if text else None


def _faults(row: list[str], line: int, regions: Mapping[str, Region]) -> Iterator[Refusal]:
    if len(row) != len(COLUMNS):
        yield Refusal(line, 1, f"{len(row)} kolom; tulis {len(COLUMNS)} kolom", "region-row")
        return
    columns = [1, *(1 + end for end in accumulate(len(cell) + 1 for cell in row))]
    for index, message in _cells(row, regions):
        yield Refusal(line, columns[index], f"{quoted(row[index])} {message}", "region-row", COLUMNS[index])


def _cells(row: list[str], regions: Mapping[str, Region]) -> Iterator[tuple[int, str]]:
    """The wrong cells of a row: column index and message."""
    code, name, kind, province, province_code, latitude, longitude, _ = row
    if not re.fullmatch(r"\d\d\.\d\d", code, re.ASCII):
        yield 0, 'bukan kode Kemendagri; tulis seperti "35.75"'
    if code in regions:
        yield 0, f"sudah dipakai {regions[code].name}; satu kode untuk satu daerah"
    if kind not in {*RegionKind}:
        yield 2, "bukan jenis daerah; tulis kota atau kabupaten"
    elif not name.lower().startswith(f"{kind} "):
        yield 1, f"tidak diawali {kind.title()}; samakan nama dengan jenisnya"
    if not province.strip():
        yield 3, "kosong; isi nama provinsi"
    if province_code != code[:2]:
        yield 4, f"bukan awal kode daerah; tulis {quoted(code[:2])}"
    yield from (
        (index, "bukan derajat; tulis seperti -7.6469, atau kosongkan")
        for index, cell in ((5, latitude), (6, longitude))
        if not _is_degrees(cell)
    )


def _is_degrees(text: str) -> bool:
    return not text or (re.fullmatch(r"-?\d{1,3}(\.\d{1,8})?", text, re.ASCII) is not None and abs(float(text)) <= 180)
