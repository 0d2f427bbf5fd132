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

from .decorations import decorations, may_be_decorated
from .nodes import BOM, DEPTH_LIMIT, Parser, TooDeepError, spot_of
from .problems import Place, field_of
from .syntax import Refusal, explain
from .wording import INVISIBLE, quoted

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | None"

SIZE_LIMIT = 256_000
"""Bytes. The longest honest record is a tenth of this."""

_NULLS = frozenset(["", "~", "null", "Null", "NULL"])
_UNWANTED = re.compile(rf"\t|\r(?!\n)|{INVISIBLE.pattern}")
_HASH = re.compile(r" #[^\s#]")
"""Where a word like «#1» may have become a comment; the nodes then say whether a value stands before it."""


class RefusedError(Exception):
    """A file that is not strict YAML; ``refusals`` says where and why, at least once."""

    def __init__(self, *refusals: Refusal) -> None:
        super().__init__(*refusals)
        self.refusals = refusals


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
            Refusal(1, 1, f"tidak dapat dibaca ({error.strerror}); periksa izin berkas", "file-read")
        ) from None


def plain(data: bytes) -> dict[str, Plain]:
    """A file's bytes → the mapping at its top. Raises RefusedError with everything that can be told in one reading.

    A byte order mark before the content is passed over: Windows editors write it unseen.
    """
    data = data.removeprefix(BOM)
    text = _decoded(data)
    _refuse_unwanted(text)
    root = _composed(data, text)
    if not isinstance(root, MappingNode):
        raise RefusedError(_not_a_mapping(root))
    try:
        value: dict[str, Plain] = _plain(root)
    except _NotPlainError:
        raise RefusedError(*_bad_keys(root, ())) from None
    if _HASH.search(text):
        _refuse_cut_text(root, text)
    return value


class _NotPlainError(Exception):
    pass


def _decoded(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line, col = before.count(b"\n") + 1, len(before.rpartition(b"\n")[2].decode()) + 1
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            message = "berkas ini UTF-16; simpan ulang sebagai UTF-8"
        else:
            message = f"byte 0x{data[error.start]:02X} bukan UTF-8; simpan ulang berkas ini sebagai UTF-8"
        raise RefusedError(Refusal(line, col, message, "file-encoding")) from None


def _refuse_unwanted(text: str) -> None:
    """Tabs and characters nobody sees: one refusal for each kind, at its first place."""
    if text.replace("\r\n", "").replace("\n", "").isprintable():
        return
    first: dict[str, Refusal] = {}
    for match in _UNWANTED.finditer(text):
        code = "yaml-tab" if match[0] == "\t" else "yaml-control"
        if code not in first:
            first[code] = _unwanted(text, match.start(), code)
    if first:
        raise RefusedError(*first.values())


def _unwanted(text: str, at: int, code: str) -> Refusal:
    line, col = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    if code == "yaml-tab":
        lines = sum("\t" in each for each in text.split("\n"))
        more = f" (ada di {lines} baris)" if lines > 1 else ""
        return Refusal(line, col, f"karakter tab{more}; ganti dengan spasi", code)
    if text[at] == "\r":
        return Refusal(line, col, "akhir baris gaya Mac lama (CR); simpan ulang berkas ini dengan akhir baris LF", code)
    return Refusal(line, col, f"karakter tak tampak U+{ord(text[at]):04X}; hapus, atau ganti dengan spasi biasa", code)


def _composed(data: bytes, text: str) -> Node | None:
    try:
        if may_be_decorated(text):
            _refuse(decorations(data))
        root: Node | None = Parser(data).get_single_node()
    except TooDeepError as error:
        spot = spot_of(error.args[0])
        message = f"bersarang lebih dari {DEPTH_LIMIT} tingkat; periksa kurung dan lekukan di sini"
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


def _refuse_cut_text(root: Node, text: str) -> None:
    """Values that YAML ended early, as in ``Juara #1``: what follows would be lost without a word."""
    lines = text.split("\n")
    _refuse([refusal for node in _scalars(root) if (refusal := _cut(node, lines))])


def _cut(node: ScalarNode, lines: list[str]) -> Refusal | None:
    line, col = node.end_mark.line, node.end_mark.column
    rest = lines[line][col:].rstrip("\r") if line < len(lines) else ""
    if node.style != "" or not node.value or not re.match(r" +#[^\s#]", rest):
        return None
    remedy = 'beri tanda kutip pada seluruh nilai, atau tulis spasi setelah "#"'
    message = f"{quoted(rest.strip())} dibaca sebagai komentar; {remedy}"
    return Refusal(line + 1, col + len(rest) - len(rest.lstrip()) + 1, message, "yaml-comment")


def _scalars(node: Node) -> Iterator[ScalarNode]:
    if isinstance(node, ScalarNode):
        yield node
    for child in node.value if not isinstance(node, ScalarNode) else ():
        for part in child if isinstance(child, tuple) else (child,):
            yield from _scalars(part)


def _plain(node: Node) -> Any:
    if node.__class__ is ScalarNode:
        value = node.value
        return None if value in _NULLS and node.style == "" else value
    if node.__class__ is SequenceNode:
        return [_plain(item) for item in node.value]
    pairs = {key.value: _plain(value) for key, value in node.value if _is_plain_key(key)}
    if len(pairs) != len(node.value):
        raise _NotPlainError
    return pairs


def _is_plain_key(key: Node) -> bool:
    return key.__class__ is ScalarNode and key.value not in _NULLS and key.value != "<<"


def _bad_keys(node: Node, place: Place) -> Iterator[Refusal]:
    """Every key that a plain mapping cannot have."""
    if isinstance(node, SequenceNode):
        for index, item in enumerate(node.value):
            yield from _bad_keys(item, (*place, index))
    elif isinstance(node, MappingNode):
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
