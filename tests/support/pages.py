"""The built site's pages: one of each kind for slow tests, all of them for quick ones, and what their HTML holds."""

import re
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

# One page of every kind, by the name that the site's sheets give the kind.
KINDS = {
    "home": "",
    "directory": "kota/",
    "city": "kota/pasuruan/",
    "verification": "kota/pasuruan/verifikasi/",
    "provinces": "provinsi/",
    "province": "provinsi/jawa-timur/",
    "batches": "angkatan/",
    "batch": "angkatan/2022/",
    "chronicle": "linimasa/",
    "chapter": "linimasa/2021/",
    "pillars": "pilar/",
    "pillar": "pilar/governance/",
    "programme": "program/",
    "sources": "sumber/",
    "shelf": "sumber/a/",
    "glossary": "glosarium/",
    "quality": "mutu/",
    "gaps": "mutu/celah/",
    "search": "cari/",
    "comparison": "banding/",
    "side-by-side": "banding/?a=kota-pasuruan&b=kota-denpasar&c=kabupaten-tegal",
    "prose": "metodologi/",
    "correction": "koreksi/",
    "missing": "tidak-ada/",
}

# Pages outside the frame: no header, no script; the card has a stylesheet of its own, the thrifty pages have none.
BARE = {
    "card": "kartu/kota/pasuruan/",
    "lite-index": "hemat/",
    "lite": "hemat/jawa-timur/",
}
EVERY = KINDS | BARE

# What a kind's script shows only once it has fetched more.
READY = {"side-by-side": ".compare details"}


def all_paths(site: Path) -> list[str]:
    """Every page's path from the site's root, without the one for what is missing."""
    files = sorted(site.rglob("index.html"))
    return [f"{file.parent.relative_to(site).as_posix()}/".removeprefix("./") for file in files]


def is_bare(path: str) -> bool:
    """Whether a page stands outside the frame."""
    return path.startswith(("kartu/", "hemat/"))


def paths(site: Path) -> list[str]:
    """Those of the pages in the frame."""
    return [path for path in all_paths(site) if not is_bare(path)]


def is_city(path: str) -> bool:
    """Whether a page is a city's own."""
    return path.startswith(("kota/", "kabupaten/")) and path.count("/") == 2


def cities(site: Path) -> list[str]:
    """Those of the pages that are a city's own."""
    return [path for path in paths(site) if is_city(path)]


def bare_paths(site: Path) -> list[str]:
    """Those of the pages outside it."""
    return [path for path in all_paths(site) if is_bare(path)]


def html_files(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


TAG = re.compile(r"""<[a-zA-Z](?:[^"'>]++|"[^"]*+"|'[^']*+'|["'])*>""")


def tags(site: Path) -> dict[str, Path]:
    """Every start tag as it is written, and a page where it is: the same ones stand on hundreds of them."""
    return {tag: file for file in html_files(site) for tag in TAG.findall(file.read_text("utf-8"))}


@dataclass
class Element:
    """An element of a page: its attributes (a bare one is ``""``) and the text directly inside it."""

    tag: str
    attributes: dict[str, str]
    text: str = ""


@dataclass
class Document(HTMLParser):
    """A page's elements in order."""

    elements: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[Element] = []

    @classmethod
    def read(cls, text: str) -> "Document":
        document = cls()
        document.feed(text)
        return document

    @classmethod
    def of(cls, file: Path) -> "Document":
        return cls.read(file.read_text("utf-8"))

    @classmethod
    def head_of(cls, file: Path) -> "Document":
        """A page as far as its head goes: quick, where all pages are read."""
        return cls.read(file.read_text("utf-8").partition("</head>")[0])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        self._open.append(element)

    def handle_data(self, data: str) -> None:
        if self._open:
            self._open[-1].text += data

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """Elements of this tag with all of these attributes; ``http_equiv`` stands for ``http-equiv``."""
        wanted = {name.replace("_", "-").strip("-"): value for name, value in attributes.items()}
        return [e for e in self.elements if e.tag == tag and wanted.items() <= e.attributes.items()]

    def one(self, tag: str, **attributes: str) -> Element:
        found = self.all(tag, **attributes)
        assert len(found) == 1, f"{len(found)} <{tag}> with {attributes}"
        return found[0]


def words(html: str) -> str:
    """The text of a piece of HTML, without its tags, spaces made single."""
    return unescape(" ".join(re.sub(r"<[^>]+>", " ", html).split()))


def disputed(site: Path) -> int:
    """How many claims the regions' own pages tell in two ways, each once; what is national does not count."""
    count = 0
    for path in cities(site):
        own, _, _ = (site / path / "index.html").read_text("utf-8").partition('id="nasional"')
        count += sum('class="other differs"' in item for item in re.split(r"<li(?=[ >])", own)[1:])
    return count
