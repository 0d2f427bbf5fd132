"""The canonical form of a record's file: keys in the model's order, two spaces a level, lines as typed otherwise.

Works on the lines themselves, so that comments, quotes and line breaks stay; that the meaning stayed is proved by
reading the result again. Knows models and YAML nodes; reads and writes no file.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pydantic import BaseModel
from yaml import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from jejak.records.models.claims import Claim
from jejak.records.yaml.nodes import BOM, Parser
from jejak.records.yaml.strict import plain

from .validation import model_of

CLAIM_ORDER = (
    "id",
    "term",
    "name",
    "also_called",
    "as_named",
    "list",
    "speaker",
    "names",
    "kind",
    "subject",
    "value",
    "pillar",
    "also_kind",
    "year",
    "years",
    "batch",
    "members_of",
    "province",
    "track",
    "size",
    "stages",
    "stage",
    "sittings",
    "series",
    "date",
    "date_text",
    "anchor",
    "former_anchors",
    "title",
    "topic",
    "part_of",
    "place",
    "online",
    "people",
    "groups",
    "organisations",
    "participants",
    "number",
    "by",
    "role",
    "scope",
    "period",
    "promises",
    "scores",
    "rank",
    "amount",
    "figures",
    "status",
    "proposed",
    "evidence",
    "about",
    "text",
    "meaning",
    "pillars",
    "items",
    "examples",
    "derived",
    "note",
    "confidence",
    "sources",
    "also_reported",
)
"""Keys of a claim: what, when, where, who, how it went, who says so."""

_MODELINE = "# yaml-language-server:"


def canonical(data: bytes, model: type[BaseModel]) -> bytes:
    """A file's bytes in canonical form. Raises RefusedError for what is not strict YAML."""
    before = plain(data)
    lines = data.removeprefix(BOM).decode().replace("\r\n", "\n").removesuffix("\n").split("\n")
    after = _text(_Sheet(lines).whole(model))
    return after if plain(after) == before else _text(lines)


def _text(lines: Sequence[str]) -> bytes:
    return ("\n".join(lines) + "\n").encode()


