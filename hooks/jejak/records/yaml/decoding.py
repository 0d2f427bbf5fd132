"""A file's bytes → its text, and what no text of ours may hold whatever it means: other encodings, characters nobody
sees, what git leaves of a merge. Knows no YAML and no CSV.
"""

import re

from jejak.records.problems import Refusal
from jejak.records.text.wording import has_unseen, quoted, unseen

BOM = b"\xef\xbb\xbf"
_HOW = "(di VS Code: klik nama penyandian di pojok kanan bawah)"
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?=[ \r\n]|\Z)", re.MULTILINE)


class RefusedError(Exception):
    """A file that cannot be read as what it should be; ``refusals`` says where and why, at least once."""

    def __init__(self, *refusals: Refusal) -> None:
        super().__init__(*refusals)
        self.refusals = refusals


def decoded(data: bytes) -> str:
    """UTF-8 without its byte order mark, which Windows editors write unseen. Raises RefusedError for anything else."""
    data = data.removeprefix(BOM)
    wide = _wide(data[:4])
    if wide:
        raise RefusedError(Refusal(1, 1, f"berkas ini {wide}; simpan ulang sebagai UTF-8 {_HOW}", "file-encoding"))
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line, col = before.count(b"\n") + 1, len(before.rpartition(b"\n")[2].decode()) + 1
        message = f"byte 0x{data[error.start]:02X} bukan UTF-8; simpan ulang berkas ini sebagai UTF-8 {_HOW}"
        raise RefusedError(Refusal(line, col, message, "file-encoding")) from None
    _refuse_conflict(text)
    return text


def refuse_unseen(text: str) -> None:
    """Tabs and characters nobody sees: one refusal for each kind, at its first place. Raises RefusedError."""
    if not has_unseen(text.replace("\r\n", "").replace("\n", "")):
        return
    first: dict[str, Refusal] = {}
    for at in unseen(text):
        if text[at] == "\n" or text[at : at + 2] == "\r\n":
            continue
        code = "yaml-tab" if text[at] == "\t" else "yaml-control"
        if code not in first:
            first[code] = _unwanted(text, at, code)
        if len(first) == 2:
            break
    if first:
        raise RefusedError(*first.values())


def _wide(head: bytes) -> str:
    """The encoding of two or four bytes a character that a file begins in, with or without its mark."""
    if head in (b"\xff\xfe\0\0", b"\0\0\xfe\xff") or (len(head) == 4 and head.count(0) == 3):
        return "UTF-32"
    plain = len(head) == 4 and head.count(0) == 2 and (head[0] == head[2] == 0 or head[1] == head[3] == 0)
    return "UTF-16" if plain or head[:2] in (b"\xff\xfe", b"\xfe\xff") else ""


def _refuse_conflict(text: str) -> None:
    """What git leaves where two changes met, told once: what else is wrong comes of it."""
    if not ("=======" in text or "<<<<<<<" in text or ">>>>>>>" in text or "|||||||" in text):
        return
    if match := _CONFLICT.search(text):
        found = quoted(text[match.start() :].partition("\n")[0].rstrip("\r"))
        message = f"{found} tanda konflik git; pilih salah satu isi, lalu hapus baris tanda <<<<<<<, =======, >>>>>>>"
        raise RefusedError(Refusal(*_spot(text, match.start()), message, "file-conflict"))


def _unwanted(text: str, at: int, code: str) -> Refusal:
    line, col = _spot(text, at)
    if code == "yaml-tab":
        lines = sum("\t" in each for each in text.split("\n"))
        more = f" (ada di {lines} baris)" if lines > 1 else ""
        return Refusal(line, col, f"karakter tab{more}; ganti dengan spasi", code)
    if text[at] == "\r":
        return Refusal(line, col, "akhir baris gaya Mac lama (CR); simpan ulang berkas ini dengan akhir baris LF", code)
    return Refusal(line, col, f"karakter tak tampak U+{ord(text[at]):04X}; hapus, atau ganti dengan spasi biasa", code)


def _spot(text: str, at: int) -> tuple[int, int]:
    """Line and column, both from 1."""
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
