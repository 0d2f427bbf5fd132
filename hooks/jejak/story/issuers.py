"""Who judged or named something, as a part of a sentence."""

import re

from .phrasing import in_running_text

_IN_SENTENCE_CASE = re.compile(r"[A-Z][a-z]+ (?!(?:dan|bersama|serta)\b)[a-z]")
"""A common noun at the beginning of a text: «Tim evaluator …», «Pemerintah pusat»; not «Pemerintah Kota …»."""


def by_whom(by: str) -> str:
    """«Tim evaluator Kementerian …» → «oleh tim evaluator Kementerian …»; names keep their capital."""
    return f"oleh {in_running_text(by)}" if _IN_SENTENCE_CASE.match(by) else f"oleh {by}"


def is_told_by(by: str, label: str) -> bool:
    """Whether it only repeats the kind: an evaluation by «Tim evaluasi»."""
    return by.casefold() == f"tim {label.split()[0].casefold()}"
