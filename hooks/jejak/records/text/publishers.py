"""When two spellings of a publisher's name are one name. Knows no source."""

import re

_SUFFIX = re.compile(r"\.(?:com|co|id|net|org)\b")


def house(name: str) -> str:
    """A publisher's name as it is compared: «Solopos.com» and «Solopos» are one."""
    return letters_of(_SUFFIX.sub("", name.casefold()))


def letters_of(text: str) -> str:
    """The letters and digits of a text, small."""
    return "".join(filter(str.isalnum, text.casefold()))
