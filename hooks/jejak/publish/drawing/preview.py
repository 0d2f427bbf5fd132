"""The picture shown with a link: a name, the ten steps with their marks, how much is known, whose site it is."""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

import PIL

from jejak.story.country.preview import Mark, Preview

from . import canvas, palette
from .canvas import INK, LINE, OK, QUIET, Canvas, Ink, width_of

WIDTH, HEIGHT = 600, 315
"""The least that networks and messaging apps show large. Twice as wide weighs 2.5 times as much: 3 MB more for all of
Indonesia."""

_LEFT, _RIGHT = 32, 568
_ROOM = _RIGHT - _LEFT
_NAME_SIZES = (44, 38, 30)
_COLUMNS, _COLUMN = 5, 108
_ROWS = (152, 214)
_MARK = 16


def draw_preview(preview: Preview, site: str) -> bytes:
    """A PNG of at most sixteen colours; ``site`` is the site's name. The same bytes for the same words."""
    picture = Canvas(WIDTH, HEIGHT)
    picture.fill(OK, 0, 0, WIDTH, 8)
    picture.write(site, _LEFT, 38, 17, 700, OK)
    _write_name(picture, preview.title)
    _write(picture, preview.line, _LEFT, 126, 17, 500, QUIET)
    for top in (138, 278):
        picture.fill(LINE, _LEFT, top, _RIGHT, top + 1)
    for place, mark in enumerate(preview.marks):
        row, column = divmod(place, _COLUMNS)
        _draw_mark(picture, mark, _LEFT + column * _COLUMN, _ROWS[row])
    _write(picture, preview.foot, _LEFT, 300, 15, 600, INK)
    return picture.png()


@cache
def version() -> str:
    """Of the drawing: of its code, its colours, its typeface and Pillow. Another may draw the same words otherwise."""
    files = (Path(__file__), Path(canvas.__file__), Path(palette.__file__), palette.TOKENS, canvas.FONT_FILE)
    return sha256(PIL.__version__.encode() + b"".join(file.read_bytes() for file in files)).hexdigest()


def _write_name(picture: Canvas, name: str) -> None:
    """As large as fits into one line; a very long name takes two."""
    for size in _NAME_SIZES:
        if width_of(name, size, 800) <= _ROOM:
            return picture.write(name, _LEFT, 94, size, 800, INK)
    for baseline, line in zip((70, 101), _halves(name), strict=True):
        _write(picture, line, _LEFT, baseline, 28, 800, INK)
    return None


def _halves(name: str) -> tuple[str, str]:
    """A name in two lines about as long as each other."""
    words = name.split()
    cut = min(range(1, len(words)), key=lambda at: max(map(len, _lines(words, at))), default=1)
    return _lines(words, cut)


def _lines(words: list[str], at: int) -> tuple[str, str]:
    return " ".join(words[:at]), " ".join(words[at:])


def _draw_mark(picture: Canvas, mark: Mark, left: int, top: int) -> None:
    picture.mark(mark.status, left, top, _MARK)
    _write(picture, mark.label, left, top + 31, 13, 700, INK, _COLUMN - 4)
    _write(picture, mark.word, left, top + 46, 12, 500, QUIET, _COLUMN - 4)


def _write(
    picture: Canvas, text: str, left: int, baseline: int, size: int, weight: int, ink: Ink, room: int = _ROOM
) -> None:
    picture.write(_cut(text, size, weight, room), left, baseline, size, weight, ink)


def _cut(text: str, size: int, weight: int, room: int) -> str:
    """A text that fits into ``room`` pixels, by whole words with dots after them where it would not."""
    if width_of(text, size, weight) <= room:
        return text
    return next((short for short in _shorter(text) if width_of(short, size, weight) <= room), "…")


def _shorter(text: str) -> Iterator[str]:
    words = text.split()
    yield from (f"{' '.join(words[:count])} …" for count in range(len(words) - 1, 0, -1))
    yield from (f"{text[:count]}…" for count in range(len(words[0]) - 1, 0, -1))
