"""The table of all regions in a real browser: narrowed, searched, sorted, shared, taken along; whole without script."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from jejak.publish.exports.table import ADDRESS, CODES, write_csv
from jejak.story import words
from support.browser import HEIGHT, Reader
from support.serving import SITE_URL, Server
from support.staying import follow

ROWS = ".directory [data-f]"
ALL = 514
SHOWN = re.compile(r"^([\d.]+) dari 514 daerah$")


@pytest.fixture(scope="module")
def standing(resident: Reader) -> Page:
    return opened(resident, "kota/")


@pytest.fixture
def table(standing: Page, watched: None) -> Page:
    """The table as it stands at first: nothing asked, by name. The same page for all tests that only ask it."""
    return follow(standing, ".")


def opened(reader: Reader, path: str, **how: int) -> Page:
    """The table, ready."""
    page = reader.revisit(path, **how)  # type: ignore[arg-type]
    expect(page.locator(".directory [aria-sort]")).to_have_count(1)
    return page


REGIONS = f"() => new Set([...document.querySelectorAll('{ROWS}')].map(row => row.dataset.code ?? row.id)).size"
"""Of how many regions there are rows; who joined twice has two."""


def settle(page: Page, count: int | None = None) -> list[list[str]]:
    """The rows once the table holds as many regions as it says: the texts of their cells (some are not laid out)."""
    status = page.locator(".pick-status")
    expect(status).to_have_text(SHOWN if count is None else f"{count} dari 514 daerah")
    said = int(status.inner_text().split()[0])
    page.wait_for_function(f"said => ({REGIONS})() === said", arg=said)
    cells = "rows => rows.map(row => [...row.cells].map(cell => cell.textContent.trim()))"
    found: list[list[str]] = page.locator(ROWS).evaluate_all(cells)
    return found


def names(page: Page, count: int | None = None) -> list[str]:
    return [row[0] for row in settle(page, count)]


def regions(page: Page, count: int | None = None) -> list[str]:
    """The same, each region once."""
    return list(dict.fromkeys(names(page, count)))


def tells(row: list[str], step: str) -> bool:
    """Whether a row says that a source tells of a step: its date, or that there is none."""
    return bool(re.search(rf"(?:^|; ){step}(?:: tanpa tanggal| [\d~–]| \w{{3}} \d)", row[3]))


def reached(text: str) -> int:
    """Of how many steps a row says so."""
    return sum(": " not in part or ": tanpa tanggal" in part for part in text.split("; ") if part != words.NO_SOURCE)


def option(page: Page, filter: str, value: str) -> Locator:
    return page.locator(f"select[name={filter}] option[value='{value}']")


def count_of(page: Page, filter: str, value: str = "") -> int:
    found = re.search(r"\(([\d.]+)\)$", option(page, filter, value).text_content() or "")
    assert found
    return int(found[1].replace(".", ""))


def choose(page: Page, filter: str, value: str) -> list[str]:
    """Choose a value that promises so many regions, and get just these."""
    promised = count_of(page, filter, value)
    page.locator(f"select[name={filter}]").select_option(value)
    return regions(page, promised)


def ask_name(page: Page, text: str) -> None:
    page.locator("#pick-text").fill(text)
    expect(page.locator(".pick-said")).to_contain_text(f"“{text}”")


def named(page: Page, text: str) -> list[str]:
    """The regions that a name leaves."""
    ask_name(page, text)
    return regions(page)


def asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


@pytest.mark.parametrize(
    ("filter", "value"),
    [
        ("catatan", "belum"),
        ("status", "tidak-ditemukan"),
        ("status", "peserta"),
        ("provinsi", "jawa-timur"),
        ("jenis", "kota"),
        ("angkatan", "2021"),
        ("langkah", "komitmen"),
        ("langkah", "belum-ada-bukti"),
        ("pilar", "governance"),
        ("bukti", "akademik"),
    ],
)
def test_every_filter_leaves_as_many_regions_as_its_choice_promised(table: Page, filter: str, value: str) -> None:
    left = choose(table, filter, value)
    assert 0 < len(left) < ALL
    assert asked(table) == {filter: [value]}


def test_a_filter_leaves_the_rows_that_say_so(table: Page) -> None:
    choose(table, "langkah", "komitmen")
    assert all(tells(row, "Komitmen") for row in settle(table))
    choose(table, "angkatan", "2019")
    assert all(row[2] == "2019" and tells(row, "Komitmen") for row in settle(table))


def test_batch_and_step_match_within_one_round(table: Page) -> None:
    """Kabupaten Pasuruan joined in 2018 and in 2021, and only of 2021 a source tells that it signed."""
    for batch, left in (("2018", False), ("2021", True)):
        follow(table, f"?provinsi=jawa-timur&angkatan={batch}&langkah=nota-kesepakatan")
        found = [row for row in settle(table) if row[0] == "Kabupaten Pasuruan"]
        assert [(row[2], tells(row, r"Nota kesepakatan \(MoU\)")) for row in found] == [(batch, True)] * left


def test_a_region_of_two_rounds_is_two_rows_and_counts_once(table: Page) -> None:
    follow(table, "?q=kabupaten+pasuruan")
    assert [row[0] for row in settle(table, 1)] == ["Kabupaten Pasuruan"] * 2
    assert [count_of(table, "angkatan", year) for year in ("2018", "2021", "2019")] == [1, 1, 0]
    assert count_of(table, "angkatan") == count_of(table, "jenis", "kabupaten") == 1
    expect(table.locator(".pick-status")).to_have_text("1 dari 514 daerah")
    choose(table, "angkatan", "2018")
    expect(table.locator(ROWS)).to_have_count(1)
    assert [row[2] for row in settle(table, 1)] == ["2018"]
    assert count_of(table, "angkatan") == 1, "lifting the filter leaves the same region"


def test_who_takes_no_part_says_how_it_stands_and_lacks_nothing(table: Page) -> None:
    follow(table, "?status=lain")
    rows = settle(table)
    assert rows
    assert [row for row in rows if row[2].isdigit() or words.NO_SOURCE in row[3]] == []
    assert {row[2] for row in rows} <= set(words.FOOTING.values()) - {"peserta"}


def test_counts_follow_the_other_filters(table: Page) -> None:
    before = count_of(table, "langkah", "komitmen")
    choose(table, "provinsi", "jawa-timur")
    within = count_of(table, "langkah", "komitmen")
    assert 0 < within < before
    assert count_of(table, "langkah") == count_of(table, "provinsi", "jawa-timur")
    assert count_of(table, "provinsi") == ALL, "a filter's own choices count as if it were not used"
    assert len(choose(table, "langkah", "komitmen")) == within


def test_counts_of_a_filter_with_one_value_a_region_add_up(table: Page) -> None:
    left = choose(table, "langkah", "evaluasi")
    counts = [count_of(table, "provinsi", value) for value in values(table, "provinsi")]
    assert sum(counts) == len(left)


def test_a_choice_that_leaves_nothing_is_off_but_stays_seen(table: Page) -> None:
    choose(table, "catatan", "belum")
    expect(option(table, "langkah", "komitmen")).to_be_disabled()
    assert count_of(table, "langkah", "komitmen") == 0


def values(page: Page, filter: str) -> list[str]:
    found: list[str] = page.locator(f"select[name={filter}] option").evaluate_all("all => all.map(one => one.value)")
    return [value for value in found if value]


def test_names_are_known_by_other_spellings(table: Page) -> None:
    expected = {
        "kota pasuruan": {"Kota Pasuruan"},
        "PASURUAN": {"Kabupaten Pasuruan", "Kota Pasuruan"},
        "pasuruan kota": {"Kota Pasuruan"},
        "kab. tegal": {"Kabupaten Tegal"},
        "jogja": {"Kota Yogyakarta"},
        "bukit tinggi": {"Kota Bukittinggi"},
        "siantar": {"Kota Pematangsiantar"},
        "tolitoli": {"Kabupaten Toli-Toli"},
        "kota baru": {"Kabupaten Kotabaru"},
        "solo": {"Kota Surakarta"},
    }
    left = {typed: named(table, typed) for typed in expected}
    assert {typed: expected[typed] & set(found) for typed, found in left.items()} == expected
    assert {typed: found for typed, found in left.items() if len(found) > len(expected[typed]) + 3} == {}


def test_a_province_typed_lists_its_regions(table: Page) -> None:
    ask_name(table, "kalimantan utara")
    assert {row[1] for row in settle(table)} == {"Kalimantan Utara"}


def test_a_misspelt_name_is_answered_with_names_spelled_nearly_so(table: Page) -> None:
    ask_name(table, "surabya")
    table.get_by_role("button", name="Kota Surabaya", exact=True).click()
    assert names(table, 1) == ["Kota Surabaya"]
    expect(table.locator(".pick-status")).to_be_focused()


def test_the_address_holds_what_is_asked_and_back_brings_it_back(reader: Reader) -> None:
    table = opened(reader, "kota/")
    everything = names(table, ALL)
    east = choose(table, "provinsi", "jawa-timur")
    choose(table, "langkah", "komitmen")
    assert asked(table) == {"provinsi": ["jawa-timur"], "langkah": ["komitmen"]}
    table.go_back()
    assert regions(table, len(east)) == east
    expect(table.locator("select[name=langkah]")).to_have_value("")
    table.go_back()
    assert names(table, ALL) == everything
    table.go_forward()
    assert regions(table, len(east)) == east


def test_typing_changes_the_address_without_a_step_back_for_every_letter(reader: Reader) -> None:
    table = opened(reader, "kota/")
    steps = table.evaluate("history.length")
    table.locator("#pick-text").press_sequentially("tegal")
    table.wait_for_url("**/kota/?q=tegal")
    assert table.evaluate("history.length") == steps


def test_an_address_can_be_shared(reader: Reader) -> None:
    page = opened(reader, "kota/?q=pas&provinsi=jawa-timur&urut=-klaim")
    expect(page.locator("#pick-text")).to_have_value("pas")
    expect(page.locator("select[name=provinsi]")).to_have_value("jawa-timur")
    assert set(names(page)) >= {"Kabupaten Pasuruan", "Kota Pasuruan"}
    expect(page.locator("[aria-sort=descending]")).to_have_text("Butir")


def test_an_address_with_a_value_that_nothing_carries_says_so_and_can_be_mended(reader: Reader) -> None:
    page = opened(reader, "kota/?provinsi=%3Cb%3Eatlantis&urut=tidak-ada")
    assert settle(page, 0) == []
    assert page.locator("main b").count() == 0
    page.locator(".pick-empty button", has_text="Provinsi: <b>atlantis (514 daerah)").click()
    settle(page, ALL)


def column(page: Page, name: str) -> Locator:
    return page.locator(".directory thead").get_by_role("button", name=name, exact=True)


WAITING = 3
"""Cells of a region without a record: its name, its province, and that it has none."""


def recorded(page: Page) -> list[list[str]]:
    return [row for row in settle(page) if len(row) > WAITING]


def year(cell: str) -> str:
    """«2021» of «2021, kepastian rendah»; empty where there is none."""
    return cell.partition(",")[0] if cell[:4].isdigit() else ""


@pytest.mark.parametrize(
    ("name", "index", "key"),
    [
        ("Butir", 4, lambda text: -int(text)),
        ("Sumber", 5, lambda text: -int(text)),
        ("Provinsi", 1, str),
        ("Angkatan", 2, lambda text: (not year(text), year(text))),
        ("Langkah yang tercatat", 3, lambda text: (not text, -reached(text))),
    ],
)
def test_a_column_sorts_and_says_so(table: Page, name: str, index: int, key: Callable[[str], object]) -> None:
    column(table, name).click()
    expect(table.locator(".directory [aria-sort]")).to_have_text(name)
    cells = [row[index] for row in recorded(table) if row[index] or name not in ("Butir", "Sumber")]
    assert cells == sorted(cells, key=key)  # type: ignore[arg-type]
    assert len(set(cells)) > 1


def test_the_same_column_again_sorts_the_other_way_and_what_says_nothing_stays_last(table: Page) -> None:
    column(table, "Angkatan").click()
    expect(table.locator("[aria-sort=ascending]")).to_have_text("Angkatan")
    column(table, "Angkatan").click()
    expect(table.locator("[aria-sort=descending]")).to_have_text("Angkatan")
    cells = [year(row[2]) for row in recorded(table)]
    known = list(filter(None, cells))
    assert known == sorted(known, reverse=True)
    assert cells[: len(known)] == known
    assert asked(table) == {"urut": ["-angkatan"]}


@pytest.mark.parametrize("name", ["Butir", "Sumber"])
def test_what_is_counted_of_a_region_stands_once_and_its_rows_stay_together(table: Page, name: str) -> None:
    column(table, name).click()
    expect(table.locator("[aria-sort]")).to_have_text(name)
    (first, second) = (row for row in recorded(table) if row[0] == "Kabupaten Pasuruan")
    assert (year(first[2]), year(second[2])) == ("2018", "2021")
    assert first[4].isdigit()
    assert first[5].isdigit()
    assert second[4:6] == ["", ""]
    both = [row[0] for row in recorded(table)]
    at = both.index("Kabupaten Pasuruan")
    assert both[at : at + 2] == ["Kabupaten Pasuruan"] * 2


def test_a_doubtful_round_says_so_in_its_column(table: Page) -> None:
    follow(table, "?q=kota+batu")
    assert [row[2] for row in settle(table, 1)] == ["2019", "2021, kepastian rendah"]


def test_the_table_stands_by_name_and_never_calls_its_order_a_ranking(table: Page) -> None:
    expect(table.locator("[aria-sort=ascending]")).to_have_text("Daerah")
    before = names(table, ALL)
    column(table, "Butir").click()
    expect(table.locator("caption")).to_contain_text("banyaknya butir, terbanyak dulu, bukan menurut kemajuan")
    assert names(table) != before
    column(table, "Daerah").click()
    expect(table.locator("[aria-sort=ascending]")).to_have_text("Daerah")
    assert names(table) == before
    assert asked(table) == {}


PLAIN, FOR_EXCEL = "Unduh hasil ini (CSV)", words.FOR_EXCEL


def taken(page: Page, form: str = PLAIN) -> tuple[str, bytes]:
    """The file's name and bytes."""
    with page.expect_download() as started:
        page.get_by_role("button", name=form).click()
    return started.value.suggested_filename, Path(started.value.path()).read_bytes()


