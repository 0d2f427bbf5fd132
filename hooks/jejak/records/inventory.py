"""Which files lie below the data folder, and what to say of one that has no business there. Opens none of them."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from jejak.oserrors import reason
from jejak.records.models.vocabulary import RegionKind

from .problems import Refusal
from .text.slugs import slug_of

REQUIRED = ("pillars.yml", "programme.yml", "regions.csv", "sources.yml")
OPTIONAL = ("glossary.yml", "media.yml")
_SHARED = frozenset([*REQUIRED, *OPTIONAL])
_CITY = re.compile(r"cities/(?:kota|kabupaten)-[a-z0-9]+(?:-[a-z0-9]+)*\.yml", re.ASCII)

_SCHEMAS = frozenset(f"{name.partition('.')[0]}.schema.json" for name in ("city", *_SHARED - {"regions.csv"}))
_BESIDE = frozenset([*_SCHEMAS, "README.md", "LICENSE", "LICENSE.md", "LICENSE-ODbL.md", "LISENSI.md"])
"""Files that lie beside the records and are not read here."""

_LEFTOVER = re.compile(r"(?:.*/)?(?:\..*\.sw[a-z]|\.#.*|#.*#|.*~|\.DS_Store|4913)")
"""What editors and desktops put beside an open file, and what git ignores: no problem of the records."""

DEPTH_LIMIT = 8
"""Folders in folders; the records need one."""

_NAME_LIMIT = 80
_MISSING = Refusal(1, 1, "berkas ini tidak ada; salin dari repositori, isinya boleh daftar kosong", "file-missing")


class Inventory(NamedTuple):
    """``names``: the record files there are, sorted. ``refused``: what is wrong with others, by path.

    ``sealed``: folders that could not be looked into; of the top one, what would lie in it.
    """

    names: list[str]
    refused: list[tuple[str, Refusal]]
    sealed: frozenset[str]


def take(data: Path) -> Inventory:
    """The record files below a folder by their path from there; everything else there is refused."""
    found, closed = _files(data)
    sealed = {folder for folder, _ in closed}
    absent = [] if "" in sealed else [(name, _MISSING) for name in REQUIRED if name not in found]
    strays = [(name, _stray(name)) for name in found if not _is_record(name) and not _is_beside(name)]
    unseen = _SHARED if "" in sealed else frozenset[str]()
    return Inventory(list(filter(_is_record, found)), [*closed, *absent, *strays], unseen | (sealed - {""}))


def _is_record(name: str) -> bool:
    return name in _SHARED or _CITY.fullmatch(name) is not None


def _is_beside(name: str) -> bool:
    return name in _BESIDE or _LEFTOVER.fullmatch(name) is not None


def _files(data: Path) -> tuple[list[str], list[tuple[str, Refusal]]]:
    """All files below a folder by their path from there, sorted, and the folders that could not be looked into.

    A link is a file, wherever it leads. No folder at all has no files.
    """
    found: list[str] = []
    refused: list[tuple[str, Refusal]] = []
    waiting = [""]
    while waiting:
        below = waiting.pop()
        if below.count("/") > DEPTH_LIMIT:
            message = f"folder bersarang lebih dari {DEPTH_LIMIT} tingkat; pindahkan ke luar folder data"
            refused.append((below.rstrip("/"), Refusal(1, 1, message, "file-depth")))
            continue
        try:
            for name, is_folder in _entries(data / below):
                (waiting if is_folder else found).append(below + name + ("/" if is_folder else ""))
        except OSError as error:
            if below or not isinstance(error, FileNotFoundError | NotADirectoryError):
                message = f"folder ini tidak dapat dibaca ({reason(error)}); periksa folder dan izinnya"
                refused.append((below.rstrip("/"), Refusal(1, 1, message, "file-read")))
    return sorted(found), refused


def _stray(name: str) -> Refusal:
    """A file that nothing reads: how to name it where a record was meant, else where it goes."""
    folder, _, own = name.rpartition("/")
    stem, _, suffix = own.rpartition(".")
    if name.lower() in _SHARED:
        return Refusal(1, 1, f'nama berkas tidak sah; beri nama "{name.lower()}"', "file-name")
    if folder.split("/")[0] == "cities" and suffix.lower() in ("yml", "yaml"):
        return Refusal(1, 1, f"nama berkas tidak sah; {_better(stem, own, folder)}", "file-name")
    message = "berkas ini tidak dikenal dan tidak dipakai situs; pindahkan ke luar folder data, atau hapus"
    return Refusal(1, 1, message, "file-unknown")


def _entries(folder: Path) -> Iterator[tuple[str, bool]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            yield entry.name, entry.is_dir(follow_symlinks=False)


def _better(stem: str, own: str, folder: str) -> str:
    """The name that a record was meant to have, where letters enough are left to tell."""
    kind, _, rest = slug_of(stem).partition("-")
    if kind not in {*RegionKind}:
        kind, rest = "kota", slug_of(stem)
    if not rest or len(rest) > _NAME_LIMIT or rest in {*RegionKind}:
        return 'tulis kota- atau kabupaten- lalu nama daerahnya, seperti "kota-pasuruan.yml"'
    if folder != "cities" and own == f"{kind}-{rest}.yml":
        return "pindahkan langsung ke dalam folder cities"
    return f'beri nama seperti "{kind}-{rest}.yml"'
