"""Citations of a page say who, what, where and when, and no name can break the form it stands in."""

import re

import pytest

from jejak.records.models.fields import Edtf
from jejak.story.city.citing import Citable, as_bibtex, as_csl, as_text, as_wiki
from jejak.story.days import ToldDay

DAY = ToldDay("checked", Edtf.parse("2026-11-21"))
URL = "https://contoh.id/jejak/kota/pasuruan/"
PAGE = Citable("kota-pasuruan", "Kota Pasuruan", "Jejak Kota Cerdas", URL, DAY)
ODD = Citable("kota-aneh", r"Kota {A|B} \x & 50% #1 [[C]] '''D''' ~^$_", "Situs }{ | Uji", URL, DAY)


def bibtex(entry: str) -> dict[str, str]:
    """The fields of the one entry, read with BibTeX's own rule: a value ends where its braces balance."""
    opening = re.match(r"@misc\{(?P<key>[a-z0-9-]+),\n", entry)
    assert opening
    assert entry.endswith("}")
    fields = {"": opening["key"]}
    rest = entry[opening.end() : -1]
    while rest.strip():
        field = re.match(r"\s*([a-z]+) = \{", rest)
        assert field, rest
        value, rest = balanced(rest[field.end() :])
        fields[field[1]] = value
        assert rest.startswith(",\n"), rest
        rest = rest[1:]
    return fields


def balanced(text: str) -> tuple[str, str]:
    """What stands before the brace that closes one already open, and what follows. Escaped braces do count."""
    depth = 1
    for at, sign in enumerate(text):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if not depth:
            return text[:at], text[at + 1 :]
    raise AssertionError(text)


def test_the_text_names_page_site_day_and_address() -> None:
    assert as_text(PAGE) == f"“Kota Pasuruan”, Jejak Kota Cerdas, diperiksa 21 November 2026, {URL}"


def test_bibtex_has_what_a_reference_needs() -> None:
    assert bibtex(as_bibtex(PAGE)) == {
        "": "jejak-kota-pasuruan",
        "author": "{Jejak Kota Cerdas}",
        "title": "{Kota Pasuruan}",
        "year": "2026",
        "month": "11",
        "note": "Diperiksa 21 November 2026",
        "url": URL,
        "language": "indonesian",
    }


def test_no_name_breaks_bibtex() -> None:
    told = bibtex(as_bibtex(ODD))
    assert told["url"] == URL
    assert re.findall(r"(?<!\\)[&%$#_]", told["title"]) == []
    assert r"\textasciitilde{}\textasciicircum{}\$\_" in told["title"]


def test_csl_is_a_webpage_with_the_day_of_the_last_check() -> None:
    assert as_csl(PAGE) == {
        "id": "jejak-kota-pasuruan",
        "type": "webpage",
        "title": "Kota Pasuruan",
        "container-title": "Jejak Kota Cerdas",
        "publisher": "Jejak Kota Cerdas",
        "issued": {"date-parts": [[2026, 11, 21]]},
        "URL": URL,
        "language": "id",
    }


@pytest.mark.parametrize("page", [PAGE, ODD], ids=["plain", "odd"])
def test_wikipedia_reads_five_parameters_whatever_the_names(page: Citable) -> None:
    told = re.fullmatch(r"\{\{cite web((?: \|[a-z-]+=[^{}|\[\]<>]+)+)\}\}", as_wiki(page))
    assert told
    parameters = dict(part.strip().split("=", 1) for part in told[1].split("|")[1:])
    assert list(parameters) == ["title", "website", "date", "url", "language"]
    assert (parameters["date"], parameters["url"], parameters["language"]) == ("21 November 2026", URL, "id")


def test_an_address_with_a_sign_of_its_surroundings_is_written_without() -> None:
    page = Citable("x", "X", "S", "https://contoh.id/{a}|b/", DAY)
    assert "url=https://contoh.id/%7Ba%7D%7Cb/ " in as_wiki(page)
    assert bibtex(as_bibtex(page))["url"] == "https://contoh.id/%7Ba%7D%7Cb/"
