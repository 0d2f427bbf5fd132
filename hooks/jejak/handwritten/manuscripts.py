"""The hand-written pages of ``docs/`` → HTML, where no builder does it: Python-Markdown, as MkDocs would call it.

Owns front matter, links between files and addresses. Knows no frame, no record, and not where a page is written.
"""

import os
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlsplit, urlunsplit
from xml.etree.ElementTree import Element

import yaml
from markdown import Markdown  # type: ignore[import-untyped]
from markdown.treeprocessors import Treeprocessor  # type: ignore[import-untyped]
from markdown.util import AMP_SUBSTITUTE  # type: ignore[import-untyped]

from jejak.refusal import RefusedError

from . import complaints

_FRONT = re.compile(r"-{3}[ \t]*\n(.*?\n)(?:\.{3}|-{3})[ \t]*\n", re.DOTALL)
_FIELD = re.compile(r" {0,3}[\w-]+:")
_LINKS = {"a": "href", "img": "src"}

Nav = Mapping[str, str | None]
"""What the nav of mkdocs.yml names, each with its title, None where the page has its own."""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """One file: its name below ``docs/``, its whole text, the fields at its head, and the Markdown after them."""

    name: str
    text: str
    fields: Mapping[str, Any]
    markdown: str


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a manuscript. ``toc`` holds the second-level headings, by anchor; ``faults`` are Indonesian.

    ``anchors``: what it can be linked to by; ``asked``: the links with an anchor, by the linked file's name and that.
    """

    manuscript: Manuscript
    html: str
    heading: str | None
    toc: tuple[tuple[str, str], ...]
    anchors: frozenset[str]
    asked: Mapping[tuple[str, str], str]
    faults: tuple[str, ...]


def names(docs: Path) -> list[str]:
    """Every file below ``docs/``, in MkDocs' order: a folder's own before those of its folders, its index first."""
    found: list[str] = []
    for folder, folders, files in os.walk(docs, followlinks=True):
        folders.sort()
        below = Path(folder).relative_to(docs)
        found += [(below / name).as_posix() for name in sorted(files, key=_index_first)]
    return found


def is_published(name: str) -> bool:
    """MkDocs passes over hidden files and ``docs/templates/``."""
    parts = name.split("/")
    return not any(part.startswith(".") for part in parts) and (len(parts) == 1 or parts[0] != "templates")


def address(name: str) -> str:
    """Where a file of ``docs/`` is published, from the site's root; that of a page is empty or ends in a slash."""
    if not name.endswith(".md"):
        return name
    folder, file = posixpath.split(name.removesuffix(".md"))
    parts = [folder] if file in ("index", "README") else [folder, file]
    return "".join(f"{part}/" for part in parts if part)


def read(docs: Path, name: str) -> Manuscript:
    """Raises RefusedError where it is no text, or begins with fields that are not between two lines of ``---``."""
    try:
        text = (docs / name).read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise RefusedError(f"docs/{name} bukan UTF-8; simpan lagi sebagai UTF-8.") from None
    fields, markdown = _parted(text)
    if fields is None or (not fields and _FIELD.match(markdown)):
        raise RefusedError(f"docs/{name}:1: isian di awal halaman harus YAML di antara dua baris ---.")
    return Manuscript(name, text, fields, markdown)


def write(manuscript: Manuscript, extensions: Mapping[str, dict[str, Any]], urls: Mapping[str, str]) -> Written:
    """Markdown → HTML. ``urls``: by name below ``docs/``, what may be linked to, from the site's root."""
    writer = _writer(extensions)
    links = _Links(manuscript, urls)
    writer.treeprocessors.register(links, "links", 0)
    html = writer.convert(manuscript.markdown)
    toc = writer.toc_tokens
    heading = toc[0]["name"] if toc and html.startswith("<h1") else None
    inner = tuple((token["id"], token["name"]) for top in toc for token in top["children"])
    return Written(manuscript, html, heading, inner, _anchors_of(html), links.asked, tuple(links.faults))


def _writer(extensions: Mapping[str, dict[str, Any]]) -> Markdown:
    writer = Markdown()
    for name, options in extensions.items():
        try:
            writer.registerExtensions([name], {name: options})
        except Exception as error:  # whatever an extension does with options that it does not know
            raise RefusedError(complaints.NO_EXTENSION.format(name)) from error
    return writer


def title_of(written: Written, nav: Nav) -> str:
    """From its fields, else the nav's, else its heading, else its name."""
    manuscript = written.manuscript
    stem = Path(manuscript.name).stem.replace("-", " ").replace("_", " ")
    named = stem.capitalize() if stem == stem.lower() else stem
    found = manuscript.fields.get("title") or nav.get(manuscript.name) or written.heading or named
    return str(found)


class _Links(Treeprocessor):  # type: ignore[misc]
    """Links to files of ``docs/`` → links to their pages."""

    def __init__(self, manuscript: Manuscript, urls: Mapping[str, str]) -> None:
        super().__init__()
        self.manuscript = manuscript
        self.urls = urls
        self.asked: dict[tuple[str, str], str] = {}
        self.faults: list[str] = []

    def run(self, root: Element) -> None:
        for element in root.iter():
            if key := _LINKS.get(element.tag):
                element.set(key, self._resolved(element.get(key, "")))

    def _resolved(self, link: str) -> str:
        scheme, host, path, query, anchor = urlsplit(link)
        if scheme or host or AMP_SUBSTITUTE in link:
            return link
        name = self.manuscript.name
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(path))) if path else name
        if anchor:
            self.asked.setdefault((target, anchor), link)
        if not path:
            return link
        if link.startswith(("/", "\\")) or (target not in self.urls and not posixpath.splitext(path)[1]):
            self.faults.append(complaints.NO_FILE.format(name, link))
        elif target not in self.urls:
            self.faults.append(complaints.LOST_FILE.format(name, link))
        else:
            return urlunsplit(("", "", _way(self.urls[target], quote(address(name))), query, anchor))
        return link


def _anchors_of(html: str) -> frozenset[str]:
    reader = _Anchors()
    reader.feed(html)
    reader.close()
    return frozenset(reader.found)


class _Anchors(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.update(value for key, value in attrs if value and key == "id")


def _way(url: str, page: str) -> str:
    """From the page at an address to another address, both from the site's root."""
    way = posixpath.relpath(f"/{url}", f"/{page}")
    return way if url and not url.endswith("/") else f"{way}/"


def _index_first(file: str) -> tuple[bool, str]:
    return Path(file).stem not in ("index", "README"), file


def _parted(text: str) -> tuple[dict[str, Any] | None, str]:
    """Fields and Markdown; no fields at all where they are there and cannot be read."""
    front = _FRONT.match(text)
    if front is None:
        return {}, text.lstrip("\n")
    try:
        fields = yaml.load(front[1], yaml.CSafeLoader)
    except yaml.YAMLError:
        return None, text
    return (fields, text[front.end() :].lstrip("\n")) if isinstance(fields, dict) else (None, text)
