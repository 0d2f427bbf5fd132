"""libyaml's complaints in an editor's words: where the slip is, what was found, what to write. Reads no file."""

import re
from typing import Any

from jejak.records.problems import Refusal
from jejak.records.text.wording import quoted

_PAIR = re.compile(r"(?P<lead>\s*(?:- +)*(?:\{ *)?)(?P<key>[\w-]+): +(?P<value>\S.*)")
_NUMBER = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})")
_ITEM = re.compile(r"(\s*)- ")
_KEY = re.compile(r"(\s*(?:- +)*)[\w-]+:(?:\s|$)")
_INDENT = "indentasi (spasi di awal baris)"
_GLUED = re.compile(r"(?P<lead>\s*(?:- +)*)(?P<key>[\w-]+):(?P<value>[^\s/].*)")


def explain(text: str, error: Any) -> Refusal:
    """A libyaml error on ``text`` → the refusal. Never raises: what is not foreseen is told in general words."""
    lines = text.splitlines() or [""]
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, col = (mark.line, mark.column) if mark else (0, 0)
    start = getattr(error, "context_mark", None)
    problem = str(getattr(error, "problem", "") or "")
    tell = next((tell for words, tell in _TELLERS if words in problem), _anything)
    told = tell(lines, line, col, start)
    last = len(lines)
    return told if told.line <= last else told._replace(line=last, col=len(lines[-1]) + 1)


def _anything(lines: list[str], line: int, col: int, start: Any) -> Refusal:
    message = f"{_found(lines, line)} bukan YAML yang sah; periksa tanda baca dan {_INDENT} di sini"
    return Refusal(line + 1, col + 1, message, "yaml-syntax")


def _found(lines: list[str], line: int) -> str:
    content = lines[line].strip() if line < len(lines) else ""
    return quoted(content) if content else "akhir berkas"


def _in_quotes(value: str) -> str:
    return "'" + value.replace("'", "''") + "'" if '"' in value or "\\" in value else f'"{value}"'


def _colon(lines: list[str], line: int, col: int, start: Any) -> Refusal:
    """A colon where no key can be: glued to the value above, inside an unquoted text, or on a line too far in."""
    above = next((at for at in range(line - 1, -1, -1) if lines[at].strip()), None)
    if above is not None and (match := _GLUED.fullmatch(lines[above].rstrip())):
        instead = quoted(f"{match['key']}: {match['value']}")
        return Refusal(
            above + 1,
            match.start("value") + 1,
            f"{_found(lines, above)} tanpa spasi setelah titik dua; tulis {instead}",
            "yaml-colon",
        )
    pair = _PAIR.match(lines[line].rstrip()) if line < len(lines) else None
    if pair and col >= pair.start("value"):
        instead = f"{pair['key']}: {_in_quotes(pair['value'])}"
        return Refusal(
            line + 1,
            col + 1,
            f"titik dua di dalam teks {quoted(pair['value'])}; beri tanda kutip: {instead}",
            "yaml-colon",
        )
    return _indent(lines, line, col, start)


def _indent(lines: list[str], line: int, col: int, start: Any) -> Refusal:
    remedy = "samakan jumlah spasinya dengan baris di atasnya"
    content = lines[line] if line < len(lines) else ""
    above = _like(lines[:line], "-" if content.lstrip().startswith("-") else "")
    if above is not None:
        remedy = (
            f"sejajarkan dengan baris {above[0]} ({above[1]} spasi), atau periksa tanda kutip dan titik dua di atasnya"
        )
    return Refusal(line + 1, col + 1, f"{_INDENT} {_found(lines, line)} tidak cocok; {remedy}", "yaml-indent")


def _like(above: list[str], dash: str) -> tuple[int, int] | None:
    """The nearest line above that holds an item (with a dash) or a key: its number and that thing's column."""
    for number in range(len(above), 0, -1):
        match = (_ITEM if dash else _KEY).match(above[number - 1])
        if match:
            return number, match.end(1)
    return None


def _key(lines: list[str], line: int, col: int, start: Any) -> Refusal:
    """A key was awaited: words after a closing quote or bracket, or a line that stands askew."""
    content = lines[line] if line < len(lines) else ""
    pair = _PAIR.match(content.rstrip())
    if pair and col > pair.start("value") and pair["value"][0] in "'\"":
        rest = quoted(content[col:])
        remedy = "beri satu pasang tanda kutip untuk seluruh teks, dan tulis ' di dalamnya dua kali"
        return Refusal(line + 1, col + 1, f"masih ada {rest} setelah tanda kutip penutup; {remedy}", "yaml-quote")
    if pair and col > pair.start("value"):
        return Refusal(
            line + 1,
            col + 1,
            f"masih ada {quoted(content[col:])} setelah kurung penutup; hapus, atau beri tanda kutip seluruhnya",
            "yaml-bracket",
        )
    if not content[:col].strip() and start is not None and start.column == col and content[col : col + 1] == "-":
        return Refusal(
            line + 1,
            col + 1,
            f"{_found(lines, line)} butir daftar di antara kunci; taruh di bawah kuncinya, dua spasi lebih dalam",
            "yaml-indent",
        )
    return _indent(lines, line, col, start)


def _quote(lines: list[str], line: int, col: int, start: Any) -> Refusal:
    opened, column = (start.line, start.column) if start else (line, col)
    mark = lines[opened][column : column + 1] if opened < len(lines) else '"'
    return Refusal(
        opened + 1,
        column + 1,
        f"tanda kutip {mark} dibuka di sini dan tidak ditutup; tutup di akhir teks",
        "yaml-quote",
    )


