"""Texts as parts of ids and addresses. Knows no page and no file."""

import re
import unicodedata
from functools import lru_cache

ANCHOR_WORDS = 6
"""Words of an anchor; more of them make no link easier to tell from another."""

_REST = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=16384)
def slug_of(text: str) -> str:
    """Lower-case ASCII words joined by hyphens: ``Kota Pasuruan`` → ``kota-pasuruan``. Empty where none is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _REST.sub("-", plain).strip("-")


def anchor_of(text: str) -> str:
    """The first words of it: «Kartu Brizi, Air Manis» → ``kartu-brizi-air-manis``. Never empty."""
    return "-".join(slug_of(text).split("-")[:ANCHOR_WORDS]) or "tanpa-nama"
