"""The lead is made by rule: each sentence rests on claims, is short, and says no more and no less sure than they do."""

import re
from typing import Any

import pytest
from hypothesis import given

from jejak.records.models.city import City
from jejak.records.models.queries import citations, claims
from jejak.story.city.citations import number_sources
from jejak.story.city.lead.sentences import LONGEST, Sentence, at
from jejak.story.city.lead.summary import LIMIT, Summary, summarise
from jejak.story.city.rounds.placing import follow
from jejak.story.city.rounds.tracks import tell_tracks
from support.records import SOURCES, city
from support.rounds import cities

JOINED = "Kota Pasuruan ikut dalam angkatan 2021 program kota cerdas nasional."
UNLISTED = [
    "Kota Pasuruan tidak kami temukan dalam daftar peserta program kementerian.",
    "Daftar yang kami temukan belum lengkap.",
]


def lead(record: City) -> Summary:
    course = follow(record, {})
    return summarise(record, course, tell_tracks(course), number_sources(citations(claims(record)), SOURCES))


def sentences(**sections: Any) -> tuple[Sentence, ...]:
    """Of a city that joined in 2021, after the first one, which says so."""
    first, *rest = lead(city(**{"memberships": [{"batch": "2021"}], **sections})).sentences
    if "memberships" not in sections:
        assert first.text == JOINED
        return tuple(rest)
    return (first, *rest)


def texts(**sections: Any) -> list[str]:
    return [sentence.text for sentence in sentences(**sections)]


def test_a_city_of_which_nothing_is_recorded_is_said_to_be_on_no_list() -> None:
    assert [sentence.text for sentence in lead(city()).sentences] == UNLISTED


def test_of_a_city_on_no_list_what_is_recorded_comes_first() -> None:
    told = texts(
        memberships=[],
        milestones=[{"kind": "other", "title": "FGD rencana induk", "date": "2023-08-09", "scope": "other"}],
    )
    assert told == ["Tercatat: FGD rencana induk, 9 Agustus 2023, di luar program kementerian.", *UNLISTED]


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("candidate", "Menurut sumber, Kota Pasuruan disebut sebagai calon peserta angkatan 2018."),
        ("not-selected", "Menurut sumber, Kota Pasuruan tidak terpilih untuk angkatan 2018."),
        ("dropped", "Menurut sumber, Kota Pasuruan keluar dari daftar peserta angkatan 2018."),
    ],
)
def test_a_city_that_stood_beside_a_batch_is_told_so(status: str, said: str) -> None:
    assert texts(memberships=[{"batch": "2018", "status": status}]) == [said]


def test_each_round_has_its_own_paragraph() -> None:
    told = lead(
        city(
            memberships=[{"batch": "2018"}, {"batch": "2021", "track": "Bromo-Tengger-Semeru"}],
            bimtek=[{"stages": ["4"], "date": "2018-11-08"}],
            signings=[{"kind": "mou", "date": "2021-05-20"}],
        )
    )
    assert [[sentence.text for sentence in paragraph.sentences] for paragraph in told.paragraphs] == [
        [
            "Kota Pasuruan ikut dalam angkatan 2018 program kota cerdas nasional.",
            "Menurut sumber, bimtek tahap IV berlangsung pada 8 November 2018.",
        ],
        [
            "Kota ini ikut lagi dalam angkatan 2021 program kota cerdas nasional, kawasan Bromo-Tengger-Semeru.",
            "Nota kesepakatan (MoU) ditandatangani pada 20 Mei 2021.",
        ],
    ]
    assert "nota kesepakatan (MoU)" in told.paragraphs[0].missing
    assert "keempat tahap bimtek" in told.paragraphs[1].missing


def test_a_weak_membership_is_no_certain_one_and_casts_no_doubt_on_another() -> None:
    assert texts(memberships=[{"batch": "2019"}, {"batch": "2021", "confidence": "low"}]) == [
        "Kota Pasuruan ikut dalam angkatan 2019 program kota cerdas nasional.",
        "Kota ini disebut ikut lagi dalam angkatan 2021 program kota cerdas nasional; hal itu belum pasti.",
    ]


