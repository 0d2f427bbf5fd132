"""Plain values → models, and pydantic's errors in an editor's words. Knows models; knows no files and no lines."""

import re
from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from jejak.records.text.wording import quoted, shape

from .problems import Finding, Place

WORD_LIMIT = 100
"""Characters of a word that is worth a guess."""

AnyModel = TypeVar("AnyModel", bound=BaseModel)


class InvalidError(Exception):
    """Plain values that are no such model; ``findings`` says where and why, at least once."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(self.findings)


def validated(model: type[AnyModel], value: object) -> AnyModel:
    """The model of a file's values. Raises InvalidError with every fault in it."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        raise InvalidError(_finding(model, each) for each in _own_faults(error.errors(include_url=False))) from None


class Patience:
    """How much comparing is left for guesses: a file with a thousand slips needs no thousand guesses."""

    WORK = 6_000_000
    """Pairs of characters; about a second at worst, and forty slips among four hundred ids."""

    left = WORK

    @classmethod
    def renew(cls) -> None:
        """A new run begins."""
        cls.left = cls.WORK

    @classmethod
    def lasts(cls, found: str, known: Collection[str]) -> bool:
        """Whether this may still be compared; counted as done."""
        if len(found) <= WORD_LIMIT:
            cls.left -= len(found) * sum(map(len, known)) if cls.left > 0 else 0
        return len(found) <= WORD_LIMIT and cls.left > 0


def meant(found: str, known: Iterable[str]) -> str:
    """`` Maksud Anda "x"?`` where something known is near, and while ``Patience`` lasts; else nothing."""
    folded = {each.lower(): each for each in known if len(each) <= WORD_LIMIT}
    if not Patience.lasts(found, folded):
        return ""
    near = get_close_matches(found.lower(), folded, n=1, cutoff=0.6)
    return f" Maksud Anda {quoted(folded[near[0]])}?" if near else ""


def _own_faults(errors: list[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Without lists that are too short only because an item in them is wrong."""
    wrong = {error["loc"][:-1] for error in errors if error["loc"]}
    return (error for error in errors if error["type"] != "too_short" or error["loc"] not in wrong)


def _finding(model: type[BaseModel], error: ErrorDetails) -> Finding:
    place: Place = error["loc"]
    tell = _TELLERS.get(error["type"], _told_by_type)
    return tell(model, place, error)


def _missing(model: type[BaseModel], place: Place, error: ErrorDetails) -> Finding:
    key = str(place[-1])
    owner = _model_at(model, place[:-1])
    example = _example(owner, key) if owner else "…"
    return Finding(place, f"kunci wajib ini tidak ada; tambahkan {key}: {example}", "missing-key")


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


def _extra(model: type[BaseModel], place: Place, error: ErrorDetails) -> Finding:
    owner = _model_at(model, place[:-1])
    known = sorted(owner.model_fields) if owner else []
    hint = meant(str(place[-1]), known) or f" Kunci yang ada: {', '.join(known)}."
    return Finding(place, f"kunci tidak dikenal.{hint}", "unknown-key", at_key=True)


def _vocabulary(model: type[BaseModel], place: Place, error: ErrorDetails) -> Finding:
    words = re.findall(r"'([^']*)'", str(error.get("ctx", {}).get("expected", "")))
    found = error["input"]
    if not isinstance(found, str):
        return Finding(place, f"harus satu kata, bukan {shape(found)}; pilih {_choice(words)}", "vocabulary")
    return Finding(place, f"{quoted(found)} tidak dikenal; pilih {_choice(words)}.{meant(found, words)}", "vocabulary")


def _choice(words: list[str]) -> str:
    return f"{', '.join(words[:-1])}, atau {words[-1]}" if len(words) > 2 else " atau ".join(words)


def _truth(model: type[BaseModel], place: Place, error: ErrorDetails) -> Finding:
    return Finding(place, f"harus true atau false, bukan {shape(error['input'])}", "truth-format")


def _not_a_list(model: type[BaseModel], place: Place, error: ErrorDetails) -> Finding:
    found = error["input"]
    if found is None:
        return Finding(place, "kosong; hapus kunci ini, atau isi daftarnya", "list-type")
    instead = (
        f"; tulis [{found}]"
        if isinstance(found, str) and re.fullmatch(r"[\w .-]{1,60}", found)
        else '; awali tiap butir dengan "- "'
    )
    return Finding(place, f"harus daftar, bukan {shape(found)}{instead}", "list-type")


def _not_a_group(model: type[BaseModel], place: Place, error: ErrorDetails) -> Finding:
    owner = _model_at(model, place)
    required = [key for key, field in owner.model_fields.items() if field.is_required()] if owner else []
    required.sort(key="sources".__eq__)
    inside = ", ".join(f"{key}: {_example(owner, key)}" for key in required) if owner else ""
    return Finding(
        place,
        f"harus kelompok isian, bukan {shape(error['input'])}; tulis {{{inside or 'kunci: nilai'}}}",
        "group-type",
    )


def _too_short(model: type[BaseModel], place: Place, error: ErrorDetails) -> Finding:
    return Finding(place, "daftar kosong; isi paling sedikit satu", "empty-list")


def _told_by_type(model: type[BaseModel], place: Place, error: ErrorDetails) -> Finding:
    """A field type's own message: its error's type is the problem's code."""
    return Finding(place, error["msg"], error["type"].replace("_", "-"))


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
