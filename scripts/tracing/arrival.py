"""Whether a finding arrived: its region's record cites its sources, and holds its date, people, figures and names.

Mechanical on purpose: it compares letters and digits, so what was put in other words has to be accounted for by a
person. Knows records only as plain YAML.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from jejak.records.regions import slug_of

from .research import Finding, address

SECTIONS = ("memberships", "signings", "bimtek", "milestones", "pillars", "programmes")
Record = dict[str, Any]


@dataclass(frozen=True)
class Records:
    """All records by the slug of their city's name, and the address of every source by its id."""

    cities: Mapping[str, Record]
    addresses: Mapping[str, str]

    @classmethod
    def read(cls, data: Path) -> "Records":
        files = [_plain(path) for path in sorted(data.rglob("*.yml"))]
        sources = (source for file in files for source in file.get("sources") or ())
        addresses = {source["id"]: address(source.get("url") or "") for source in sources}
        return cls({slug_of(file["name"]): file for file in files if "code" in file}, addresses)

    def cited(self, claim: Record) -> set[str]:
        """The addresses of a claim's sources, those of differing reports included."""
        reports = [claim, *(claim.get("also_reported") or ())]
        return {self.addresses.get(id, id) for report in reports for id in report.get("sources") or ()}


def trace(finding: Finding, records: Records) -> tuple[list[str], list[str]]:
    """Where a finding is told (``signings[0]``), and what of it did not arrive; both empty only without a record."""
    record = records.cities.get(slug_of(finding.region))
    if record is None:
        return [], [f"{finding.region} belum punya catatan"]
    claims = [(f"{name}[{place}]", claim) for name in SECTIONS for place, claim in enumerate(record.get(name) or ())]
    told = [(place, claim) for place, claim in claims if finding.sources[0] in records.cited(claim)]
    everywhere = {source for _, claim in claims for source in records.cited(claim)}
    lost = [f"sumber {source} tidak dikutip" for source in finding.sources if source not in everywhere]
    lost += _lost(finding.values, _text([claim for _, claim in told]), _text({**record, "sources": ()}))
    return [place for place, _ in told], lost


def _lost(values: Mapping[str, Any], told: str, whole: str) -> Iterator[str]:
    """``told``: the claims on the finding's source; ``whole``: the record, where people, figures and names may be."""
    moment = values.get("date")
    if values["kind"] != "membership" and moment not in (None, "null", "") and moment not in told:
        yield f"tanggal {moment} tidak ada pada klaim yang mengutip sumber itu"
    letters = _letters(whole)
    wanted = [("orang", person["name"]) for person in values.get("people") or ()]
    wanted += [("pilar", pillar) for pillar in values.get("pillars") or ()]
    wanted += [("angka", str(figure)) for figure in (values.get("figures") or {}).values() if len(str(figure)) > 1]
    wanted += [(name, values[name]) for name in ("programme", "batch") if values.get(name)]
    yield from (f"{name} {value}" for name, value in wanted if _letters(value) not in letters)


def _plain(path: Path) -> Record:
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader) or {}


def _text(value: Any) -> str:
    if isinstance(value, dict):
        return " ".join(map(_text, value.values()))
    return " ".join(map(_text, value)) if isinstance(value, list | tuple) else str(value)


def _letters(text: str) -> str:
    """Letters and digits only; a figure loses its thousands points, so that 1.431 is 1431."""
    return re.sub(r"[^a-z0-9]+", " ", re.sub(r"(?<=\d)\.(?=\d{3}\b)", "", text.lower())).strip()
