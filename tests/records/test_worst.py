"""The worst that a file within the limits can be: reading ends in a second or so, whatever its shape."""

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from jejak.records.load import load
from jejak.records.problems import TOLD_LIMIT
from jejak.records.regions import COLUMNS
from jejak.records.text.guesses import Guesses
from jejak.records.yaml.strict import LIST_LIMIT, SIZE_LIMIT
from support import cases

PATIENCE = 3.0
"""Seconds of processor time, three times what is meant, for machines that have other things to do."""

HEAD = b'name: Kota Pasuruan\ncode: "35.75"\nchecked: 2026-11-21\n'
BACKED = b"sources: [{id: a, title: x, kind: news}]\n"
SIZE = SIZE_LIMIT - 500
ITEMS = LIST_LIMIT - 5


def filled(piece: bytes, start: bytes = HEAD, end: bytes = b"") -> bytes:
    """As many of a piece as a file may hold; ``%d`` in it counts."""
    longest = len(piece) + 4 * piece.count(b"%d")
    return start + numbered(piece, (SIZE - len(start) - len(end)) // longest) + end


def numbered(piece: bytes, times: int = ITEMS) -> bytes:
    return b"".join(piece % ((at,) * piece.count(b"%d")) if b"%d" in piece else piece for at in range(times))


# Made when they are asked for: a collection of tests is not to wait for them.
RECORDS: dict[str, Callable[[], bytes]] = {
    "keys": lambda: filled(b"k%d:\n"),
    "one-key-again": lambda: filled(b"k:\n"),
    "keys-that-are-nearly-known": lambda: filled(b"signing%d:\n"),
    "brackets": lambda: filled(b"["),
    "nested-as-deep-as-allowed": lambda: filled(b"k%d: [[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]\n"),
    "items-in-one-line": lambda: filled(b"a,", HEAD + b"aliases: [", b"]\n"),
    "items": lambda: filled(b"  -\n", HEAD + b"signings:\n"),
    "lists": lambda: filled(b"  - [" + b"a," * 1_900 + b"]\n", HEAD + b"editor_notes:\n"),
    "tabs": lambda: filled(b"\t\n"),
    "fillers": lambda: filled("a\u3164".encode(), HEAD + b"note: "),
    "decorations": lambda: filled(b"!a ", HEAD + b"a: ["),
    "comments": lambda: filled(b"k%d: a # b\n"),
    "swallowing-comments": lambda: filled(b"k%d: #b\n"),
    "comments-behind-a-deep-line": lambda: HEAD + b"a: [\n" + b" " * 120_000 + b"b," * ITEMS + b"b # c\n # d\n]\n",
    "going-on": lambda: filled(b" a\n", HEAD + b"website: a\n"),
    "spaces-behind-a-colon": lambda: HEAD + b"a: b\n c:" + b" " * 240_000 + b"x: y\n",
    "dashes": lambda: HEAD + b"- " * 100_000 + b"a: b: c\n",
    "comments-above-a-directive": lambda: b"#\n" * 120_000 + b"%YAML 1.1\n",
    "nearly-conflicts": lambda: filled(b"=======x\n"),
    "marks-on-nothing": lambda: HEAD + b'editor_notes: ["' + b"\xcc\x81" * 120_000 + b'"]\n',
    "day-and-spaces": lambda: HEAD + b'signings: [{kind: mou, date: "senin' + b" " * 230_000 + b'x", sources: [a]}]\n',
    "text-for-a-list": lambda: HEAD + b"exceptions: " + b"a " * 120_000 + b"\n",
    "dates": lambda: (
        HEAD + b"signings:\n" + numbered(b'  - {kind: mou, date: "1 Des 2021 sampai %d x", sources: [a]}\n')
    ),
    "addresses": lambda: (
        HEAD + b"sources:\n" + numbered(b'  - {id: a%d, title: x, kind: news, url: "https://x.y^/"}\n')
    ),
    "foreign-hosts": lambda: HEAD + b"website: https://" + "п".encode() * 900 + b".id\n",
    "unknown-words": lambda: HEAD + b"signings:\n" + numbered(b"  - {kind: mouu%d, sources: [a]}\n") + BACKED,
    "unknown-sources": lambda: (
        HEAD
        + (b"signings: [{kind: mou, sources: [" + numbered(b"aaaaaaaaaaaaaaaaaaaaaaaaaa%d,") + b"]}]\n")
        + (b"sources:\n" + numbered(b"  - {id: aaaaaaaaaaaaaaaaaaaa%daaaaa, title: x, kind: news}\n"))
    ),
    "empty-claims": lambda: HEAD + b"signings:\n" + numbered(b"  - {}\n") + b"milestones:\n" + numbered(b"  - {}\n"),
}
TITLE = ",".join(COLUMNS).encode() + b"\n"
TABLES: dict[str, Callable[[], bytes]] = {
    "rows": lambda: TITLE + b"x\n" * 900_000,
    "open-quote": lambda: TITLE + b'"' * 1_900_000,
    "quotes": lambda: TITLE + b'"\n' * 900_000,
    "cells": lambda: TITLE + b"," * 1_900_000,
    "spaces": lambda: TITLE + b"35.75," + b" " * 100_000 + b"x,,,,,,\n",
    "title": lambda: b"x," * 900_000,
}


def spent(files: dict[str, bytes], folder: Path) -> float:
    """Seconds of processor time from the bytes to the last message."""
    cases.write({**files}, folder)
    begun = time.process_time()
    _, problems = load(folder / "data", today=date(2026, 11, 21))
    texts = [str(problem) for problem in problems]
    assert texts
    assert max(map(len, texts)) < 1_500
    assert len(texts) <= TOLD_LIMIT + 1
    return time.process_time() - begun


@pytest.mark.parametrize("name", RECORDS)
def test_no_record_however_shaped_takes_long(name: str, tmp_path: Path) -> None:
    record = RECORDS[name]()
    assert len(record) <= SIZE_LIMIT
    assert spent({"data/cities/kota-pasuruan.yml": record}, tmp_path) < PATIENCE


@pytest.mark.parametrize("name", TABLES)
def test_no_table_of_regions_however_shaped_takes_long(name: str, tmp_path: Path) -> None:
    assert spent({"data/regions.csv": TABLES[name]()}, tmp_path) < PATIENCE


def test_guesses_end_with_patience_and_come_back_with_the_next_run() -> None:
    guesses = Guesses()
    known = [f"sumber-{at}" for at in range(400)]
    hints = [guesses.of(f"sumbr-{at}", known) for at in range(600)]
    assert all(hints[:40])
    assert not any(hints[-100:])
    assert Guesses().of("sumbr-7", known) == ' Maksud Anda "sumber-7"?'
