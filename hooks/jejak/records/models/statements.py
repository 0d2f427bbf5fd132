"""Every model inside a file that rests on sources of its own, wherever it stands. Knows no particular file."""

from collections.abc import Iterator
from functools import lru_cache
from typing import get_args

from pydantic import BaseModel

from jejak.records.problems import Place


def cited_in(model: BaseModel) -> frozenset[str]:
    """The ids of all sources that the statements of a file cite."""
    return frozenset(id for _, claim in statements(model) for id in claim.sources)  # type: ignore[attr-defined]


def statements(model: BaseModel, place: Place = ()) -> Iterator[tuple[Place, BaseModel]]:
    """Every statement inside ``model`` with its place, the outer ones first; ``place`` is that of ``model``."""
    for name in _stating_fields(type(model)):
        for index, item in enumerate(getattr(model, name, ())):
            here = (*place, name, index)
            yield here, item
            yield from statements(item, here)


@lru_cache(maxsize=64)
def _stating_fields(model: type[BaseModel]) -> tuple[str, ...]:
    return tuple(name for name, field in model.model_fields.items() if _states(get_args(field.annotation)))


def _states(arguments: tuple[object, ...]) -> bool:
    inner = arguments[0] if arguments else None
    return isinstance(inner, type) and issubclass(inner, BaseModel) and "sources" in inner.model_fields
