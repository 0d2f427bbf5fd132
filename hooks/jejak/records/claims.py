"""Frozen models of what a city record claims: every class here is a statement on some source's word.

Field descriptions are what an editor sees in the editor's tooltip (through ``data/city.schema.json``), so they are
Indonesian. Knows field types and vocabularies; knows no files.
"""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from .fields import Count, Edtf, Slug, StageNumber, Text, Year
from .vocabulary import (
    Confidence,
    MilestoneKind,
    Part,
    PillarKey,
    ProgrammeKind,
    Scope,
    SigningKind,
    Status,
)


class Model(BaseModel):
    """Base of every model of the record: immutable, unknown keys refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=False)


def described(description: str, example: object, **rules: Any) -> Any:
    """A field's Indonesian description and one example, as the schema shows them."""
    return Field(description=description, examples=[example], **rules)


Sources = Annotated[
    tuple[Slug, ...],
    described(
        "Id sumber klaim ini, dari daftar sources berkas ini atau data/sources.yml. Paling sedikit satu.",
        ["faktualnews-2021-12-02"],
        min_length=1,
    ),
]


class Person(Model):
    """Someone a source names, with the office it gives at that time."""

    name: Text = described("Nama orang tanpa gelar, seejaan sumber.", "Saifullah Yusuf")
    role: Text | None = described("Jabatan saat peristiwa, menurut sumber.", "Wali Kota", default=None)
    part: Part | None = described(
        "Bagiannya: signed (menandatangani), attended (hadir), spoke (berbicara); kosong bila tidak jelas.",
        "signed",
        default=None,
    )
    said: Text | None = described(
        "Pokok yang disampaikannya, dengan kata-kata kita.",
        "Meminta setiap dinas ikut menyusun masterplan.",
        default=None,
    )


class Group(Model):
    """A kind of participant, counted where the source counts."""

    name: Text = described("Siapa yang ikut: jenis instansi atau kelompok.", "dinas")
    count: Count | None = described("Berapa banyak menurut sumber; kosong bila tidak disebut.", "17", default=None)
    part: Part | None = described(
        "Bagian kelompok ini dalam peristiwa: signed, attended, atau spoke.", "attended", default=None
    )


class Score(Model):
    """A result means nothing without its scale and its issuer (the milestone's ``by``)."""

    value: Text = described("Nilai seperti ditulis sumber.", "3.16")
    scale: Text = described("Skala nilai itu.", "0–4")


class Claim(Model):
    """Anything said on some source's word."""

    note: Text | None = described(
        "Satu dua kalimat kita sendiri; bukan kutipan dari sumber.", "Digelar secara virtual.", default=None
    )
    confidence: Confidence = described(
        "Seberapa kuat: high (bawaan: satu sumber yang tak dibantah menyatakannya), medium, atau low.",
        "high",
        default=Confidence.HIGH,
    )
    sources: Sources


class Dated(Claim):
    """A claim with a date, as far as it is known."""

    date: Edtf | None = described(
        "Tanggal EDTF: hari, bulan, tahun, rentang (a/b), kira-kira (~), diragukan (?). null bila tidak diketahui.",
        "2021-09-13",
        default=None,
    )
    date_text: Text | None = described(
        "Yang dikatakan sumber tentang waktunya bila tanggal tidak dapat ditulis.",
        "hari Rabu, tanggal tidak disebut",
        default=None,
    )


class Detail(Dated):
    """What both an event and a differing report of it can say."""

    place: Text | None = described("Tempat peristiwa.", "Hotel Balcone, Bukittinggi", default=None)
    people: tuple[Person, ...] = described(
        "Orang yang disebut hadir, menandatangani, atau berbicara.",
        [{"name": "Saifullah Yusuf", "role": "Wali Kota"}],
        default=(),
    )
    organisations: tuple[Text, ...] = described("Lembaga yang terlibat.", ["Kementerian Kominfo"], default=())
    participants: Count | None = described("Jumlah peserta menurut sumber.", "80", default=None)
    groups: tuple[Group, ...] = described(
        "Kelompok peserta, dengan jumlah bila disebut.", [{"name": "dinas", "count": "17"}], default=()
    )
    number: Text | None = described("Nomor dokumen, bila disebut.", "045/MoU/2021", default=None)