@pytest.mark.parametrize(("form", "separator"), [(PLAIN, ","), (FOR_EXCEL, ";")])
@pytest.mark.parametrize("address", [".", "?provinsi=jawa-timur&urut=-sumber", "?q=tegal"])
def test_the_file_is_what_is_on_screen(table: Page, address: str, form: str, separator: str) -> None:
    follow(table, address)
    shown = settle(table)
    _, content = taken(table, form)
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n")
    text = content.decode("utf-8-sig")
    heading, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    assert csv.Sniffer().sniff(text, ",;\t").delimiter == separator
    columns = table.locator(".directory thead th").all_inner_texts()
    assert heading == [*columns, *CODES, ADDRESS]
    assert {len(row) for row in rows} == {len(heading)}
    waiting = ["belum ada catatan", *[""] * (len(columns) - WAITING)]
    assert [row[: len(columns)] for row in rows] == [
        row if len(row) > WAITING else [*row[:2], *waiting] for row in shown
    ]


def test_every_row_of_the_file_has_its_regions_code(table: Page) -> None:
    with (Path(__file__).parents[2] / "data" / "regions.csv").open(encoding="utf-8") as file:
        regions = {(row["name"], row["code"], row["code"].replace(".", "")) for row in csv.DictReader(file)}
    _, *rows = csv.reader(io.StringIO(taken(table)[1].decode("utf-8-sig")))
    assert {(row[0], *row[-3:-1]) for row in rows} == regions


