"""What holds of the whole record and of all its pages, whatever is added: what pages say is never more than records do.

Steps and rounds are counted here from the records' own YAML, without the site's code.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from jejak.records.catalogue import Catalogue
from jejak.records.models.events import Event, Milestone
from jejak.records.models.queries import claims, differing, redating
from jejak.records.models.vocabulary import Confidence, MilestoneKind, Scope, Status
from jejak.story import dates
from jejak.story.city.lead.sentences import LONGEST
from jejak.story.city.story import CityStory, tell_city
from support.typed import cities

STEP_OF_KIND = {
    ("milestones", "assessment"): "Asesmen",
    ("signings", "mou"): "Nota kesepakatan (MoU)",
    ("signings", "commitment"): "Komitmen",
    ("signings", "masterplan"): "Masterplan",
    ("milestones", "masterplan"): "Masterplan",
    ("programmes", "quick-win"): "Quick win",
    ("milestones", "evaluation"): "Evaluasi",
}
STEP_OF_ABOUT = {
    "assessment": "Asesmen",
    "mou": "Nota kesepakatan (MoU)",
    "bimtek-1": "Bimtek I",
    "bimtek-2": "Bimtek II",
    "bimtek-3": "Bimtek III",
    "bimtek-4": "Bimtek IV",
    "commitment": "Komitmen",
    "masterplan": "Masterplan",
    "quick-win": "Quick win",
    "evaluation": "Evaluasi",
}
STAGES = ["Bimtek I", "Bimtek II", "Bimtek III", "Bimtek IV"]


@pytest.fixture(scope="module")
def stories(real: Catalogue) -> list[CityStory]:
    return [tell_city(record, real) for record in real.cities]


def borne(record: dict[str, Any]) -> set[str]:
    """The steps on which any claim of a record bears, by its kind, its stages or what it is about."""
    found = set[str]()
    for section in ("memberships", "signings", "milestones", "bimtek", "programmes"):
        for claim in record.get(section, ()):
            found |= {STEP_OF_ABOUT[step] for step in claim.get("about", ())}
            kind = claim.get("kind")
            kinds = kind if isinstance(kind, list) else [kind]
            found |= {STEP_OF_KIND[section, each] for each in kinds if (section, each) in STEP_OF_KIND}
            found |= {STAGES[int(stage) - 1] for stage in claim.get("stages", ())}
    return found


def silent(page: str) -> list[set[str]]:
    """The steps of which a city's page says that no source was found, row by row."""
    rows = re.findall(r'<ol class="steps">.*?</ol>', page, re.DOTALL)
    return [set(re.findall(r'class="dot none"><b>([^<]+)</b>', row)) for row in rows]


def test_no_page_says_of_a_step_that_its_source_was_not_found_while_a_claim_bears_on_it(site: Path) -> None:
    """In no row: of a region that joined twice, what one round has another may lack, but not both."""
    seen = 0
    for name, record in cities().items():
        rows = silent((site / name.replace("-", "/", 1) / "index.html").read_text("utf-8"))
        seen += len(rows)
        assert not (set.intersection(*rows) if rows else set()) & borne(record), name
    assert seen


_CLUMSY = re.compile(r"\([^)]*\(|\)\s*\(| di (?:daring|virtual)|tercatat pada|klaim")


def test_every_sentence_of_every_lead_is_short_and_ends_no_list_in_a_list(stories: list[CityStory]) -> None:
    for story in stories:
        for sentence in story.summary.sentences:
            assert len(sentence.text.split()) <= LONGEST, (story.id, sentence.text)
            assert not _CLUMSY.search(sentence.text), story.id


def test_a_lead_never_tells_a_weak_event_as_the_first_or_last_of_several(
    stories: list[CityStory], real: Catalogue
) -> None:
    for story, record in zip(stories, real.cities, strict=True):
        held = [
            event
            for event in record.city.milestones
            if event.kind is MilestoneKind.EVALUATION and event.date and event.status is Status.HELD
        ]
        weak = {dates.wording(event.date) for event in held if event.confidence is Confidence.LOW}
        firm = {dates.wording(event.date) for event in held if event.confidence is not Confidence.LOW}
        told = re.findall(r"(?:pertama|terakhir) (?:pada )?([^,.]+)", story.summary.text)
        assert not firm or not {*told} & (weak - firm), story.id


def test_another_source_is_only_said_of_another_source(stories: list[CityStory]) -> None:
    for story in stories:
        for year in story.timeline:
            for entry in year.entries:
                for other in entry.also:
                    assert other.within is ({*other.references} <= {*entry.references}), (story.id, entry.anchor)


