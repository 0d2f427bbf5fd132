"""Citing and sharing in a real browser: what is on the clipboard, what is said, and what remains without either."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from jejak.publish.exports.city import write_city
from jejak.publish.publication import Publication
from jejak.publish.routes import Address
from jejak.records.load import load
from jejak.records.models.claims import Response
from jejak.records.models.permalinks import permalink
from support.browser import Reader
from support.pages import cities
from support.project import ROOT
from support.serving import SITE_URL, Server

CITY = "kota/pasuruan/"
FILE = f"**/{CITY}data.json"
SHARE = "() => { navigator.share = said => { document.body.dataset.shared = JSON.stringify(said); return %s; }; }"
DENIED = {
    "missing": "() => { Object.defineProperty(navigator, 'clipboard', { value: undefined }); }",
    "refused": "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('tidak')); }",
}
UNSHARED = {"missing": "() => { navigator.share = undefined; }", "refused": SHARE % "Promise.reject(new TypeError())"}


def told(page: Page) -> str:
    """What the reader's clipboard holds."""
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


@pytest.fixture(scope="module")
def standing(resident: Reader) -> Iterator[Page]:
    page = allowed(resident.revisit(CITY))
    yield page
    page.context.clear_permissions()


@pytest.fixture
def used(standing: Page, watched: None) -> Page:
    """A city's page where others have copied before, of which nothing is said any more. The same page for all tests
    that only copy.
    """
    standing.locator(".did").evaluate_all("marks => marks.forEach(mark => mark.remove())")
    return standing


@pytest.fixture
def page(reader: Reader) -> Iterator[Page]:
    """A city's page, which may read and write the clipboard."""
    page = allowed(reader.revisit(CITY))
    yield page
    page.context.clear_permissions()


def allowed(page: Page) -> Page:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page


def copied(button: Locator) -> str:
    button.click()
    expect(button.locator("xpath=following-sibling::*[1]")).to_have_text("Kutipan disalin")
    return told(button.page)


def of_claim(page: Page, anchor: str) -> Locator:
    """The button of a claim, found by the claim's own link."""
    return page.locator(f".act:has(a[href='#{anchor}']) button")


def day(page: Page) -> str:
    """Today, by the reader's clock and in the reader's language."""
    text: str = page.evaluate("new Intl.DateTimeFormat('id-ID', { dateStyle: 'long' }).format(new Date())")
    return text


def first_with(site: Path, pattern: str) -> tuple[str, re.Match[str]]:
    """The first city's page that holds this, and where."""
    for path in cities(site):
        if found := re.search(pattern, (site / path / "index.html").read_text("utf-8"), re.DOTALL):
            return path, found
    raise AssertionError(pattern)


def test_a_claim_is_cited_with_its_sources_first_and_the_dates(used: Page) -> None:
    told = re.sub(r"(?:diubah|diperiksa) \d+ \w+ \d{4}", "(hari)", copied(of_claim(used, "mou-2021-05")))
    assert told == (
        "Kota Pasuruan, Nota kesepakatan, 20 Mei 2021. Sumber: “Wakil Wali Kota Pasuruan Sebut Ada 6 Dimensi untuk "
        "Menuju Smart City”, FaktualNews.co, 2 Desember 2021 (tanggal menurut alamat halaman), https://faktualnews.co/"
        "2021/12/02/wakil-wali-kota-pasuruan-sebut-ada-6-dimensi-untuk-menuju-smart-city/292815 [dibaca 30 November "
        "2026]; “Gus Ipul Perbaiki Birokrasi di Pasuruan, Tandatangani Smart City”, Ngopibareng.id, tanggal terbit "
        "tidak tercatat, https://ngopibareng.id/read/gus-ipul-perbaiki-birokrasi-di-pasuruan-tandatangani-smart-city "
        "[dibaca 30 November 2026]. "
        f"Melalui: Jejak Kota Cerdas, “Kota Pasuruan”, {SITE_URL}{CITY}#mou-2021-05, (hari), diakses {day(used)}."
    )