def test_the_cells_of_a_row_stand_beside_each_other_however_many_days_are_told(reader: Reader) -> None:
    page = opened(reader, "kota/?q=pas", width=1280)
    settle(page)
    tops = """rows => rows.map(row => {
      const shown = [...row.cells].map(cell => cell.getBoundingClientRect()).filter(box => box.width);
      return new Set(shown.map(box => box.top)).size;
    })"""
    assert set(page.locator(ROWS).evaluate_all(tops)) == {1}
    wide = "row => row.cells[2].getBoundingClientRect().width > row.getBoundingClientRect().width / 3"
    assert page.locator("#belum [data-f]").first.evaluate(wide)


def test_every_row_of_the_file_says_where_its_page_is(table: Page, site: Path) -> None:
    _, *rows = csv.reader(io.StringIO(taken(table)[1].decode("utf-8-sig")))
    for name, *_, address in rows:
        assert address.startswith(SITE_URL)
        path, _, anchor = address.removeprefix(SITE_URL).partition("#")
        page = (site / path / "index.html").read_text("utf-8")
        assert f'<tr id="{anchor}"' in page if anchor else f">{name}</h1>" in page


# Texts that a spreadsheet may take for a formula, at their start, behind what it passes over, behind what it splits at.
BEFORE = ("", " ", "\u00a0 ", "\t", "\r", "\ufeff", "a,", "a;", ",\t")
CELLS = [
    *(f"{before}{sign}1" for sign in "=+-@＝＋－＠﹣" for before in BEFORE),
    *("", "a", "a;b", "a,b", 'a "b"', "a\nb", "\ta", "\n", "\r\n=1", "\u202a=1", "\u00ad@x", "\u3164＝1", "\x1c=1"),
    *("\x85=1", "a - b", "a=b", "2021–2022", "'=1"),
]


