"""``data/regions.csv``: every kota and kabupaten with its Kemendagri code. Knows the table; knows no records."""

import csv
import re
from collections.abc import Iterator, Mapping
from io import StringIO
from itertools import accumulate

from jejak.records.models.city import Region
from jejak.records.models.vocabulary import RegionKind
from jejak.records.problems import Refusal
from jejak.records.text.slugs import slug_of
from jejak.records.text.wording import has_unseen, quoted

COLUMNS = ("code", "name", "type", "province", "province_code", "lat", "lon", "coord_source")
SIZE_LIMIT = 2_000_000
"""Bytes. The country's table is a fiftieth of this."""

TOLD_LIMIT = 200
"""Faults told; a table of another shape has one a row."""

CELL_LIMIT = 100
"""Characters of a cell."""

BOX = ((-11.5, 6.5), (94.5, 141.5))
"""Degrees of latitude and longitude between which Indonesia lies, from Rote to Weh and to the border in Papua."""


class _Rows:
    """The rows so far, by what no other row may have."""

    def __init__(self) -> None:
        self.regions: dict[str, Region] = {}
        self.names: dict[str, str] = {}
        self.provinces: dict[str, str] = {}
        self.codes: dict[str, str] = {}

    def add(self, row: list[str]) -> None:
        region = self.regions[row[0]] = _region(row)
        self.names[slug_of(region.name)] = region.name
        self.provinces.setdefault(region.province_code, region.province)
        self.codes.setdefault(slug_of(region.province), region.province_code)


