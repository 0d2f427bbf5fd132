"""The site's colours, for pictures: read out of ``css/tokens.css``, where alone they stand. Knows no picture."""

import re
from collections.abc import Mapping
from pathlib import Path

TOKENS = Path(__file__).parents[3] / "theme" / "css" / "tokens.css"
_COLOUR = re.compile(r"--([\w-]+): (#[0-9a-f]{3,6});")
_LIGHT = re.compile(r"^:root {(.*?)^}", re.DOTALL | re.MULTILINE)
_DARK = re.compile(r"^@media \(prefers-color-scheme: dark\) {\n  :root {(.*?)^  }", re.DOTALL | re.MULTILINE)


def read_colours(tokens: str) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Colours by name, as ``#rrggbb``: on light paper, and on dark, where some are the same."""
    light, dark = (dict(_COLOUR.findall(_block(scheme, tokens))) for scheme in (_LIGHT, _DARK))
    return light, light | dark


def _block(scheme: re.Pattern[str], tokens: str) -> str:
    found = scheme.search(tokens)
    if not found:
        raise ValueError(f"{TOKENS.name}: no {scheme.pattern}")
    return found[1]


LIGHT, DARK = read_colours(TOKENS.read_text("utf-8"))
