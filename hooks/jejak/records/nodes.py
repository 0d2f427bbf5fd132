"""libyaml's nodes: composed without implicit types, and found again by their place. Knows no rule of strictness."""

from typing import NamedTuple

from yaml import MappingNode, Node, SequenceNode, YAMLError
from yaml._yaml import CParser

from .problems import Place

DEPTH_LIMIT = 20
"""The deepest place of the model is nine levels down."""

BOM = b"\xef\xbb\xbf"


class TooDeepError(YAMLError):
    """Nested deeper than DEPTH_LIMIT; ``args[0]`` is the node where that happened."""


class Spot(NamedTuple):
    """Line and column, both from 1."""

    line: int
    col: int


class Parser(CParser):
    """libyaml's composer without PyYAML's implicit types: a node carries its text, nothing is resolved."""

    def __init__(self, data: bytes) -> None:
        super().__init__(data)
        self._depth = 0

    def resolve(self, kind: type[Node], value: str | None, implicit: object) -> None:
        return None

    def descend_resolver(self, parent: Node | None, index: object) -> None:
        self._depth += 1
        if self._depth > DEPTH_LIMIT:
            raise TooDeepError(parent)

    def ascend_resolver(self) -> None:
        self._depth -= 1


class Places:
    """Where things stand in a file that was read."""

    def __init__(self, data: bytes) -> None:
        self._root: Node | None = Parser(data.removeprefix(BOM)).get_single_node()

    def find(self, place: Place, *, at_key: bool = False) -> Spot:
        """The value at ``place`` (its key with ``at_key``); as far down as the place exists."""
        key: Node | None = None
        node = self._root
        for step in place:
            found = _child(node, step)
            if found is None:
                break
            key, node = found
        return spot_of(key if at_key and key is not None else node)


def spot_of(node: Node | None) -> Spot:
    return Spot(node.start_mark.line + 1, node.start_mark.column + 1) if node is not None else Spot(1, 1)


def _child(node: Node | None, step: str | int) -> tuple[Node | None, Node] | None:
    if isinstance(step, int):
        inside = isinstance(node, SequenceNode) and step < len(node.value)
        return (None, node.value[step]) if node is not None and inside else None
    pairs = node.value if isinstance(node, MappingNode) else ()
    return next(((key, value) for key, value in pairs if key.value == step), None)
