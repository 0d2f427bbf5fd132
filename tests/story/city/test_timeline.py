"""The timeline puts events in order of time and tells each with what its source gives."""

from typing import Any

import pytest

from jejak.story.city.story import tell_city
from jejak.story.city.timeline import Entry, Year
from support.records import catalogue, record


def years(**sections: Any) -> tuple[Year, ...]:
    told = record(**sections)
    return tell_city(told, catalogue(told)).timeline


def only(**sections: Any) -> Entry:
    ((entry,),) = [year.entries for year in years(**sections)]
    return entry


def test_events_stand_under_their_year_and_undated_ones_last() -> None:
    told = years(
        signings=[{"kind": "commitment", "date": "2022-09-27"}, {"kind": "mou", "date": "2021-05"}],
        bimtek=[{"stages": ["1"]}],
    )
    assert [(year.label, [entry.label for entry in year.entries]) for year in told] == [
        ("2021", ["Nota kesepakatan"]),
        ("2022", ["Penandatanganan komitmen"]),
        ("Tanpa tanggal", ["Bimtek tahap I"]),
    ]


def test_what_has_no_more_than_its_year_stands_after_all_that_is_dated_in_it() -> None:
    kinds = [("masterplan", "2021"), ("award", "2021-12"), ("launch", "2021-12-14"), ("budget", "2022-01")]
    told = years(milestones=[{"kind": kind, "date": date} for kind, date in kinds])
    assert [entry.label for year in told for entry in year.entries] == [
        "Penghargaan",
        "Peluncuran",
        "Masterplan",
        "Anggaran",
    ]


def test_a_kind_stands_apart_only_where_the_title_does_not_say_it() -> None:
    plain, told, cut = (
        only(milestones=[{"kind": kind, "title": title}])
        for kind, title in [("award", "Juara"), ("award", "Penghargaan Kota Cerdas"), ("target", "Targetkan 2025")]
    )
    assert (plain.kind_apart, plain.name) == ("Penghargaan", ("Penghargaan", "Juara"))
    assert (told.kind_apart, told.name) == (None, ("Penghargaan Kota Cerdas", None))
    assert cut.kind_apart == "Target"
    assert only(bimtek=[{"topic": "Lokakarya"}]).name == ("Bimtek", "Lokakarya")


def test_who_judged_is_a_part_of_the_sentence_unless_it_is_the_kind_again() -> None:
    makers = ("Tim evaluator", "Tim evaluasi", "Kementerian Kominfo", None)
    told = [only(milestones=[{"kind": "evaluation", "by": by}]).issuer for by in makers]
    assert told == ["oleh tim evaluator", None, "oleh Kementerian Kominfo", None]


def test_what_lies_outside_the_programme_is_of_no_round() -> None:
    batches = [{"batch": "2017"}, {"batch": "2021"}]
    deals = [{"kind": "cooperation", "date": "2018", "scope": "other"}, {"kind": "mou", "date": "2017"}]
    told = {entry.label: entry.round for year in years(memberships=batches, signings=deals) for entry in year.entries}
    assert told == {"Nota kesepakatan": "angkatan 2017", "Kerja sama": None}


def test_a_group_whose_part_is_unknown_is_no_name() -> None:
    entry = only(milestones=[{"kind": "evaluation", "groups": [{"name": "daerah", "count": "140"}]}])
    assert entry.details == (("Pihak lain yang disebut", "140 daerah"),)


def test_a_report_that_only_adds_is_told_as_such_and_without_what_the_claim_says() -> None:
    own = {"date": "2023-09-13/2023-09-24", "place": "Aula", "people": [{"name": "Ida"}]}
    report = {
        "date": "2023-09-13",
        "place": "Aula",
        "people": [{"name": "Ida"}, {"name": "Adi"}],
        "note": "Hanya menyebut pembukaannya.",
        "sources": ["pemkot"],
    }
    entry = only(bimtek=[{**own, "also_reported": [report]}])
    (other,) = entry.also
    assert (other.heading, entry.contested) == ("Sumber lain menambahkan", False)
    assert other.text == "Tanggal: 13 September 2023. Nama lain yang disebut: Adi. Hanya menyebut pembukaannya."


def test_a_stage_that_is_the_claims_own_is_not_told_again() -> None:
    report = {"stages": ["2"], "place": "Malang", "sources": ["pemkot"]}
    entry = only(bimtek=[{"stages": ["2"], "place": "Aula", "also_reported": [report]}])
    assert entry.also[0].said == (("Tempat", "Malang"),)


def test_a_report_that_differs_is_told_as_such() -> None:
    report = {"place": "Malang", "sources": ["pemkot"]}
    entry = only(bimtek=[{"place": "Aula", "also_reported": [report]}])
    assert (entry.also[0].heading, entry.contested) == ("Sumber lain menulis berbeda", True)


