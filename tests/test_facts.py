"""What the five founding articles say, one article at a time: every record must keep saying it on that article's word.

Records hold more by now; what is looked at here is only what rests on the article.
"""

import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest

from jejak.records.catalogue import Catalogue
from jejak.records.load import load
from jejak.records.models.city import City, Source
from jejak.records.models.claims import Claim, Detail, OtherMembership, Person, Pillar, Programme
from jejak.records.models.events import Bimtek, Milestone, Signing
from jejak.records.models.vocabulary import (
    Confidence,
    MilestoneKind,
    NationalKind,
    Part,
    PillarKey,
    ProgrammeKind,
    SigningKind,
    SourceKind,
    Status,
)

ARTICLE = {
    "bukittinggi": "bigissue-2022-09-27",
    "pangkalpinang": "diskominfo-pangkalpinang-mou-2022",
    "padang": "antara-padang-evaluasi",
    "pematangsiantar": "antara-2023-10-19-pematangsiantar",
    "pasuruan": "naskah-pasuruan-bimtek-2021",
}
DATA = Path(os.environ.get("JEJAK_DATA") or Path(__file__).parents[1] / "data")

AnyClaim = TypeVar("AnyClaim", bound=Claim)

MINISTRY_SIX = [
    PillarKey.GOVERNANCE,
    PillarKey.BRANDING,
    PillarKey.ECONOMY,
    PillarKey.LIVING,
    PillarKey.SOCIETY,
    PillarKey.ENVIRONMENT,
]
ACADEMIC_SIX = [
    PillarKey.GOVERNANCE,
    PillarKey.SOCIETY,
    PillarKey.MOBILITY,
    PillarKey.LIVING,
    PillarKey.ECONOMY,
    PillarKey.ENVIRONMENT,
]


@cache
def catalogue() -> Catalogue:
    loaded, problems = load(DATA)
    assert loaded is not None, "\n".join(str(problem) for problem in problems)
    return loaded


def city(name: str) -> City:
    return catalogue().by_id[f"kota-{name}"].city


def source(id_: str) -> Source:
    return catalogue().sources[id_]


def resting(claims: Iterable[AnyClaim], name: str) -> list[AnyClaim]:
    """Those of the claims that rest on the city's article."""
    return [claim for claim in claims if ARTICLE[name] in claim.sources]


def signing(name: str, kind: SigningKind) -> Signing:
    (found,) = (event for event in resting(city(name).signings, name) if event.kind is kind)
    return found


def bimtek(name: str) -> Bimtek:
    """The only one that the article tells of."""
    (found,) = resting(city(name).bimtek, name)
    return found


def milestone(name: str, kind: MilestoneKind) -> Milestone:
    (found,) = (event for event in resting(city(name).milestones, name) if event.kind is kind)
    return found


def programme(name: str, title: str) -> Programme:
    (found,) = (item for item in resting(city(name).programmes, name) if item.name == title)
    return found


def pillars(name: str) -> list[Pillar]:
    return resting(city(name).pillars, name)


def person(event: Detail, name: str) -> Person:
    (found,) = (person for person in event.people if person.name == name)
    return found


def said(event: Detail, name: str) -> str:
    return person(event, name).said or ""


def when(event: Signing | Bimtek | Milestone) -> str | None:
    return str(event.date) if event.date else None


def groups(event: Detail) -> dict[str, int | None]:
    return {group.name: group.count for group in event.groups}


def pillar_keys(name: str) -> list[PillarKey | None]:
    return [pillar.pillar for pillar in pillars(name)]


def pillar_names(name: str) -> list[str]:
    return [pillar.as_named for pillar in pillars(name)]


def notes(name: str) -> str:
    return " ".join(city(name).editor_notes)


def test_nothing_in_the_records_is_wrong_or_doubtful() -> None:
    _, problems = load(DATA)
    assert [str(problem) for problem in problems] == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("bukittinggi", "13.75"),
        ("pangkalpinang", "19.71"),
        ("padang", "13.71"),
        ("pematangsiantar", "12.72"),
        ("pasuruan", "35.75"),
    ],
)
def test_each_city_has_its_kemendagri_code(name: str, code: str) -> None:
    assert city(name).code == code


