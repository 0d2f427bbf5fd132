"""Data folders that are a slip away from a sound one, and what a build would make of them, within this process."""

import copy
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, MutableMapping, MutableSequence
from pathlib import Path
from typing import Any

from jejak.publish.pages import everything
from jejak.publish.publication import Publication
from jejak.publish.routes import Address
from jejak.publish.sheet import Page
from jejak.records.catalogue import Catalogue
from jejak.records.yaml import strict

SOUND = Path(__file__).parents[1] / "every-field"
"""A sound folder in which every field of every model occurs."""

ODD = (
    "",
    " ",
    "—",
    "null",
    "0",
    "x" * 300,
    "Kota Tegal",
    "tegal",
    "isi",
    "mitra",
    "2021",
    "2012",
    "2999",
    "true",
    "日本",
)
_ADDRESS = Address("https://contoh.id/jejak/", "https://github.com/contoh/jejak/")
_ID = re.compile(r'\sid="?([^"\s>]+)')

Spot = tuple[Any, Any]
"""A container and the key or index of a value in it."""


def read(folder: Path = SOUND) -> dict[str, Any]:
    """Every file's plain values by its path below the folder; a table is a list of its rows' cells."""
    files: dict[str, Any] = {}
    for file in sorted(folder.rglob("*.*")):
        name = file.relative_to(folder).as_posix()
        if file.suffix == ".yml":
            files[name] = strict.plain(file.read_bytes())
        else:
            files[name] = [line.split(",") for line in file.read_text("utf-8").splitlines()]
    return files


def write(files: dict[str, Any], folder: Path) -> None:
    for name, values in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_table(values) if name.endswith(".csv") else _yaml(values), "utf-8")


def mutated(files: dict[str, Any], dice: random.Random) -> dict[str, Any]:
    """A copy with one to three slips in it."""
    found = copy.deepcopy(files)
    for _ in range(dice.choice((1, 1, 1, 2, 3))):
        spots = list(_spots(found))
        container, key = dice.choice(spots)
        dice.choice(_SLIPS)(container, key, spots, dice)
    return found


def published(catalogue: Catalogue) -> Iterator[tuple[str, bytes | str]]:
    """Every page's content and every file, by its address."""
    publication = Publication(catalogue, _ADDRESS, "Jejak Kota Cerdas", "Catatan publik.")
    for item in everything(publication):
        yield item.path, item.compose().content if isinstance(item, Page) else item.make()


def ids_of(content: str) -> Counter[str]:
    return Counter(_ID.findall(content))


def _spots(value: Any) -> Iterator[Spot]:
    keys: Any = value.keys() if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield value, key
        yield from _spots(value[key])


def _drop(container: Any, key: Any, spots: list[Spot], dice: random.Random) -> None:
    del container[key]


def _empty(container: Any, key: Any, spots: list[Spot], dice: random.Random) -> None:
    container[key] = type(container[key])() if container[key] is not None else ""


def _null(container: Any, key: Any, spots: list[Spot], dice: random.Random) -> None:
    container[key] = None


def _odd(container: Any, key: Any, spots: list[Spot], dice: random.Random) -> None:
    container[key] = dice.choice(ODD)


def _swapped(container: Any, key: Any, spots: list[Spot], dice: random.Random) -> None:
    """Another value of the same kind from anywhere in the folder."""
    alike = [(other, at) for other, at in spots if type(other[at]) is type(container[key])]
    other, at = dice.choice(alike)
    container[key] = copy.deepcopy(other[at])


def _cased(container: Any, key: Any, spots: list[Spot], dice: random.Random) -> None:
    if isinstance(container[key], str):
        container[key] = dice.choice((container[key].lower(), container[key].upper(), container[key] + "!"))


def _doubled(container: Any, key: Any, spots: list[Spot], dice: random.Random) -> None:
    """An item of a list once more, as it is or with another value in it."""
    if isinstance(container, MutableSequence):
        again = copy.deepcopy(container[key])
        if isinstance(again, MutableMapping) and dice.random() < 0.7:
            again[dice.choice(list(again))] = dice.choice(ODD)
        container.insert(key + 1, again)


_SLIPS: tuple[Callable[[Any, Any, list[Spot], random.Random], None], ...] = (
    _drop,
    _empty,
    _null,
    _odd,
    _swapped,
    _swapped,
    _cased,
    _doubled,
)


def _table(rows: Any) -> str:
    lines = rows if isinstance(rows, list) else []
    return "".join(",".join(str(cell or "") for cell in row or ()) + "\n" for row in lines)


def _yaml(value: Any, indent: str = "") -> str:
    """Plain values as block YAML, every text in double quotes."""
    if isinstance(value, dict) and value:
        return "".join(f"{indent}{key}:{_nested(each, indent)}" for key, each in value.items())
    if isinstance(value, list) and value:
        return "".join(f"{indent}-{_nested(each, indent)}" for each in value)
    return f"{indent}{_scalar(value)}\n"


def _nested(value: Any, indent: str) -> str:
    return f"\n{_yaml(value, indent + '  ')}" if isinstance(value, dict | list) and value else f" {_scalar(value)}\n"


def _scalar(value: Any) -> str:
    return "null" if value is None else json.dumps(value, ensure_ascii=False)
