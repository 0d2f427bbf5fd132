"""The only place that knows addresses: record → path on the site, file, edit link, correction link.

A path is relative to the site's root, without a leading slash, and ends in ``/`` for pages (``kota/pasuruan/``).
"""

from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import quote, urlencode, urlsplit

from jejak.records.catalogue import CityRecord
from jejak.records.models.city import Region, Source
from jejak.records.models.vocabulary import PillarKey
from jejak.records.text.slugs import slug_of
from jejak.story.country.sources import shelf_of

HOME = ""
DIRECTORY = "kota/"
SEARCH = "cari/"
CORRECTION = "koreksi/"
METHOD = "metodologi/"
STYLE = "gaya-bahasa/"
ABOUT = "tentang/"
PROVINCES = "provinsi/"
BATCHES = "angkatan/"
PILLARS = "pilar/"
CHRONICLE = "linimasa/"
PROGRAMME = "program/"
SOURCES = "sumber/"
GLOSSARY = "glosarium/"
QUALITY = "mutu/"
COMPARISON = "banding/"
CARDS = "kartu/"
LITE = "hemat/"
OUTLINE = "aset/indonesia.svg"
PREVIEW = "pratinjau.png"
CARD_STYLE = "aset/kartu.css"
LICENCE = "https://creativecommons.org/licenses/by/4.0/deed.id"
"""Of what the records say; not on this site."""

_ARCHIVE = "https://web.archive.org/web/"
_EDIT = "edit/main/"
_ISSUE = "issues/new"


class Address(NamedTuple):
    """Where the site and its repository live: absolute addresses, both ending in ``/``."""

    site: str
    repository: str

    def absolute(self, path: str) -> str:
        """Path on the site → absolute address."""
        return f"{self.site}{path}"

    def edit(self, file: str) -> str:
        """File in the repository → the page where it is edited."""
        return f"{self.repository}{_EDIT}{quote(file)}"

    def report(self, page: str) -> str:
        """The repository's correction form, filled with the page that it is about."""
        return f"{self.repository}{_ISSUE}?{urlencode({'template': 'koreksi.yml', 'halaman': self.absolute(page)})}"

    def reporter(self, page: str) -> Callable[[str], str]:
        """Anchor of a claim on ``page`` → the correction form filled with that claim. Anchors need no quoting."""
        form = self.report(page)
        return lambda anchor: f"{form}%23{anchor}"


def city(record: CityRecord) -> str:
    """A city's page: ``kota/pasuruan/``."""
    return f"{record.kind}/{record.slug}/"


CITY_FILE = "data.json"
"""What a city's page, the comparison and a citation share, beside the city's page."""


def city_file(record: CityRecord) -> str:
    """What a city's page says, for programs: ``kota/pasuruan/data.json``."""
    return f"{city(record)}{CITY_FILE}"


def verification(record: CityRecord) -> str:
    """A city's claims as a sheet to check them by: ``kota/pasuruan/verifikasi/``."""
    return f"{city(record)}verifikasi/"


FROM_VERIFICATION = "../"
"""From a city's sheet to its page."""


def strip(record: CityRecord) -> str:
    """A city's timeline as a picture: ``kota/pasuruan/linimasa.svg``."""
    return f"{city(record)}linimasa.svg"


def preview(record: CityRecord) -> str:
    """The picture shown with a link to a city's page: ``kota/pasuruan/pratinjau.png``."""
    return f"{city(record)}pratinjau.png"


def card(record: CityRecord) -> str:
    """A city's card, for frames on other sites: ``kartu/kota/pasuruan/``."""
    return f"{CARDS}{city(record)}"


def comparison(*cities: str) -> str:
    """Two to four cities side by side, by the paths of their pages: ``banding/?a=kota-pasuruan&b=kabupaten-tegal``.

    The page knows a city by the id of its record, which never changes and needs no quoting.
    """
    ids = (path.strip("/").replace("/", "-", 1) for path in cities)
    return f"{COMPARISON}?{urlencode(dict(zip('abcd', ids, strict=False)))}"


def unrecorded(region: Region) -> str:
    """A region without a record, in the table of all regions."""
    return f"{DIRECTORY}#{region_anchor(region)}"


def region_anchor(region: Region) -> str:
    """``kode-35-75``."""
    return f"kode-{region.code.replace('.', '-')}"


def claim(record: CityRecord, anchor: str) -> str:
    """A claim on a city's page."""
    return f"{city(record)}#{anchor}"


def province(name: str) -> str:
    """A province's page: ``provinsi/jawa-timur/``."""
    return f"{PROVINCES}{slug_of(name)}/"


def lite(name: str) -> str:
    """A province without anything but words: ``hemat/jawa-timur/``."""
    return f"{LITE}{slug_of(name)}/"


def batch(year: int) -> str:
    """A batch's page: ``angkatan/2021/``."""
    return f"{BATCHES}{year}/"


def pillar(key: PillarKey) -> str:
    """A common pillar's page: ``pilar/branding/``."""
    return f"{PILLARS}{key}/"


def national(event: str) -> str:
    """A national event, by its id, on the programme's page."""
    return f"{PROGRAMME}#{event}"


def chapter(key: str) -> str:
    """A year of the chronicle, or what has no date: ``linimasa/2021/``."""
    return f"{CHRONICLE}{key}/"


def shelf(letter: str) -> str:
    """The sources of the publishers under one letter: ``sumber/a/``."""
    return f"{SOURCES}{letter}/"


def source(source: Source) -> str:
    """A source where it stands among all sources: ``sumber/a/#antara-2021-05-20``."""
    return f"{shelf(shelf_of(source))}#{source.id}"


def copies(source: Source) -> str | None:
    """The Internet Archive's calendar of copies of a source: the year in which it appeared, or else was read.

    A copy is seldom from the very day. An address and no more: nothing here asks whether there is a copy. None for a
    source without address, or with a known copy.
    """
    if source.url is None or source.archive is not None:
        return None
    moment = source.published or source.accessed
    return f"{_ARCHIVE}{moment.start.year if moment else ''}*/{source.url.partition('#')[0]}"


def term(anchor: str) -> str:
    """A word of the glossary."""
    return f"{GLOSSARY}#{anchor}"


def quality(key: str) -> str:
    """A list of what the record lacks: ``mutu/celah/``."""
    return f"{QUALITY}{key}/"


def table_file(page: str, key: str) -> str:
    """A table as a file, below the page that offers it: ``mutu/celah.csv``."""
    return f"{page}{key}.csv"


def table_file_for_excel(page: str, key: str) -> str:
    """The same file in the form that Excel with Indonesian settings reads: ``mutu/excel/celah.csv``."""
    return f"{page}excel/{key}.csv"


def record_file(record: CityRecord) -> str:
    """A city's record in the repository."""
    return f"data/{record.path}"


def root(path: str) -> str:
    """The way from a page back to the site's root: ``../../`` for ``kota/pasuruan/``, ``./`` for the home page."""
    return "../" * path.count("/") or "./"


def page_file(path: str) -> str:
    """The file that serves a page: ``kota/pasuruan/index.html``."""
    return f"{path}index.html"


def site_path(address: Address) -> str:
    """The site's root as a path on its host: ``/jejak/``."""
    return urlsplit(address.site).path or "/"
