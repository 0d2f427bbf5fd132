"""Web addresses: which are none, in whose letters a host is written, and when two are one page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jejak.records.text.addresses import BEYOND_ASCII, LENGTH_LIMIT, ascii_of, fault_of, host_of, same, scripts_of


@pytest.mark.parametrize(
    "url",
    [
        "https://contoh.id",
        "http://www.contoh.co.id:8080/a/b.html?c=%20d&e=(f)#g",
        "https://contoh.id./a",
        "https://xn--bcher-kva.example/",
        "https://bücher.example/straße",
        "https://a--b.my-site.id/x~y",
        "https://my_site.id/",
        "https://contoh.id/%E2%80%8Bjudul",
    ],
)
def test_an_address_is_an_address(url: str) -> None:
    assert fault_of(url) is None


@pytest.mark.parametrize(
    "url",
    [
        "",
        "contoh.id",
        "ftp://contoh.id",
        "javascript:alert(1)//contoh.id",
        "https:contoh.id",
        "https:///contoh.id",
        "https://.",
        "https://./",
        "https://../",
        "https://a..b/",
        "https://.contoh.id/",
        "https://contoh.",
        "https://contoh..",
        "https://contoh",
        "https://-contoh.id/",
        "https://contoh-.id/",
        f"https://{'a' * 64}.id/",
        f"https://{'.'.join(['a' * 60] * 5)}.id/",
        "https://a.b%00.c/",
        "https://contoh%2eid/",
        "https://contoh.id/%00",
        "https://contoh.id/a%0d%0aSet-Cookie:x",
        "https://contoh.id/%1b%5b2J",
        "https://contoh.id/%E2%80%AEgpj",
        "https://contoh.id/\u202egpj",
        "https://contoh.id/a b",
        "https://contoh.id\\@jahat.id/",
        "https://pengguna@contoh.id/",
        "https://pengguna:sandi@contoh.id/",
        "https://@contoh.id/",
        "http://169.254.169.254/latest",
        "http://127.0.0.1/",
        "http://127.1/",
        "http://0x7f.0x1/",
        "http://2130706433/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]:80/",
        "http://localhost/",
        "http://apa.localhost/",
        "http://cetak.local/",
        "http://meta.google.internal/",
        "https://contoh.id:0/",
        "https://contoh.id:65536/",
        "https://contoh.id:-1/",
        "https://contoh.id:/",
        "https://contoh.id:abc/",
        "https://contoh.id:٤٤٣/",
        "https://contoh。id/",
        "https://ｃontoh.id/",
        "https://con☃toh.id/",
        "https://contoh.i\u200bd/",
        f"https://contoh.id/{'a' * LENGTH_LIMIT}",
    ],
)
def test_what_leads_nowhere_is_no_address(url: str) -> None:
    assert fault_of(url)


@pytest.mark.parametrize(
    ("host", "scripts"),
    [
        ("contoh.id", ("Latin",)),
        ("123.id", ("Latin",)),
        ("аpple.com", ("Kiril", "Latin")),
        ("аррӏе.com", ("Kiril", "Latin")),
        ("xn--80ak6aa92e.com", ("Kiril", "Latin")),
        ("gοοgle.com", ("Latin", "Yunani")),
        ("ɡoogle.com", (BEYOND_ASCII, "Latin")),
        ("tеmpo.co", ("Latin", "Kiril")),
        ("пример.рф", ("Kiril",)),
    ],
)
def test_a_host_shows_its_scripts(host: str, scripts: tuple[str, ...]) -> None:
    assert scripts_of(host) == scripts


def test_a_host_has_the_name_that_browsers_ask_for() -> None:
    assert ascii_of(host_of("https://аpple.com:443/a")) == "xn--pple-43d.com"


@pytest.mark.parametrize(
    "other",
    [
        "http://contoh.id/a/b?c=1",
        "https://www.contoh.id/a/b?c=1",
        "https://m.contoh.id/a/b?c=1",
        "https://amp.contoh.id/a/b?c=1",
        "https://www.m.contoh.id/a/b?c=1",
        "https://CONTOH.id/a/b?c=1",
        "HTTPS://contoh.id./a/b?c=1",
        "https://contoh.id:443/a/b?c=1",
        "http://contoh.id:80/a/b?c=1",
        "https://contoh.id/a/b/?c=1",
        "https://contoh.id/a/b/amp/?c=1",
        "https://contoh.id/a/b/amp?c=1",
        "https://contoh.id/amp/a/b?c=1",
        "https://contoh.id/a/b?amp=1&c=1",
        "https://contoh.id/a/b?c=1&amp",
        "https://contoh.id/a/b?utm_source=wa&c=1&utm_medium=x",
        "https://contoh.id/a/b?c=1&fbclid=x&gclid=y",
        "https://contoh.id/a/b?c=1&page=all",
        "https://contoh.id/a/b?page=2&c=1",
        "https://contoh.id/a/b?c=1#atas",
        "https://contoh.id/a/./x/../b?c=1",
        "https://contoh.id//a/b?c=1",
        "https://contoh.id/%61/b?c=%31",
    ],
)
def test_one_page_has_one_address_however_it_is_written(other: str) -> None:
    assert same(other) == same("https://contoh.id/a/b?c=1")


@pytest.mark.parametrize(
    "other",
    [
        "https://contoh.id/a/B?c=1",
        "https://contoh.id/a/b?c=2",
        "https://contoh.id/a/b?c=1&page=tentang",
        "https://contoh.id/a?c=1",
        "https://contoh.id/a/b",
        "https://contoh.id:8080/a/b?c=1",
        "https://berita.contoh.id/a/b?c=1",
        "https://contoh.co.id/a/b?c=1",
        "https://contoh.id/a/bamp?c=1",
    ],
)
def test_another_page_has_another_address(other: str) -> None:
    assert same(other) != same("https://contoh.id/a/b?c=1")


def test_percent_signs_are_compared_without_their_case() -> None:
    assert same("https://contoh.id/%c3%a9") == same("https://contoh.id/%C3%A9") == same("https://contoh.id/é")


@given(st.text(max_size=40) | st.text("ahtps:/.@%[]#?1аx-&=", max_size=40).map("https://".__add__))
def test_any_text_is_judged_without_a_slip(text: str) -> None:
    fault_of(text)
    scripts_of(host_of(text))
    assert isinstance(same(text), str)


def test_half_a_character_makes_no_slip_either() -> None:
    for url in ("https://\ud800.id/", "https://contoh.id/\ud800?\udc80=\ud800", "https://contoh.id/%ff?%fe"):
        fault_of(url)
        scripts_of(host_of(url))
        assert isinstance(same(url), str)
