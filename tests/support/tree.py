"""A piece of our HTML as a tree: elements by tag, class and attribute, and what a reader sees of each."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser

VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})


@dataclass(eq=False)
class Node:
    """An element: its attributes (a bare one is ``""``) and what stands in it, in order."""

    tag: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Node | str"] = field(default_factory=list)
    parent: "Node | None" = None

    @property
    def text(self) -> str:
        """All text in it, on one line."""
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child._texts()

    def all(self, tag: str = "", *, cls: str = "", **attributes: str) -> list["Node"]:
        """Elements below of this tag, class and attributes; ``data_claim`` stands for ``data-claim``."""
        wanted = {name.replace("_", "-"): value for name, value in attributes.items()}.items()
        return [node for node in self._below if node._is(tag, cls) and wanted <= node.attributes.items()]

    def one(self, tag: str = "", *, cls: str = "", **attributes: str) -> "Node":
        found = self.all(tag, cls=cls, **attributes)
        assert len(found) == 1, f"{len(found)} <{tag}> .{cls} {attributes}"
        return found[0]

    @cached_property
    def elements(self) -> list["Node"]:
        """The elements that stand in it directly."""
        return [child for child in self.children if isinstance(child, Node)]

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    @cached_property
    def _below(self) -> list["Node"]:
        return [node for child in self.elements for node in (child, *child._below)]

    def _is(self, tag: str, cls: str) -> bool:
        return tag in ("", self.tag) and (not cls or cls in self.classes)


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.node = Node()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs}, parent=self.node)
        self.node.children.append(node)
        if tag not in VOID:
            self.node = node

    def handle_endtag(self, tag: str) -> None:
        assert self.node.tag == tag, f"</{tag}> closes <{self.node.tag}>"
        assert self.node.parent
        self.node = self.node.parent

    def handle_data(self, data: str) -> None:
        self.node.children.append(data)


def parse(html: str) -> Node:
    """HTML in which every element is closed → the tree's root."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    assert not builder.node.parent, f"<{builder.node.tag}> is open"
    return builder.node
