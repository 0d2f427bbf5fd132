"""How many sources of a claim are independent: families, domains, publishers, headlines, texts, and who speaks."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jejak.records.catalogue import Catalogue
from jejak.records.models.city import Source
from jejak.records.models.queries import claims, differing
from jejak.records.text.publishers import house
from jejak.story.houses import Houses
from jejak.story.independence import judge


@pytest.fixture(scope="module")
def houses(real: Catalogue) -> Houses:
    return Houses(real.media, real.sources)


_NUMBERS = count()


def source(publisher: str | None, title: str = "", kind: str = "news", **rest: str) -> Source:
    """A source; without a title of its own it has one that no other has."""
    number = next(_NUMBERS)
    own = {"id": f"x-{number}", "title": title or f"Berita {number}"}
    return Source.model_validate({**own, "publisher": publisher, "kind": kind, **rest})


def test_two_publishers_with_texts_of_their_own_are_two(houses: Houses) -> None:
    assert judge([source("ANTARA", "Satu"), source("Republika", "Dua")], houses).text == "2"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Solopos", "Solopos.com"),
        ("Berita Lima", "Beritalima.com"),
        ("ANTARA", "ANTARA Jatim"),
        ("detikcom", "detikJatim"),
        ("Radar Malang (Jawa Pos)", "Radar Malang"),
        ("Radar Malang (Jawa Pos)", "Radar Kudus (Jawa Pos)"),
        ("HARIAN BANGSA", "BangsaOnline.com"),
    ],
)
def test_one_publisher_or_family_counts_once(one: str, other: str, houses: Houses) -> None:
    assert judge([source(one, "Satu"), source(other, "Dua")], houses).count == 1


@pytest.mark.parametrize(
    ("one", "other", "voices"),
    [
        ("https://radarmajalengka.disway.id/a-b", "https://rakyatcirebon.disway.id/c-d", 1),
        ("https://sulsel.fajar.co.id/a-b", "https://radarselatan.fajar.co.id/c-d", 1),
        ("https://www.radarjogja.co.id/a-b", "https://radarkudus.jawapos.com/c-d", 1),
        ("https://sumut.wahananews.co/a-b", "https://danau-toba.wahananews.co/c-d", 1),
        ("https://news.republika.co.id/a-b", "https://www.neraca.co.id/c-d", 2),
        ("https://satu.blogspot.com/a-b", "https://dua.blogspot.com/c-d", 2),
        ("https://id.scribd.com/document/1", "https://id.scribd.com/document/2", 2),
        ("https://detikmanado.com/a-b", "https://www.detik.com/c-d", 2),
    ],
)
def test_whoever_registered_a_domain_speaks_with_one_voice(one: str, other: str, voices: int, houses: Houses) -> None:
    assert judge([source("A", "Satu", url=one), source("B", "Dua", url=other)], houses).count == voices


@pytest.mark.parametrize(
    ("publisher", "url"),
    [
        ("InfoKomputer", "https://infokomputer.grid.id/read/1/a"),
        ("Kompas.com", "http://tekno.kompas.com/read/a"),
        ("Tribun Jatim", "https://jatim.tribunnews.com/2022/a"),
        ("Pos Kupang", "https://kupang.tribunnews.com/a"),
        ("Surya", "https://surabaya.tribunnews.com/a"),
        ("Sriwijaya Post", "https://palembang.tribunnews.com/a"),
        ("Smartcityindo.com (memuat Tribun Manado)", "http://www.smartcityindo.com/a"),
        ("Citiasia Inc. (mengutip ANTARA)", "https://citiasiainc.id/a"),
    ],
)
def test_a_partner_of_the_programme_is_told_apart(publisher: str, url: str, houses: Houses) -> None:
    assert judge([source(publisher, url=url)], houses).text == "0, hanya mitra program (1)"
    assert judge([source(publisher, url=url), source("Republika")], houses).text == "1, juga mitra program (1)"


def test_a_title_of_another_house_with_a_partners_word_in_its_name_is_none(houses: Houses) -> None:
    assert judge([source("Tribun Sumbar", url="https://www.tribunsumbar.com/?p=53671")], houses).text == "1"


def test_a_headline_printed_twice_counts_once(houses: Houses) -> None:
    assert judge([source("Bisnis.com", "Pemkab Teken MoU"), source("Radar", "PEMKAB teken MoU.")], houses).count == 1


def test_a_title_of_our_own_says_nothing_of_the_text(houses: Houses) -> None:
    texts = [source(name, "Smart city", title_kind="description") for name in ("Bisnis.com", "Radar")]
    assert judge(texts, houses).count == 2


def test_parts_of_one_article_count_once(houses: Houses) -> None:
    first = source("Anu", "Satu", url="https://anu.id/kota-x-raih-penghargaan/")
    texts = [source(f"Anu {at}", f"Judul {at}", url=f"{first.url}{at}") for at in ("2", "3/", "?page=4")]
    assert judge([first, *texts], houses).count == 1


def handouts(**rest: str) -> list[Source]:
    return [
        source("Koran A", "Satu", published="2021-05-20", note="Memuat rilis Humas Pemkot.", **rest),
        source("Koran B", "Dua", published="2021-05-20", **rest),
    ]


def test_a_handout_of_one_day_counts_once(houses: Houses) -> None:
    assert judge(handouts(), houses).count == 1
    assert judge(handouts(author="Humas Pemkot"), houses).count == 1


def test_what_somebody_signed_or_another_day_printed_is_no_handout(houses: Houses) -> None:
    assert judge(handouts(author="Linda Sari"), houses).count == 2
    one, other = handouts()
    assert judge([one, other.model_copy(update={"published": None})], houses).count == 2


def test_texts_that_an_editor_found_to_be_one_count_once(real: Catalogue) -> None:
    first, second = source("Koran A", id="a"), source("Koran B", id="b", same_text_as="a")
    third = source("Koran C", id="c", same_text_as="b")
    known = Houses(real.media, {each.id: each for each in (first, second, third)})
    assert judge([first, third], known).count == 1
    assert judge([second, third], known).count == 1


@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1), (1, 2, 0)])
def test_what_hangs_together_is_one_in_any_order(order: tuple[int, ...], houses: Houses) -> None:
    texts = [source("Bisnis.com", "Satu"), source("Radar", "Satu"), source("Radar", "Dua")]
    assert judge([texts[place] for place in order], houses).count == 1


def test_those_who_are_told_of_and_those_unknown_are_told_apart(houses: Houses) -> None:
    texts = [
        source("Pemkot", kind="government"),
        source("Pemkab", kind="government"),
        source("Koran", kind="advertorial"),
        source("JDIH", kind="document"),
        source(None),
    ]
    assert judge(texts, houses).text == "0, hanya pemerintah (2), berbayar (1), dokumen (1), dan tanpa penerbit (1)"
    assert judge([source("UGM", kind="academic"), texts[0]], houses).text == "1, juga pemerintah (1)"


def test_whoever_reports_differently_supports_nothing(houses: Houses) -> None:
    texts = [source("Koran A", id="a"), source("Koran B", id="b")]
    assert judge(texts, houses, {"b"}).text == "1, juga menulis berbeda (1)"


def test_names_that_only_look_alike_stay_apart() -> None:
    assert len({house(name) for name in ("Bali Tribune", "Tribun Bali", "Nusantara News", "ANTARA")}) == 4


@given(st.data())
def test_a_source_that_shares_a_mark_never_raises_the_number(
    real: Catalogue, houses: Houses, data: st.DataObject
) -> None:
    every = sorted(real.sources.values(), key=lambda each: each.id)
    texts = data.draw(st.lists(st.sampled_from(every), min_size=1, max_size=6, unique_by=lambda each: each.id))
    added = data.draw(st.sampled_from(every))
    before, after = judge(texts, houses).count, judge([*texts, added], houses).count
    counted = [each for each in texts if judge([each], houses).count]
    shared = any({*houses.marks(added)} & {*houses.marks(each)} for each in counted)
    assert after <= before + (not shared)
    assert after <= len({next(iter(houses.marks(each))) for each in (*texts, added)})


def test_no_number_is_more_than_the_record_can_show(real: Catalogue, houses: Houses) -> None:
    """Of every claim: at most the families, the domains and the publishers of those that do not report differently."""
    for record in real.cities:
        for claim in claims(record.city):
            other = {id for report in differing(claim) for id in report.sources}
            sources = [record.sources[id] for id in claim.sources]
            support = [each for each in sources if each.id not in other and each.kind in ("news", "academic")]
            families = {family.id if (family := houses.family_of(each)) else each.id for each in support}
            publishers = {house(each.publisher) for each in support if each.publisher}
            assert judge(sources, houses, other).count <= min(len(families), len(publishers)), (record.id, claim)
