"""What the fields of our own records mean is kept by every record, where no rule of the check can know it.

A note in our words tells how an editor read a source; the fields beside it must say the same.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from jejak.records.catalogue import Catalogue
from jejak.records.models.queries import members
from support.ourtexts import our_texts
from support.project import ROOT
from support.typed import typed

EVENTS = ("signings", "bimtek", "milestones")
CITIES = sorted((ROOT / "data" / "cities").glob("*.yml"))

DEED = re.compile(r"(?:Membuka|Menutup|Memimpin|Membacakan|Memaparkan|Menjadi narasumber|Menghadiri|Menyerahkan)\b")
"""What somebody did; said holds the gist of what somebody said."""

HANDED = ((r"(?i)\bditerima (?!bersama)", "received"), (r"(?i)\bdiserahkan\b", "presented"))
"""What a note says of an award's handing over, and the part of whoever did it."""

SET_ASIDE = (r"(?i)\btercatat dalam", r"(?i)\bgelombang\b", r"\bgerakan 20\d\d", r"\btidak (?:ditulis|tertulis)\b")
"""Words for which the style sheet has another; «tercatat» is of our own records."""

GLOSSARY = "data/glossary.yml"
"""The one file that may name other people's words, to explain them."""

ROUGHLY = re.compile(r"(?i)\b(?:pesert\w+|diikuti|bagi|dengan)\b[^.;]*\b(?:sekitar|kira-kira|kurang lebih|perkiraan)\b")
LETTER_DAY = re.compile(r"(?i)tanggalnya (?:tanggal|hari) (?:surat|keterangan)")


def events() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every event of every record, with its file and section."""
    for file in CITIES:
        record = typed(file)
        for section in EVENTS:
            yield from ((file.stem, section, event) for event in record.get(section, ()))


def programmes() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every programme of every record, with its file."""
    for file in CITIES:
        yield from ((file.stem, programme) for programme in typed(file).get("programmes", ()))


def test_who_handed_over_an_award_and_who_received_it_stands_in_a_field() -> None:
    silent = {
        (city, event["title"], part)
        for city, _, event in events()
        if event.get("kind") == "award"
        for said, part in HANDED
        if re.search(said, event.get("note", ""))
        and part not in {each.get("part") for each in [*event.get("people", ()), *event.get("groups", ())]}
    }
    assert silent == set()


def test_a_programme_that_a_note_calls_an_application_is_one() -> None:
    other = [
        (city, programme["name"])
        for city, programme in programmes()
        if programme.get("note", "").startswith("Aplikasi ") and "application" not in programme["kind"]
    ]
    assert other == []


def test_a_programme_is_not_dated_by_the_day_it_was_mentioned() -> None:
    dated = [
        (city, programme["name"])
        for city, programme in programmes()
        if programme.get("date_text", "").startswith(("disebut ", "diberitakan "))
        and programme.keys() & {"date", "year"}
    ]
    assert dated == []


def test_whoever_is_quoted_has_a_part() -> None:
    partless = [
        (city, section, person["name"])
        for city, section, event in events()
        for person in event.get("people", ())
        if "said" in person and "part" not in person
    ]
    assert partless == []


def test_what_was_said_is_no_deed() -> None:
    assert [text for text in our_texts() if text.field == "said" and DEED.match(text.said)] == []


@pytest.mark.parametrize("wrong", SET_ASIDE)
def test_our_words_are_those_of_the_style_sheet(wrong: str) -> None:
    found = [text for text in our_texts() if text.file != GLOSSARY and re.search(wrong, unquoted(text.said))]
    assert found == []


def unquoted(text: str) -> str:
    return re.sub(r"“[^”]*”", "", text)


def test_an_event_is_not_dated_by_a_letter_about_it() -> None:
    """A selection is the letter itself; anything else has a day of its own, or only a year."""
    found = [
        (city, event["date"])
        for city, _, event in events()
        if event.get("kind") != "selection" and LETTER_DAY.search(event.get("note", ""))
    ]
    assert found == []


def test_a_rough_number_is_not_told_as_an_exact_one() -> None:
    found = [
        (city, event["participants"])
        for city, _, event in events()
        if "participants" in event and ROUGHLY.search(event.get("note", ""))
    ]
    assert found == []


def test_a_stage_that_we_read_ourselves_is_not_quite_sure() -> None:
    found = [
        (city, event["stages"])
        for city, section, event in events()
        if section == "bimtek" and "omor tahapnya kami baca" in event.get("note", "") and "confidence" not in event
    ]
    assert found == []


def test_an_evaluation_that_was_a_bimtek_besides_says_so() -> None:
    found = [
        (city, event["title"])
        for city, _, event in events()
        if event.get("kind") == "evaluation"
        and re.search(r"(?i)(?:\bdan |^)bimtek\b", event.get("title", ""))
        and "bimtek" not in event.get("also_kind", ())
    ]
    assert found == []


def test_an_area_pact_was_signed_for_the_region() -> None:
    """Who is only named among those present took part in a discussion."""
    found = [
        city
        for city, _, event in events()
        if event.get("kind") == "area-pact" and re.search(r"Disebut di antara .*peserta", event.get("note", ""))
    ]
    assert found == []


def test_an_evaluation_to_come_is_no_target() -> None:
    found = [
        (city, event["title"])
        for city, _, event in events()
        if event.get("kind") == "target" and event.get("part_of", "").startswith("evaluation-")
    ]
    assert found == []


def test_what_a_batch_says_of_our_own_names_is_as_many_as_there_are(real: Catalogue) -> None:
    """The note explains who is missing or too many; its numbers would grow old with the next name."""
    named = Counter(year for record in real.cities for year in {member.batch for member in members(record.city)})
    told = {
        batch.year: [int(number) for number in re.findall(r"Kami mencatat (\d+) nama", batch.note or "")]
        for batch in real.programme.batches
    }
    assert told == {year: [named[year]] if numbers else [] for year, numbers in told.items()}
    assert any(told.values())


def test_a_masterplan_says_whether_its_text_was_seen() -> None:
    found = [
        (city, event["title"])
        for city, section, event in events()
        if section == "milestones" and event["kind"] == "masterplan" and event.get("status", "held") == "held"
        if "evidence" not in event
    ]
    assert found == []
