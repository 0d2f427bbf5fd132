"""Which article a page is a part or a form of, and the address that a record should give instead.

Pure text: knows no record and opens no connection. Whether two addresses are one page, ``addresses.py`` says.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit, urlunsplit

from .addresses import same

_PART = re.compile(r"/(?:page/)?[2-9]/?$")
"""A part of an article, behind the headline in its address: ``…/kota-x-raih-penghargaan/2``."""

_HEADLINE = re.compile(r"/[^/]*-[^/]*/(?:page/)?[2-9]/?$")
_TEST_HOST = re.compile(r"^(?:fbeta|beta|dev|staging|stage|test|mail|cpanel|webmail)\d?\.")
_DESKTOP = {
    "m.antaranews.com": "www.antaranews.com",
    "m.detik.com": "www.detik.com",
    "m.merdeka.com": "www.merdeka.com",
    "m.republika.co.id": "republika.co.id",
    "m.timesindonesia.co.id": "timesindonesia.co.id",
    "m.tribunnews.com": "www.tribunnews.com",
}
"""Mirrors for telephones whose other address is known."""

_AMP = re.compile(r"amp|outputtype", re.IGNORECASE)
_TAIL = re.compile(
    r"/(?:(?:www\.)?(?:twitter|facebook|instagram|youtube|x)\.com|whatsapp|privacy|feed|print)/?$", re.IGNORECASE
)
_TRANSLATED = re.compile(r"^/en(?=/)")
_BILINGUAL = frozenset(["www.wantiknas.go.id", "wantiknas.go.id"])
"""Sites whose Indonesian pages lie below ``/id/`` and not at the top."""

_INDONESIAN = re.compile(
    r"[/-](?:berita|baca|artikel|dan|di|dari|untuk|dalam|jadi|raih|kota|kabupaten|pemkot|pemkab|wali|bupati|tahap)(?=[/-]|$)"
)
_WHOLE = re.compile(r"all|full|\d{1,4}", re.IGNORECASE)


class Form(NamedTuple):
    """What an address leads to other than the article itself, and the address that does."""

    what: str
    better: str


@lru_cache(maxsize=8192)
def article_of(url: str) -> str:
    """What all pages of one article have in common: ``same`` of its address, without the number of the part."""
    whole = same(url)
    return _PART.sub("", whole) if _HEADLINE.search(whole) else whole


def form_of(url: str) -> Form | None:
    """The first thing that makes an address a form of another one; None for an article's own address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    mended, said = parts, ""
    while (step := next(((what, new) for what, mend in _FORMS if (new := mend(mended)) != mended), None)) is not None:
        said, mended = said or step[0], step[1]
    return Form(said, urlunsplit(mended)) if said else None


def holds_date(url: str, day: tuple[int, int, int]) -> bool:
    """Whether a date (year, month, day; 0: unknown) can be read in an address: ``…/2021/12/14/…``, ``…-211214``."""
    known = [f"{part:0{width}}" for part, width in zip(day, (4, 2, 2), strict=True) if part]
    solid = re.sub(r"[/-]", "", url)
    if any(each in solid for each in ("".join(known), "".join(reversed(known)), "".join(known)[2:])):
        return True
    numbers = {int(number) for number in re.findall(r"\d{1,18}", url)}
    return all(int(part) in numbers for part in known)


def _without_test_host(parts: SplitResult) -> SplitResult:
    bare = _TEST_HOST.sub("", parts.netloc)
    return parts._replace(netloc=bare) if bare != parts.netloc and "." in bare else parts


def _on_desktop(parts: SplitResult) -> SplitResult:
    known = _DESKTOP.get(parts.netloc.lower())
    return parts._replace(netloc=known) if known else parts


def _without_amp(parts: SplitResult) -> SplitResult:
    if not _AMP.search("".join(parts[1:4])):
        return parts
    host = parts.netloc.removeprefix("amp.")
    kept = [step for step in parts.path.split("/") if step.lower() != "amp"]
    query = [(key, value) for key, value in _query(parts) if key.lower() not in ("amp", "outputtype")]
    return _asking(parts._replace(netloc=host, path="/".join(kept).removesuffix(".amp")), query)


def _whole(parts: SplitResult) -> SplitResult:
    """Without the number of a part."""
    kept = [(key, value) for key, value in _query(parts) if key.lower() != "page" or not _WHOLE.fullmatch(value)]
    found = _asking(parts, kept) if len(parts.path) > 1 else parts
    return found._replace(path=_PART.sub("", parts.path)) if _HEADLINE.search(parts.path) else found


def _without_tail(parts: SplitResult) -> SplitResult:
    return parts._replace(path=_TAIL.sub("", parts.path)) if _TAIL.search(parts.path) else parts


def _untranslated(parts: SplitResult) -> SplitResult:
    """The page that a machine translated: a mirror's host names it, or an English address has Indonesian words."""
    if parts.netloc.endswith(".translate.goog"):
        host = parts.netloc.removesuffix(".translate.goog").replace("--", "\0").replace("-", ".").replace("\0", "-")
        return _asking(parts._replace(netloc=host), [(k, v) for k, v in _query(parts) if not k.startswith("_x_tr")])
    if not (_TRANSLATED.match(parts.path) and _INDONESIAN.search(parts.path)):
        return parts
    language = "/id" if parts.netloc in _BILINGUAL else ""
    return parts._replace(path=_TRANSLATED.sub(language, parts.path))


def _query(parts: SplitResult) -> list[tuple[str, str]]:
    return parse_qsl(parts.query, keep_blank_values=True) if parts.query else []


def _asking(parts: SplitResult, query: list[tuple[str, str]]) -> SplitResult:
    """An address that asks for ``query``; written as it was where that is what it asked for."""
    return parts if query == _query(parts) else parts._replace(query=urlencode(query))


_FORMS: tuple[tuple[str, Callable[[SplitResult], SplitResult]], ...] = (
    ("situs uji atau surat, bukan situs medianya", _without_test_host),
    ("versi seluler", _on_desktop),
    ("versi ringkas (AMP)", _without_amp),
    ("berekor nomor halaman artikel", _whole),
    ("berekor yang bukan alamat halamannya", _without_tail),
    ("terjemahan dari halaman berbahasa Indonesia", _untranslated),
)
"""What an address may be a form by, and what mends it, in the order in which it is told."""
