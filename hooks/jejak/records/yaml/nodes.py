"""libyaml's nodes: composed without implicit types, and found again by their place. Knows no rule of strictness."""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from yaml import MappingNode as MappingNode
from yaml import Node as Node
from yaml import ScalarNode as ScalarNode
from yaml import SequenceNode as SequenceNode
from yaml import YAMLError as YAMLError
from yaml._yaml import CParser

from jejak.records.problems import Place

from .decoding import BOM as BOM

DEPTH_LIMIT = 20
"""The deepest place of the model is nine levels down."""


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


Child: TypeAlias = tuple[Node | None, Node]
"""What stands in a node under one step: its key (none in a list) and its value."""


class Places:
    """Where things stand in a file that was read."""

    def __init__(self, data: bytes) -> None:
        self._root: Node | None = Parser(data.removeprefix(BOM)).get_single_node()
        self._children: dict[int, Mapping[str | int, Child]] = {}

    def find(self, place: Place, *, at_key: bool = False) -> Spot:
        """The value at ``place`` (its key with ``at_key``); as far down as the place exists."""
        key: Node | None = None
        node = self._root
        for step in place:
            found = self._children_of(node).get(step)
            if found is None:
                break
            key, node = found
        return spot_of(key if at_key and key is not None else node)

    def _children_of(self, node: Node | None) -> Mapping[str | int, Child]:
        """Looked up once a node: a file may have as many problems as lines."""
        if id(node) not in self._children:
            self._children[id(node)] = _children(node)
        return self._children[id(node)]


def spot_of(node: Node | None) -> Spot:
    return Spot(node.start_mark.line + 1, node.start_mark.column + 1) if node is not None else Spot(1, 1)


def _children(node: Node | None) -> Mapping[str | int, Child]:
    if isinstance(node, SequenceNode):
        return {index: (None, item) for index, item in enumerate(node.value)}
    return {key.value: (key, value) for key, value in node.value} if isinstance(node, MappingNode) else {}
