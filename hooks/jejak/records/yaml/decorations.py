"""Anchors, aliases and tags: what YAML hangs on a value and no record needs. Finds them by libyaml's own scanner."""

import re
from collections.abc import Iterator
from typing import Any

from yaml._yaml import CParser
from yaml.tokens import AliasToken, AnchorToken, StreamEndToken, TagToken

from jejak.records.problems import Refusal
from jejak.records.text.wording import quoted

_SUSPECT = re.compile(r"(?<![^\s,\[\]{}:?\"'-])(?:&\S|!)")
"""Where an anchor or a tag could begin; the scanner then says whether it is one."""


def may_be_decorated(text: str) -> bool:
    """Whether it is worth scanning; cheap, and right to say no."""
    return ("&" in text or "!" in text) and _SUSPECT.search(text) is not None


def decorations(data: bytes) -> list[Refusal]:
    """Every anchor, alias and tag. Raises YAMLError where libyaml cannot scan on."""
    kinds = AnchorToken | AliasToken | TagToken
    return [_decorated(token) for token in _tokens(data) if isinstance(token, kinds)]


def _decorated(token: Any) -> Refusal:
    line, col = token.start_mark.line + 1, token.start_mark.column + 1
    match token:
        case AnchorToken():
            return Refusal(
                line,
                col,
                f"jangkar YAML {quoted('&' + token.value)}; beri tanda kutip bila ini teks, atau hapus",
                "yaml-anchor",
            )
        case AliasToken():
            return Refusal(
                line,
                col,
                f"alias YAML {quoted('*' + token.value)}; beri tanda kutip bila ini teks, atau tulis isinya",
                "yaml-alias",
            )
        case _:
            tag = "".join(part or "" for part in token.value)
            return Refusal(line, col, f"tag YAML {quoted(tag)}; beri tanda kutip bila ini teks, atau hapus", "yaml-tag")


def _tokens(data: bytes) -> Iterator[Any]:
    parser = CParser(data)
    while not isinstance(token := parser.get_token(), StreamEndToken | None):
        yield token
