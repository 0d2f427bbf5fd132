"""Web addresses: what is wrong with one, in whose letters its host is written, and when two of them are one page.

Pure text: knows no record and opens no connection.
"""

import posixpath
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from .wording import INVISIBLE

LENGTH_LIMIT = 2_000
"""Characters. What browsers and archives take; our longest has a tenth of this."""

_COMMON = re.compile(
    r"https?://(?:[a-z0-9](?:-?[a-z0-9]){0,31}\.){1,4}([a-z]{2,20})(?:/[\w\-./?=&+,@~:;!*()'#]*)?",
    re.ASCII | re.IGNORECASE,
)
"""Nearly every address there is; the few others are taken apart."""

_UNSOUND = re.compile(r'[\s<>"\\^`{|}]')
_HIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Controls and changes of direction, which percent signs can hide too."""

_PRIVATE = frozenset(
    [
        "localhost",
        "local",
        "localdomain",
        "internal",
        "intranet",
        "lan",
        "home",
        "corp",
        "arpa",
        "invalid",
        "test",
        "onion",
    ]
)
_PREFIXES = ("www.", "m.", "amp.", "mobile.", "wap.")
_TRACKING = re.compile(
    r"utm_.*|[a-z]{0,3}clid|gclsrc|[gw]braid|igshid?|mc_[ce]id|_g[al]|fb_.*|amp|outputtype|single",
    re.IGNORECASE,
)
"""Parts of a query that say where a reader came from or how the page is laid out, never which page it is."""

_SCRIPTS = {"LATIN": "Latin", "CYRILLIC": "Kiril", "GREEK": "Yunani", "ARABIC": "Arab", "HEBREW": "Ibrani"}
_SCRIPTS |= {"ARMENIAN": "Armenia", "CJK": "Han", "CHEROKEE": "Cherokee", "GEORGIAN": "Georgia", "COPTIC": "Koptik"}
BEYOND_ASCII = "Latin di luar a–z"
"""Letters like «ı» or «ɡ», which no host of ours needs."""


def fault_of(url: str) -> str | None:
    """What keeps a text from being an absolute web address, as a message's words; None where nothing does."""
    if len(url) > LENGTH_LIMIT:
        return f"{len(url)} huruf, terlalu panjang; paling banyak {LENGTH_LIMIT}"
    if match := _COMMON.fullmatch(url):
        return _private(match[1])
    return _fault_of_parts(url)


def scripts_of(host: str) -> tuple[str, ...]:
    """The scripts that a host's letters are of, in order: ``("Kiril", "Latin")`` for a Latin look-alike."""
    if host.isascii() and "xn--" not in host.lower():
        return ("Latin",)
    return tuple(
        dict.fromkeys(_script(letter) for letter in _readable(host) if letter.isalnum() and not _digit(letter))
    )


@lru_cache(maxsize=8192)
def host_of(url: str) -> str:
    """The host as it is written, without port; empty where there is none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def site_of(url: str) -> str:
    """The host without the ``www.`` that many sites answer to as well."""
    return host_of(url).removeprefix("www.")


def ascii_of(host: str) -> str:
    """The host as browsers ask for it: ``xn--…`` for letters beyond ASCII."""
    try:
        return host.encode("idna").decode()
    except UnicodeError:
        return host


@lru_cache(maxsize=8192)
def same(url: str) -> str:
    """What two addresses of one page have in common.

    Not the scheme, the usual port, ``www.`` and its like, a closing slash, a fragment, the case of the host and of
    percent signs, how a reader came, the printed form (``/amp/``), nor which part of one article (``?page=2``).
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return url
    query = urlencode(sorted(_telling(parts.query)), quote_via=quote, errors="surrogatepass")
    where = _bare(ascii_of(host).lower().rstrip(".")) + (f":{port}" if port not in (None, 80, 443) else "")
    return where + _path(parts.path) + (f"?{query}" if query else "")