@pytest.mark.parametrize("separator", [",", ";"])
def test_both_makers_of_files_write_the_same_bytes(table: Page, server: Server, site: Path, separator: str) -> None:
    module = next((site / "aset").glob("js-*/directory/csv.js")).relative_to(site)
    script = "async ([module, rows, separator]) => (await import(module)).writeCsv(rows, separator)"
    written: str = table.evaluate(script, [f"{server.url}{module}", [[cell, "x"] for cell in CELLS], separator])
    assert written.encode() == write_csv([[cell, "x"] for cell in CELLS], separator)


def test_the_files_name_tells_what_it_holds(table: Page) -> None:
    follow(table, "?provinsi=jawa-timur&langkah=komitmen")
    count = len(regions(table))
    assert taken(table)[0] == f"daerah-jawa-timur-komitmen-{count}.csv"
    assert taken(table, FOR_EXCEL)[0] == f"daerah-jawa-timur-komitmen-{count}-excel.csv"


def test_no_cell_of_the_file_is_taken_for_a_formula(reader: Reader) -> None:
    page = opened(reader, "kota/?q=kota+pasuruan")
    settle(page, 1)
    link, province = (page.locator(f"{ROWS} {cell}") for cell in ("th a", "td >> nth=0"))
    link.evaluate("link => { link.textContent = '=HYPERLINK(1)' }")
    province.evaluate("""cell => { cell.textContent = 'a "b", c' }""")
    _, (name, province_text, *_) = csv.reader(io.StringIO(taken(page)[1].decode("utf-8-sig")))
    assert (name, province_text) == ("'=HYPERLINK(1)", 'a "b", c')


