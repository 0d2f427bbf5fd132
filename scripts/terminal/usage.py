"""argparse in Indonesian: its help and its complaints, in one place for every script. Knows no option but a folder.

argparse asks gettext for its words under the name ``_``, and gettext knows no Indonesian ones.
"""

from __future__ import annotations

import argparse
import stat
from pathlib import Path

WORDS = {
    "usage: ": "pemakaian: ",
    "options": "pilihan",
    "positional arguments": "isian",
    "show this help message and exit": "tampilkan bantuan ini",
    "%(prog)s: error: %(message)s\n": "%(prog)s: %(message)s\n",
    "argument %(argument_name)s: %(message)s": "pilihan %(argument_name)s: %(message)s",
    "the following arguments are required: %s": "isian ini belum ada: %s",
    "unrecognized arguments: %s": "tidak dikenal: %s",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s dapat berarti %(matches)s; tulis lengkap",
    "ignored explicit argument %r": "tidak menerima nilai %r",
    "not allowed with argument %s": "tidak dapat dipakai bersama %s",
    "one of the arguments %s is required": "salah satu dari %s harus ada",
    "expected one argument": "perlu satu nilai",
    "expected at most one argument": "paling banyak satu nilai",
    "expected at least one argument": "perlu paling sedikit satu nilai",
    "expected %s argument": "perlu %s nilai",
    "expected %s arguments": "perlu %s nilai",
    "invalid %(type)s value: %(value)r": "%(value)r tidak sah",
    "invalid choice: %(value)r (choose from %(choices)s)": "%(value)r tidak ada; pilih dari %(choices)s",
    "can't open '%(filename)s': %(error)s": "%(filename)s tidak dapat dibuka",
}


def speak_indonesian() -> None:
    def said(text: str) -> str:
        return WORDS.get(text, text)

    def counted(one: str, many: str, number: int) -> str:
        return said(one if number == 1 else many)

    vars(argparse).update(_=said, ngettext=counted)


def folder(text: str) -> Path:
    """An option's value that must be a folder of records; argparse tells what else it is."""
    from jejak.oserrors import reason
    from terminal.steps import one_line

    try:
        if stat.S_ISDIR(Path(text).stat().st_mode):
            return Path(text)
        why = "itu bukan folder"
    except OSError as error:
        why = reason(error)
    except ValueError:
        why = "bukan nama folder"
    raise argparse.ArgumentTypeError(f"{one_line(text)}: {why}")