def test_every_claim_of_a_page_has_a_citation_of_its_own(used: Page) -> None:
    for fold in used.locator(".pillars summary").all():
        fold.click()
    anchors = used.locator(".act a[href^='#']").evaluate_all("links => links.map(link => link.hash)")
    buttons = used.locator(".act button")
    texts = [copied(button) for button in buttons.all()]
    assert len(anchors) == len(set(anchors)) == len(texts) > 20
    for anchor, text in zip(anchors, texts, strict=True):
        assert f"{SITE_URL}{CITY}{anchor}," in text
        assert re.match(r"Kota Pasuruan, \S.* Sumber: “.+ Melalui: Jejak Kota Cerdas, ", text), text
        assert "undefined" not in text
        assert "null" not in text


def test_a_claim_of_several_sources_names_each_once(used: Page) -> None:
    names = used.locator("li:has(> #angkatan-2021) > .by a[href^='#sumber-']").count()
    text = copied(of_claim(used, "angkatan-2021"))
    assert names > 1
    assert len(re.findall("“", text.partition("Melalui:")[0])) == names
    assert text.startswith("Kota Pasuruan, Keikutsertaan: Angkatan 2021")


def test_a_citation_says_what_other_sources_say_and_that_a_claim_is_weak(
    reader: Reader, page: Page, site: Path
) -> None:
    weak = r'id="([^"]+)"[^>]*>[^<]*<time[^>]*>[^<]*</time></h3>\s*<p class="tags">\s*<span[^>]*>kepastian sedang'
    path, found = first_with(site, weak)
    text = copied(of_claim(page, "asesmen-2020-10-01"))
    sources, _, rest = text.partition(" Sumber lain menambahkan: ")
    other, _, ours = rest.partition(" Melalui: ")
    assert "3 Oktober 2020" in sources
    assert other.startswith("Tanggal: Oktober 2020. Nama lain yang disebut: ")
    assert re.search(r"\(“[^”]+”, FaktualNews.co, .+\)\.$", other)
    assert ours
    page.goto(reader.url + path)
    assert "(kepastian sedang). Sumber:" in copied(of_claim(page, found[1]))


def test_an_answer_of_the_city_is_cited_as_such(page: Page) -> None:
    """No city has answered yet: page and file get an answer as template and export write one."""
    page.route(FILE, answered)
    page.evaluate("""() => {
        const claim = document.querySelector("#mou-2021-05").parentElement;
        const answer = claim.querySelector(".by").cloneNode(true);
        answer.querySelector(".act a").href = "#tanggapan-2026";
        answer.querySelector("button").dataset.claim = "tanggapan-2026";
        const box = Object.assign(document.createElement("div"), { className: "other answer", id: "tanggapan-2026" });
        const text = document.createElement("p");
        text.textContent = "Hak jawab, 2026. Tanggalnya lain.";
        box.append(text, answer);
        claim.append(box);
    }""")
    answer = copied(page.locator("#tanggapan-2026 button"))
    assert answer.startswith("Kota Pasuruan, Hak jawab, 2026. Tanggalnya lain. Sumber: “")
    assert "#tanggapan-2026," in answer
    assert "Butir ini punya hak jawab; lihat tautannya." in copied(page.locator("li:has(> #mou-2021-05) > .by button"))


def answered(route: Route) -> None:
    """The file of the city, had it answered."""
    catalogue, _ = load(ROOT / "data")
    assert catalogue
    record = catalogue.by_id["kota-pasuruan"]
    mou = next(claim for claim in record.city.signings if permalink(claim) == "mou-2021-05")
    answer = {"about": "mou-2021-05", "date": "2026", "text": "Tanggalnya lain.", "sources": mou.sources}
    city = record.city.model_copy(update={"response": (Response.model_validate(answer),)})
    told = Publication(catalogue, Address(SITE_URL, SITE_URL), "Jejak Kota Cerdas", "")
    route.fulfill(body=write_city(told, replace(record, city=city)), content_type="application/json")


def test_a_lost_file_is_said_and_asked_for_again(reader: Reader, page: Page) -> None:
    page.route(FILE, lambda route: route.abort())
    button = of_claim(page, "mou-2021-05")
    button.click()
    lost = "Kutipan tidak dapat dimuat. Periksa sambungan internet Anda, lalu coba lagi."
    expect(page.locator(".did")).to_have_text(lost)
    expect(page.locator("[role=status]")).to_have_text(lost)
    page.unroute_all()
    assert "#mou-2021-05" in copied(button)
    assert all("net::ERR_FAILED" in fault for fault in reader.faults)
    reader.faults.clear()


