"""Catalogue → what the place finder knows: every region by name, and of cities spellings and programmes too.

The bytes are read by ``unpack`` of ``hooks/theme/js/finder/places.js``. Knows addresses through ``routes``; knows no
builder.
"""

import json
import re
import unicodedata
from dataclasses import dataclass

from jejak.publish import routes
from jejak.records.catalogue import Catalogue, CityRecord
from jejak.records.models.vocabulary import RegionKind
from jejak.story.country.overview import list_unrecorded

_LETTERS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Place:
    """A region as the finder meets it. ``path`` from the site's root; ``aliases`` only those that add a spelling.

    A region without a record ``waits``: its path is its row in the table of all regions.
    """

    name: str
    path: str
    province: str
    kind: RegionKind
    waits: bool
    aliases: tuple[str, ...]
    programmes: tuple[str, ...]


def place_entries(catalogue: Catalogue) -> tuple[Place, ...]:
    """Every city of the catalogue, in its order, then every region without a record."""
    waiting = (
        Place(region.name, routes.unrecorded(region), region.province, region.kind, True, (), ())
        for region in list_unrecorded(catalogue)
    )
    return (*(_place(record) for record in catalogue.cities), *waiting)


def _place(record: CityRecord) -> Place:
    city = record.city
    return Place(
        name=city.name,
        path=routes.city(record),
        province=record.region.province,
        kind=record.kind,
        waits=False,
        aliases=new_spellings(city.name, city.aliases),
        programmes=tuple(dict.fromkeys(programme.name for programme in city.programmes)),
    )


def new_spellings(name: str, aliases: tuple[str, ...]) -> tuple[str, ...]:
    """The aliases that are not the name again, with or without its kind: the finder compares letters, not spaces."""
    known = {_letters(name), _letters(name.partition(" ")[2])}
    fresh = {_letters(alias): alias for alias in reversed(aliases) if _letters(alias) not in known}
    return tuple(reversed(fresh.values()))


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(_LETTERS.findall("".join(sign for sign in plain if not unicodedata.combining(sign))))


def place_index(catalogue: Catalogue) -> bytes:
    """The index file: ``{"provinces": [...], "kinds": [...], "places": [row, ...]}``.

    A row: name, path, number of its province, number of its kind, 1 if it waits for a record, aliases, programmes.
    JSON in UTF-8; the same catalogue gives the same bytes.
    """
    entries = place_entries(catalogue)
    provinces = sorted({entry.province for entry in entries})
    kinds = list(RegionKind)
    content = {"provinces": provinces, "kinds": kinds, "places": [_row(entry, provinces, kinds) for entry in entries]}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _row(place: Place, provinces: list[str], kinds: list[RegionKind]) -> list[object]:
    province, kind = provinces.index(place.province), kinds.index(place.kind)
    return [place.name, place.path, province, kind, int(place.waits), place.aliases, place.programmes]
