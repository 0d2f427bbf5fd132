"""Regions → dots on the outline of Indonesia, which the templates draw. Knows the outline's projection and addresses.

The outline (``hooks/theme/img/indonesia.svg``) is plate carrée: 20 units a degree, from 94.5° east and 6.5° north.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from jejak.publish import routes
from jejak.records.models.city import Region
from jejak.story import words
from jejak.story.country.overview import Row
from jejak.story.country.provinces import Province

WIDTH, HEIGHT = 940.0, 360.0
_LEAST = 24.0
"""Units: a map of a smaller area would show nothing but coast."""
_SHAPE = 1.6
"""Width of a province's map over its height."""

_COUNTRY, _PROVINCE = 1000, 550
"""How many of a mark's units a map is wide: a province is shown smaller, with fewer marks on it."""


class Dot(NamedTuple):
    """A region on the map, in the outline's units. ``path`` is None where there is no page to lead to.

    ``mark`` is the shape: «full», «ring», «other», «small» (``parts/map.html.jinja``).
    """

    x: float
    y: float
    text: str
    path: str | None
    mark: str


class Absent(NamedTuple):
    """A region whose coordinate we do not have."""

    name: str
    path: str | None


class Map(NamedTuple):
    """A piece of the outline with its dots; ``unit`` is the outline's measure of a mark's own unit."""

    left: float
    top: float
    width: float
    height: float
    unit: float
    dots: tuple[Dot, ...]
    absent: tuple[Absent, ...]

    @property
    def view(self) -> str:
        return f"{self.left:.1f} {self.top:.1f} {self.width:.1f} {self.height:.1f}"


def map_country(rows: Iterable[Row]) -> Map:
    """Every city with a record; those without a coordinate are ``absent``.

    A dot says less and lies on a whole unit, some five kilometres: hundreds of them travel with the home page.
    """
    rows = tuple(rows)
    dots = tuple(dot._replace(x=round(dot.x), y=round(dot.y)) for dot in _dots(rows, lambda row: row.footing_word))
    return Map(0, 0, WIDTH, HEIGHT, WIDTH / _COUNTRY, dots, _absent(rows))


def map_province(province: Province) -> Map | None:
    """A province's cities with and without a record; None where no coordinate is known."""
    blank = (_blank(region) for region in province.unrecorded)
    dots = (*(dot for dot in blank if dot), *_dots(province.rows, lambda row: row.known))
    if not dots:
        return None
    left, top, width, height = _frame([dot.x for dot in dots], [dot.y for dot in dots])
    return Map(left, top, width, height, width / _PROVINCE, dots, _absent(province.rows, province.unrecorded))


def _absent(rows: Iterable[Row], unrecorded: Iterable[Region] = ()) -> tuple[Absent, ...]:
    recorded = (Absent(row.name, routes.city(row.record)) for row in rows if _point(row.record.region) is None)
    return (*recorded, *(Absent(region.name, None) for region in unrecorded if _point(region) is None))


def _dots(rows: Iterable[Row], say: Callable[[Row], str]) -> Iterable[Dot]:
    for row in rows:
        point = _point(row.record.region)
        if point:
            yield Dot(*point, f"{row.name}: {say(row)}", routes.city(row.record), _mark(row))


def _mark(row: Row) -> str:
    if not row.joined:
        return "other"
    return "full" if row.evident else "ring"


def _blank(region: Region) -> Dot | None:
    point = _point(region)
    return Dot(*point, f"{region.name}: {words.NO_RECORD}", None, "small") if point else None


def _point(region: Region) -> tuple[float, float] | None:
    if region.latitude is None or region.longitude is None:
        return None
    return round((region.longitude - 94.5) * 20, 1), round((6.5 - region.latitude) * 20, 1)


def _frame(xs: list[float], ys: list[float]) -> tuple[float, float, float, float]:
    """Left, top, width and height around the points, in the shape of all provinces' maps."""
    width = max(_LEAST, 1.3 * (max(xs) - min(xs)), 1.3 * _SHAPE * (max(ys) - min(ys)))
    height = width / _SHAPE
    return (max(xs) + min(xs) - width) / 2, (max(ys) + min(ys) - height) / 2, width, height