class OtherReport(Detail):
    """What another source says differently about the same event; shown beside it, never instead of it."""

    stages: tuple[StageNumber, ...] = described("Nomor tahap bimtek menurut sumber lain ini.", ["2"], default=())


class Event(Detail):
    """Something that happened or was planned."""

    part_of: Slug | None = described(
        "Id peristiwa nasional di data/programme.yml yang mencakup peristiwa ini.", "mou-2022", default=None
    )
    status: Status = described(
        "held (bawaan) bila berlangsung, planned bila baru direncanakan.", "held", default=Status.HELD
    )
    also_reported: tuple[OtherReport, ...] = described(
        "Yang dikatakan berbeda oleh sumber lain; keduanya tampil.",
        [{"date": "2021-05-21", "note": "Sumber ini menulis sehari kemudian.", "sources": ["x"]}],
        default=(),
    )


class Signing(Event):
    """A signing: memorandum, commitment, pact."""

    kind: SigningKind = described("Jenis dokumen yang ditandatangani.", "mou")


class Bimtek(Event):
    """A sitting of bimbingan teknis, the ministry's coaching."""

    stages: tuple[StageNumber, ...] = described(
        "Tahap yang dicakup, 1 sampai 4; kosong bila tidak ada sumber yang menyebut nomornya.", ["2"], default=()
    )
    sittings: Count | None = described(
        "Berapa kali pertemuan, bila sumber hanya menyebut jumlahnya tanpa nomor tahap.", "4", default=None
    )
    topic: Text | None = described("Pokok bahasan.", "penentuan program prioritas", default=None)
    series: Text | None = described(
        "Nama putaran sendiri bila kota mengulang bimtek di luar putaran kementerian.", "putaran 2024", default=None
    )


class Milestone(Event):
    """Anything else on the way: selection, assessment, evaluation, award, regulation, target …"""

    kind: MilestoneKind = described("Jenis tonggak.", "evaluation")
    title: Text | None = described(
        "Nama tonggak bila jenisnya saja belum jelas.", "Tinjauan lapangan evaluasi tahun ketiga", default=None
    )
    by: Text | None = described(
        "Siapa yang menilai, memberi penghargaan, atau menetapkan.", "Kementerian Kominfo", default=None
    )
    scope: Scope = described(
        "programme (bawaan) untuk program kementerian; other untuk RKCI, vendor, skema provinsi.",
        "programme",
        default=Scope.PROGRAMME,
    )
    score: Score | None = described("Nilai beserta skalanya.", {"value": "3.16", "scale": "0–4"}, default=None)


class Membership(Claim):
    """That a source counts the city among those of a batch."""

    batch: Year | None = described("Tahun angkatan; null bila sumber tidak menyebutnya.", "2021", default=None)
    track: Text | None = described("Jalur kawasan, bila sumber menyebutnya.", "Bromo-Tengger-Semeru", default=None)
    size: Count | None = described("Berapa daerah dalam kelompok itu menurut sumber.", "50", default=None)


class Pillar(Claim):
    """One pillar as the city (or its source) names it, mapped onto the common key."""

    as_named: Text = described("Nama pilar seejaan sumber.", "Smart Government")
    pillar: PillarKey = described("Kunci bersama di data/pillars.yml.", "governance")


class Programme(Dated):
    """A programme, service or quick win of the city."""

    name: Text = described("Nama program atau layanan.", "Tiket masuk nontunai Pantai Air Manis")
    kind: ProgrammeKind = described("Jenis program.", "quick-win")
    pillar: PillarKey | None = described("Pilar yang memayunginya menurut sumber.", "branding", default=None)
    place: Text | None = described("Tempat program berjalan.", "Pantai Air Manis", default=None)
    year: Year | None = described("Tahun program menurut sumber.", "2021", default=None)
    status: Text | None = described("Keadaannya menurut sumber.", "sudah berjalan", default=None)


class Response(Dated):
    """Hak jawab: the city's own answer, shown beside the claim it disputes."""

    about: Text | None = described("Klaim yang dijawab: jangkarnya di halaman kota.", "mou-2021-05-20", default=None)
    text: Text = described("Ringkasan jawaban kota dengan kata-kata kita.", "Pemkot menyatakan tanggalnya 21 Mei 2021.")
