"""How heavy a built site is: on disk, and on the wire of someone who opens one city's page and then finds a place.

Reads files of the site only; a file counts as what is smaller, itself or its gzip, as a web server sends it.
"""

import gzip
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from statistics import median

_STATIC_IMPORT = re.compile(r"""(?:import|from)\s*["'](\.[^"']+)["']""")
_DYNAMIC_IMPORT = re.compile(r"""import\(\s*["'](\.[^"']+)["']""")
PLACES = "aset/tempat.*.json"


@dataclass(frozen=True)
class Size:
    """Files and their bytes."""

    files: int
    bytes: int


@dataclass(frozen=True)
class Visit:
    """Bytes: the median city page as it is and compressed, the heaviest compressed; a first visit; the place finder."""

    page: int
    page_gz: int
    heaviest_gz: int
    first_visit_gz: int
    finder_gz: int


def size(site: Path) -> Size:
    """Of all files of a site."""
    sizes = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
    return Size(len(sizes), sum(sizes))


def visit(site: Path, pages: list[Path]) -> Visit:
    """The cost of a city page of the site: ``pages`` are all of them."""
    compressed = [sent(page) for page in pages]
    heaviest = pages[compressed.index(max(compressed))]
    assets = set(linked(heaviest))
    lazy = set(_lazy(assets)) | set(site.glob(PLACES))
    return Visit(
        page=int(median(page.stat().st_size for page in pages)),
        page_gz=int(median(compressed)),
        heaviest_gz=max(compressed),
        first_visit_gz=max(compressed) + sum(map(sent, assets)),
        finder_gz=sum(map(sent, lazy - assets)),
    )


def sent(path: Path) -> int:
    """Bytes on their way: compressed, unless that makes the file larger."""
    content = path.read_bytes()
    return min(len(content), len(gzip.compress(content, compresslevel=6, mtime=0)))


def linked(page: Path) -> Iterator[Path]:
    """The files that a browser fetches with a page, modules imported by its scripts included."""
    links = _Links()
    links.feed(page.read_text(encoding="utf-8"))
    files = [(page.parent / address).resolve() for address in links.found]
    yield from files
    yield from _imports([file for file in files if file.suffix == ".js"], _STATIC_IMPORT)


def _lazy(assets: Iterable[Path]) -> Iterator[Path]:
    """The modules that these scripts fetch later, with what those import."""
    for module in assets:
        if module.suffix == ".js":
            for name in _DYNAMIC_IMPORT.findall(module.read_text(encoding="utf-8")):
                first = (module.parent / name).resolve()
                yield first
                yield from _imports([first], _STATIC_IMPORT)


def _imports(modules: list[Path], pattern: re.Pattern[str]) -> Iterator[Path]:
    """What the modules import, and what that imports."""
    seen = set(modules)
    while modules:
        module = modules.pop()
        new = {(module.parent / name).resolve() for name in pattern.findall(module.read_text(encoding="utf-8"))} - seen
        yield from new
        seen |= new
        modules += new


class _Links(HTMLParser):
    """Addresses that a browser fetches at once."""

    FETCHED = frozenset({"stylesheet", "preload", "modulepreload", "icon"})

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "link" and self.FETCHED & set((given.get("rel") or "").split()):
            self.found.append(given.get("href") or "")
        elif tag in ("script", "img") and given.get("src"):
            self.found.append(given["src"] or "")
