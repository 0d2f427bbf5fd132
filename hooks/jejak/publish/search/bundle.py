"""A built site → its text-search bundle under ``pagefind/``, made by Pagefind's command line.

Pagefind's filters are taken out of its own files into one JSON of ours, ``filters.json``, for two reasons. Asked for a
filter without a word, Pagefind fetches its whole index (0.9 MB for 514 cities) where a list of page numbers would do.
And it writes filters in an order that changes from run to run: two builds of one commit would differ in them, in the
contents page that names them (``*.pf_meta``) and in ``pagefind-entry.json``, which names that one. All other files are
the same on every run. Knows Pagefind 1.5's file formats; knows no builder.
"""

import gzip
import json
import re
import shutil
import zlib
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import cbor2

from jejak.packing import packed

from .chunks import MAGIC, cut_index
from .indexer import IndexingError, run_pagefind
from .outline import Fragment, outline, spellings, words_of

BUNDLE = "pagefind"
PAGES = "**/index.html"
SEARCHED = b"data-pagefind-body"
"""In every page whose text is searched; lists of what other pages tell lack it, and Pagefind need not read them."""
LANGUAGE = "id"
FILTERS = "filters.json"
WORDS = "words.json"
PART = 1000
"""Pages in one bundle. Pagefind holds about a third of a megabyte a page and slows down with their number; a larger
site gets several bundles, which the browser searches together. All of Indonesia fits into one."""
_GLOB_SIGN = re.compile(r"[?*$:<>()\[\]{},\\]")
"""What Pagefind would not take for itself in a path; it takes ``?`` for any one sign."""
_ENGINE = f"wasm.{LANGUAGE}.pagefind"
_RUNTIME = (FILTERS, WORDS, "pagefind.js", "pagefind-entry.json", _ENGINE)
BROKEN = (ValueError, LookupError, EOFError, TypeError, zlib.error, gzip.BadGzipFile, cbor2.CBORError)
"""What reading a file raises that was cut somewhere."""
ADVICE = "Periksa ruang disk, lalu susun lagi."


class Indexed(NamedTuple):
    """What one bundle held: ids of its results, filters as name → (value, numbers of pages in that list) …, the
    sections of each page, and every word with the number of pages that it stands on.
    """

    pages: list[str]
    filters: dict[str, list[tuple[str, list[int]]]]
    sections: list[list[int]]
    words: Counter[str]


def index_site(site: Path) -> None:
    """Index the finished pages of ``site``. Raises IndexingError; OSError where the site cannot be written to."""
    bundle = site / BUNDLE
    shutil.rmtree(bundle, ignore_errors=True)
    found = sorted(path.relative_to(site) for path in site.glob(PAGES) if SEARCHED in path.read_bytes())
    pages = [page.as_posix() for page in found]
    starts = range(0, max(len(pages), 1), PART)
    bundles = [bundle, *(bundle / str(number) for number in range(2, len(starts) + 1))]
    parts = {
        target: _index(site, pages[start : start + PART], target) for start, target in zip(starts, bundles, strict=True)
    }
    indexed = list(parts.values())
    (bundle / FILTERS).write_bytes(_facets(indexed, [f"{target.name}/" for target in list(parts)[1:]]))
    (bundle / WORDS).write_bytes(_json(spellings(sum((part.words for part in indexed), Counter()))))


def _index(site: Path, pages: list[str], bundle: Path) -> Indexed:
    """Index these pages into a bundle without what the site does not use; what its filters held."""
    _run(site, pages, bundle)
    try:
        found = _take_filters(bundle)
        _see_whole(bundle)
    except (FileNotFoundError, *BROKEN) as error:
        raise IndexingError(f"berkas buatan Pagefind terpotong, biasanya karena disk penuh. {ADVICE}") from error
    _drop_unused(bundle)
    return found


def _see_whole(bundle: Path) -> None:
    """Pagefind ends well also where the disk was full. What it wrote is read anyway, but for these two files."""
    gzip.decompress((bundle / _ENGINE).read_bytes())
    if not (bundle / "pagefind.js").read_bytes().rstrip().endswith(b"};"):
        raise EOFError


