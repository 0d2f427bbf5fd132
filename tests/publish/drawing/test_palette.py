"""Pictures have the colours of the stylesheet."""

import io
import re

import pytest
from PIL import Image, ImageColor

from jejak.publish.drawing import canvas, timeline
from jejak.publish.drawing.palette import DARK, LIGHT, TOKENS, read_colours

SHEET = """
:root {
  --ink: #123;
  --line: #d9dee2; /* said */
  --s1: .25rem;
}

@media (prefers-color-scheme: dark) {
  :root {
    --ink: #fff;
    --mark: var(--line);
  }
}

@media print {
  :root {
    --ink: #000;
  }
}
"""


def test_colours_of_both_schemes_are_read_and_nothing_else() -> None:
    assert read_colours(SHEET) == ({"ink": "#123", "line": "#d9dee2"}, {"ink": "#fff", "line": "#d9dee2"})


@pytest.mark.parametrize("lost", [":root {", "(prefers-color-scheme: dark)"])
def test_a_sheet_without_a_scheme_is_an_error_and_no_grey_picture(lost: str) -> None:
    with pytest.raises(ValueError, match=TOKENS.name):
        read_colours(SHEET.replace(f"\n{lost}" if lost == ":root {" else lost, "\n.other {"))


def test_a_preview_is_painted_in_the_inks_of_the_light_scheme() -> None:
    picture = canvas.Canvas(5, 1)
    for place, ink in enumerate((canvas.INK, canvas.QUIET, canvas.OK, canvas.PART, canvas.LINE)):
        picture.fill(ink, place, 0, place + 1, 1)
    image = Image.open(io.BytesIO(picture.png())).convert("RGB")
    wanted = [ImageColor.getrgb(LIGHT[name]) for name in ("ink", "ink-2", "ok", "part", "line")]
    assert [image.getpixel((place, 0)) for place in range(5)] == wanted


def test_a_timeline_has_the_colours_of_both_schemes() -> None:
    light, dark = timeline._STYLE.split("@media")
    for style, colours in ((light, LIGHT), (dark, DARK)):
        named = {colours[name] for name in ("ink", "ink-2", "paper", "line", "ok")}
        assert set(re.findall(r"#\w+", style)) == named
