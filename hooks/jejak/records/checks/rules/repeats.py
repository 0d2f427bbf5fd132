"""Rules on lists: nothing stands in one twice, for readers would take it for two things."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from functools import lru_cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from jejak.records.checks.facts import CitingFile, Facts, Fault
from jejak.records.checks.twice import folded
from jejak.records.models.city import Exemption, Source
from jejak.records.models.claims import Anchored, Counted, Group, Person, Score
from jejak.records.models.glossary import Term
from jejak.records.models.pillars import (
    CommonPillar,
    Framework,
    FrameworkPillar,
    ListedTopic,
    ReadinessElement,
    SubDimension,
)
from jejak.records.models.programme import Batch, Law, NationalEvent
from jejak.records.problems import Place, pointer
from jejak.records.text.wording import quoted

_KEYS: Mapping[type[BaseModel], tuple[str, ...]] = {
    Person: ("name", "part"),
    Group: ("name", "part"),
    Score: ("of", "value", "scale"),
    Counted: ("what", "unit"),
    Exemption: ("code", "field"),
    SubDimension: ("name",),
    Framework: ("id",),
    FrameworkPillar: ("as_named",),
    ReadinessElement: ("name",),
    ListedTopic: ("name",),
    Law: ("number",),
}
"""What two items of a list may not have in common; of models that are not told here, everything."""

_TOLD_ELSEWHERE = (Anchored, Batch, CommonPillar, NationalEvent, Source, Term)
"""Rules of their own tell what stands twice among these."""


def item_twice(file: CitingFile, facts: Facts) -> Iterator[Fault]:
    """Error: a person, a score, an institution, a spelling … stands in its list once; further sources go with it."""
    yield from _twice(file.model, ())


def _twice(model: BaseModel, place: Place) -> Iterator[Fault]:
    for name, has_lists in _lists(type(model)):
        items = getattr(model, name, ())
        if len(items) > 1:
            yield from _repeated(items, (*place, name))
        if has_lists:
            for index, item in enumerate(items):
                yield from _twice(item, (*place, name, index))


def _repeated(items: tuple[Any, ...], place: Place) -> Iterator[Fault]:
    key = _key_of(items)
    if key is None:
        return
    first: dict[Hashable, int] = {}
    for index, item in enumerate(items):
        known = first.setdefault(key(item), index)
        if known != index:
            yield (*place, index), f"{_called(item)} sudah ada di {pointer((*place, known))}; hapus yang kedua"


def _called(item: object) -> str:
    """An item by what tells it from others, where that is a word."""
    keys = _KEYS.get(type(item)) if isinstance(item, BaseModel) else None
    found = getattr(item, keys[0]) if keys else item if isinstance(item, str | int) else None
    return quoted(str(found)) if found else "butir ini"


def _key_of(items: tuple[Any, ...]) -> Callable[[Any], Hashable] | None:
    """By what items of this list are one; None where another rule looks after them."""
    kind = type(items[0])
    if not issubclass(kind, BaseModel):
        return folded
    if issubclass(kind, _TOLD_ELSEWHERE):
        return None
    keys = _KEYS.get(kind) or tuple(key for key in kind.model_fields if key not in ("sources", "confidence"))
    return lambda item: tuple(folded(getattr(item, key)) for key in keys)


@lru_cache(maxsize=64)
def _lists(model: type[BaseModel]) -> tuple[tuple[str, bool], ...]:
    """The lists of a model, and whether there are lists in their items; ids of sources have a rule of their own."""
    lists = {name: field.annotation for name, field in model.model_fields.items() if name != "sources"}
    inner = {name: get_args(kind)[0] for name, kind in lists.items() if get_origin(kind) is tuple}
    return tuple((name, _is_model(kind) and bool(_lists(kind))) for name, kind in inner.items())


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)
