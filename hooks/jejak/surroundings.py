"""What must hold around a build before it begins. Each question has its answer in Indonesian, or None."""

import os
from pathlib import Path

from jejak.oserrors import told

_TOO_FAR = len("253402300800")
"""Digits of the first second of the year 10000, which no calendar here knows."""


def clock_refusal(seconds: str) -> str | None:
    """What is wrong with SOURCE_DATE_EPOCH. The builder asks for that time; we print it nowhere."""
    if seconds.isascii() and seconds.isdecimal() and len(seconds) < _TOO_FAR:
        return None
    return f'SOURCE_DATE_EPOCH "{seconds}" bukan detik sejak 1970; hapus, atau isi seperti 1609459200.'


def folder_refusal(folder: Path) -> str | None:
    """What of a folder cannot be listed: the builder would pass over it without a word."""
    refused: list[OSError] = []
    for _ in os.walk(folder, onerror=refused.append):
        pass
    return f"{folder.name}/ tidak dapat dibaca: {told(refused[0])}." if refused else None