def test_nothing_left_names_each_filter_that_is_too_much_and_what_is_there_without_it(table: Page) -> None:
    follow(table, "?q=tegal&provinsi=jawa-timur")
    assert settle(table, 0) == []
    for form in (PLAIN, FOR_EXCEL):
        expect(table.get_by_role("button", name=form)).to_be_disabled()
    ways = table.locator(".pick-empty button", has_text=" daerah)")
    said = ways.all_inner_texts()
    assert [text.partition(" (")[0] for text in said] == ["Provinsi: Jawa Timur", "Nama: “tegal”"]
    for text in said:
        ways.filter(has_text=text).click()
        settle(table, int(re.findall(r"(\d+) daerah", text)[0]))
        expect(table.locator(".pick-status")).to_be_focused()
        table.go_back()
        settle(table, 0)


def test_without_the_index_of_places_filters_can_be_lifted_all_the_same(reader: Reader) -> None:
    page = opened(reader, "kota/")
    page.route("**/aset/tempat.*", lambda route: route.abort())
    with page.expect_event("requestfailed"):
        page.get_by_label("Nama daerah").fill("pasuruwan")
    settle(page, 0)
    page.get_by_role("button", name="Nama: “pasuruwan”").click()
    settle(page, ALL)
    assert all("net::ERR_FAILED" in fault for fault in reader.faults)
    reader.faults.clear()


