"""A page as the frame receives it: address, head, place in the site, content. Knows no template and no record."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from . import routes


class PageKind(StrEnum):
    """What kind of page this is; the frame and the tests speak of pages by these."""

    HOME = "home"
    DIRECTORY = "directory"
    CITY = "city"
    VERIFICATION = "verification"
    PROVINCE = "province"
    BATCH = "batch"
    SEARCH = "search"
    COMPARISON = "comparison"
    CHRONICLE = "chronicle"
    SOURCES = "sources"
    PILLAR = "pillar"
    PROGRAMME = "programme"
    GLOSSARY = "glossary"
    QUALITY = "quality"
    PROSE = "prose"
    MISSING = "missing"


class Tab(NamedTuple):
    """An entry of the main navigation. ``path`` from the site's root."""

    key: str
    text: str
    path: str


TABS = (
    Tab("kota", "Daerah", routes.DIRECTORY),
    Tab("provinsi", "Provinsi", routes.PROVINCES),
    Tab("angkatan", "Angkatan", routes.BATCHES),
    Tab("linimasa", "Linimasa", routes.CHRONICLE),
    Tab("pilar", "Pilar", routes.PILLARS),
    Tab("program", "Program", routes.PROGRAMME),
    Tab("cari", "Cari", routes.SEARCH),
)
FOOT = (
    Tab("banding", "Bandingkan daerah", routes.COMPARISON),
    Tab("sumber", "Sumber", routes.SOURCES),
    Tab("glosarium", "Glosarium", routes.GLOSSARY),
    Tab("mutu", "Mutu catatan", routes.QUALITY),
    Tab("metodologi", "Metodologi", routes.METHOD),
    Tab("gaya-bahasa", "Gaya bahasa", routes.STYLE),
    Tab("koreksi", "Koreksi", routes.CORRECTION),
    Tab("tentang", "Tentang", routes.ABOUT),
    Tab("hemat", "Versi hemat", routes.LITE),
)
"""What stands at the foot of every page."""


class Crumb(NamedTuple):
    """A step of the breadcrumbs; ``path`` from the site's root, None for the page itself."""

    text: str
    path: str | None = None


class Picture(NamedTuple):
    """A picture shown with links to a page: absolute address, size in pixels, and what it says."""

    url: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything the frame needs to print one page. Texts are plain, ``content`` is finished HTML.

    ``path`` is the page's path from the site's root, ``root`` the way back (``../../``), ``edit`` and ``report`` are
    absolute addresses, ``json_ld`` is JSON that cannot end a script element.
    """

    path: str
    kind: PageKind
    title: str
    description: str
    url: str
    root: str
    content: str
    tab: str | None = None
    crumbs: tuple[Crumb, ...] = ()
    toc: tuple[tuple[str, str], ...] = ()
    edit: str | None = None
    report: str | None = None
    json_ld: str | None = None
    robots: str | None = None
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A generated page: where it is, and how to make its sheet when its turn comes (so that none is held before).

    What has the same ``group`` is told from the same thing, and so is made by one process, one after another: the
    pages of a kind from one index of all records (the group is their PageKind), what is beside a city's page from that
    city's story (it is the record's id). What has none shares nothing that would be worth it.
    ``changed`` is the day on which what it tells was last looked at, where there is one such day.
    """

    path: str
    compose: Callable[[], Sheet]
    group: str | None = field(default=None, kw_only=True)
    changed: str | None = field(default=None, kw_only=True)


@dataclass(frozen=True, slots=True)
class Download:
    """A generated file that is no page: where it is, how to make its bytes when its turn comes, and its ``group``."""

    path: str
    make: Callable[[], bytes]
    group: str | None = field(default=None, kw_only=True)


def embed_json(data: Mapping[str, object]) -> str:
    """Data → JSON for a script element: no text in it can close the element or open a comment."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
