"""A built site → its text-search bundle under ``pagefind/``, made by Pagefind's command line.

Pagefind's filters are taken out of its own files into one JSON of ours, ``filters.json``, for two reasons. Asked for a
filter without a word, Pagefind fetches its whole index (0.9 MB for 514 cities) where a list of page numbers would do.
And it writes filters in an order that changes from run to run: two builds of one commit would differ in them, in the
contents page that names them (``*.pf_meta``) and in ``pagefind-entry.json``, which names that one. All other files are
the same on every run. Knows Pagefind 1.5's file formats; knows no builder.
"""

import gzip
import json
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path
from typing import Any

import cbor2
from pagefind_bin import get_executable

BUNDLE = "pagefind"
PAGES = "**/index.html"
LANGUAGE = "id"
FILTERS = "filters.json"
_MAGIC = b"pagefind_dcd"
_RUNTIME = (FILTERS, "pagefind.js", "pagefind-worker.js", "pagefind-entry.json", f"wasm.{LANGUAGE}.pagefind")


class IndexingFailed(subprocess.CalledProcessError):
    """Pagefind stopped, or made something else than expected. Its text is one line for the person who builds."""

    def __str__(self) -> str:
        said = " ".join((self.stderr or "tanpa keterangan").split())
        return f"Pagefind berhenti dengan kode {self.returncode}: {said}"


def index_site(site: Path) -> None:
    """Index the finished pages of ``site``. Raises IndexingFailed."""
    finish_index(site, start_index(site))


def start_index(site: Path) -> subprocess.Popen[str]:
    """Start Pagefind beside whatever else closes the build; the pages must be finished. Pass it to ``finish_index``."""
    shutil.rmtree(site / BUNDLE, ignore_errors=True)
    command = [get_executable(), "--site", site, "--glob", PAGES, "--force-language", LANGUAGE, "--quiet"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8")


def finish_index(site: Path, indexing: subprocess.Popen[str]) -> None:
    """Wait for Pagefind, take its filters out, drop the files the site does not use. Raises IndexingFailed."""
    said, _ = indexing.communicate()
    bundle = site / BUNDLE
    if indexing.returncode or not (bundle / _RUNTIME[-1]).exists():
        raise IndexingFailed(indexing.returncode, "pagefind", stderr=said)
    take_filters(bundle)
    drop_unused(bundle)


def take_filters(bundle: Path) -> None:
    """Move the filters of the one language into ``filters.json`` and name the contents page after what it now holds.

    ``{"pages": [id of a result, ...], "filters": {name: {value: [number of a page in that list, ...]}}}``, each page
    once per value, however many of its claims carry it.
    """
    entry_file = bundle / "pagefind-entry.json"
    entry = json.loads(entry_file.read_bytes())
    facts = entry["languages"][LANGUAGE]
    version, pages, chunks, filters, sorts, fields = _read(bundle / f"pagefind.{facts['hash']}.pf_meta")
    found = dict(_read(bundle / "filter" / f"{name}.pf_filter") for _, name in filters)
    (bundle / FILTERS).write_bytes(_listed([page[0] for page in pages], found))
    (bundle / f"pagefind.{facts['hash']}.pf_meta").unlink()
    facts["hash"] = _write_contents(bundle, [version, pages, chunks, [], sorts, fields])
    entry_file.write_bytes(_json(entry))


def _listed(pages: list[str], found: dict[str, list[tuple[str, list[int]]]]) -> bytes:
    filters = {name: {value: sorted(set(numbers)) for value, numbers in values} for name, values in found.items()}
    return _json({"pages": pages, "filters": filters})


def _write_contents(bundle: Path, contents: list[Any]) -> str:
    """Write the contents page as Pagefind does; its name is the language and a hash of it."""
    packed = gzip.compress(_MAGIC + cbor2.dumps(contents), mtime=0)
    name = f"{LANGUAGE}_{sha256(packed).hexdigest()[:10]}"
    (bundle / f"pagefind.{name}.pf_meta").write_bytes(packed)
    return name


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def _read(file: Path) -> Any:
    return cbor2.loads(gzip.decompress(file.read_bytes()).removeprefix(_MAGIC))


def drop_unused(bundle: Path) -> None:
    """Pagefind's own interfaces, its filters and the engine for unknown languages: 0.5 MB that no page asks for."""
    shutil.rmtree(bundle / "filter", ignore_errors=True)
    for file in [path for path in bundle.iterdir() if path.is_file()]:
        if file.name not in _RUNTIME and file.suffix != ".pf_meta":
            file.unlink()
