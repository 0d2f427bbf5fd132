"""What must hold around a build before it begins. Each question has its answer in Indonesian, or None."""

import os
from pathlib import Path
from urllib.parse import urlsplit

from .oserrors import told

_TOO_FAR = len("253402300800")
"""Digits of the first second of the year 10000, which no calendar here knows."""


def refusal(site_url: str | None, repo_url: str | None, *folders: Path) -> str | None:
    """The first thing that does not hold; ``folders``: all that is read, whole, from the disk."""
    return (
        clock_refusal(os.environ.get("SOURCE_DATE_EPOCH", "0"))
        or address_refusal("site_url", site_url)
        or address_refusal("repo_url", repo_url)
        or next(filter(None, map(folder_refusal, folders)), None)
    )


def clock_refusal(seconds: str) -> str | None:
    """What is wrong with SOURCE_DATE_EPOCH. The builder asks for that time; we print it nowhere."""
    if seconds.isascii() and seconds.isdecimal() and len(seconds) < _TOO_FAR:
        return None
    return f'SOURCE_DATE_EPOCH "{seconds}" bukan detik sejak 1970; hapus, atau isi seperti 1609459200.'


def address_refusal(name: str, address: str | None) -> str | None:
    """What is wrong with the site's or the repository's address, ``name`` in mkdocs.yml: readers are led there."""
    if not address or urlsplit(address).scheme in ("http", "https"):
        return None
    return f'{name.upper()} "{address}" bukan alamat web; tulis lengkap dengan https:// atau http://.'


def folder_refusal(folder: Path) -> str | None:
    """What of a folder cannot be listed: the builder would pass over it without a word."""
    refused: list[OSError] = []
    for _ in os.walk(folder, onerror=refused.append):
        pass
    return f"{folder.name}/ tidak dapat dibaca: {told(refused[0])}." if refused else None