def _fault_of_parts(url: str) -> str | None:
    if not re.match(r"https?://[^/?#]", url, re.IGNORECASE):
        return "bukan alamat web; tulis lengkap dengan https:// atau http://"
    if _UNSOUND.search(url) or INVISIBLE.search(url):
        return "berisi spasi atau tanda yang tidak boleh ada dalam alamat; tulis sebagai %20 dan sejenisnya"
    if "%" in url and _HIDDEN.search(unquote(url)):
        return "berisi karakter kendali tersembunyi di balik tanda %; salin ulang alamatnya"
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return "nama situs atau portnya tidak sah; salin ulang alamatnya"
    if "@" in parts.netloc:
        return "memuat nama pengguna atau sandi; hapus bagian sebelum @"
    if port == 0 or parts.netloc.endswith(":"):
        return "portnya tidak sah; hapus, atau tulis 1 sampai 65535"
    return _fault_of_host(host)


def _fault_of_host(host: str) -> str | None:
    labels = host.removesuffix(".").split(".")
    if ":" in host or "%" in host or re.fullmatch(r"\d+|0x[0-9a-f]*", labels[-1], re.ASCII):
        return "memakai nomor (IP) atau tanda %, bukan nama situs; tulis nama situsnya"
    if len(labels) < 2 or len(host) > 253 or len(ascii_of(host)) > 253 or not all(_is_label(label) for label in labels):
        return "nama situsnya tidak sah; tulis seperti https://contoh.id/halaman"
    return _private(labels[-1])


def _private(top: str) -> str | None:
    return "bukan situs yang dapat dibuka semua orang; tulis alamat di internet" if top.lower() in _PRIVATE else None


def _is_label(label: str) -> bool:
    """A part of a host: letters, digits and inner hyphens, as they are written when nothing is left to fold."""
    if (
        not 1 <= len(label) <= 63
        or label[0] == "-"
        or label[-1] == "-"
        or unicodedata.normalize("NFKC", label) != label
    ):
        return False
    if not all(sign in "-_" or unicodedata.category(sign)[0] in "LMN" for sign in label):
        return False
    try:
        return len(label.encode("idna")) <= 63
    except UnicodeError:
        return False


def _script(letter: str) -> str:
    word = unicodedata.name(letter, "TANPA NAMA").split(" ")[0].split("-")[0]
    if word == "LATIN" and not letter.isascii():
        return BEYOND_ASCII
    return _SCRIPTS.get(word, word.capitalize())


def _digit(letter: str) -> bool:
    return letter.isascii() and letter.isdigit()


def _readable(host: str) -> str:
    """A host with its ``xn--`` labels as the letters they stand for."""
    return ".".join(_decoded(label) for label in host.split("."))


def _decoded(label: str) -> str:
    if not label.lower().startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except (UnicodeError, OverflowError):
        return label


def _bare(host: str) -> str:
    """Without the prefixes that name a layout, as long as a whole host is left."""
    for prefix in _PREFIXES * 2:
        rest = host.removeprefix(prefix)
        host = rest if "." in rest else host
    return host


def _path(path: str) -> str:
    plain = posixpath.normpath("/" + quote(unquote(path, errors="surrogateescape"), errors="surrogatepass").lstrip("/"))
    steps = [step for step in plain.split("/") if step]
    if steps and re.fullmatch(r"index\.(?:html?|php)", steps[-1]):
        steps.pop()
    if len(steps) > 1 and steps[0].lower() == "amp":
        del steps[0]
    if steps and steps[-1].lower() == "amp":
        steps.pop()
    return "".join(f"/{step}" for step in steps).removesuffix(".amp")


def _telling(query: str) -> Iterator[tuple[str, str]]:
    """The parts of a query that say which page is meant."""
    for key, value in parse_qsl(query, keep_blank_values=True, errors="surrogateescape"):
        part = key.lower() == "page" and re.fullmatch(r"all|\d{1,4}", value.lower(), re.ASCII)
        if not part and not _TRACKING.fullmatch(key):
            yield key, value