class TestBukittinggi:
    """Big Issue, 27 September 2022."""

    def test_the_article(self) -> None:
        article = source("bigissue-2022-09-27")
        assert article.title == "Pemko Bukittinggi Tandatangani Komitmen Program Smart City"
        assert (article.author, article.kind, str(article.published)) == ("Linda Sari", SourceKind.NEWS, "2022-09-27")
        assert "Big Issue" in (article.publisher or "")
        assert article.url is None

    def test_it_is_one_of_fifty(self) -> None:
        (membership,) = resting(city("bukittinggi").memberships, "bukittinggi")
        assert (membership.batch, membership.size) == (2022, 50)
        assert "tidak memakai kata angkatan" in (membership.note or "")

    def test_the_commitment_was_signed_on_a_tuesday_at_hotel_balcone(self) -> None:
        commitment = signing("bukittinggi", SigningKind.COMMITMENT)
        assert (when(commitment), commitment.place) == ("2022-09-27", "Hotel Balcone")
        assert "Selasa" in (commitment.note or "")

    def test_mayor_deputy_council_chair_and_all_heads_of_offices_signed(self) -> None:
        commitment = signing("bukittinggi", SigningKind.COMMITMENT)
        signers = [person.role for person in commitment.people if person.part is Part.SIGNED]
        assert signers == ["Wali Kota", "Wakil Wali Kota"]
        assert person(commitment, "Erman Safar").role == "Wali Kota"
        assert "tidak menyebut nama wakil wali kota" in (commitment.note or "")
        assert list(groups(commitment)) == ["Ketua DPRD", "semua kepala perangkat daerah (SKPD)"]
        assert all(group.part is Part.SIGNED for group in commitment.groups)

    def test_what_the_mayor_said(self) -> None:
        words = said(signing("bukittinggi", SigningKind.COMMITMENT), "Erman Safar")
        for point in ("gagasan", "tindakan", "empat pertemuan", "siap menerima teknologi", "tanpa ke kantor"):
            assert point in words

    def test_the_expert_stressed_service_before_technology(self) -> None:
        commitment = signing("bukittinggi", SigningKind.COMMITMENT)
        assert person(commitment, "Harya Widiputra").role == "Tim ahli"
        assert person(commitment, "Harya Widiputra").part is not Part.SIGNED
        for point in ("lebih dari membeli atau membangun TIK", "melayani warga", "semua perangkat daerah"):
            assert point in said(commitment, "Harya Widiputra")

    def test_bimtek_met_four_times_since_june_without_numbers(self) -> None:
        coaching = bimtek("bukittinggi")
        assert (coaching.sittings, coaching.stages) == (4, ())
        assert when(coaching) == "2022-06"
        assert coaching.date_text == "empat kali sejak Juni 2022"
        assert "Kementerian Komunikasi dan Informatika" in coaching.organisations
        assert person(signing("bukittinggi", SigningKind.COMMITMENT), "Erwin Umar").role is not None

    def test_why_the_four_sittings_have_no_stage_is_said(self) -> None:
        assert "tanpa nomor tahap" in notes("bukittinggi")

    def test_the_masterplan_is_drafted_from_every_offices_plans(self) -> None:
        masterplan = milestone("bukittinggi", MilestoneKind.MASTERPLAN)
        assert (masterplan.status, when(masterplan)) == (Status.HELD, "2022")
        assert "rencana kerja dan inovasi semua perangkat" in (masterplan.note or "")
        assert "enam pilar" in said(masterplan, "Harya Widiputra")

    def test_pillars_are_the_people_and_mobility_set(self) -> None:
        assert pillar_keys("bukittinggi") == ACADEMIC_SIX
        assert pillar_names("bukittinggi") == [
            "Smart governance",
            "Smart people",
            "Smart mobility",
            "Smart living",
            "Smart economy",
            "Smart environment",
        ]