def _bracket(lines: list[str], line: int, col: int, start: Any) -> Refusal:
    opened, column = (start.line, start.column) if start else (line, col)
    mark = lines[opened][column : column + 1] if opened < len(lines) else "["
    closing = {"[": "]", "{": "}"}.get(mark, "]")
    message = f'kurung "{mark}" dibuka di sini; tutup dengan "{closing}", dan pisahkan isinya dengan koma'
    return Refusal(opened + 1, column + 1, message, "yaml-bracket")


def _documents(lines: list[str], line: int, col: int, start: Any) -> Refusal:
    order = next((at for at, content in enumerate(lines) if content.startswith("%")), None)
    if order is not None:
        return _directive(lines, order, 0, start)
    return Refusal(
        line + 1,
        col + 1,
        f'{_found(lines, line)} memulai dokumen kedua; satu berkas satu dokumen, hapus "---" dan "..."',
        "yaml-documents",
    )


def _first_character(lines: list[str], line: int, col: int, start: Any) -> Refusal:
    character = lines[line][col : col + 1] if line < len(lines) else ""
    if not character.strip():
        return Refusal(
            line + 1, col + 1, "nilai atau kurung tutup yang dinanti di sini tidak ada; lengkapi", "yaml-bracket"
        )
    message = f"nilai tidak boleh diawali {quoted(character)}; beri tanda kutip pada seluruh nilai"
    return Refusal(line + 1, col + 1, message, "yaml-character")


def _alias(lines: list[str], line: int, col: int, start: Any) -> Refusal:
    message = f"alias YAML {quoted(lines[line][col:])}; beri tanda kutip bila ini teks, atau tulis isinya"
    return Refusal(line + 1, col + 1, message, "yaml-alias")


def _tag(lines: list[str], line: int, col: int, start: Any) -> Refusal:
    at, column = (start.line, start.column) if start else (line, col)
    message = f"tag YAML {quoted(lines[at][column:])}; beri tanda kutip bila ini teks, atau hapus"
    return Refusal(at + 1, column + 1, message, "yaml-tag")


def _anchor(lines: list[str], line: int, col: int, start: Any) -> Refusal:
    at, column = (start.line, start.column) if start else (line, col)
    sign = lines[at][column:] if at < len(lines) else ""
    what, code = ("alias", "yaml-alias") if sign.startswith("*") else ("jangkar", "yaml-anchor")
    return Refusal(at + 1, column + 1, f"{what} YAML {quoted(sign)}; beri tanda kutip bila ini teks, atau hapus", code)


def _broken_escape(lines: list[str], line: int, col: int, start: Any) -> Refusal:
    """Of an escape whose number is missing or no character's, libyaml points behind the letter."""
    begin = max(col - 2, 0)
    number = _NUMBER.match(lines[line], begin) if line < len(lines) else None
    if number is None:
        return _escape(lines, line, begin, start)
    remedy = 'tulis hurufnya sendiri, atau "\\\\"'
    return Refusal(line + 1, begin + 1, f"{quoted(number[0])} bukan huruf mana pun; {remedy}", "yaml-escape")


def _escape(lines: list[str], line: int, col: int, start: Any) -> Refusal:
    found = quoted(lines[line][col : col + 2]) if line < len(lines) else "garis miring terbalik"
    return Refusal(
        line + 1,
        col + 1,
        f'{found} di dalam tanda kutip ganda; pakai tanda kutip tunggal, atau tulis "\\\\"',
        "yaml-escape",
    )


def _block(lines: list[str], line: int, col: int, start: Any) -> Refusal:
    message = 'teks setelah tanda "|" atau ">"; mulai teksnya di baris berikut, dua spasi lebih dalam'
    return Refusal(line + 1, col + 1, message, "yaml-block")


def _list_item(lines: list[str], line: int, col: int, start: Any) -> Refusal:
    return Refusal(
        line + 1, col + 1, 'butir daftar "-" di sebaris dengan kuncinya; pindahkan ke baris berikut', "yaml-list"
    )


def _question(lines: list[str], line: int, col: int, start: Any) -> Refusal:
    return Refusal(line + 1, col + 1, 'tanda "?" di awal nilai; beri tanda kutip pada seluruh nilai', "yaml-character")


def _directive(lines: list[str], line: int, col: int, start: Any) -> Refusal:
    return Refusal(line + 1, 1, f"{_found(lines, line)} perintah YAML; hapus baris ini", "yaml-directive")


_TELLERS = (
    ("mapping values are not allowed", _colon),
    ("could not find expected ':'", _colon),
    ("did not find expected key", _key),
    ("did not find expected '-' indicator", _indent),
    ("did not find expected ',' or", _bracket),
    ("found unexpected end of stream", _quote),
    ("found unexpected document indicator", _quote),
    ("found another document", _documents),
    ("did not find expected <document start>", _documents),
    ("found character that cannot start any token", _first_character),
    ("did not find expected node content", _first_character),
    ("found undefined alias", _alias),
    ("alphabetic or numeric character", _anchor),
    ("found duplicate anchor", _anchor),
    ("tag", _tag),
    ("did not find the expected '>'", _tag),
    ("did not find expected whitespace or line break", _tag),
    ("invalid Unicode character escape code", _broken_escape),
    ("did not find expected hexdecimal number", _broken_escape),
    ("escape", _escape),
    ("did not find expected comment or line break", _block),
    ("block sequence entries are not allowed", _list_item),
    ("mapping keys are not allowed", _question),
    ("directive", _directive),
    ("incompatible YAML document", _directive),
)
"""Words of libyaml 0.2.5's messages, and who tells them."""