def test_where_no_single_filter_is_to_blame_all_are_lifted(table: Page) -> None:
    follow(table, "?q=zzzz&catatan=belum&langkah=masterplan")
    settle(table, 0)
    table.get_by_role("button", name="Semua penyaring (514 daerah)").click()
    settle(table, ALL)
    assert asked(table) == {}


def test_all_filters_are_lifted_at_once_and_the_order_stays(table: Page) -> None:
    follow(table, "?q=tegal&jenis=kota&urut=-klaim")
    table.get_by_role("button", name="Hapus semua penyaring").click()
    settle(table, ALL)
    assert asked(table) == {"urut": ["-klaim"]}
    expect(table.get_by_role("button", name="Hapus semua penyaring")).to_be_hidden()


def test_a_screen_reader_is_told_how_many_rows_are_left(table: Page) -> None:
    left = choose(table, "provinsi", "aceh")
    expect(table.get_by_role("status").filter(has_text="daerah")).to_have_text(f"{len(left)} dari 514 daerah")
    waiting = table.locator("#belum [data-f]").count()
    expect(table.locator("#belum [scope=rowgroup]")).to_have_text(f"Belum punya catatan: {waiting} daerah")


def test_the_keyboard_alone_narrows_sorts_and_lifts(table: Page) -> None:
    table.locator("#pick-text").focus()
    table.keyboard.type("tegal")
    settle(table, 2)
    table.keyboard.press("Enter")
    table.wait_for_url("**/kota/?q=tegal")
    for _ in range(4):
        table.keyboard.press("Tab")
    expect(table.locator("select[name=jenis]")).to_be_focused()
    table.keyboard.press("ArrowDown")
    assert names(table, 1) == ["Kota Tegal"]
    column(table, "Butir").focus()
    table.keyboard.press("Enter")
    expect(table.locator("[aria-sort=descending]")).to_have_text("Butir")
    expect(column(table, "Butir")).to_be_focused()


def test_anchors_of_regions_without_a_record_are_met(reader: Reader, table: Page) -> None:
    anchor = table.locator("#belum [data-f]").nth(100).get_attribute("id")
    for path in ("belum", anchor):
        page = opened(reader, f"kota/#{path}", width=360)
        expect(page.locator(f"#{path} >> css=th >> nth=0")).to_be_in_viewport()


@pytest.mark.parametrize("width", [320, 360])
def test_on_a_phone_the_filters_are_folded_and_the_columns_sort(reader: Reader, width: int) -> None:
    page = opened(reader, "kota/?provinsi=jawa-timur&langkah=komitmen", width=width)
    left = regions(page)
    expect(page.locator("select[name=provinsi]")).to_be_hidden()
    summary = page.locator(".pick summary")
    expect(summary).to_contain_text("2 dipakai")
    column(page, "Sumber").click()
    expect(page.locator("[aria-sort=descending]")).to_have_text("Sumber")
    summary.click()
    page.locator("select[name=langkah]").select_option("")
    assert len(regions(page, count_of(page, "langkah"))) > len(left)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_javascript_the_table_is_whole_and_offers_nothing_that_would_not_work(reader: Reader) -> None:
    page = reader.revisit("kota/?provinsi=aceh", javascript=False)
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        assert page.evaluate(f"({REGIONS})()") == ALL
        expect(page.locator(".directory th a").first).to_be_visible()
        assert page.locator("main :is(button, input, select, summary, [role=status])").filter(visible=True).count() == 0


def test_paper_gets_the_rows_that_are_left_and_what_was_asked(reader: Reader) -> None:
    page = opened(reader, "kota/?provinsi=aceh")
    settle(page)
    page.emulate_media(media="print")
    expect(page.locator(".pick-said")).to_be_visible()
    expect(page.locator(".directory th a").first).to_be_visible()
    assert page.locator("main :is(.pick, .pick-result button)").filter(visible=True).count() == 0
