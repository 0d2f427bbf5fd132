"""Strict YAML: the bytes of one file → plain values, where every scalar is the text the editor typed.

Only ``null``, ``~`` and nothing at all (unquoted) are None. What YAML offers beyond mappings, lists and texts is
refused, with line and column. Looks up no line numbers otherwise; ``nodes.Places`` does, for a file that failed.
Knows nothing of records.
"""

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

from yaml import MappingNode, Node, ScalarNode, SequenceNode, YAMLError

from jejak.oserrors import reason
from jejak.records.problems import Place, Refusal, field_of
from jejak.records.text.wording import quoted

from .complaints import explain
from .cuts import cuts, goes_on, is_folded, may_be_cut, merged
from .decoding import BOM, decoded, refuse_unseen
from .decoding import RefusedError as RefusedError
from .decorations import decorations, may_be_decorated
from .nodes import DEPTH_LIMIT, Parser, TooDeepError, spot_of

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | None"

SIZE_LIMIT = 256_000
"""Bytes. The longest honest record is a tenth of this."""

KEY_LIMIT = 10_000
"""Keys of one group, each of which may be a problem of its own; the longest model has thirty."""

_NULLS = frozenset(["", "~", "null", "Null", "NULL"])
LIST_LIMIT = 2_000
"""Items of one list. The longest honest one, the shared sources, has an eighth of this."""

_DIRECTIVE = re.compile(r"(?: *(?:#[^\n]*)?\r?\n)*(%[^\n]*)")


def read(path: Path, limit: int = SIZE_LIMIT) -> bytes:
    """A file's bytes. RefusedError: a symlink, anything that is no file, unreadable, over ``limit`` bytes."""
    try:
        found = os.lstat(path)
        if stat.S_ISLNK(found.st_mode):
            raise RefusedError(
                Refusal(1, 1, "berkas ini tautan (symlink); salin isinya menjadi berkas biasa", "file-symlink")
            )
        if not stat.S_ISREG(found.st_mode):
            raise RefusedError(Refusal(1, 1, "bukan berkas biasa; ganti dengan berkas teks", "file-kind"))
        if found.st_size > limit:
            size, most = found.st_size // 1000, limit // 1000
            raise RefusedError(
                Refusal(1, 1, f"{size} kB, terlalu besar; paling banyak {most} kB per berkas", "file-size")
            )
        return path.read_bytes()
    except OSError as error:
        raise RefusedError(
            Refusal(1, 1, f"tidak dapat dibaca ({reason(error)}); periksa berkas dan izinnya", "file-read")
        ) from None


def plain(data: bytes) -> dict[str, Plain]:
    """A file's bytes → the mapping at its top. Raises RefusedError with everything that can be told in one reading.

    A byte order mark before the content is passed over: Windows editors write it unseen.
    """
    text = decoded(data)
    refuse_unseen(text)
    _refuse_directive(text)
    data = data.removeprefix(BOM)
    root = _composed(data, text)
    if not isinstance(root, MappingNode):
        raise RefusedError(_not_a_mapping(root))
    try:
        value: dict[str, Plain] = _plain(root)
    except _NotPlainError:
        _refuse([*_bad_keys(root, ()), *merged(root, text)])
        value = _plain(root, folded=True)
    if may_be_cut(text):
        _refuse(cuts(root, text))
    return value


class _NotPlainError(Exception):
    pass


def _refuse_directive(text: str) -> None:
    if "%" in text and (match := _DIRECTIVE.match(text)):
        line = text.count("\n", 0, match.start(1)) + 1
        message = f"{quoted(match[1].rstrip())} perintah YAML; hapus baris ini"
        raise RefusedError(Refusal(line, 1, message, "yaml-directive"))