@dataclass(frozen=True)
class _Sheet:
    """The lines of one file; the methods give the lines of a part of it, laid out anew."""

    lines: Sequence[str]

    def whole(self, model: type[BaseModel]) -> list[str]:
        root = Parser(_text(self.lines)).get_single_node()
        if root is None or not _is_block(root) or not _is_plain_layout(root):
            return list(self.lines)
        head = 1 if self.lines[0].startswith(_MODELINE) else 0
        body = self._mapping(root, head, len(self.lines), 0, model)
        return [*self.lines[:head], *_without_outer_blanks(body)]

    def _mapping(self, node: Node, begin: int, end: int, indent: int, model: type[BaseModel] | None) -> list[str]:
        """A block mapping that stands between two lines, at ``indent``."""
        pairs = node.value
        cuts = self._cuts([key.start_mark.line for key, _ in pairs], [value for _, value in pairs], begin, end)
        order = sorted(range(len(pairs)), key=lambda at: _rank(model, pairs[at][0].value))
        laid: list[str] = []
        for at in order:
            key, value = pairs[at]
            inner = model_of(model, key.value) if model else None
            laid += self._lead(cuts[at], key.start_mark.line, indent)
            laid += self._entry(key, value, cuts[at + 1], indent, inner)
        return laid

    def _entry(self, key: Node, value: Node, end: int, indent: int, inner: type[BaseModel] | None) -> list[str]:
        """One key with its value."""
        line, column = key.start_mark.line, key.start_mark.column
        first = " " * indent + self.lines[line][column:].rstrip()
        if _is_block(value):
            return [first, *self._block(value, line + 1, end, indent + 2, inner)]
        return [first, *self._shifted(line + 1, end, indent - column)]

    def _block(self, node: Node, begin: int, end: int, indent: int, model: type[BaseModel] | None) -> list[str]:
        lay = self._sequence if isinstance(node, SequenceNode) else self._mapping
        return lay(node, begin, end, indent, model)

    def _sequence(self, node: Node, begin: int, end: int, indent: int, model: type[BaseModel] | None) -> list[str]:
        """A block list that stands between two lines, its dashes at ``indent``."""
        cuts = self._cuts([item.start_mark.line for item in node.value], node.value, begin, end)
        laid: list[str] = []
        for at, item in enumerate(node.value):
            line, column = item.start_mark.line, item.start_mark.column
            laid += self._lead(cuts[at], line, indent)
            if _is_block(item):
                inside = self._mapping(item, line, cuts[at + 1], indent + 2, model)
            else:
                inside = [
                    self.lines[line][column:].rstrip(),
                    *self._shifted(line + 1, cuts[at + 1], indent + 2 - column),
                ]
            laid += _with_dash(inside, indent)
        return laid

    def _cuts(self, starts: Sequence[int], values: Sequence[Node], begin: int, end: int) -> list[int]:
        """Where the parts begin: comments and blank lines above a part are its own."""
        between = [self._above(start, self._after(value)) for start, value in zip(starts[1:], values, strict=False)]
        return [begin, *between, end]

    def _above(self, start: int, floor: int) -> int:
        while start > floor and _is_aside(self.lines[start - 1]):
            start -= 1
        return start

    def _after(self, node: Node) -> int:
        """The first line that holds nothing of a node."""
        if _is_block(node):
            last = node.value[-1]
            return self._after(last[1] if isinstance(node, MappingNode) else last)
        if not (isinstance(node, ScalarNode) and node.style in {"|", ">"}):
            return int(node.end_mark.line) + 1
        line = min(node.end_mark.line + bool(node.end_mark.column), len(self.lines))
        while not self.lines[line - 1].strip():
            line -= 1
        return int(line)

    def _lead(self, begin: int, end: int, indent: int) -> Iterator[str]:
        """Comments and single blank lines above a part."""
        blank = False
        for line in (line.strip() for line in self.lines[begin:end]):
            if line.startswith("#"):
                yield " " * indent + line
            elif not line and not blank:
                yield ""
            blank = not line

    def _shifted(self, begin: int, end: int, by: int) -> Iterator[str]:
        """Lines that go on with a value, moved together with its key."""
        for line in self.lines[begin:end]:
            room = len(line) - len(line.lstrip(" "))
            yield " " * max(room + by, 0) + line[room:] if line.strip() else ""


def _with_dash(inside: list[str], indent: int) -> list[str]:
    """An item's lines with the dash before the first that is no comment."""
    first = next(at for at, line in enumerate(inside) if not _is_aside(line))
    lead = [line[2:] for line in inside[:first]]
    return [*lead, " " * indent + "- " + inside[first].lstrip(" "), *inside[first + 1 :]]


def _is_block(node: Node) -> bool:
    return isinstance(node, CollectionNode) and not node.flow_style and bool(node.value)


def _is_aside(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _is_plain_layout(node: Node) -> bool:
    """Whether no list stands directly in a list, which the records never need, and no dash stands alone on its line."""
    if not _is_block(node):
        return True
    if isinstance(node, MappingNode):
        return all(_is_plain_layout(value) for _, value in node.value)
    listed = any(_is_block(item) and isinstance(item, SequenceNode) for item in node.value)
    return not listed and all(_is_plain_layout(item) for item in node.value)


def _without_outer_blanks(lines: list[str]) -> list[str]:
    first = next((at for at, line in enumerate(lines) if line), 0)
    last = next((at for at in range(len(lines), 0, -1) if lines[at - 1]), 0)
    return lines[first:last]


def _rank(model: type[BaseModel] | None, key: str) -> int:
    order = _order(model) if model else ()
    return order.index(key) if key in order else len(order)


@lru_cache(maxsize=64)
def _order(model: type[BaseModel]) -> tuple[str, ...]:
    if issubclass(model, Claim):
        return CLAIM_ORDER
    return (*(name for name in model.model_fields if name != "sources"), "sources")