def test_a_claim_that_the_file_does_not_know_is_said_to_be_unknown(page: Page) -> None:
    """A page that stayed open while the record changed."""
    page.evaluate("document.querySelector('.act button').dataset.claim = 'mou-1945'")
    page.locator(".act button").first.click()
    expect(page.locator(".did")).to_have_text(
        "Kutipan butir ini tidak ditemukan. Muat ulang halaman ini, lalu coba lagi."
    )


def test_the_file_comes_once_when_somebody_reaches_for_a_claims_button(reader: Reader, server: Server) -> None:
    """So the copy follows the click at once; whoever only reads or shares fetches nothing."""
    page = allowed(reader.open(CITY))
    with page.expect_response("**/acts/share.js"):
        page.get_by_role("button", name="Bagikan").hover()
    page.locator(".citing button").first.hover()
    with reader.counting(server) as served:
        with page.expect_response(FILE):
            of_claim(page, "mou-2021-05").hover()
        copied(of_claim(page, "mou-2021-05"))
        copied(of_claim(page, "angkatan-2021"))
    assert [request.path for request in served if request.path.endswith(".json")] == [f"{CITY}data.json"]


def test_the_page_is_cited_in_every_form_with_the_day_of_access(used: Page) -> None:
    today = used.evaluate("[new Date().getFullYear(), new Date().getMonth() + 1, new Date().getDate()]")
    iso = date(*today).isoformat()
    forms = {}
    for box in used.locator(".citing details").all():
        if box.get_attribute("open") is None:
            box.locator("summary").click()
        forms[box.locator("pre").get_attribute("id")] = copied(box.locator("button"))
    assert forms["citation-text"].endswith(f"{SITE_URL}{CITY}, diakses {day(used)}.")
    assert forms["citation-wiki"].endswith(f"|language=id |access-date={day(used)}}}}}")
    assert forms["citation-bibtex"].endswith(f"\n  urldate = {{{iso}}},\n}}")
    (item,) = json.loads(forms["citation-csl"])
    assert (item["type"], item["URL"], item["accessed"]) == (
        "webpage", f"{SITE_URL}{CITY}", {"date-parts": [today]},
    )  # fmt: skip


def test_copying_is_heard_too_and_leaves_no_trace(reader: Reader) -> None:
    page = allowed(reader.open(CITY))
    page.clock.install()
    button = of_claim(page, "mou-2021-05")
    button.hover()
    heard = page.locator("[role=status]")
    expect(heard).to_have_count(1)
    expect(heard).to_be_empty()
    copied(button)
    expect(heard).to_have_text("Kutipan disalin")
    page.clock.fast_forward(10_000)
    expect(page.locator(".did")).to_have_count(0)
    expect(heard).to_be_empty()


def test_by_keyboard_alone(page: Page) -> None:
    page.locator(".act a[href='#mou-2021-05']").focus()
    page.keyboard.press("Tab")
    expect(of_claim(page, "mou-2021-05")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".did")).to_have_text("Kutipan disalin")
    expect(of_claim(page, "mou-2021-05")).to_be_focused()
    assert "#mou-2021-05" in told(page)


@pytest.mark.parametrize("why", DENIED.values(), ids=DENIED)
def test_where_the_clipboard_refuses_the_text_is_there_to_be_copied_by_hand(reader: Reader, why: str) -> None:
    page = reader.revisit(CITY, width=360)
    page.evaluate(why)
    button = of_claim(page, "mou-2021-05")
    button.click()
    field = page.get_by_role("dialog", name="Salin sendiri teks ini").locator("textarea")
    expect(field).to_be_focused()
    text = field.input_value()
    assert text.startswith("Kota Pasuruan, Nota kesepakatan, 20 Mei 2021. Sumber: ")
    assert page.evaluate("document.activeElement.selectionEnd - document.activeElement.selectionStart") == len(text)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_have_count(0)
    expect(button).to_be_focused()