def parse(text: str) -> tuple[Mapping[str, Region], list[Refusal]]:
    """The table's text → regions by code, in the table's order, and what is wrong with it (nothing, as a rule)."""
    reader = csv.reader(StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    lines = text.split("\n")
    rows = _Rows()
    refusals: list[Refusal] = []
    start = 1
    try:
        header = next(reader, [])
        if tuple(header) != COLUMNS:
            message = f"baris judul {quoted(','.join(header))}; tulis {','.join(COLUMNS)}"
            return {}, [Refusal(1, 1, message, "region-header")]
        start = reader.line_num + 1
        for row in reader:
            faults = [_open(lines, start)] if reader.line_num > start else list(_faults(row, start, rows))
            refusals += faults
            if not faults:
                rows.add(row)
            start = reader.line_num + 1
            if len(refusals) >= TOLD_LIMIT:
                rest = "pembacaan berhenti di sini; perbaiki dulu yang di atas"
                return {}, [*refusals, Refusal(start, 1, rest, "region-row")]
    except csv.Error:
        refusals.append(_open(lines, start))
    if not rows.regions and not refusals:
        refusals.append(Refusal(1, 1, "belum ada satu daerah pun; tulis satu baris tiap daerah", "region-row"))
    return rows.regions, refusals


def _open(lines: list[str], line: int) -> Refusal:
    """A row that is no row by itself: told where its quote opens, however far it then runs."""
    at = lines[line - 1].find('"')
    if at < 0:
        return Refusal(line, 1, "baris ini bukan CSV yang sah; periksa tanda kutipnya", "region-row")
    return Refusal(line, at + 1, "tanda kutip di sini tidak ditutup dengan benar; hapus, atau tutup", "region-row")


def _region(row: list[str]) -> Region:
    code, name, kind, province, province_code, latitude, longitude, _ = row
    return Region(code, name, RegionKind(kind), province, province_code, _degrees(latitude), _degrees(longitude))


def _degrees(text: str) -> float | None:
    return float(text) if text else None


def _faults(row: list[str], line: int, rows: _Rows) -> Iterator[Refusal]:
    if len(row) != len(COLUMNS):
        yield Refusal(line, 1, f"{len(row)} kolom; tulis {len(COLUMNS)} kolom", "region-row")
        return
    columns = [1, *(1 + end for end in accumulate(len(cell) + 1 for cell in row))]
    odd = list(_untidy(row))
    for index, message in odd or [*_cells(row, rows), *_places(row)]:
        yield Refusal(line, columns[index], f"{quoted(row[index])} {message}", "region-row", COLUMNS[index])


def _untidy(row: list[str]) -> Iterator[tuple[int, str]]:
    """Cells that look like others and are not them: column index and message."""
    for index, cell in enumerate(row):
        if has_unseen(cell):
            yield index, "berisi karakter yang tidak tampak; ketik ulang"
        elif cell != " ".join(cell.split()) and cell.strip():
            yield index, f"berisi spasi berlebih; tulis {quoted(' '.join(cell.split()))}"
        elif len(cell) > CELL_LIMIT:
            yield index, f"terlalu panjang; paling banyak {CELL_LIMIT} huruf"


def _cells(row: list[str], rows: _Rows) -> Iterator[tuple[int, str]]:
    """The wrong cells of a row among those that name the region."""
    code, name, kind, province, province_code, *_ = row
    if not re.fullmatch(r"\d\d\.\d\d", code, re.ASCII):
        yield 0, 'bukan kode Kemendagri; tulis seperti "35.75"'
    if code in rows.regions:
        yield 0, f"sudah dipakai {rows.regions[code].name}; satu kode untuk satu daerah"
    elif slug_of(name) in rows.names:
        yield 1, f"beralamat sama dengan {quoted(rows.names[slug_of(name)])} di atasnya; satu nama untuk satu daerah"
    if kind not in {*RegionKind}:
        yield 2, "bukan jenis daerah; tulis kota atau kabupaten"
    elif not name.startswith(f"{kind.title()} "):
        yield 1, f"tidak diawali {kind.title()}; samakan nama dengan jenisnya"
    elif slug_of(name) in ("", kind):
        yield 1, "tanpa nama daerah; tulis seperti Kota Pasuruan"
    if province_code != code[:2]:
        yield 4, f"bukan awal kode daerah; tulis {quoted(code[:2])}"
    yield from ((3, message) for message in _province(province, province_code, rows))


def _province(name: str, code: str, rows: _Rows) -> Iterator[str]:
    known = rows.provinces.get(code, name)
    if not name.strip():
        yield "kosong; isi nama provinsi"
    elif not slug_of(name):
        yield "tidak memuat huruf a sampai z; tulis nama provinsi"
    elif known != name:
        yield f"lain dari {quoted(known)} di atasnya, padahal kodenya sama; samakan"
    elif rows.codes.get(slug_of(name), code) != code:
        yield f"sudah ada dengan kode {rows.codes[slug_of(name)]}; satu nama untuk satu kode provinsi"


def _places(row: list[str]) -> Iterator[tuple[int, str]]:
    """The wrong ones of the two coordinates."""
    cells = row[5], row[6]
    wrong = [index for index in (5, 6) if not _is_degrees(row[index])]
    yield from ((index, "bukan derajat; tulis seperti -7.6469, atau kosongkan") for index in wrong)
    if wrong or not any(cells):
        return
    if not all(cells):
        yield (6 if cells[0] else 5), "kosong; isi lat dan lon, atau kosongkan keduanya"
        return
    swapped = _is_inside(*reversed(cells))
    remedy = "tertukar dengan kolom satunya" if swapped else "periksa angkanya"
    outside = (
        index for index, degrees, box in zip((5, 6), map(float, cells), BOX, strict=True) if not _in(degrees, box)
    )
    yield from ((index, f"di luar Indonesia; {remedy}") for index in outside)


def _is_inside(latitude: str, longitude: str) -> bool:
    return _in(float(latitude), BOX[0]) and _in(float(longitude), BOX[1])


def _in(degrees: float, box: tuple[float, float]) -> bool:
    return box[0] <= degrees <= box[1]


def _is_degrees(text: str) -> bool:
    return not text or re.fullmatch(r"(?!-0+(?:\.0+)?$)-?\d{1,3}(\.\d{1,8})?", text, re.ASCII) is not None
