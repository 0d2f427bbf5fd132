"""argparse in Indonesian: its help and its complaints, in one place for every script. Knows no option.

argparse asks gettext for its words under the name ``_``, and gettext knows no Indonesian ones.
"""

from __future__ import annotations

import argparse

WORDS = {
    "usage: ": "pemakaian: ",
    "options": "pilihan",
    "positional arguments": "isian",
    "show this help message and exit": "tampilkan bantuan ini",
    "%(prog)s: error: %(message)s\n": "%(prog)s: %(message)s\n",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
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
