"""A picture of sixteen colours on which texts and the marks of steps are stamped. Knows Pillow, and no layout.

Every pixel is the number of a colour; an ink has a few shades towards paper, which make its edges smooth. A picture of
so few colours takes four bits a pixel, and is small and quick to pack.
"""

import io
import math
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageColor, ImageDraw, ImageFont

from jejak.publish.assets import FONT
from jejak.story.vocabulary import StepStatus

from .palette import LIGHT

FONT_FILE = Path(__file__).parents[3] / "theme" / "fonts" / FONT
_COMPRESSION = 6
_SMOOTH = 2
"""Letters and marks are drawn this much larger and then made smaller: smooth, and set to half a pixel."""


class Ink(NamedTuple):
    """A colour by the name of its token, the number of its lightest shade, and how many shades there are."""

    token: str
    first: int
    shades: int

    @property
    def full(self) -> int:
        return self.first + self.shades - 1


INK = Ink("ink", 1, 3)
QUIET = Ink("ink-2", 4, 3)
OK = Ink("ok", 7, 2)
PART = Ink("part", 9, 2)
LINE = Ink("line", 11, 1)
_INK_OF = {StepStatus.DOCUMENTED: OK, StepStatus.UNDATED: OK, StepStatus.NONE: QUIET}


class Canvas:
    """A blank picture of ``width`` × ``height`` pixels."""

    def __init__(self, width: int, height: int) -> None:
        self._image = Image.new("L", (width, height), 0)

    def fill(self, ink: Ink, left: int, top: int, right: int, bottom: int) -> None:
        """A rectangle, its right and bottom edges not in it."""
        self._image.paste(ink.full, (left, top, right, bottom))

    def write(self, text: str, left: int, baseline: int, size: int, weight: int, ink: Ink) -> None:
        """A line of text from ``left`` on; what lies under its letters and between them is gone."""
        right, down, shape = _text(text, size, weight, ink)
        self._image.paste(shape, (left + right, baseline + down))

    def mark(self, status: StepStatus, left: int, top: int, size: int) -> None:
        """The mark of a step's status, as pages show it."""
        self._image.paste(_mark(status, size), (left, top))

    def png(self) -> bytes:
        """The finished picture; nothing is drawn on it afterwards."""
        self._image.putpalette(_palette())
        stream = io.BytesIO()
        self._image.save(stream, "PNG", compress_level=_COMPRESSION, bits=4)
        return stream.getvalue()


@cache
def typeface(size: int, weight: int) -> ImageFont.FreeTypeFont:
    """The site's typeface, ``size`` in pixels, ``weight`` 200 to 800."""
    font = ImageFont.truetype(FONT_FILE, size, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([weight])
    return font


@lru_cache(maxsize=1024)
def width_of(text: str, size: int, weight: int) -> float:
    """Pixels."""
    return typeface(size * _SMOOTH, weight).getlength(text) / _SMOOTH


@lru_cache(maxsize=512)
def _text(text: str, size: int, weight: int, ink: Ink) -> tuple[int, int, Image.Image]:
    """A line of text, as small as it can be cut out, and where it lies from its start; most stand on many pictures."""
    font = typeface(size * _SMOOTH, weight)
    left, top, right, bottom = (
        math.floor(edge / _SMOOTH) + outer
        for edge, outer in zip(font.getbbox(text, anchor="ls"), (0, 0, 1, 1), strict=True)
    )
    shape = Image.new("L", ((right - left) * _SMOOTH, (bottom - top) * _SMOOTH), 0)
    ImageDraw.Draw(shape).text((-left * _SMOOTH, -top * _SMOOTH), text, fill=255, font=font, anchor="ls")
    return left, top, shape.reduce(_SMOOTH).point(_shades(ink))


@cache
def _mark(status: StepStatus, size: int) -> Image.Image:
    large = size * _SMOOTH
    shape = Image.new("L", (large, large), 0)
    _MARKS[status](ImageDraw.Draw(shape), large - 1)
    return shape.reduce(_SMOOTH).point(_shades(_INK_OF.get(status, PART)))


def _full(draw: ImageDraw.ImageDraw, edge: int) -> None:
    draw.ellipse((0, 0, edge, edge), fill=255)


def _ring(draw: ImageDraw.ImageDraw, edge: int) -> None:
    draw.ellipse((0, 0, edge, edge), outline=255, width=edge // 8)


def _half(draw: ImageDraw.ImageDraw, edge: int) -> None:
    _ring(draw, edge)
    draw.pieslice((0, 0, edge, edge), 90, 270, fill=255)


def _holed(draw: ImageDraw.ImageDraw, edge: int) -> None:
    draw.ellipse((0, 0, edge, edge), fill=255)
    draw.ellipse((edge * 0.3, edge * 0.3, edge * 0.7, edge * 0.7), fill=0)


def _hatched(draw: ImageDraw.ImageDraw, edge: int) -> None:
    _ring(draw, edge)
    for place in (0.3, 0.5, 0.7):
        draw.line((edge * place, edge * 0.15, edge * place, edge * 0.85), fill=255, width=edge // 9)


def _square(draw: ImageDraw.ImageDraw, edge: int) -> None:
    draw.rectangle((edge // 12, edge // 12, edge - edge // 12, edge - edge // 12), outline=255, width=edge // 8)


def _broken(draw: ImageDraw.ImageDraw, edge: int) -> None:
    for start in range(0, 360, 45):
        draw.arc((0, 0, edge, edge), start, start + 27, fill=255, width=edge // 7)


_MARKS: dict[StepStatus, Callable[[ImageDraw.ImageDraw, int], None]] = {
    StepStatus.DOCUMENTED: _full,
    StepStatus.UNDATED: _holed,
    StepStatus.MENTIONED: _half,
    StepStatus.PLANNED: _broken,
    StepStatus.UNNUMBERED: _hatched,
    StepStatus.ASIDE: _square,
    StepStatus.NONE: _ring,
}


def _palette() -> list[int]:
    """Red, green and blue of every colour by number: paper, then the shades of each ink."""
    paper = ImageColor.getrgb(LIGHT["paper"])
    values = [*paper]
    for ink in (INK, QUIET, OK, PART, LINE):
        colour = ImageColor.getrgb(LIGHT[ink.token])
        for shade in range(1, ink.shades + 1):
            values += _mixed(colour, paper, shade / ink.shades)
    return values


def _mixed(colour: tuple[int, ...], paper: tuple[int, ...], share: float) -> list[int]:
    return [round(under + (own - under) * share) for own, under in zip(colour, paper, strict=True)]


@cache
def _shades(ink: Ink) -> list[int]:
    """How dark a pixel is, 0 to 255 → the number of its colour."""
    steps = [round(dark * ink.shades / 255) for dark in range(256)]
    return [ink.first + step - 1 if step else 0 for step in steps]