def test_a_source_that_says_two_things_is_no_other_source() -> None:
    entry = only(bimtek=[{"place": "Aula", "also_reported": [{"place": "Malang", "sources": ["antara"]}]}])
    assert entry.also[0].contests
    assert not entry.contested


def test_a_date_is_never_hidden_by_the_sources_words() -> None:
    entry = only(milestones=[{"kind": "evaluation", "date": "2019", "date_text": "hari Rabu"}])
    assert entry.when == "2019; menurut sumber: hari Rabu"


def test_of_which_round_an_event_is_stands_where_it_is_not_plain() -> None:
    events = {"milestones": [{"kind": "award", "date": date} for date in ("2016", "2018", "2021")]}
    once = years(memberships=[{"batch": "2018"}], **events)
    assert [entry.round for year in once for entry in year.entries] == ["di luar angkatan ini", None, None]
    twice = years(memberships=[{"batch": "2018"}, {"batch": "2021"}], **events)
    assert [entry.round for year in twice for entry in year.entries] == [
        "di luar angkatan ini",
        "angkatan 2018",
        "angkatan 2021",
    ]
    assert [entry.round for year in years(**events) for entry in year.entries] == [None] * 3


@pytest.mark.parametrize(
    ("sources", "within"), [(["pemkot"], False), (["antara"], True), (["antara", "pemkot"], False)]
)
def test_another_source_is_only_said_where_it_is_another(sources: list[str], within: bool) -> None:
    entry = only(signings=[{"kind": "mou", "also_reported": [{"place": "Aula", "sources": sources}]}])
    assert entry.also[0].within is within


def test_how_certain_a_differing_report_is_stands_with_it() -> None:
    report = {"place": "Aula", "sources": ["pemkot"], "confidence": "medium"}
    assert only(signings=[{"kind": "mou", "also_reported": [report]}]).also[0].confidence == "kepastian sedang"


def test_who_did_what_is_told_under_the_part_the_source_gives() -> None:
    entry = only(
        signings=[
            {
                "kind": "commitment",
                "people": [
                    {"name": "A", "role": "Wali Kota", "part": "signed"},
                    {"name": "B", "said": "Meminta semua dinas ikut."},
                ],
                "groups": [{"name": "dinas", "count": "17", "part": "attended"}],
                "participants": "80",
            }
        ]
    )
    assert entry.details == (
        ("Menandatangani", "A (Wali Kota)"),
        ("Hadir", "17 dinas"),
        ("Nama lain yang disebut", "B"),
        ("Peserta", "80 orang"),
    )
    assert [(statement.who, statement.said) for statement in entry.statements] == [("B", "Meminta semua dinas ikut.")]


def test_a_score_is_told_with_scale_and_issuer() -> None:
    entry = only(milestones=[{"kind": "evaluation", "by": "Kominfo", "scores": [{"value": "3.16", "scale": "0–4"}]}])
    assert entry.details == (("Oleh", "Kominfo"), ("Nilai", "3,16 (skala 0–4)"))


def test_what_another_source_says_differently_stands_with_the_event() -> None:
    entry = only(
        bimtek=[
            {
                "stages": ["3"],
                "date": "2019-08-01",
                "also_reported": [{"stages": ["2"], "place": "Aula", "note": "Nomornya lain.", "sources": ["pemkot"]}],
            }
        ]
    )
    (other,) = entry.also
    assert (other.said, other.note, other.references) == ((("Tahap", "II"), ("Tempat", "Aula")), "Nomornya lain.", (2,))


def test_planned_outside_and_weak_are_said() -> None:
    entry = only(milestones=[{"kind": "award", "status": "planned", "scope": "other", "confidence": "low"}])
    assert (entry.status, entry.outside, entry.confidence) == ("direncanakan", True, "kepastian rendah")


@pytest.mark.parametrize("section", ["signings", "bimtek", "milestones"])
def test_what_a_source_says_never_happened_is_no_plan_and_no_evaluation(section: str) -> None:
    claim = {} if section == "bimtek" else {"kind": "mou" if section == "signings" else "evaluation"}
    entry = only(**{section: [{**claim, "status": "not-held"}]})
    assert (entry.status, entry.held) == ("menurut sumber: tidak berlangsung", False)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("award", "menurut sumber: tidak diterima"),
        ("budget", "menurut sumber: tidak ada"),
        ("launch", "menurut sumber: tidak berlangsung"),
    ],
)
def test_what_was_not_given_or_had_is_not_said_to_have_not_taken_place(kind: str, said: str) -> None:
    """An award can be given to others; a budget takes no place."""
    assert only(milestones=[{"kind": kind, "status": "not-held", "date": "2025"}]).status == said