def test_sharing_hands_title_sentence_and_address_to_the_browser(reader: Reader) -> None:
    page = reader.revisit(CITY)
    page.evaluate(SHARE % "Promise.resolve()")
    page.get_by_role("button", name="Bagikan").click()
    expect(page.locator("body[data-shared]")).to_have_count(1)
    shared = json.loads(page.locator("body").get_attribute("data-shared") or "")
    assert shared["title"] == "Kota Pasuruan"
    assert shared["url"] == f"{SITE_URL}{CITY}"
    assert shared["text"].endswith(".")
    assert shared["text"] in re.sub(r"\s+", " ", page.locator(".lead").inner_text()).replace(" .", ".")


def test_thinking_better_of_sharing_is_no_failure(page: Page) -> None:
    page.evaluate(SHARE % "Promise.reject(new DOMException('batal', 'AbortError'))")
    page.get_by_role("button", name="Bagikan").click()
    expect(page.locator("body[data-shared]")).to_have_count(1)
    expect(page.locator(".did, dialog")).to_have_count(0)


@pytest.mark.parametrize("how", UNSHARED.values(), ids=UNSHARED)
def test_without_the_browsers_sharing_text_and_link_are_copied(page: Page, how: str) -> None:
    page.evaluate(how)
    page.get_by_role("button", name="Bagikan").click()
    expect(page.locator(".did")).to_have_text("Teks dan tautan disalin")
    assert told(page).endswith(f". {SITE_URL}{CITY}")


def test_without_javascript_no_button_is_dead_and_every_form_can_be_read(reader: Reader) -> None:
    page = reader.revisit(CITY, javascript=False)
    assert page.locator("[data-act]").count() > 20
    expect(page.locator("[data-act]:visible")).to_have_count(0)
    for box in page.locator(".citing details").all():
        if box.get_attribute("open") is None:
            box.locator("summary").click()
        expect(box.locator("pre")).to_be_visible()
        assert f"{SITE_URL}{CITY}" in box.locator("pre").inner_text()
    assert page.locator(".act a:visible", has_text="Tautan butir").count() > 10


def test_nothing_of_it_is_loaded_before_somebody_reaches_for_a_button(reader: Reader) -> None:
    page = reader.settle(reader.open(CITY))
    loaded = "performance.getEntriesByType('resource').map(each => each.name.split('/').at(-1))"
    acts = {"acts.js", "cite.js", "copy.js", "share.js"}
    assert acts.isdisjoint(page.evaluate(loaded))
    with (
        page.expect_response("**/acts/share.js"),
        page.expect_response("**/acts/cite.js"),
        page.expect_response("**/acts/copy.js"),
    ):
        of_claim(page, "mou-2021-05").hover()


def test_one_walks_through_a_province_from_city_to_city(reader: Reader) -> None:
    page = reader.revisit("provinsi/bali/")
    links = page.locator(".cities a").evaluate_all("links => links.map(link => link.href.split('#')[0])")
    expected = list(dict.fromkeys(links))
    assert len(expected) > 2
    page.goto(expected[0])
    expect(page.locator("nav.turn a[rel=prev]")).to_have_count(0)
    seen = [page.url]
    while page.locator("nav.turn a[rel=next]").count():
        page.get_by_role("navigation", name="Daerah lain di Bali").locator("a[rel=next]").click()
        page.wait_for_url(lambda url: url != seen[-1])
        seen.append(page.url)
    assert seen == expected
    page.locator("nav.turn a[rel=prev]").click()
    page.wait_for_url(expected[-2])


def test_the_strip_says_in_words_that_sources_differ_and_leads_to_both(reader: Reader, site: Path) -> None:
    path, found = first_with(site, r'<b><a href="#([^"]+)">[^<]*</a></b>\s*<span>[^<]*<em class="contested">')
    page = reader.revisit(path, width=320)
    step = page.locator(".steps li", has=page.locator(f"a[href='#{found[1]}']"))
    expect(step.locator(".contested").first).to_have_text("sumber berbeda")
    claim = page.locator("li", has=page.locator(f"> [id='{found[1]}']"))
    expect(claim.locator("> .differs").first).to_contain_text("Sumber lain menulis berbeda")
