"""Hypothesis strategies for records: any value that a model's field may hold, as an editor could type it."""

import types
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Union, get_args, get_origin

from hypothesis import strategies as st
from pydantic import BaseModel

from jejak.records.models import fields
from jejak.records.models.fields import Edtf
from jejak.records.models.listing import OneOrMore
from jejak.records.text.wording import INVISIBLE, has_seen, has_unseen

YEARLESS = ("XXXX-07-04", "XXXX-07", "XXXX-02-29?", "XXXX-07-10/XXXX-07-11", "[XXXX-07-04,XXXX-08-01]")

EDTF = st.one_of(
    st.dates(date(1945, 1, 1), date(2100, 12, 31)).map(str),
    st.sampled_from(["2021", "2021-05", "2020~", "2021-05?", "2020%", "2017/2022", "2022-06/2022-09"]),
    st.just("2018-10-31/2018-11-01"),
    st.sampled_from(YEARLESS),
    st.sampled_from(["[2023-10-11,2023-10-12]", "[2023-10-31,2023-11-01]", "[2021,2022]", "[2021-05,2021-06,2022-01]"]),
)

_SCALARS: dict[object, st.SearchStrategy[object]] = {
    fields.Url: st.sampled_from(["https://contoh.id/a?b=1&c=%22", "http://contoh.id/'x'"]),
    fields.Code: st.just("35.75"),
    fields.Count: st.integers(1, 999_999).map(str),
    fields.Year: st.integers(1945, 2100).map(str),
    fields.StageNumber: st.integers(1, 4).map(str),
    Edtf: EDTF,
    fields.Truth: st.sampled_from(["true", "false"]),
    fields.Round: st.integers(1, 9).map(str),
    fields.Period: st.sampled_from(["2021", "2019/2028", "2017/2022?", "2020~"]),
    fields.Figure: st.sampled_from(["63", "61,17", "1.412", "0,5"]),
    fields.Amount: st.sampled_from(["9,3 miliar", "312.432.271.800", "sekitar 600 juta", "1500000"]),
}


ODD = "".join(character for character in map(chr, range(0x10000)) if INVISIBLE.match(character))
"""What the record refuses in a text."""


def texts(mark: str = "") -> st.SearchStrategy[str]:
    """Texts that the record accepts, each ending in ``mark``."""
    printable = st.characters(exclude_categories=["Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"], exclude_characters=ODD)
    return (
        st.text(printable, min_size=1, max_size=40)
        .filter(has_seen)
        .filter(lambda text: not has_unseen(text))
        .map(lambda text: text + mark)
    )


def models(
    model: type[BaseModel], sources: list[str], text: st.SearchStrategy[str]
) -> st.SearchStrategy[dict[str, Any]]:
    """Values for ``model`` as plain YAML would give them; claims cite from ``sources``."""
    required = {name: field for name, field in model.model_fields.items() if field.is_required()}
    optional = {name: field for name, field in model.model_fields.items() if not field.is_required()}

    def value(name: str, annotation: Any) -> st.SearchStrategy[Any]:
        if name == "sources" and annotation == tuple[fields.Slug, ...]:
            return st.lists(st.sampled_from(sources), min_size=1, max_size=3, unique=True)
        return _values(annotation, sources, text)

    return st.fixed_dictionaries(
        {name: value(name, _annotation(model, name)) for name in required},
        optional={name: value(name, _annotation(model, name)) for name in optional},
    )


def _annotation(model: type[BaseModel], name: str) -> Any:
    """The field's own annotation with its Annotated parts, which pydantic's FieldInfo takes apart."""
    for owner in model.__mro__:
        if name in owner.__annotations__:
            annotation = owner.__annotations__[name]
            return get_args(annotation)[0] if annotation is _sources_type() else annotation
    raise KeyError(name)


def _sources_type() -> Any:
    from jejak.records.models.claims import Sources

    return Sources


def _values(annotation: Any, sources: list[str], text: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    if annotation in _SCALARS:
        return _SCALARS[annotation]
    if annotation in (fields.Text, fields.Prose):
        return text
    if annotation == fields.Slug:
        return st.just("tidak-dipakai")
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is tuple:
        return st.lists(_values(parts[0], sources, text), max_size=2)
    if origin in (Union, types.UnionType):
        return st.one_of(*(_values(part, sources, text) for part in parts))
    if origin is Annotated:
        return _marked(parts, sources, text)
    if annotation is type(None):
        return st.none()
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return st.sampled_from([member.value for member in annotation])
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return models(annotation, sources, text)
    raise TypeError(annotation)


def _marked(parts: tuple[Any, ...], sources: list[str], text: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    """Values of an Annotated type; of a list whose single item may stand by itself, such items too."""
    if not isinstance(parts[1], OneOrMore):
        return _values(parts[0], sources, text)
    one = _values(get_args(parts[0])[0], sources, text)
    return st.one_of(one, st.lists(one, min_size=1, max_size=2, unique=True))
