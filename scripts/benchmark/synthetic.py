"""A synthetic data folder: regions, records, programme, pillars, glossary; one count gives one set of bytes for ever.

Knows how the files of ``data/`` are named and written; what a record says is made in ``record``. Knows no builders.
"""

from pathlib import Path
from typing import Any

import yaml

from . import regions, words
from .record import YEARS, Plain, Record, city_id, mou_day


class Dumper(yaml.CSafeDumper):
    """Writes as editors type: dates bare, codes and scores quoted, short lists and pairs on one line."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def represent_sequence(self, tag: str, sequence: Any, flow_style: bool | None = None) -> yaml.SequenceNode:
        return super().represent_sequence(tag, sequence, None if len(str(sequence)) < 90 else False)

    def represent_mapping(self, tag: str, mapping: Any, flow_style: bool | None = None) -> yaml.MappingNode:
        return super().represent_mapping(tag, mapping, None if len(mapping) < 3 else False)


Dumper.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
    for first, pairs in yaml.CSafeDumper.yaml_implicit_resolvers.items()
}


def write_data(folder: Path, count: int, real: Path) -> list[str]:
    """Writes a whole data folder with ``count`` records; ``real`` is the true ``regions.csv``. Returns the ids."""
    rows = regions.extend(regions.read(real), count)
    (folder / "cities").mkdir(parents=True)
    regions.write(folder / "regions.csv", rows)
    _write(folder / "programme.yml", programme())
    _write(folder / "pillars.yml", pillars())
    _write(folder / "glossary.yml", glossary())
    _write(folder / "sources.yml", {"sources": []})
    chosen = regions.choose(rows, count)
    for row in chosen:
        _write(folder / "cities" / f"{city_id(row)}.yml", Record(row).written())
    return [city_id(row) for row in chosen]


def _write(path: Path, value: Plain) -> None:
    text = yaml.dump(value, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=10_000, default_flow_style=None)
    path.write_text(text, encoding="utf-8", newline="\n")


def programme() -> Plain:
    """A national programme in which every year has a batch and a signing that the records can be part of."""
    cited = {"sources": ["program-contoh"]}
    return {
        "name": "Gerakan contoh",
        "batches": [{"year": year, "size": 50, **cited} for year in YEARS],
        "events": [
            {"id": f"mou-{year}", "kind": "mou", "title": f"Nota angkatan {year}", "date": mou_day(year), **cited}
            for year in YEARS
        ],
        "totals": [{"subject": "kabupaten/kota yang terlibat", "value": 250, "date": 2023, **cited}],
        "sources": [_document("program-contoh", "Daftar angkatan contoh")],
    }


def pillars() -> Plain:
    """Every common pillar with an English and an Indonesian name."""
    entries = [
        {
            "key": key,
            "name": names[-1],
            "english": names[0],
            "meaning": f"Arti contoh bagi {names[0]}.",
            "sources": ["pilar-contoh"],
        }
        for key, names in words.PILLAR_NAMES.items()
    ]
    return {"pillars": entries, "sources": [_document("pilar-contoh", "Daftar pilar contoh")]}


def glossary() -> Plain:
    """As many terms as the real glossary has; ten of them stand in the records, so that every page has some to link."""
    terms = [
        {"term": thing, "meaning": f"Arti contoh bagi {thing}.", "sources": ["glosarium-contoh"]}
        for thing in (*words.TOPICS, *(f"istilah contoh {number}" for number in range(1, 49)))
    ]
    return {"terms": terms, "sources": [_document("glosarium-contoh", "Daftar istilah contoh")]}


def _document(key: str, title: str) -> Plain:
    return {"id": key, "title": title, "kind": "document", "published": "2024-01-20"}