def _composed(data: bytes, text: str) -> Node | None:
    try:
        if may_be_decorated(text):
            _refuse(decorations(data))
        root: Node | None = Parser(data).get_single_node()
    except TooDeepError as error:
        spot = spot_of(error.args[0])
        message = f"bersarang lebih dari {DEPTH_LIMIT} tingkat; periksa kurung dan spasi di awal baris ini"
        raise RefusedError(Refusal(*spot, message, "yaml-depth")) from None
    except YAMLError as error:
        raise RefusedError(explain(text, error)) from None
    return root


def _refuse(refusals: list[Refusal]) -> None:
    if refusals:
        raise RefusedError(*refusals)


def _not_a_mapping(root: Node | None) -> Refusal:
    if root is None or (isinstance(root, ScalarNode) and root.style == "" and root.value in _NULLS):
        return Refusal(1, 1, 'berkas kosong; tulis "kunci: nilai" mulai dari sini', "yaml-empty")
    found = "daftar" if isinstance(root, SequenceNode) else f"teks {quoted(root.value)}"
    return Refusal(*spot_of(root), f'{found} di tingkat teratas; berkas harus berisi "kunci: nilai"', "yaml-top")


def _plain(node: Node, *, folded: bool = False) -> Any:
    """A node's value. ``folded``: texts in quotes over several lines are known to be sound."""
    if node.__class__ is ScalarNode:
        value = node.value
        if node.style != "":
            if not folded and is_folded(node):
                raise _NotPlainError
            return value
        if (" " in value or "\n" in value) and goes_on(node):
            raise _NotPlainError
        return None if value in _NULLS else value
    if node.__class__ is SequenceNode:
        if len(node.value) > LIST_LIMIT:
            raise _NotPlainError
        return [_plain(item, folded=folded) for item in node.value]
    if len(node.value) > KEY_LIMIT:
        raise _NotPlainError
    pairs = {key.value: _plain(value, folded=folded) for key, value in node.value if _is_plain_key(key)}
    if len(pairs) != len(node.value):
        raise _NotPlainError
    return pairs


def _is_plain_key(key: Node) -> bool:
    return key.__class__ is ScalarNode and key.value not in _NULLS and key.value != "<<"


def _bad_keys(node: Node, place: Place) -> Iterator[Refusal]:
    """Every key that a plain mapping cannot have, and every list or group beyond the limit."""
    if isinstance(node, SequenceNode):
        if len(node.value) > LIST_LIMIT:
            message = f"{len(node.value)} butir, terlalu banyak; paling banyak {LIST_LIMIT} butir dalam satu daftar"
            yield Refusal(*spot_of(node), message, "list-long", field_of(place))
            return
        for index, item in enumerate(node.value):
            yield from _bad_keys(item, (*place, index))
    elif isinstance(node, MappingNode):
        if len(node.value) > KEY_LIMIT:
            message = f"{len(node.value)} kunci, terlalu banyak; paling banyak {KEY_LIMIT} kunci dalam satu kelompok"
            yield Refusal(*spot_of(node), message, "list-long", field_of(place))
            return
        seen: dict[str, int] = {}
        for key, value in node.value:
            if not _is_plain_key(key):
                yield _odd_key(key, place)
                continue
            if key.value in seen:
                field = field_of((*place, key.value))
                message = f"kunci ganda, sudah ada di baris {seen[key.value]}; gabungkan atau hapus salah satu"
                yield Refusal(*spot_of(key), message, "yaml-duplicate-key", field)
            seen.setdefault(key.value, spot_of(key).line)
            yield from _bad_keys(value, (*place, key.value))


def _odd_key(key: Node, place: Place) -> Refusal:
    if isinstance(key, ScalarNode) and key.value == "<<":
        return Refusal(
            *spot_of(key), 'kunci gabungan YAML "<<"; tulis isiannya di sini', "yaml-merge-key", field_of(place)
        )
    found = "kosong" if isinstance(key, ScalarNode) else "berupa daftar atau kelompok"
    return Refusal(*spot_of(key), f"kunci {found}; tulis kunci sebagai satu kata", "yaml-key", field_of(place))