class TestPangkalpinang:
    """Diskominfo Kota Pangkalpinang; the page shows no date of publication."""

    def test_the_article_is_the_governments_own(self) -> None:
        article = source("diskominfo-pangkalpinang-mou-2022")
        assert article.title == "Pemkot Pangkalpinang Siap Berkomitmen Menuju Smart City"
        assert (article.kind, article.author) == (SourceKind.GOVERNMENT, "Ira/Seftia")
        assert (article.published, article.url) == (None, None)
        assert "Bidang IKP" in (article.note or "")
        assert "Dedy/Ira" in (article.note or "")

    def test_the_sekda_signed_the_memorandum_virtually_on_a_thursday(self) -> None:
        mou = signing("pangkalpinang", SigningKind.MOU)
        assert (when(mou), mou.part_of) == ("2022-04-21", "mou-2022")
        assert [person.name for person in mou.people if person.part is Part.SIGNED] == ["Radmida Dawam"]
        assert person(mou, "Radmida Dawam").role == "Sekretaris Daerah"
        assert "virtual dan serentak" in (mou.note or "")
        assert "Kamis" in (mou.note or "")

    def test_who_stood_by(self) -> None:
        mou = signing("pangkalpinang", SigningKind.MOU)
        stood_by = [person.name for person in mou.people if person.part is Part.ATTENDED]
        stood_by += [group.name for group in mou.groups if group.part is Part.ATTENDED]
        assert stood_by == ["Sarbini", "Asisten Perekonomian dan Pembangunan", "Kepala Bappeda dan Litbang"]

    def test_fifty_others_signed_too(self) -> None:
        assert groups(signing("pangkalpinang", SigningKind.MOU))["kabupaten/kota lain"] == 50

    def test_what_the_city_expects(self) -> None:
        mou = signing("pangkalpinang", SigningKind.MOU)
        for point in ("arahan kementerian", "apa yang dibutuhkan", "kesalahannya sedikit"):
            assert point in said(mou, "Radmida Dawam")
        for point in ("berkomitmen kuat", "pegangan kebijakan", "dari atas ke bawah", "masih panjang"):
            assert point in said(mou, "Sarbini")

    def test_it_had_a_masterplan_of_2021_without_coaching(self) -> None:
        masterplan = milestone("pangkalpinang", MilestoneKind.MASTERPLAN)
        assert (when(masterplan), masterplan.status) == ("2021", Status.HELD)
        assert "tanpa pendampingan" in (masterplan.title or "")

    def test_coaching_and_evaluation_were_still_to_come(self) -> None:
        coaching = bimtek("pangkalpinang")
        evaluation = milestone("pangkalpinang", MilestoneKind.EVALUATION)
        assert (coaching.status, coaching.date, coaching.stages) == (Status.PLANNED, None, ())
        assert (evaluation.status, evaluation.date, evaluation.by) == (Status.PLANNED, None, None)

    def test_the_focus_was_electronic_and_not_yet_a_system(self) -> None:
        focus = milestone("pangkalpinang", MilestoneKind.OTHER)
        assert focus.title == "Baru berbasis elektronik, belum membangun sistem"
        assert person(focus, "Sarbini").role == "Kepala Dinas Komunikasi dan Informatika"

    def test_network_and_coaching_of_applications(self) -> None:
        assert programme("pangkalpinang", "Jaringan intrapemerintah").kind is ProgrammeKind.INFRASTRUCTURE
        assert programme("pangkalpinang", "Pendampingan aplikasi cerdas").kind is ProgrammeKind.APPLICATION

    def test_it_names_no_pillars(self) -> None:
        assert city("pangkalpinang").pillars == ()


