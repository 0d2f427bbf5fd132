"""What YAML would cut off a value, swallow, or merge into it without a word: comments and lines that go on.

Knows nodes and text; knows nothing of records. Asked only where a text may hold such a thing, so it may take its time.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from jejak.records.problems import Refusal
from jejak.records.text.wording import quoted

from .nodes import MappingNode, Node, ScalarNode, SequenceNode

_BEHIND = re.compile(r"^ *[^ #\n\r][^\n]*#|^ +#", re.MULTILINE)
_NOTHING = re.compile(r" *: *#")
_OPENED = re.compile(r" *(?:- +)*(?:(?<=- )|[\[{,] *)#(?=[^\s#])")
_REST = re.compile(r" *(?:#|$)")
_TYPED = re.compile(r" *(?:- |#|[\w-]+:(?: |\r?$))")
_OWNER = re.compile(r" *(?:- +)*")
_APART = "tulis komentar di baris sendiri"
_QUOTE = "beri tanda kutip pada seluruh nilai"


def may_be_cut(text: str) -> bool:
    """Whether it is worth looking: a «#» behind something, or on a line that stands in. Cheap, and right to say no."""
    first = text.count("\n#") + text.startswith("#")
    return text.count("#") != first and _BEHIND.search(text) is not None


def cuts(root: Node, text: str) -> list[Refusal]:
    """Comments that were text to whoever typed them, in the order of the file."""
    lines = [line.rstrip("\r") for line in text.split("\n")]
    spoken = sorted(scalars(root), key=_begin)
    found = [*_headers(spoken, lines), *_swallowed(root, lines), *_behind(spoken, lines)]
    return sorted({refusal[:2]: refusal for refusal in reversed(found)}.values())


def merged(root: Node, text: str) -> list[Refusal]:
    """Unquoted values that go on in a further line, where a dash, a key or a quote was meant as often as not."""
    lines = text.split("\n")
    quotes = [(node, line) for node in scalars(root) if is_folded(node) and (line := _looking_typed(node, lines))]
    plain = [_merged(node, lines) for node in scalars(root) if goes_on(node)]
    return [*plain, *(_in_quotes(node, line, lines) for node, line in quotes)]


def goes_on(node: ScalarNode) -> bool:
    return node.style == "" and bool(node.end_mark.line > node.start_mark.line) and bool(node.value)


def is_folded(node: ScalarNode) -> bool:
    return node.style in ("'", '"') and bool(node.end_mark.line > node.start_mark.line)


def scalars(node: Node) -> Iterator[ScalarNode]:
    if isinstance(node, ScalarNode):
        yield node
    for child in node.value if not isinstance(node, ScalarNode) else ():
        for part in child if isinstance(child, tuple) else (child,):
            yield from scalars(part)


def _begin(node: ScalarNode) -> tuple[int, int]:
    return node.start_mark.line, node.start_mark.column


def _headers(spoken: list[ScalarNode], lines: list[str]) -> Iterator[Refusal]:
    """Behind the sign that begins a block of text."""
    for node in spoken:
        line, column = _begin(node)
        if node.style in ("|", ">") and (at := lines[line].find("#", column)) >= 0:
            yield _comment(lines, line, at, f"mulai teksnya di baris berikut, atau {_APART}")


def _swallowed(node: Node, lines: list[str]) -> Iterator[Refusal]:
    """A key whose whole value is a comment: ``publisher: #MediaKita``."""
    if isinstance(node, SequenceNode):
        for item in node.value:
            yield from _swallowed(item, lines)
    for key, value in node.value if isinstance(node, MappingNode) else ():
        yield from _swallowed(value, lines)
        if isinstance(value, ScalarNode) and not value.value and value.style == "":
            line = key.end_mark.line
            if match := _NOTHING.match(lines[line], key.end_mark.column):
                yield _comment(lines, line, match.end() - 1, f"{_QUOTE}, atau {_APART}")


