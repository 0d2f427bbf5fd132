"""A research file: findings as they were gathered, each with its source, before they became records.

YAML with ``sources: [{id, url}]`` and ``claims: [{region, kind, date, people, figures, pillars, programme, batch,
confidence, source, also}]``. A finding is known by the file's name and its number: ``sumatra:12``. Knows no record.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import yaml

_CAMPAIGN = re.compile(r"utm_\w+|share|amp|fbclid|view")
_PAGE_ONE = {("page", "all"), ("page", "full"), ("page", "1"), ("halaman", "all")}


@dataclass(frozen=True)
class Finding:
    """One finding. ``sources`` are addresses in one spelling (``address``), the first one its own, the rest agree."""

    id: str
    region: str
    kind: str
    values: dict[str, Any]
    sources: tuple[str, ...]


def read(path: Path) -> Iterator[Finding]:
    """The findings of a file that are about one region; national ones have no region to look for."""
    content = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    urls = {source["id"]: address(source["url"]) for source in content["sources"]}
    for number, claim in enumerate(content["claims"], 1):
        ids = [claim["source"], *claim.get("also", ())]
        sources = tuple(urls[each] for each in ids)
        yield Finding(f"{path.stem}:{number}", claim["region"], claim["kind"], claim, sources)


def address(url: str) -> str:
    """What makes two addresses the same page: no scheme, ``www.``, AMP, campaign marks, closing slash."""
    parts = urlsplit(url.strip())
    host = re.sub(r"^(www|m|amp|mail)\.", "", parts.netloc.lower().rstrip("."))
    path = re.sub(r"/(site\.webmanifest|infoketapang|amp)$", "", parts.path.rstrip("/")).replace("/amp/", "/")
    path = re.sub(r"(/berita/\d+)/.*$", r"\1", path) if "antaranews" in host else path
    query = [pair for pair in parse_qsl(parts.query) if not _CAMPAIGN.fullmatch(pair[0]) and pair not in _PAGE_ONE]
    return f"{host}{path}".rstrip("/.").lower() + (f"?{urlencode(query).lower()}" if query else "")