class TestPadang:
    """ANTARA, without a date."""

    def test_the_article_has_no_date(self) -> None:
        article = source("antara-padang-evaluasi")
        assert (article.publisher, article.kind) == ("ANTARA", SourceKind.NEWS)
        assert (article.published, article.url) == (None, None)
        assert "Iggoy el Fitra" in (article.note or "")

    def test_third_year_among_a_hundred(self) -> None:
        reports: list[OtherMembership] = [
            report for claim in city("padang").memberships for report in resting(claim.also_reported, "padang")
        ]
        assert [(report.batch, report.size) for report in reports] == [(None, 100)]
        assert "tahun ketiga" in (reports[0].note or "")

    def test_the_evaluation_with_bppt_was_on_a_wednesday_without_a_date(self) -> None:
        evaluation = milestone("padang", MilestoneKind.EVALUATION)
        assert (evaluation.date, evaluation.date_text) == (None, "hari Rabu, tanggal tidak disebut")
        assert (evaluation.status, evaluation.place) == (Status.HELD, "Padang")
        assert evaluation.by == "Pemerintah Kota Padang bersama BPPT"
        assert evaluation.scores == ()
        for point in ("layanan", "potensi daerah", "perangkat daerah", "Pantai Air Manis"):
            assert point in (evaluation.note or "")

    def test_why_there_is_no_date_is_said(self) -> None:
        assert "hari Rabu" in notes("padang")
        assert "tanggal terbit" in notes("padang")

    def test_what_the_secretary_said(self) -> None:
        evaluation = milestone("padang", MilestoneKind.EVALUATION)
        assert person(evaluation, "Tarmizi Ismail").role == "Sekretaris Dinas Komunikasi dan Informatika"
        for point in ("arahan pusat", "sumber daya manusia", "berinovasi", "cetak biru", "berkolaborasi", "dikejar"):
            assert point in said(evaluation, "Tarmizi Ismail")

    def test_every_kelurahan_connected_in_2021_is_a_hope(self) -> None:
        target = milestone("padang", MilestoneKind.TARGET)
        assert (when(target), target.status) == ("2021", Status.PLANNED)
        assert "kelurahan" in (target.title or "")

    def test_pillars_are_the_branding_and_society_set(self) -> None:
        assert sorted(key for key in pillar_keys("padang") if key) == sorted(MINISTRY_SIX)
        assert pillar_names("padang")[0] == "Smart government"

    def test_what_is_said_of_the_pillars(self) -> None:
        about = {pillar.pillar: pillar.note or "" for pillar in pillars("padang")}
        assert "aparatur sipil negara" in about[PillarKey.GOVERNANCE]
        assert "teknologi" in about[PillarKey.ECONOMY]
        assert "Pantai Air Manis" in about[PillarKey.BRANDING]
        assert "masyarakat" in about[PillarKey.SOCIETY]

    @pytest.mark.parametrize("title", ["Masuk Pantai Air Manis dengan kartu Brizi", "Wi-Fi gratis di Pantai Air Manis"])
    def test_the_beach_takes_cards_and_gives_wifi(self, title: str) -> None:
        item = programme("padang", title)
        assert (item.pillar, item.place, item.status) == (PillarKey.BRANDING, "Pantai Air Manis", "sudah berjalan")