def _behind(spoken: list[ScalarNode], lines: list[str]) -> Iterator[Refusal]:
    """Comments between one value and the next."""
    real = [node for node in spoken if node.value or node.style]
    for node, following in pairwise([*real, None]):
        if node is None:
            return
        line, column = node.end_mark.line, node.end_mark.column
        stop = following.start_mark.line if following else len(lines)
        if node.style not in ("|", ">") and line < len(lines):
            yield from _on_its_line(node, lines, line, column, following)
        if node.style == "" and line + 1 < min(stop, len(lines)) and _REST.match(lines[line], column):
            yield from _below(node, lines, line)
        yield from _in_brackets(lines, line + 1, stop)


def _on_its_line(
    node: ScalarNode, lines: list[str], line: int, column: int, following: ScalarNode | None
) -> Iterator[Refusal]:
    end = following.start_mark.column if following and following.start_mark.line == line else len(lines[line])
    between = lines[line][column:end]
    at = between.find("#")
    if at < 0:
        return
    before, glued = between[:at].strip(), between[at + 1 : at + 2].strip() != ""
    lost = (node.style == "" or glued) if not before else glued and before[-1] not in "]}:"
    if lost:
        yield _comment(lines, line, column + at, f"{_QUOTE}, atau {_APART}")


def _below(node: ScalarNode, lines: list[str], line: int) -> Iterator[Refusal]:
    """The next line, where it stands as far in as a line that goes on with the value would."""
    room = _room(lines[line + 1])
    if lines[line + 1][room : room + 1] != "#":
        return
    owner = _OWNER.match(lines[node.start_mark.line])
    own = owner.end() if owner else 0
    if room > own - (own == node.start_mark.column):
        yield _comment(lines, line + 1, room, f"{_QUOTE} bila ini lanjutannya, atau geser komentar ini ke kiri")


def _in_brackets(lines: list[str], begin: int, stop: int) -> Iterator[Refusal]:
    """An item that begins with «#» behind a comma or an opening sign: ``- #1``."""
    for line in range(begin, stop):
        if match := _OPENED.match(lines[line]):
            yield _comment(lines, line, match.end() - 1, f"beri tanda kutip, atau {_APART}")


def _comment(lines: list[str], line: int, column: int, remedy: str) -> Refusal:
    found = quoted(lines[line][column:].rstrip())
    return Refusal(line + 1, column + 1, f"{found} dibaca sebagai komentar; {remedy}", "yaml-comment")


def _looking_typed(node: ScalarNode, lines: list[str]) -> int:
    """The first line inside a text in quotes that looks like no text, from 1; 0 for none."""
    inner = range(node.start_mark.line + 1, node.end_mark.line + 1)
    return next((at for at in inner if _TYPED.match(lines[at])), 0)


def _in_quotes(node: ScalarNode, line: int, lines: list[str]) -> Refusal:
    remedy = "tutup di barisnya sendiri, atau tulis teksnya di satu baris"
    message = (
        f"{quoted(lines[line].strip())} masih di dalam tanda kutip dari baris {node.start_mark.line + 1}; {remedy}"
    )
    return Refusal(line + 1, _room(lines[line]) + 1, message, "yaml-merged")


def _merged(node: ScalarNode, lines: list[str]) -> Refusal:
    first = node.start_mark.line
    line = next(at for at in range(first + 1, node.end_mark.line + 1) if lines[at].strip())
    content = lines[line].strip()
    if re.match(r"-(?: |$)", content):
        remedy = 'sejajarkan tanda "-" dengan butir di atasnya'
    elif re.match(r"[\w-]+:", content):
        remedy = "sejajarkan dengan kunci di atasnya, dan beri spasi setelah titik dua"
    else:
        remedy = "tulis nilai di satu baris, beri tanda kutip, atau awali dengan > dan mulai di baris berikut"
    message = f"{quoted(content)} menyatu dengan nilai di baris {first + 1}; {remedy}"
    return Refusal(line + 1, _room(lines[line]) + 1, message, "yaml-merged")


def _room(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
