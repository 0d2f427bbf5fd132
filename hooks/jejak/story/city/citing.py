"""How to cite a city's page: as text, BibTeX, CSL and a template of Wikipedia, each escaped by its own rules.

The date of a page is the day when its record last changed, or was last read where that is not known. The day of access
is the reader's to add: nothing here knows what day it is. Takes the page's address as given. One claim: ``claims.py``.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from jejak.story.days import ToldDay

Csl = Mapping[str, object]

_BIBTEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",  # BibTeX counts even an escaped brace
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)
_WIKI = str.maketrans({sign: f"&#{ord(sign)};" for sign in "{}[]|<>'"})


class Citable(NamedTuple):
    """A page that can be cited. ``id`` is the record's, ``day`` the one by which it is cited."""

    id: str
    title: str
    site: str
    url: str
    day: ToldDay


def as_text(page: Citable) -> str:
    """One sentence, as newspapers and footnotes have it."""
    return f"“{page.title}”, {page.site}, {page.day.clause}, {page.url}"


def as_bibtex(page: Citable) -> str:
    """An entry that BibTeX and biblatex read alike."""
    day = page.day.day.start
    fields = {
        "author": f"{{{page.site.translate(_BIBTEX)}}}",
        "title": f"{{{page.title.translate(_BIBTEX)}}}",
        "year": str(day.year),
        "month": str(day.month),
        "note": f"{page.day.label} {page.day.word}",
        "url": _bare(page.url),
        "language": "indonesian",
    }
    return "\n".join([f"@misc{{jejak-{page.id},", *(f"  {name} = {{{value}}}," for name, value in fields.items()), "}"])


def as_csl(page: Citable) -> Csl:
    """An item of CSL-JSON, as Zotero and its kin import it."""
    day = page.day.day.start
    return {
        "id": f"jejak-{page.id}",
        "type": "webpage",
        "title": page.title,
        "container-title": page.site,
        "publisher": page.site,
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
        "URL": page.url,
        "language": "id",
    }


def as_wiki(page: Citable) -> str:
    """``{{cite web}}``, which the Indonesian Wikipedia takes as well."""
    title, site = (_text.translate(_WIKI) for _text in (page.title, page.site))
    date = page.day.word
    return f"{{{{cite web |title={title} |website={site} |date={date} |url={_bare(page.url)} |language=id}}}}"


def _bare(url: str) -> str:
    """An address in which no sign means anything to what is around it."""
    return re.sub(r"[{}|\\\s<>\[\]]", lambda found: f"%{ord(found[0]):02X}", url)
