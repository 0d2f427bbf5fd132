"""What was measured → a table for people, in Indonesian, and JSON for machines. Measures nothing."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from babel.numbers import format_decimal

from .machine import Machine
from .measure import Cost, typical
from .weight import Size, Visit

NAME = "jejak"
PEER = "hugo"
QUIET = 0.5
"""The load above which times are not worth comparing."""


@dataclass(frozen=True)
class Builds:
    """One builder's runs over the same records, and the site they left."""

    costs: Sequence[Cost]
    site: Size

    @property
    def typical(self) -> Cost:
        return typical(self.costs)


@dataclass(frozen=True)
class Result:
    """A sitting: so many cities, their records, our builds and the peer's (None where it was left out)."""

    cities: int
    records: Size
    ours: Builds
    peer: Builds | None
    visit: Visit


def table(results: Sequence[Result], machine: Machine) -> str:
    """All figures as text, in Indonesian."""
    lines = [line for result in results for line in (*_builds(result), *_visit(result.visit), "")]
    return "\n".join([*_machine(machine), "", *lines, *_growth(results)])


def as_json(results: Sequence[Result], machine: Machine, command: str) -> str:
    """Every run, the medians and ratios; seconds and bytes."""
    content = {"command": command, "machine": asdict(machine), "results": [_plain(result) for result in results]}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _plain(result: Result) -> dict[str, object]:
    medians = {NAME: asdict(result.ours.typical)} | ({PEER: asdict(result.peer.typical)} if result.peer else {})
    return {**asdict(result), "medians": medians, "ratio": ratio(result)}


def ratio(result: Result) -> float | None:
    """Our median seconds on the clock by the peer's."""
    return result.ours.typical.wall / result.peer.typical.wall if result.peer else None


def number(value: float, digits: int = 0) -> str:
    """A figure in Indonesian: ``1.412`` and ``0,25``."""
    return str(format_decimal(round(value, digits), format="#,##0." + "0" * digits if digits else "#,##0", locale="id"))


def _machine(machine: Machine) -> Iterator[str]:
    gigabytes = number(machine.memory / 1e9, 1)
    yield f"Mesin: {machine.processor}, {machine.cores} inti, {gigabytes} GB, {machine.kernel}, Python {machine.python}"
    if machine.load > QUIET:
        yield f"Mesin sedang sibuk (beban {number(machine.load, 1)} sebelum mulai): jangan pakai angka waktunya."


def _builds(result: Result) -> Iterator[str]:
    mean = number(result.records.bytes / result.records.files / 1000, 1)
    runs = len(result.ours.costs)
    yield f"{number(result.cities)} kota, {mean} kB YAML per kota, median {runs} kali susun, bergantian"
    yield f"{'':26}{NAME:>10}" + (f"{PEER:>10}{'nisbah':>10}" if result.peer else "")
    for label, digits, values in _rows(result):
        ours, *peer = values
        cells = [number(value, digits) for value in values] + [f"{number(ours / value, 2)} ×" for value in peer]
        yield f"  {label:<24}" + "".join(f"{cell:>10}" for cell in cells)


def _rows(result: Result) -> Iterator[tuple[str, int, list[float]]]:
    """Label, digits after the comma, our figure and the peer's."""
    builds = [result.ours] + ([result.peer] if result.peer else [])
    costs = [each.typical for each in builds]
    yield "waktu (detik)", 2, [cost.wall for cost in costs]
    yield "prosesor (detik)", 2, [cost.cpu for cost in costs]
    yield "memori puncak (MB)", 0, [cost.memory / 1e6 for cost in costs]
    yield "… RSS dijumlahkan (MB)", 0, [cost.resident / 1e6 for cost in costs]
    yield "… proses terbesar (MB)", 0, [cost.largest / 1e6 for cost in costs]
    yield "situs (MB)", 1, [each.site.bytes / 1e6 for each in builds]
    yield "situs (berkas)", 0, [each.site.files for each in builds]


def _visit(visit: Visit) -> Iterator[str]:
    yield f"  halaman kota: {_kilo(visit.page)}, terkompresi {_kilo(visit.page_gz)}"
    yield f"  halaman kota terberat: {_kilo(visit.heaviest_gz)} terkompresi"
    yield f"  kunjungan pertama ke halaman itu: {_kilo(visit.first_visit_gz)} terkompresi"
    yield f"  pencari tempat sampai hasil pertama: tambahan {_kilo(visit.finder_gz)} terkompresi"


def _kilo(size: int) -> str:
    return f"{number(size / 1000, 1)} kB"


def _growth(results: Sequence[Result]) -> Iterator[str]:
    """How the time grows from the first size to each other one."""
    first, *others = results
    for other in others:
        factor = number(other.ours.typical.wall / first.ours.typical.wall, 2)
        yield f"{number(other.cities)} kota terhadap {number(first.cities)} kota: {factor} × waktu"
