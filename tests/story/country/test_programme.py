"""The national programme is told on its sources' word, with figures that differ side by side."""

from typing import Any

from jejak.story.country.programme import Account, ProgrammeStory, tell_programme
from jejak.story.words import DIFFERENT, DIFFERENT_WITHIN, LOW
from support.records import catalogue


def story(**national: Any) -> ProgrammeStory:
    sourced = {section: [{"sources": ["antara"], **item} for item in items] for section, items in national.items()}
    return tell_programme(catalogue(**sourced))


def voices(account: Account) -> list[str]:
    return [source.id for source in account.sources]


def test_a_record_that_says_nothing_tells_nothing() -> None:
    told = story()
    assert told.name == "Gerakan Menuju 100 Smart City"
    assert (told.explanations, told.batches, told.years, told.totals, told.partners, told.laws) == ((),) * 6


def test_explanations_stand_under_their_topic_in_the_order_of_the_file() -> None:
    told = story(
        explanations=[
            {"topic": "Tujuan", "text": "Layanan lebih baik."},
            {"topic": "Seleksi", "text": "Empat ukuran.", "date": "2018"},
            {"topic": "Tujuan", "text": "Daerah belajar.", "sources": ["pemkot"]},
        ]
    )
    assert [(topic, [each.name for each in said]) for topic, said in told.explanations] == [
        ("Tujuan", ["Layanan lebih baik.", "Daerah belajar."]),
        ("Seleksi", ["Empat ukuran."]),
    ]
    ((seleksi,),) = [said for topic, said in told.explanations if topic == "Seleksi"]
    assert seleksi.account.said == (("Waktu", "2018"),)


def test_batches_stand_by_year_each_with_every_size_that_sources_give() -> None:
    other = {"size": "47", "date": "2023-06", "note": "Tanpa provinsi.", "sources": ["pemkot"]}
    told = story(batches=[{"year": "2023", "size": "50", "also_reported": [other]}, {"year": "2017"}])
    assert [batch.year for batch in told.batches] == [2017, 2023]
    unknown, (used, differing) = (batch.sizes for batch in told.batches)
    assert unknown[0].said == ()
    assert (used.said, voices(used)) == ((("Jumlah", "50 daerah"),), ["antara"])
    assert (differing.said, differing.note) == ((("Jumlah", "47 daerah"), ("Waktu", "Juni 2023")), "Tanpa provinsi.")
    assert voices(differing) == ["pemkot"]


def test_events_stand_by_year_and_undated_ones_last() -> None:
    told = story(
        events=[
            {"id": "tanpa", "title": "Rencana", "status": "planned"},
            {"id": "kedua", "title": "Evaluasi", "date": "2018-11"},
            {"id": "pertama", "title": "Nota", "date": "2018-05-08"},
            {"id": "lama", "title": "Peluncuran", "date": "2017-05"},
        ]
    )
    assert [(year.label, [event.id for event in year.events]) for year in told.years] == [
        ("2017", ["lama"]),
        ("2018", ["pertama", "kedua"]),
        ("Tanpa tanggal", ["tanpa"]),
    ]
    assert [event.status for year in told.years for event in year.events] == [None, None, None, "direncanakan"]


def test_an_event_tells_place_people_words_and_what_others_write() -> None:
    other = {"date": "2021-05-21", "place": "Jakarta", "sources": ["pemkot"]}
    people = [{"name": "Menteri", "part": "spoke", "said": "Siap mendampingi."}]
    event = {"id": "mou", "title": "Nota", "date": "2021-05-20", "place": "daring", "people": people}
    ((told,),) = [year.events for year in story(events=[{**event, "also_reported": [other]}]).years]
    assert told.account.said == (("Tempat", "daring"), ("Berbicara atau dikutip", "Menteri"))
    assert [(each.who, each.said) for each in told.statements] == [("Menteri", "Siap mendampingi.")]
    assert [(each.said, voices(each)) for each in told.also] == [
        ((("Waktu", "21 Mei 2021"), ("Tempat", "Jakarta")), ["pemkot"])
    ]


def test_an_article_that_contradicts_itself_is_no_other_source() -> None:
    reports = [{"date": "2021-05-21", "sources": each} for each in (["antara"], ["pemkot"], ["antara", "pemkot"])]
    event = {"id": "mou", "title": "Nota", "date": "2021-05-20", "also_reported": reports}
    sizes = [{"size": "47", "sources": ["antara"]}, {"size": "48", "sources": ["pemkot"]}]
    told = story(events=[event], batches=[{"year": "2021", "size": "50", "also_reported": sizes}])
    ((nota,),), ((used, *others),) = [year.events for year in told.years], [batch.sizes for batch in told.batches]
    assert [each.differs for each in nota.also] == [DIFFERENT_WITHIN, DIFFERENT, DIFFERENT]
    assert [each.differs for each in others] == [DIFFERENT_WITHIN, DIFFERENT]
    assert (used.differs, nota.account.differs) == (None, None)


def test_figures_on_one_thing_stand_together_and_say_whether_they_differ() -> None:
    told = story(
        totals=[
            {"subject": "peserta asesmen 2018", "value": "165"},
            {"subject": "daerah sampai 2022", "value": "191", "date": "2017/2022"},
            {"subject": "peserta asesmen 2018", "value": "154", "sources": ["pemkot"], "confidence": "low"},
        ]
    )
    assert [(each.subject, each.disputed, [value for value, _, _ in each.figures]) for each in told.totals] == [
        ("peserta asesmen 2018", True, [165, 154]),
        ("daerah sampai 2022", False, [191]),
    ]
    assert [(when, report.confidence) for _, when, report in told.totals[0].figures] == [
        (None, None),
        (None, LOW),
    ]
    assert told.totals[1].figures[0][1] == "2017–2022"


def test_the_same_figure_twice_is_no_dispute() -> None:
    (counted,) = story(totals=[{"subject": "daerah", "value": "191"}, {"subject": "daerah", "value": "191"}]).totals
    assert not counted.disputed


def test_partners_and_laws_say_their_part() -> None:
    told = story(
        partners=[{"name": "Universitas Gadjah Mada", "role": "pendamping", "years": ["2018", "2019"]}],
        laws=[{"title": "SPBE", "number": "Perpres 95/2018", "date": "2018"}],
    )
    assert [(each.name, each.account.said) for each in (*told.partners, *told.laws)] == [
        ("Universitas Gadjah Mada", (("Peran", "pendamping"), ("Tahun", "2018 dan 2019"))),
        ("Perpres 95/2018", (("Tentang", "SPBE"), ("Waktu", "2018"))),
    ]
