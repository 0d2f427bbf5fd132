"""Catalogue → what the place finder knows: every region by name, and of cities spellings and programmes too.

One index for all who ask for a place by name: the header's field and the large one of home and 404, the comparison's
pickers, the directory's advice where no row is left, the places above the results of the search. Its other half is
``unpack`` of ``hooks/theme/js/finder/places.js``. Another kind of destination is a ``Kind`` and its rows here; no
script has a list of kinds. Knows addresses through ``routes``; knows no builder.
"""

import json
import re
import unicodedata
from dataclasses import asdict, dataclass

from jejak.publish import routes
from jejak.records.catalogue import Catalogue, CityRecord
from jejak.records.models.city import Region
from jejak.story import words
from jejak.story.country.overview import list_unrecorded

_LETTERS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Kind:
    """What a destination is: one word, shown and typed. ``pick``: whether it is offered where a city is asked for."""

    name: str
    pick: bool


_REGION = {kind: Kind(word, pick=True) for kind, word in words.REGION.items()}


@dataclass(frozen=True, slots=True)
class Destination:
    """Where the finder leads. ``path`` from the site's root; ``aliases`` only those that add a spelling.

    A region without a record ``waits``: its path is its row in the table of all regions. ``province`` is empty where a
    destination lies in none; its kind is then shown instead.
    """

    name: str
    path: str
    kind: Kind
    province: str = ""
    waits: bool = False
    aliases: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()


def list_destinations(catalogue: Catalogue) -> tuple[Destination, ...]:
    """Every city of the catalogue, in its order, then every region without a record."""
    return (*map(_city, catalogue.cities), *map(_waiting, list_unrecorded(catalogue)))


def _waiting(region: Region) -> Destination:
    return Destination(region.name, routes.unrecorded(region), _REGION[region.kind], region.province, waits=True)


def _city(record: CityRecord) -> Destination:
    city = record.city
    return Destination(
        name=city.name,
        path=routes.city(record),
        kind=_REGION[record.kind],
        province=record.region.province,
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
    """The index file: ``{"provinces": [...], "kinds": [{"name", "pick"}, ...], "places": [row, ...]}``.

    A row: name, path, number of its province, number of its kind, 1 if it waits for a record, aliases, programmes.
    Rows have no number of their own. JSON in UTF-8; the same catalogue gives the same bytes.
    """
    destinations = list_destinations(catalogue)
    provinces = sorted({each.province for each in destinations})
    kinds = list(dict.fromkeys((*_REGION.values(), *(each.kind for each in destinations))))
    rows = [_row(each, provinces, kinds) for each in destinations]
    content = {"provinces": provinces, "kinds": [asdict(kind) for kind in kinds], "places": rows}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _row(each: Destination, provinces: list[str], kinds: list[Kind]) -> list[object]:
    province, kind = provinces.index(each.province), kinds.index(each.kind)
    return [each.name, each.path, province, kind, int(each.waits), each.aliases, each.programmes]