def _run(site: Path, pages: list[str], bundle: Path) -> None:
    """Pagefind itself knows which of all pages to leave out, but would take half as long again to read them."""
    named = f"{{{','.join(_GLOB_SIGN.sub('?', page) for page in pages)}}}" if pages else PAGES
    where: list[str | Path] = ["--site", site.absolute(), "--output-path", bundle.absolute(), "--glob", named]
    run_pagefind(site, *where, "--force-language", LANGUAGE, "--quiet")
    if not (bundle / _ENGINE).exists():
        raise IndexingError(f"Pagefind tidak menemukan satu halaman pun, atau tidak dapat menulis. {ADVICE}")


def _take_filters(bundle: Path) -> Indexed:
    """Take the filters of the one language out and name the contents page after what it now holds."""
    entry_file = bundle / "pagefind-entry.json"
    entry = json.loads(entry_file.read_bytes())
    facts = entry["languages"][LANGUAGE]
    version, pages, chunks, filters, sorts, fields = _read(bundle / f"pagefind.{facts['hash']}.pf_meta")
    found = dict(_read(bundle / "filter" / f"{name}.pf_filter") for _, name in filters)
    (bundle / f"pagefind.{facts['hash']}.pf_meta").unlink()
    facts["hash"] = _write_contents(bundle, [version, pages, cut_index(bundle, chunks), [], sorts, fields])
    entry_file.write_bytes(_json(entry))
    return _with_texts(bundle, [page[0] for page in pages], found)


def _with_texts(bundle: Path, ids: list[str], filters: dict[str, list[tuple[str, list[int]]]]) -> Indexed:
    """The same with what the pages' texts tell, one text at a time."""
    found = Indexed(ids, filters, [], Counter())
    for id in ids:
        text = _text(bundle, id)
        found.sections.append(outline(text))
        found.words.update(words_of(text))
    return found


def _text(bundle: Path, id: str) -> Fragment:
    packed = (bundle / "fragment" / f"{id}.pf_fragment").read_bytes()
    text: Fragment = json.loads(gzip.decompress(packed).removeprefix(MAGIC))
    return text


def _facets(found: list[Indexed], more: list[str]) -> bytes:
    """All filters in one list, each page once per value, however many of its claims carry it.

    Read by ``Facets`` of ``hooks/theme/js/search/facets.js``; the sections by ``outline.js`` beside it.

    ``{"pages": [id of a result, ...], "filters": {name: {value: [number of a page in that list, ...]}},
    "more": [folder of a further bundle, ...], "sections": [a page's as in outline.outline, ...]}``
    """
    pages: list[str] = []
    filters: dict[str, dict[str, list[int]]] = {}
    for part in found:
        for name, values in part.filters.items():
            for value, numbers in values:
                known = filters.setdefault(name, {}).setdefault(value, [])
                known += sorted({len(pages) + number for number in numbers})
        pages += part.pages
    sections = [of_page for part in found for of_page in part.sections]
    return _json({"pages": pages, "filters": filters, "more": more, "sections": sections})


def _write_contents(bundle: Path, contents: list[Any]) -> str:
    """Write the contents page as Pagefind does; its name is the language and a hash of it."""
    page = packed(MAGIC + cbor2.dumps(contents))
    name = f"{LANGUAGE}_{sha256(page).hexdigest()[:10]}"
    (bundle / f"pagefind.{name}.pf_meta").write_bytes(page)
    return name


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def _read(file: Path) -> Any:
    return cbor2.loads(gzip.decompress(file.read_bytes()).removeprefix(MAGIC))


def _drop_unused(bundle: Path) -> None:
    """Pagefind's own interfaces, worker and filters, and the engine for unknown languages: no page asks for them."""
    shutil.rmtree(bundle / "filter", ignore_errors=True)
    for file in [path for path in bundle.iterdir() if path.is_file()]:
        if file.name not in _RUNTIME and file.suffix != ".pf_meta":
            file.unlink()
