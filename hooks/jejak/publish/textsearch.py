"""A built site → its text-search bundle under ``pagefind/``, made by Pagefind's command line.

Pagefind walks its filters in an order that changes from run to run, so three kinds of its files would differ between
two builds of one commit: ``filter/*.pf_filter``, ``*.pf_meta`` (which names them) and ``pagefind-entry.json`` (which
names that one). They hold plain lists; here they are put in order and named after their new content. All other files
are the same on every run. Knows Pagefind 1.5's file formats; knows no builder.
"""

import gzip
import json
import shutil
import subprocess
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

import cbor2
from pagefind_bin import get_executable

BUNDLE = "pagefind"
PAGES = "**/index.html"
LANGUAGE = "id"
_MAGIC = b"pagefind_dcd"
_RUNTIME = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", f"wasm.{LANGUAGE}.pagefind")


class IndexingFailed(subprocess.CalledProcessError):
    """Pagefind stopped, or made something else than expected. Its text is one line for the person who builds."""

    def __str__(self) -> str:
        return f"Pagefind berhenti dengan kode {self.returncode}: {(self.stderr or 'tanpa keterangan').strip()}"


def index_site(site: Path) -> None:
    """Index the finished pages of ``site``. Raises IndexingFailed."""
    finish_index(site, start_index(site))


def start_index(site: Path) -> subprocess.Popen[str]:
    """Start Pagefind beside whatever else closes the build; the pages must be finished. Pass it to ``finish_index``."""
    shutil.rmtree(site / BUNDLE, ignore_errors=True)
    command = [get_executable(), "--site", site, "--glob", PAGES, "--force-language", LANGUAGE, "--quiet"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8")


def finish_index(site: Path, indexing: subprocess.Popen[str]) -> None:
    """Wait for Pagefind, put its files in order, drop those the site does not use. Raises IndexingFailed."""
    said, _ = indexing.communicate()
    bundle = site / BUNDLE
    if indexing.returncode or not (bundle / _RUNTIME[-1]).exists():
        raise IndexingFailed(indexing.returncode, "pagefind", stderr=said)
    put_in_order(bundle)
    drop_unused(bundle)


def put_in_order(bundle: Path) -> None:
    """Give the three kinds of changing files an order and a name that follow from the site alone."""
    entry_file = bundle / "pagefind-entry.json"
    entry = json.loads(entry_file.read_bytes())
    for language, facts in entry["languages"].items():
        facts["hash"] = _order_meta(bundle, language, facts["hash"])
    entry_file.write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":"), sort_keys=True), "utf-8")


def _order_meta(bundle: Path, language: str, name: str) -> str:
    """Order the index's contents page and the filters it names; return its new name."""
    file = bundle / f"pagefind.{name}.pf_meta"
    version, pages, chunks, filters, sorts, fields = _read(file)
    filters = sorted([key, _order_filter(bundle, language, filter_name)] for key, filter_name in filters)
    content = _packed([version, pages, chunks, filters, sorts, fields])
    name = f"{language}_{sha256(content).hexdigest()[:10]}"
    file.unlink()
    (bundle / f"pagefind.{name}.pf_meta").write_bytes(content)
    return name


def _order_filter(bundle: Path, language: str, name: str) -> str:
    """Order a filter's values and name each page once, however many of its claims carry the value."""
    file = bundle / "filter" / f"{name}.pf_filter"
    key, values = _read(file)
    content = _packed([key, sorted([value, sorted(set(pages))] for value, pages in values)])
    name = f"{language}_{sha256(content).hexdigest()[:7]}"
    file.unlink()
    (bundle / "filter" / f"{name}.pf_filter").write_bytes(content)
    return name


def _read(file: Path) -> Any:
    return cbor2.loads(gzip.decompress(file.read_bytes()).removeprefix(_MAGIC))


def _packed(content: Any) -> bytes:
    return gzip.compress(_MAGIC + cbor2.dumps(content), mtime=0)


def drop_unused(bundle: Path) -> None:
    """Pagefind's own interfaces and the engine for unknown languages: 0.5 MB that no page asks for."""
    for file in _files(bundle):
        if file.name not in _RUNTIME and file.suffix != ".pf_meta":
            file.unlink()


def _files(folder: Path) -> Iterable[Path]:
    return [path for path in folder.iterdir() if path.is_file()]