def test_a_membership_of_medium_confidence_says_so() -> None:
    (first,) = sentences(memberships=[{"batch": "2021", "confidence": "medium"}])
    assert first.text == f"{JOINED.removesuffix('.')} (kepastian sedang)."


def test_steps_that_are_only_spoken_of_are_named_beside_the_gaps() -> None:
    (paragraph,) = lead(
        city(
            memberships=[{"batch": "2021"}],
            milestones=[{"kind": "award", "date": "2022", "about": ["masterplan", "bimtek-4"]}],
        )
    ).paragraphs
    assert paragraph.mentioned == ("bimtek tahap IV", "masterplan")
    assert "masterplan" not in paragraph.missing


def test_a_membership_without_a_year_says_that_no_year_is_known() -> None:
    assert texts(memberships=[{}]) == [
        "Kota Pasuruan kami catat sebagai peserta program kota cerdas nasional, tanpa tahun angkatan."
    ]


def test_a_dispute_about_the_batch_is_told_with_its_own_source() -> None:
    other = {"batch": "2018", "sources": ["pemkot"]}
    (sentence,) = sentences(memberships=[{"batch": "2017", "also_reported": [other, {**other, "batch": "2017"}]}])
    assert [(clause.text, clause.references) for clause in sentence.clauses] == [
        ("Kota Pasuruan ikut dalam angkatan 2017 program kota cerdas nasional,", (1,)),
        ("sedangkan sumber lain menulis angkatan 2018.", (2,)),
    ]


def test_a_signing_says_who_signed_what_when_and_where() -> None:
    mayor = {"name": "Saifullah Yusuf", "role": "Wali Kota", "part": "signed"}
    guest = {"name": "Semuel", "role": "Direktur Jenderal", "part": "attended"}
    assert texts(
        signings=[{"kind": "commitment", "date": "2021-11-18", "place": "Hotel Swiss-Belinn", "people": [mayor, guest]}]
    ) == ["Wali Kota Saifullah Yusuf menandatangani komitmen pada 18 November 2021 di Hotel Swiss-Belinn."]


def test_who_signed_for_the_region_stands_first_and_the_ministry_never_alone() -> None:
    mayor = {"name": "Saifullah Yusuf", "role": "Wali Kota", "part": "signed"}
    ministry = {
        "name": "Semuel",
        "role": "Direktur Jenderal Aplikasi Informatika, Kementerian Kominfo",
        "part": "signed",
    }
    assert texts(signings=[{"kind": "mou", "date": "2021-05-20", "people": [ministry, mayor]}]) == [
        "Wali Kota Saifullah Yusuf dan Direktur Jenderal Aplikasi Informatika Semuel menandatangani "
        "nota kesepakatan (MoU) pada 20 Mei 2021."
    ]
    assert texts(signings=[{"kind": "mou", "date": "2021-05-20", "place": "Aula", "people": [ministry]}]) == [
        "Nota kesepakatan (MoU) ditandatangani pada 20 Mei 2021 di Aula."
    ]


@pytest.mark.parametrize("confidence", ["medium", "low"])
def test_nobody_is_said_to_have_signed_who_perhaps_did_not(confidence: str) -> None:
    mayor = {"name": "Saifullah Yusuf", "role": "Wali Kota", "part": "signed", "confidence": confidence}
    assert texts(signings=[{"kind": "mou", "date": "2021-05-20", "people": [mayor]}]) == [
        "Nota kesepakatan (MoU) ditandatangani pada 20 Mei 2021."
    ]


def test_a_doubt_stands_on_the_signing_itself() -> None:
    assert texts(signings=[{"kind": "mou", "date": "2021", "confidence": "low"}]) == [
        "Nota kesepakatan (MoU) disebut ditandatangani pada 2021 (kepastian rendah)."
    ]
    assert texts(signings=[{"kind": "mou", "date": "2021", "confidence": "medium"}]) == [
        "Nota kesepakatan (MoU) ditandatangani pada 2021 (kepastian sedang)."
    ]


def test_a_firm_signing_is_told_before_a_weak_earlier_one() -> None:
    told = texts(signings=[{"kind": "mou", "date": "2020", "confidence": "low"}, {"kind": "mou", "date": "2021-05"}])
    assert told == ["Nota kesepakatan (MoU) ditandatangani pada Mei 2021."]


