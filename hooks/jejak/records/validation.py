"""Plain values → models, and pydantic's errors in an editor's words. Knows no model by name, no file, no line."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from jejak.records.text.guesses import Guesses
from jejak.records.text.wording import quoted, shape

from .problems import Finding, Place

AnyModel = TypeVar("AnyModel", bound=BaseModel)


class InvalidError(Exception):
    """Plain values that are no such model; ``findings`` says where and why, at least once."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(self.findings)


class _Slip(NamedTuple):
    """One of pydantic's errors in a file of a model, and what is at hand to tell it."""

    model: type[BaseModel]
    place: Place
    error: ErrorDetails
    guesses: Guesses


def validated(model: type[AnyModel], value: object, guesses: Guesses) -> AnyModel:
    """The model of a file's values. Raises InvalidError with every fault in it."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        own = _own_faults(error.errors(include_url=False))
        raise InvalidError(_finding(_Slip(model, _typed(value, each["loc"]), each, guesses)) for each in own) from None


def _typed(value: object, place: Place) -> Place:
    """A place as the editor sees it: without the position in a list whose one item stands by itself."""
    kept: list[str | int] = []
    for step in place:
        if isinstance(step, int) and not isinstance(value, list):
            continue
        kept.append(step)
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list):
            value = value[step] if isinstance(step, int) else None
    return tuple(kept)


def _own_faults(errors: list[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Without lists that are too short only because an item in them is wrong."""
    wrong = {error["loc"][:-1] for error in errors if error["loc"]}
    return (error for error in errors if error["type"] != "too_short" or error["loc"] not in wrong)


def _finding(slip: _Slip) -> Finding:
    return _TELLERS.get(slip.error["type"], _told_by_type)(slip)


def _missing(slip: _Slip) -> Finding:
    key = str(slip.place[-1])
    owner = _model_at(slip.model, slip.place[:-1])
    example = _example(owner, key) if owner else "…"
    return Finding(slip.place, f"kunci wajib ini tidak ada; tambahkan {key}: {example}", "missing-key")


def _example(owner: type[BaseModel], key: str) -> str:
    examples = owner.model_fields[key].examples
    return _inline(examples[0]) if examples else "…"


def _inline(value: object) -> str:
    """A short example as one types it: ``[x]``, ``{a: b}``, ``"35.75"``."""
    if isinstance(value, list):
        return f"[{', '.join(_inline(item) for item in value)}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_inline(item)}" for key, item in value.items()) + "}"
    text = str(value)
    return f'"{text}"' if re.fullmatch(r"\d+\.\d+", text) else text


def _extra(slip: _Slip) -> Finding:
    owner = _model_at(slip.model, slip.place[:-1])
    known = sorted(owner.model_fields) if owner else []
    hint = slip.guesses.of(str(slip.place[-1]), known) or f" Kunci yang ada: {', '.join(known)}."
    return Finding(slip.place, f"kunci tidak dikenal.{hint}", "unknown-key", at_key=True)


def _vocabulary(slip: _Slip) -> Finding:
    words = re.findall(r"'([^']*)'", str(slip.error.get("ctx", {}).get("expected", "")))
    found = slip.error["input"]
    if not isinstance(found, str):
        return Finding(slip.place, f"harus satu kata, bukan {shape(found)}; pilih {_choice(words)}", "vocabulary")
    hint = slip.guesses.of(found, words)
    return Finding(slip.place, f"{quoted(found)} tidak dikenal; pilih {_choice(words)}.{hint}", "vocabulary")


def _choice(words: list[str]) -> str:
    return f"{', '.join(words[:-1])}, atau {words[-1]}" if len(words) > 2 else " atau ".join(words)


def _truth(slip: _Slip) -> Finding:
    return Finding(slip.place, f"harus true atau false, bukan {shape(slip.error['input'])}", "truth-format")


def _not_a_list(slip: _Slip) -> Finding:
    found = slip.error["input"]
    if found is None:
        return Finding(slip.place, "kosong; hapus kunci ini, atau isi daftarnya", "list-type")
    instead = (
        f"; tulis [{found}]"
        if isinstance(found, str) and re.fullmatch(r"[\w .-]{1,60}", found)
        else '; awali tiap butir dengan "- "'
    )
    return Finding(slip.place, f"harus daftar, bukan {shape(found)}{instead}", "list-type")


def _not_a_group(slip: _Slip) -> Finding:
    owner = _model_at(slip.model, slip.place)
    required = [key for key, field in owner.model_fields.items() if field.is_required()] if owner else []
    required.sort(key="sources".__eq__)
    inside = ", ".join(f"{key}: {_example(owner, key)}" for key in required) if owner else ""
    return Finding(
        slip.place,
        f"harus kelompok isian, bukan {shape(slip.error['input'])}; tulis {{{inside or 'kunci: nilai'}}}",
        "group-type",
    )


def _too_short(slip: _Slip) -> Finding:
    return Finding(slip.place, "daftar kosong; isi paling sedikit satu", "empty-list")


def _told_by_type(slip: _Slip) -> Finding:
    """A field type's own message: its error's type is the problem's code."""
    return Finding(slip.place, slip.error["msg"], slip.error["type"].replace("_", "-"))


_TELLERS = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "enum": _vocabulary,
    "tuple_type": _not_a_list,
    "model_type": _not_a_group,
    "model_attributes_type": _not_a_group,
    "too_short": _too_short,
    "bool_parsing": _truth,
    "bool_type": _truth,
}


def _model_at(model: type[BaseModel], place: Place) -> type[BaseModel] | None:
    """The model whose fields stand at ``place``."""
    found: type[BaseModel] | None = model
    for step in place:
        if isinstance(step, str):
            found = model_of(found, step) if found else None
    return found


def model_of(owner: type[BaseModel], key: str) -> type[BaseModel] | None:
    """The model of a field's value, or of the items of its list; None where that is no model."""
    field = owner.model_fields.get(key)
    return next(_models(field.annotation), None) if field else None


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)
