"""Forms of a page and the address to give instead; pages of one article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jejak.records.catalogue import Catalogue
from jejak.records.text.addresses import fault_of, same
from jejak.records.text.articles import article_of, form_of, holds_date

PATH = st.lists(
    st.sampled_from(["amp", "en", "berita", "kota-x-raih-a", "2", "page", "twitter.com", "privacy", "875187", ""]),
    max_size=6,
).map("/".join)
HOST = st.sampled_from(
    ["m.antaranews.com", "fbeta.republika.co.id", "a-b.translate.goog", "amp.a.id", "a.id", "mail.id"]
)
QUERY = st.sampled_from(["", "?page=2", "?page=all&id=3", "?amp", "?_x_tr_sl=id&p=4", "?page=x"])


@given(st.builds("https://{}/{}{}".format, HOST, PATH, QUERY))
def test_the_address_to_use_is_one_and_is_no_form_itself(url: str) -> None:
    form = form_of(url)
    if form is not None:
        assert form.better != url
        assert fault_of(form.better) is None
        assert form_of(form.better) is None


@pytest.mark.parametrize(
    "page", ["/2", "/3/", "/page/2", "?page=2", "/amp", "?page=all", "?utm_source=wa", "/2?utm_source=wa"]
)
def test_pages_of_one_article_are_one(page: str) -> None:
    article = "https://contoh.id/kota-x-raih-penghargaan"
    assert article_of(article + page) == article_of(article)


@pytest.mark.parametrize("other", ["/12", "/875187", "-lagi", "/komentar"])
def test_other_pages_are_others(other: str) -> None:
    article = "https://contoh.id/kota-x-raih-penghargaan"
    assert article_of(article + other) != article_of(article)
    assert article_of("https://web.balikpapan.go.id/berita/read/8") != article_of(
        "https://web.balikpapan.go.id/berita/read/9"
    )


def test_no_source_of_ours_has_an_address_of_another_form_nor_shares_an_article(real: Catalogue) -> None:
    urls = [source.url for source in real.sources.values() if source.url]
    assert [url for url in urls if form_of(url)] == []
    assert len({article_of(url) for url in urls}) == len({same(url) for url in urls}) == len(urls)


@pytest.mark.parametrize(
    ("url", "day", "held"),
    [
        ("https://a.id/2021/12/14/b", (2021, 12, 14), True),
        ("https://a.id/2021/12/14/b", (2021, 12, 15), False),
        ("https://a.id/14/12/2021/b", (2021, 12, 14), True),
        ("https://a.id/b-170515b.html", (2017, 5, 15), True),
        ("https://a.id/20210602/184700", (2021, 6, 2), True),
        ("https://a.id/2018/7/b", (2018, 7, 0), True),
        ("https://a.id/b", (2018, 0, 0), False),
    ],
)
def test_a_date_can_be_read_in_an_address(url: str, day: tuple[int, int, int], held: bool) -> None:
    assert holds_date(url, day) is held