def test_what_was_agreed_is_told_as_far_as_a_sentence_holds_it() -> None:
    promises = ["masterplan sepuluh tahun", "enam quick win", "kata " * 30]
    (_, agreed) = texts(signings=[{"kind": "mou", "date": "2021", "promises": promises}])
    assert agreed == "Isi nota kesepakatan (MoU) antara lain: masterplan sepuluh tahun; enam quick win."


def test_what_was_agreed_names_the_one_document_that_it_stands_in() -> None:
    told = texts(
        signings=[
            {"kind": "mou", "date": "2021-05-20", "promises": ["enam quick win", "dua masterplan"]},
            {"kind": "commitment", "date": "2021-11-18", "promises": ["kota cerdas"]},
        ]
    )
    assert told[1:] == [
        "Komitmen ditandatangani pada 18 November 2021.",
        "Isi nota kesepakatan (MoU): enam quick win; dua masterplan.",
    ]


def test_whoever_else_signed_is_not_left_out_of_the_count() -> None:
    people = [{"name": "Irsyad Yusuf", "role": "Bupati", "part": "signed"}]
    signing = {"kind": "commitment", "date": "2021", "people": people, "groups": [{"name": "dinas", "part": "signed"}]}
    assert texts(signings=[signing]) == ["Bupati Irsyad Yusuf dan pihak lain menandatangani komitmen pada 2021."]


def test_what_is_outside_the_programme_did_not_happen_or_is_only_planned_is_not_told() -> None:
    assert texts(signings=[{"kind": "mou", "date": "2021", "scope": "other"}]) == []
    assert texts(bimtek=[{"stages": ["1"], "date": "2021", "status": "not-held"}]) == []
    assert texts(signings=[{"kind": "mou", "date": "2021", "status": "planned"}]) == []


def test_a_dispute_about_the_date_says_whether_another_source_or_the_same_one_differs() -> None:
    def said(sources: list[str]) -> str:
        other = {"date": "2021-05-21", "sources": sources}
        (text,) = texts(signings=[{"kind": "mou", "date": "2021-05-20", "also_reported": [other]}])
        return text.partition(", ")[2]

    assert said(["pemkot"]) == "sedangkan sumber lain menulis 21 Mei 2021."
    assert said(["antara"]) == "sedangkan sumber yang sama juga menulis 21 Mei 2021."


def test_a_coarser_date_is_no_dispute() -> None:
    other = {"date": "2021", "sources": ["pemkot"]}
    assert texts(signings=[{"kind": "mou", "date": "2021-05-20", "also_reported": [other]}]) == [
        "Nota kesepakatan (MoU) ditandatangani pada 20 Mei 2021."
    ]


def test_four_numbered_stages_are_told_as_all_four() -> None:
    stages = [{"stages": [str(stage)], "date": f"2021-0{5 + stage}-03"} for stage in (1, 2, 3, 4)]
    assert texts(bimtek=stages) == ["Menurut sumber, keempat tahap bimtek berlangsung pada Juni–September 2021."]


def test_a_stage_without_a_date_gets_no_span() -> None:
    dated = [{"stages": ["1"], "date": "2021-07"}, {"stages": ["3"], "date": "2021-09"}]
    assert texts(bimtek=[*dated, {"stages": ["4"]}]) == [
        "Menurut sumber, bimtek tahap I dan III berlangsung pada Juli–September 2021, dan tahap IV juga disebut."
    ]


def test_a_weak_stage_widens_no_span() -> None:
    weak = {"stages": ["4"], "date": "2022-01", "confidence": "low"}
    (text,) = texts(bimtek=[{"stages": ["1"], "date": "2021-07"}, {"stages": ["2"], "date": "2021-08"}, weak])
    assert "pada Juli–Agustus 2021, dan tahap IV juga disebut" in text


def test_sittings_without_a_number_lend_their_dates_to_no_stage() -> None:
    assert texts(bimtek=[{"stages": ["2"], "date": "2021-09-27"}, {"date": "2021-06/2021-11"}]) == [
        "Menurut sumber, bimtek tahap II berlangsung pada 27 September 2021, selain satu bimtek tanpa nomor tahap."
    ]


