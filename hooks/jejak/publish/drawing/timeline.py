"""A city's timeline as an SVG that stands alone: on a phone, in an article, in the dark. Knows no record.

Drawn for a width of 360: letters keep a readable size on a phone, and an article may show it larger. Texts are set in
whatever typeface the reader's system has, so their width is estimated by that of a wide one.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from itertools import accumulate, takewhile
from typing import NamedTuple

from jejak.story.city.picture import Moment, Shape, Strip

from .palette import DARK, LIGHT

WIDTH = 360
_LEFT, _LINE, _TEXT, _RIGHT = 14, 66, 82, 348
_TOP, _EVENT, _ROW = 66, 24, 18
_SIZE = 12
_LINES = 2
_NARROWEST, _USUAL, _BOLD = 0.34, 0.63, 1.13
_WIDTH_OF = defaultdict(
    lambda: _USUAL,
    {
        **dict.fromkeys(" .,:;'·|!ijlI", _NARROWEST),
        **dict.fromkeys("ftr()-", 0.42),
        **dict.fromkeys("ABCDEGHKNOPQRUVXY&", 0.78),
        **dict.fromkeys("mwMW%@", 1.0),
    },
)
"""Ems; of letters that are not told here, ``_USUAL``. Bold ones are ``_BOLD`` times as wide."""

_STYLE = (
    "text{{font:12px system-ui,sans-serif;fill:{ink-2}}}.b{{font-weight:700;fill:{ink}}}.w{{font-weight:400}}"
    ".p{{fill:{paper};stroke:{line}}}.m{{fill:{paper};stroke:{ok};stroke-width:3}}.f{{fill:{ok}}}"
).format_map(LIGHT) + (
    "@media(prefers-color-scheme:dark){{text{{fill:{ink-2}}}.b{{fill:{ink}}}"
    ".p{{fill:{paper};stroke:{line}}}.m{{fill:{paper};stroke:{ok}}}.f{{fill:{ok}}}}}"
).format_map(DARK)

_MARK = {
    Shape.HELD: '<circle class="m f" cx="{x}" cy="{y}" r="5"/>',
    Shape.OUTSIDE: '<path class="m" d="M{x} {y}m-5-5h10v10h-10z"/>',
    Shape.UNSURE: '<circle class="m" cx="{x}" cy="{y}" r="5"/>',
    Shape.OPEN: '<circle class="m" cx="{x}" cy="{y}" r="5" stroke-dasharray="3 2"/>',
}


class Layout(NamedTuple):
    """A timeline as it is drawn. ``places``: where each event's line stands; ``below``: the lines below each.

    ``ending`` are the lines below all events, from ``end`` on. In the units of its width.
    """

    strip: Strip
    places: tuple[int, ...]
    below: tuple[list[str], ...]
    ending: list[str]
    end: int

    @property
    def height(self) -> int:
        return self.end + _ROW * len(self.ending) + 2


@lru_cache(maxsize=1)
def lay_out(strip: Strip, address: str) -> Layout:
    """Where everything stands; an event of several lines takes more room. ``address`` is the page's, shown in it.

    Kept until the next one: the page that tells the picture's height is made just before the picture.
    """
    below = tuple(map(_below, strip.moments))
    *places, end = accumulate((_EVENT + _ROW * len(lines) for lines in below), initial=_TOP)
    return Layout(strip, tuple(places), below, _ending(strip, address), end)


def draw_strip(strip: Strip, address: str) -> bytes:
    """The picture."""
    return "".join(_parts(lay_out(strip, address))).encode()


def _parts(layout: Layout) -> Iterator[str]:
    strip, places, height = layout.strip, layout.places, layout.height
    yield f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
    yield f' role="img" aria-labelledby="t d"><title id="t">{_inert(strip.title)}</title>'
    yield f'<desc id="d">{_inert(strip.description)}</desc><style>{_STYLE}</style>'
    yield f'<rect class="p" x=".5" y=".5" width="{WIDTH - 1}" height="{height - 1}" rx="6"/>'
    yield _text(_LEFT, 24, f"Linimasa {strip.name}", "b")
    yield _text(_LEFT, 42, "dalam program kota cerdas")
    yield f'<path class="p" d="M{_LINE} {_TOP}V{places[-1]}"/>'
    for moment, y, below in zip(strip.moments, places, layout.below, strict=True):
        yield from _moment(moment, y, below)
    for place, line in enumerate(layout.ending):
        yield _text(_LEFT, layout.end + _ROW * place, line)
    yield "</svg>"


def _moment(moment: Moment, y: int, below: list[str]) -> Iterator[str]:
    if moment.year:
        yield _text(_LEFT, y + 4, moment.year, "b")
    yield _MARK[moment.shape].format(x=_LINE, y=y)
    label = _cut(moment.label, _room(_TEXT) / _BOLD)
    when = f' <tspan class="w">{_inert(moment.when)}</tspan>' if moment.when and _is_one_line(moment) else ""
    yield f'<text class="b" x="{_TEXT}" y="{y + 4}">{_inert(label)}{when}</text>'
    for place, line in enumerate(below):
        yield _text(_TEXT, y + 20 + _ROW * place, line)


def _is_one_line(moment: Moment) -> bool:
    """Whether its date fits behind what it is."""
    label = moment.label[: _most(_room(_TEXT))]
    return _width(label) * _BOLD + _width(f" {moment.when}") <= _room(_TEXT)


def _below(moment: Moment) -> list[str]:
    """The lines below what it is: its date where that does not fit, its title, what casts doubt."""
    when = "" if _is_one_line(moment) else moment.when
    return list(filter(None, (when, *_wrapped(moment.about), moment.doubts)))


def _wrapped(text: str) -> list[str]:
    """A title in at most ``_LINES`` lines, of which the last is cut where it is drawn."""
    lines = [""]
    for word in text[: _most(_room(_TEXT)) * _LINES].split():
        longer = f"{lines[-1]} {word}".lstrip()
        if _width(longer) <= _room(_TEXT) or not lines[-1] or len(lines) == _LINES:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _ending(strip: Strip, address: str) -> list[str]:
    """The lines below the events: what else there is, whose picture it is, and where the page stands."""
    return [line for line in (strip.rest, *strip.stamp) if line] + _broken(address.partition("://")[2])


def _broken(address: str) -> list[str]:
    """An address in as few lines as it needs, broken after a slash."""
    lines = [""]
    for part in address.split("/")[:-1]:
        if lines[-1] and _width(f"{lines[-1]}{part}/") > _room(_LEFT):
            lines.append("")
        lines[-1] += f"{part}/"
    return lines


def _text(x: int, y: int, text: str, kind: str = "") -> str:
    """A line from ``x`` on, cut where the picture ends."""
    marked = f' class="{kind}"' if kind else ""
    return f'<text{marked} x="{x}" y="{y}">{_inert(_cut(text, _room(x) / (_BOLD if kind else 1)))}</text>'


def _inert(text: str) -> str:
    return escape(text, quote=False)


def _room(x: int) -> float:
    """Ems from ``x`` to where the picture ends."""
    return (_RIGHT - x) / _SIZE


def _cut(text: str, room: float) -> str:
    """A text no wider than ``room`` ems, cut after a whole word."""
    ends = list(takewhile(lambda end: end <= room, accumulate(map(_WIDTH_OF.__getitem__, text[: _most(room)]))))
    if len(ends) == len(text):
        return text
    short = text[: bisect_right(ends, room - 1)]
    return f"{short.rpartition(' ')[0].rstrip(' ·,') or short}…"


def _most(room: float) -> int:
    """More letters than fit into ``room`` ems, however narrow they are."""
    return int(max(room, 0) / _NARROWEST) + 2


def _width(text: str) -> float:
    """An upper estimate in ems."""
    return sum(map(_WIDTH_OF.__getitem__, text))
