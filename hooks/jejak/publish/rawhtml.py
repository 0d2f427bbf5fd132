"""What HTML a hand-written page may hold: what Markdown writes, and a little more that cannot lead a reader away.

Works on the HTML that Markdown made, where every spelling has become a tag, and on the file's text to find the line.
Whatever is not plainly harmless is refused: a browser mends broken tags in ways that no second parser knows all of.
Knows neither files nor MkDocs.
"""

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise
from typing import NamedTuple

TAGS = re.compile(
    "a|abbr|b|blockquote|br|caption|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|h[1-6]|hr|i|img|"
    "ins|kbd|li|mark|ol|p|pre|q|s|samp|section|small|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|u|ul|"
    "var|wbr"
)
ATTRIBUTES = re.compile(
    "abbr|align|alt|aria-[a-z]+|cite|class|colspan|datetime|dir|headers|height|hidden|href|id|lang|loading|open|rel|"
    "reversed|role|rowspan|scope|src|start|title|type|value|width"
)
ADDRESSES = frozenset(["cite", "href", "src"])
SCHEMES = frozenset(["http", "https", "mailto", "tel"])
STYLE = re.compile(r"text-align: (?:left|right|center);")
"""What Markdown writes in a table; nobody else writes styles."""

FILES = re.compile(r".*\.(?:md|avif|csv|gif|jpe?g|pdf|png|txt|webp)|CNAME", re.IGNORECASE)
"""What may lie in ``docs/``. Other kinds are published as they are, and HTML, SVG and scripts are pages too."""

_TAG = re.compile(
    r"""<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*+)
        (?P<attributes>(?:\s++[A-Za-z][\w:.-]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'=<>`]++))?+)*+)
        \s*+/?>""",
    re.ASCII | re.VERBOSE,
)
_ATTRIBUTE = re.compile(r"""([A-Za-z][\w:.-]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'=<>`]++)))?+""", re.ASCII)
_MARKUP = re.compile(r"<[A-Za-z/!?]")
_COMMENT = re.compile(r"<!--(?!-?>)(?:(?!--).)*+-->", re.DOTALL)
_CODE = re.compile(r"^(`{3,}+|~{3,}+)[^\n]*+\n.*?^\1[^\n]*+$|(?<!`)(`++).+?(?<!`)\2(?!`)", re.DOTALL | re.MULTILINE)
_BETWEEN = re.compile(r"[\0-\x20\\]")
"""What may stand inside a word of HTML or Markdown without changing it."""

ENOUGH = 20
"""Faults that are told of one page."""


class _Fault(NamedTuple):
    sign: str
    """What the Markdown file has where this comes from, without white space, in small letters."""
    message: str


def refused_files(names: Iterable[str]) -> list[str]:
    """What to do about each file below ``docs/`` that may not lie there, in Indonesian."""
    wrong = sorted(name for name in names if not FILES.fullmatch(name.rpartition("/")[2]))
    return [
        _shown(f"docs/{name}: berkas ini akan terbit apa adanya; tulis sebagai .md, atau keluarkan") for name in wrong
    ]


def refused(rendered: str, source: str, name: str) -> list[str]:
    """What to do about each thing that a page may not hold, by line, in Indonesian.

    ``source`` is the text of its file ``name`` below ``docs/``, ``rendered`` what Markdown made of it.
    """
    lines = _Lines(source)
    found = sorted((lines.of(fault.sign), fault.message) for fault in islice(_faults(rendered), ENOUGH))
    return [_shown(f"docs/{name}:{line}: {message}") for line, message in found]


def _shown(line: str) -> str:
    """A message with nothing unseen in it."""
    return "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in line)


def _faults(rendered: str) -> Iterator[_Fault]:
    at = 0
    while markup := _MARKUP.search(rendered, at):
        at = markup.start()
        if comment := _COMMENT.match(rendered, at):
            at = comment.end()
        elif tag := _TAG.match(rendered, at):
            at = tag.end()
            yield from _of_tag(tag)
        else:
            odd = rendered[at : at + 20].partition("\n")[0]
            sign = re.split(r"[\s<>\"'`=]", odd[1:])[0].lower()
            yield _Fault(f"<{sign}", f"“{odd}” bukan tag yang utuh; tulis &lt; untuk tanda kurang dari")
            at += 2


def _of_tag(tag: re.Match[str]) -> Iterator[_Fault]:
    name = tag["name"].lower()
    if not TAGS.fullmatch(name):
        yield _Fault(f"<{name}", f"<{name[:40]}> tidak boleh ada di halaman tulisan; hapus, atau tulis dengan Markdown")
        return
    for attribute in _ATTRIBUTE.finditer(tag["attributes"]):
        key, value = attribute[1].lower(), attribute[2] or attribute[3] or attribute[4] or ""
        if not _is_harmless(key, value):
            yield _Fault(f"{key}=", f"atribut {key[:40]} pada <{name}>; hapus")
        elif key in ADDRESSES and (scheme := _strange_scheme(value)):
            message = f"alamat “{scheme[:40]}:”; pakai https:, mailto:, atau alamat di situs ini"
            yield _Fault(f"{scheme}:", message)


def _is_harmless(attribute: str, value: str) -> bool:
    if attribute == "style":
        return STYLE.fullmatch(value) is not None
    return ATTRIBUTES.fullmatch(attribute) is not None


def _strange_scheme(address: str) -> str | None:
    """The scheme of an address as a browser reads it, if it is none of ours: ``java&#10;script:`` → ``javascript``."""
    scheme, colon, _ = _joined(html.unescape(address)).partition(":")
    return scheme if colon and not re.search(r"[/?#]", scheme) and scheme not in SCHEMES else None


def _joined(text: str) -> str:
    return _BETWEEN.sub("", text).lower()


class _Lines:
    """Where in a Markdown file signs stand; one that is asked for twice is looked for twice."""

    def __init__(self, source: str) -> None:
        self.lines = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), source).split("\n")
        self.told: Counter[str] = Counter()

    def of(self, sign: str) -> int:
        """The line of a sign: as it stands, written with entities, or broken over two lines; 1 where it is nowhere."""
        pairs = [f"{line}{following}" for line, following in pairwise([*self.lines, ""])]
        for lines in (self.lines, map(html.unescape, self.lines), pairs, map(html.unescape, pairs)):
            places = [number for number, line in enumerate(map(_joined, lines), 1) for _ in range(line.count(sign))]
            if places:
                self.told[sign] += 1
                return places[min(self.told[sign], len(places)) - 1]
        return 1