def test_a_counted_series_is_not_said_to_come_beside_its_own_stages() -> None:
    (text,) = texts(bimtek=[{"stages": ["1", "2"], "date": "2021-09-27"}, {"date": "2021", "sittings": "4"}])
    assert text.endswith("27 September 2021, dan sumber menyebut empat bimtek seluruhnya.")


def test_what_one_source_counts_is_not_added_to_what_another_tells_of() -> None:
    told = texts(bimtek=[{"date": "2021-07-19"}, {"date": "2021", "sittings": "4", "anchor": "bimtek-b"}])
    assert told == ["Sumber menyebut empat bimtek pada 2021, tanpa nomor tahap."]


@pytest.mark.parametrize(
    ("first", "second", "end"),
    [
        ({"confidence": "medium"}, {"confidence": "medium"}, " (kepastian sedang)"),
        ({"confidence": "medium"}, {}, " (sebagian dengan kepastian sedang)"),
        ({}, {"date": "2021-07-02?"}, " (sebagian tanggalnya belum pasti)"),
    ],
)
def test_of_several_sittings_it_is_said_whether_all_or_some_are_doubtful(
    first: dict[str, str], second: dict[str, str], end: str
) -> None:
    (told,) = texts(
        bimtek=[{"date": "2021-06-02", "stages": ["1"], **first}, {"date": "2021-07-02", "stages": ["2"], **second}]
    )
    assert told == f"Menurut sumber, bimtek tahap I dan II berlangsung pada Juni–Juli 2021{end}."


def test_an_undated_sitting_is_not_given_the_others_day() -> None:
    (told,) = texts(bimtek=[{"date": "2021-08"}, {"date": None, "anchor": "bimtek-b"}])
    assert told == "Menurut sumber, ada dua bimtek, sebagian pada Agustus 2021, tanpa nomor tahap."


def test_a_masterplan_has_no_years_of_another_claim() -> None:
    told = texts(
        milestones=[
            {"kind": "evaluation", "date": "2022-11-26", "about": ["masterplan"]},
            {"kind": "masterplan", "date": "2021", "period": "2017/2025", "confidence": "medium"},
        ]
    )
    assert told[0] == "Masterplan disebut pada 26 November 2022 dalam evaluasi; naskahnya belum kami temukan."


def test_a_target_says_when_it_is_for() -> None:
    target = {"kind": "target", "title": "Empat bimtek", "date": "2024-06/2024-10", "status": "planned"}
    (told,) = texts(milestones=[target], memberships=[{"batch": "2021"}])[1:]
    assert told == "Sasaran atau rencana menurut sumber: empat bimtek, Juni–Oktober 2024."


def test_the_sources_own_words_stand_where_there_is_no_date() -> None:
    assert texts(bimtek=[{"date_text": "suatu Kamis", "sittings": "4"}]) == [
        "Menurut sumber, bimtek berlangsung empat kali, tanpa nomor tahap; waktunya: suatu Kamis."
    ]
    assert texts(bimtek=[{"stages": ["1"], "date_text": "tanggal tidak disebut"}]) == [
        "Menurut sumber, bimtek tahap I berlangsung pada tanggal yang belum kami ketahui."
    ]
    assert texts(bimtek=[{"stages": ["1"], "date": "2021-06-27", "date_text": "5/6"}]) == [
        "Menurut sumber, bimtek tahap I berlangsung pada 27 Juni 2021."
    ]


def test_several_evaluations_are_told_by_their_number_the_first_and_the_last() -> None:
    held = [{"kind": "evaluation", "date": day} for day in ("2021-06-18", "2024-11-12", "2022")]
    assert texts(milestones=held) == [
        "Ada tiga butir tentang evaluasi: yang pertama pada 18 Juni 2021, yang terakhir pada 12 November 2024."
    ]


def test_a_weak_evaluation_is_never_the_first_nor_the_last() -> None:
    held = [{"kind": "evaluation", "date": day} for day in ("2022", "2023-11-15")]
    weak = [{"kind": "evaluation", "date": day, "confidence": "low"} for day in ("2021", "2025-09-04")]
    assert texts(milestones=[*weak, *held]) == [
        "Ada empat butir tentang evaluasi: yang pertama pada 2022, yang terakhir pada 15 November 2023."
    ]