@pytest.mark.parametrize(("section", "claim"), [("signings", {"kind": "cooperation"}), ("bimtek", {})])
def test_signings_and_bimtek_can_lie_outside_the_programme(section: str, claim: dict[str, str]) -> None:
    assert only(**{section: [{**claim, "scope": "other"}]}).outside
    assert not only(**{section: [claim]}).outside


def test_several_scores_are_told_each_with_what_it_is_of_and_its_scale() -> None:
    scores = [
        {"value": "3.16", "scale": "0–4", "of": "smart branding"},
        {"value": "2.9", "of": "2023"},
        {"value": "baik", "scale": "kurang–baik"},
    ]
    entry = only(milestones=[{"kind": "evaluation", "by": "Kominfo", "scores": scores}])
    told = "smart branding: 3,16 (skala 0–4); 2023: 2,9 (skalanya tidak disebut); baik (skala kurang–baik)"
    assert (entry.score, entry.details[1]) == (told, ("Nilai", told))


def test_another_sources_scores_and_issuer_stand_beside() -> None:
    other = {"by": "Citiasia", "scores": [{"value": "3.1", "scale": "0–4"}], "sources": ["pemkot"]}
    entry = only(milestones=[{"kind": "evaluation", "by": "Kominfo", "also_reported": [other]}])
    assert entry.also[0].said == (("Oleh", "Citiasia"), ("Nilai", "3,1 (skala 0–4)"))


def test_a_doubt_is_of_somebodys_part_and_said_wherever_the_person_is_named() -> None:
    person = {"name": "A", "role": "Wali Kota", "part": "signed", "said": "Siap.", "confidence": "low"}
    entry = only(
        signings=[{"kind": "mou", "people": [person, {"name": "B", "part": "signed", "confidence": "medium"}]}]
    )
    assert entry.details == (("Menandatangani", "A (Wali Kota; belum pasti menandatangani sendiri); B"),)
    assert entry.statements[0].who == "A (Wali Kota; belum pasti menandatangani sendiri)"


def test_a_part_of_a_national_event_names_that_event() -> None:
    told = record(bimtek=[{"part_of": "bimtek-2021"}, {}])
    event = {"id": "bimtek-2021", "title": "Bimtek bersama 2021", "sources": ["antara"]}
    (year,) = tell_city(told, catalogue(told, events=[event])).timeline
    assert [entry.part_of for entry in year.entries] == [("bimtek-2021", "Bimtek bersama 2021"), None]


def test_what_only_some_events_say_is_told_with_what_all_say() -> None:
    entry = only(
        milestones=[
            {
                "kind": "evaluation",
                "date": "2022-10",
                "by": "Kementerian",
                "stage": "2",
                "also_kind": ["bimtek"],
                "batch": "2021",
                "about": ["masterplan", "quick-win"],
                "period": "2019/2028",
                "rank": {"top": "8", "of": "130"},
                "amount": "9,3 miliar",
                "figures": [{"what": "program selesai", "value": "61,17", "unit": "persen"}],
                "also_reported": [{"stage": "1", "amount": "2,9 miliar", "period": "2019", "sources": ["pemkot"]}],
            }
        ]
    )
    assert entry.label == "Evaluasi tahap II, juga bimtek"
    assert entry.details == (
        ("Oleh", "Kementerian"),
        ("Peringkat", "8 besar dari 130"),
        ("Jumlah uang", "Rp9,3 miliar"),
        ("Masa berlaku", "2019–2028"),
        ("Angka", "program selesai: 61,17 persen"),
        ("Angkatan", "2021"),
        ("Langkah terkait", "Masterplan dan Quick win"),
    )
    (other,) = entry.also
    assert other.said == (("Tahap", "I"), ("Jumlah uang", "Rp2,9 miliar"), ("Masa berlaku", "2019"))


def test_what_was_agreed_is_told_with_the_signing() -> None:
    entry = only(signings=[{"kind": "mou", "promises": ["menyusun masterplan", "tiga quick win"]}])
    assert entry.details == (("Yang disepakati", "menyusun masterplan; tiga quick win"),)


def test_what_was_put_off_is_not_held_and_says_so() -> None:
    entry = only(milestones=[{"kind": "launch", "status": "postponed"}])
    assert (entry.held, entry.status) == (False, "ditunda")


def test_a_date_without_its_year_stands_behind_the_undated_under_a_heading_of_its_own() -> None:
    told = years(bimtek=[{"date": "XXXX-07-10/XXXX-07-11"}, {"stages": ["1"]}, {"stages": ["2"], "date": "2021"}])
    assert [(year.label, [entry.when for entry in year.entries]) for year in told] == [
        ("2021", ["2021"]),
        ("Tanpa tanggal", ["tanggal tidak diketahui"]),
        ("Tahun tidak disebut", ["10–11 Juli, tahun tidak disebut"]),
    ]