def test_a_coarser_date_is_told_nowhere_as_a_difference(real: Catalogue) -> None:
    events = [claim for record in real.cities for claim in claims(record.city) if isinstance(claim, Event)]
    pairs = [(event, report) for event in events for report in event.also_reported if report.date and event.date]
    coarser = [pair for pair in pairs if str(pair[0].date).startswith(str(pair[1].date))]
    assert coarser
    assert [pair for pair in coarser if pair[1] in redating(pair[0])] == []


def test_every_differing_report_says_how_certain_it_is(real: Catalogue, stories: list[CityStory]) -> None:
    doubtful = sum(
        report.confidence is not Confidence.HIGH
        for record in real.cities
        for claim in claims(record.city)
        for report in differing(claim)
    )
    entries = [entry for story in stories for year in story.timeline for entry in year.entries]
    told = sum(bool(other.confidence) for item in entries for other in item.also)
    told += sum(bool(other.confidence) for story in stories for item in story.memberships for other in item.also)
    told += sum(bool(other.confidence) for story in stories for item in story.programmes for other in item.also)
    assert told == doubtful


def _masterplans(real: Catalogue) -> Iterator[tuple[str, Milestone]]:
    for record in real.cities:
        for event in record.city.milestones:
            if event.kind is MilestoneKind.MASTERPLAN and event.scope is Scope.PROGRAMME:
                yield record.id, event


def test_drafting_is_no_masterplan(real: Catalogue) -> None:
    """Held masterplans are finished, handed over, adopted or spoken of as such; what prepares one is another event."""
    drafting = re.compile(r"(?i)\b(?:penyusunan|rapat|fgd|dirancang|disusun$|pendampingan|rencana aksi|peninjauan)\b")
    found = [
        (id, event.title)
        for id, event in _masterplans(real)
        if event.status is Status.HELD and event.title and drafting.search(event.title)
    ]
    assert found == []


def test_a_masterplan_step_rests_on_a_text_that_is_among_the_sources(real: Catalogue) -> None:
    for id, event in _masterplans(real):
        if event.evidence == "text":
            kinds = {real.sources[source].kind.value for source in event.sources}
            assert kinds & {"document", "academic", "government"}, id


def test_the_same_event_is_called_the_same_on_its_page_and_in_the_chronicle(site: Path) -> None:
    """Its title where it has one, in the timeline, in the chronicle and among the home page's latest."""
    home = (site / "index.html").read_text("utf-8")
    latest = re.findall(r'<a href="\./((?:kota|kabupaten)/[^"#]+/)#([^"]+)">([^<]+)</a>,', home)
    assert latest
    chronicle = "".join(file.read_text("utf-8") for file in sorted(site.glob("linimasa/*/index.html")))
    for path, anchor, said in latest:
        page = (site / path / "index.html").read_text("utf-8")
        assert f'{path}#{anchor}">{said}</a>' in chronicle
        assert said in page


def test_no_page_speaks_of_proof_conviction_or_claims(site: Path) -> None:
    """The words that readers took for verdicts. The style sheet alone names them, to say what to write instead."""
    for file in sorted({*site.glob("**/index.html")} - {site / "gaya-bahasa" / "index.html"}):
        text = re.sub(r"(?s)<cite.*?</cite>|<script.*?</script>|<[^>]+>", " ", file.read_text("utf-8"))
        assert not re.search(r"(?i)belum ada bukti|keyakinan (?:sedang|rendah)|\(diragukan\)", text), file


MONTH_ALONE = {"kota-banjarmasin": "its source gives only the month of the assessment, and is about another region"}
"""Regions whose list tells of an assessment and not that they had theirs, each with the reason."""


def test_who_was_chosen_by_an_assessment_is_not_said_to_have_none(real: Catalogue, stories: list[CityStory]) -> None:
    """A list of the chosen that tells how they were assessed tells it of all of them."""
    told = {event.batch: {*event.sources} for event in real.programme.events if event.kind == "assessment"}
    silent = set()
    for record, story in zip(real.cities, stories, strict=True):
        for claim in record.city.memberships:
            if claim.status == "member" and {*claim.sources} & told.get(claim.batch, set()):
                (track,) = (each for each in story.tracks.rounds if each.batch == claim.batch)
                silent |= {story.id for step in track.steps if step.key == "assessment" and step.status == "none"}
    assert silent == {*MONTH_ALONE}