def test_an_unseen_masterplan_is_told_as_spoken_of_with_its_event() -> None:
    plan = {"kind": "masterplan", "date": "2022-09-27", "title": "Masterplan diserahkan kepada bupati"}
    assert texts(milestones=[plan]) == [
        "Tercatat: masterplan diserahkan kepada bupati, 27 September 2022; naskahnya belum kami temukan."
    ]


def test_a_masterplan_at_hand_is_told_with_its_years() -> None:
    plan = {"kind": "masterplan", "date": "2021", "evidence": "text", "period": "2021/2031"}
    assert texts(milestones=[plan]) == ["Naskah masterplan 2021–2031 ada di antara sumber, bertanggal 2021."]


def test_a_regulation_about_a_masterplan_proves_it() -> None:
    assert texts(milestones=[{"kind": "regulation", "date": "2023", "about": ["masterplan"]}]) == [
        "Masterplan disebut pada 2023 dalam peraturan; naskahnya belum kami temukan."
    ]


def test_awards_and_quick_wins_are_told() -> None:
    award = {"kind": "award", "date": "2021-12-14", "title": "Penghargaan smart governance 2021"}
    wins = [{"name": name, "kind": "quick-win", "year": "2021"} for name in ("KIPAS", "Wi-Fi publik")]
    assert texts(milestones=[award], programmes=wins) == [
        "Quick win yang tercatat: KIPAS dan Wi-Fi publik.",
        "Menurut sumber, penghargaan smart governance 2021 diberikan pada 14 Desember 2021.",
    ]


def test_what_a_paragraph_has_no_room_for_is_named_at_its_end() -> None:
    told = texts(
        signings=[{"kind": "mou", "date": "2021-05"}, {"kind": "commitment", "date": "2021-11"}],
        bimtek=[{"stages": ["1"], "date": "2021-07"}],
        milestones=[{"kind": "masterplan", "date": "2021"}, {"kind": "evaluation", "date": "2022"}],
    )
    assert len(told) == LIMIT - 1
    assert told[-1] == "Tercatat pula bimtek dan evaluasi."


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ({}, ""),
        ({"place": "Hotel Horizon, Kota Pasuruan"}, " di Hotel Horizon, Kota Pasuruan"),
        ({"place": "Hotel Horizon (lantai 2)"}, " di Hotel Horizon"),
        ({"online": "true"}, " secara daring"),
        ({"place": "Command Center", "online": "true"}, " secara daring, diikuti dari Command Center"),
    ],
)
def test_a_meeting_online_is_at_no_place(place: dict[str, str], said: str) -> None:
    assert at(city(signings=[{"kind": "mou", **place}]).signings[0]) == said


@given(cities())
def test_every_sentence_is_short_plain_and_carried(record: City) -> None:
    told = lead(record)
    for paragraph in told.paragraphs:
        assert len(paragraph.sentences) <= LIMIT
        for sentence in paragraph.sentences:
            text = sentence.text
            assert len(text.split()) <= LONGEST, text
            assert text[0].isupper(), text
            assert re.search(r"[^.]\.$", text), text
            assert not re.search(r"\([^)]*\(|\)\s*\(|  |,,|“[^”]*“", text), text
            assert " di daring" not in text
            assert text in UNLISTED or all(clause.references for clause in sentence.clauses), text


@given(cities())
def test_a_lead_says_of_no_step_that_its_source_was_not_found_and_tells_of_it(record: City) -> None:
    """What is told of a round and what is missing from it never name the same thing."""
    for paragraph in lead(record).paragraphs:
        told = " ".join(sentence.text for sentence in paragraph.sentences)
        for gap in paragraph.missing:
            assert not re.search(rf"(ditandatangani|berlangsung|Naskah) {re.escape(gap)}", told)
        assert not ("masterplan" in paragraph.missing and "naskahnya belum kami temukan" in told)
        assert not ("evaluasi" in paragraph.missing and " evaluasi" in told)