class TestPematangsiantar:
    """ANTARA, 19 October 2023: an advertorial."""

    def test_the_article_is_paid_for(self) -> None:
        article = source("antara-2023-10-19-pematangsiantar")
        assert (article.kind, str(article.published)) == (SourceKind.ADVERTORIAL, "2023-10-19")
        assert "advertorial" in notes("pematangsiantar")

    def test_the_memorandum_with_the_directorate_general(self) -> None:
        mou = signing("pematangsiantar", SigningKind.MOU)
        assert when(mou) == "2023-02-28"
        assert any("Direktorat Jenderal Aplikasi Informatika" in name for name in mou.organisations)

    @pytest.mark.parametrize(
        ("stage", "date"),
        [
            (1, "2023-07-03/2023-07-04"),
            (2, "2023-08-09/2023-08-10"),
            (3, "2023-09-13/2023-09-24"),
            (4, "2023-10-18/2023-10-19"),
        ],
    )
    def test_four_bimtek_each_with_its_dates_and_participants(self, stage: int, date: str) -> None:
        (bimtek,) = (
            event for event in resting(city("pematangsiantar").bimtek, "pematangsiantar") if event.stages == (stage,)
        )
        assert when(bimtek) == date
        assert groups(bimtek) == {
            "dinas": 17,
            "badan": 5,
            "kecamatan": 8,
            "inspektorat": None,
            "sekretariat DPRD": None,
            "sekretariat daerah": None,
            "Satpol PP": None,
            "RSUD Djasamen Saragih": None,
        }

    def test_the_odd_length_of_the_third_is_pointed_out(self) -> None:
        (third,) = (
            event for event in resting(city("pematangsiantar").bimtek, "pematangsiantar") if event.stages == (3,)
        )
        assert "janggal" in (third.note or "")
        assert third.confidence is Confidence.MEDIUM
        assert "13–24 September" in notes("pematangsiantar")

    def test_the_commitment_on_paper_and_banner(self) -> None:
        commitment = signing("pematangsiantar", SigningKind.COMMITMENT)
        assert (when(commitment), commitment.place) == ("2023-10-18", "Ruang Serbaguna Bappeda")
        for point in ("Rabu", "kertas", "spanduk 2 × 1,5 meter", "bergantian"):
            assert point in (commitment.note or "")

    def test_mayor_and_staff_signed_and_the_expert_spoke(self) -> None:
        commitment = signing("pematangsiantar", SigningKind.COMMITMENT)
        assert [person.name for person in commitment.people if person.part is Part.SIGNED] == ["Susanti Dewayani"]
        assert [(group.name, group.part) for group in commitment.groups] == [
            ("jajaran aparatur sipil negara Pemkot", Part.SIGNED)
        ]
        assert person(commitment, "Wing Wahyu Winarto").part is Part.SPOKE
        assert person(commitment, "Johannes Sihombing").role == "Kepala Dinas Komunikasi dan Informatika"
        assert "dr Susanti Dewayani SpA" in notes("pematangsiantar")

    def test_what_the_mayor_said(self) -> None:
        words = said(signing("pematangsiantar", SigningKind.COMMITMENT), "Susanti Dewayani")
        for point in ("sehat, sejahtera, dan berkualitas", "warga aktif", "masyarakat sipil", "pendek, menengah"):
            assert point in words

    def test_six_aspects_as_named(self) -> None:
        assert dict(zip(pillar_names("pematangsiantar"), pillar_keys("pematangsiantar"), strict=True)) == {
            "Pemerintahan": PillarKey.GOVERNANCE,
            "Kualitas transportasi": PillarKey.MOBILITY,
            "Ekonomi": PillarKey.ECONOMY,
            "Lingkungan": PillarKey.ENVIRONMENT,
            "Kualitas hidup": PillarKey.LIVING,
            "Sumber daya manusia": PillarKey.SOCIETY,
        }

    def test_a_masterplan_for_ten_years_not_yet_said_to_be_finished(self) -> None:
        masterplan = milestone("pematangsiantar", MilestoneKind.MASTERPLAN)
        assert (masterplan.title, masterplan.status) == ("Masterplan untuk sepuluh tahun", Status.PLANNED)
        assert "satu atau dua program" in (masterplan.note or "")

    def test_the_award_is_hearsay(self) -> None:
        award = milestone("pematangsiantar", MilestoneKind.AWARD)
        assert (award.status, award.confidence, award.by) == (Status.PLANNED, Confidence.LOW, "Pemerintah pusat")

    def test_the_legal_basis(self) -> None:
        basis = milestone("pematangsiantar", MilestoneKind.REGULATION)
        assert basis.number == "Peraturan Presiden Nomor 95 Tahun 2018"
        assert "Sistem Pemerintahan Berbasis Elektronik" in (basis.title or "")


class TestPasuruan:
    """A manuscript with neither publisher nor address."""

    def test_the_article_has_neither_publisher_nor_address(self) -> None:
        article = source("naskah-pasuruan-bimtek-2021")
        assert (article.publisher, article.url, article.published) == (None, None, None)
        assert "tanpa penerbit" in (article.note or "")

    def test_second_bimtek_on_a_monday_in_ruang_unsur_i(self) -> None:
        coaching = bimtek("pasuruan")
        assert (when(coaching), coaching.stages) == ("2021-09-13", (2,))
        assert coaching.place == "Ruang Unsur I, Sekretariat Daerah Kota Pasuruan"
        assert "Senin" in (coaching.note or "")

    def test_its_purpose(self) -> None:
        coaching = bimtek("pasuruan")
        assert coaching.topic == "penentuan program prioritas untuk masterplan kota cerdas"
        assert "memadukan kerja perangkat daerah" in said(coaching, "Saifullah Yusuf")

    def test_everyone_present(self) -> None:
        coaching = bimtek("pasuruan")
        assert [(person.name, person.role) for person in coaching.people] == [
            ("Saifullah Yusuf", "Wali Kota"),
            ("Adi Wibowo", "Wakil Wali Kota"),
            ("Rudiyanto", "Sekretaris Daerah"),
            ("Kokoh Arie Hidayat", "Kepala Dinas Komunikasi, Informatika, dan Statistik"),
        ]
        assert list(groups(coaching)) == [
            "tim pendampingan Kementerian Kominfo",
            "semua kepala perangkat daerah",
            "camat se-Kota Pasuruan",
        ]

    def test_what_was_said(self) -> None:
        coaching = bimtek("pasuruan")
        for point in ("enam pokok", "Diskominfotik memimpin", "data besar", "akuntabel"):
            assert point in said(coaching, "Saifullah Yusuf")
        assert "bahan rujukan" in said(coaching, "Kokoh Arie Hidayat")
        assert "Gus Ipul" in (coaching.note or "")
        assert "Wakil Gubernur Jawa Timur" in (coaching.note or "")

    def test_the_other_spelling_of_a_name_is_kept_in_the_notes(self) -> None:
        assert "Kokoh Aire Hidayat" in notes("pasuruan")

    def test_pillars_are_the_ministrys_set_as_printed(self) -> None:
        assert pillar_keys("pasuruan") == MINISTRY_SIX
        assert pillar_names("pasuruan")[-1] == "Smart Environtment", "as the article spells it"

    def test_what_the_article_does_not_say_is_not_there(self) -> None:
        record = city("pasuruan")
        for claims in (record.memberships, record.signings, record.milestones, record.programmes):
            assert resting(claims, "pasuruan") == []


class TestProgramme:
    """What the five articles say of the whole country."""

    def test_fifty_in_all_stands_beside_fifty_others(self) -> None:
        (batch,) = (batch for batch in catalogue().programme.batches if batch.year == 2022)
        (other,) = resting(batch.also_reported, "pangkalpinang")
        assert (batch.size, resting([batch], "bukittinggi")) == (50, [batch])
        assert other.size == 51
        assert "50 kabupaten/kota lain" in (other.note or "")

    def test_the_national_signing_was_virtual(self) -> None:
        (event,) = resting(catalogue().programme.events, "pangkalpinang")
        assert event.id == "mou-2022"
        assert (str(event.date), event.kind) == ("2022-04-21", NationalKind.MOU)
        assert "virtual" in (event.note or "")

    def test_what_the_minister_said(self) -> None:
        event = catalogue().event["mou-2022"]
        assert person(event, "Johnny G. Plate").role == "Menteri Komunikasi dan Informatika"
        for point in ("kepala daerah", "rencana induk", "mendampingi", "data dan teknologi digital"):
            assert point in said(event, "Johnny G. Plate")

    def test_191_took_part_from_2017_to_2022(self) -> None:
        (total,) = resting(catalogue().programme.totals, "pangkalpinang")
        assert (total.value, str(total.date)) == (191, "2017/2022")

    def test_every_common_pillar_is_explained_on_a_source(self) -> None:
        assert {pillar.key for pillar in catalogue().pillar.values()} == set(PillarKey)
        assert all(pillar.sources and pillar.meaning for pillar in catalogue().pillar.values())
