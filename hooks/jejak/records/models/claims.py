"""Frozen models of what a city record claims: every class here is a statement on some source's word, or part of one.

What happened or was planned stands in ``events.py``.

Field descriptions are what an editor sees in the editor's tooltip (through ``data/city.schema.json``), so they are
Indonesian. Knows field types and vocabularies; knows no files.
"""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from .fields import Count, Edtf, Prose, Slug, Text, Truth, Year
from .vocabulary import Confidence, Part, PillarKey, ProgrammeKind, Standing, StepKey


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
    said: Prose | None = described(
        "Pokok yang disampaikannya, dengan kata-kata kita.",
        "Meminta setiap dinas ikut menyusun masterplan.",
        default=None,
    )
    confidence: Confidence = described(
        "Keyakinan bahwa orang ini yang dimaksud; high (bawaan) bila sumber tak dibantah.",
        "low",
        default=Confidence.HIGH,
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
    scale: Text | None = described("Skala nilai itu; null bila tidak ada sumber yang menyebutnya.", "0–4", default=None)
    of: Text | None = described(
        "Bagian yang dinilai, bila satu hasil memuat beberapa nilai: pilar atau tahun.", "smart branding", default=None
    )


class Sourced(Model):
    """What rests on sources of its own."""

    sources: Sources


class Claim(Sourced):
    """Anything said on some source's word."""

    note: Prose | None = described(
        "Satu dua kalimat kita sendiri; bukan kutipan dari sumber.", "Digelar secara virtual.", default=None
    )
    confidence: Confidence = described(
        "Seberapa kuat: high (bawaan: satu sumber yang tak dibantah menyatakannya), medium, atau low.",
        "high",
        default=Confidence.HIGH,
    )


class Contestable(Claim):
    """A claim beside which the record keeps what other sources say differently."""

    also_reported: tuple[Claim, ...] = described(
        "Yang dikatakan berbeda oleh sumber lain; keduanya tampil.",
        [{"note": "Sumber ini berkata lain.", "sources": ["x"]}],
        default=(),
    )


class Anchored(Claim):
    """What has a permalink on a city's page (``permalinks.py``)."""

    anchor: Slug | None = described(
        "Tautan tetap klaim ini di halaman kota. Kosong: dibuat dari jenis dan tanggal atau nama. Isi hanya bila klaim "
        "lain sudah memakai tautan itu, atau agar tautan lama tetap berlaku setelah tanggal atau namanya diperbaiki.",
        "peraturan-2019-2",
        default=None,
    )


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
    online: Truth = described(
        "true bila berlangsung daring; place lalu tempat daerah ini mengikutinya.", "true", default=False
    )
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


class OtherMembership(Claim):
    """What another source says differently about the same joining."""

    batch: Year | None = described("Tahun angkatan menurut sumber lain ini.", "2018", default=None)
    track: Text | None = described("Jalur kawasan menurut sumber lain ini.", "Borobudur", default=None)
    size: Count | None = described("Jumlah daerah menurut sumber lain ini.", "48", default=None)


class Membership(Anchored, Contestable):
    """That a source counts the city among those of a batch, or says how else it stood to it."""

    batch: Year | None = described("Tahun angkatan; null bila sumber tidak menyebutnya.", "2021", default=None)
    track: Text | None = described("Jalur kawasan, bila sumber menyebutnya.", "Bromo-Tengger-Semeru", default=None)
    size: Count | None = described("Berapa daerah dalam kelompok itu menurut sumber.", "50", default=None)
    about: tuple[StepKey, ...] = described(
        "Langkah yang menurut keterangan ini sudah dilalui, misalnya asesmen sebelum terpilih.",
        ["assessment"],
        default=(),
    )
    status: Standing = described(
        "member (bawaan), candidate (calon), not-selected (tidak terpilih), atau dropped (keluar).",
        "member",
        default=Standing.MEMBER,
    )
    also_reported: tuple[OtherMembership, ...] = described(
        "Yang dikatakan berbeda oleh sumber lain; keduanya tampil.",
        [{"batch": "2018", "note": "Sumber ini menaruhnya setahun lebih awal.", "sources": ["x"]}],
        default=(),
    )


class Pillar(Anchored, Dated):
    """One pillar as the city (or its source) names it, mapped onto the common key where it has one.

    Addressed and cited as any claim, and counted as none: ``queries.tallied``.
    """

    as_named: Text = described("Nama pilar sesuai ejaan sumber.", "Smart Government")
    pillar: PillarKey | None = described(
        "Kunci bersama di data/pillars.yml; null untuk nama setempat yang tidak punya padanan.", "governance"
    )
    by: Text | None = described(
        "Siapa yang menyebutnya demikian, menurut sumber.", "Kepala Dinas Kominfo", default=None
    )
    list: Slug | None = described(
        "Nama singkat daftar tempat sebutan ini berdiri, bila sumber-sumber daerah ini memuat lebih dari satu daftar "
        "pilar; sama pada semua sebutan dari daftar itu. Tampil bagi pembaca dengan spasi sebagai ganti tanda hubung.",
        "paparan-bupati",
        default=None,
    )


class Programme(Anchored, Dated):
    """A programme, service or quick win of the city."""

    name: Text = described("Nama program atau layanan.", "Tiket masuk nontunai Pantai Air Manis")
    kind: ProgrammeKind = described("Jenis program.", "quick-win")
    pillar: PillarKey | None = described("Pilar yang memayunginya menurut sumber.", "branding", default=None)
    place: Text | None = described("Tempat program berjalan.", "Pantai Air Manis", default=None)
    year: Year | None = described("Tahun program menurut sumber.", "2021", default=None)
    batch: Year | None = described(
        "Angkatan yang memuat program ini; isi bila daerah ikut lebih dari sekali dan tahunnya belum cukup.",
        "2021",
        default=None,
    )
    status: Text | None = described("Keadaannya menurut sumber.", "sudah berjalan", default=None)


class Response(Anchored, Dated):
    """Hak jawab: the city's own answer, shown beside the claim it disputes."""

    about: Text | None = described("Klaim yang dijawab: jangkarnya di halaman kota.", "mou-2021-05-20", default=None)
    text: Prose = described(
        "Ringkasan jawaban kota dengan kata-kata kita.", "Pemkot menyatakan tanggalnya 21 Mei 2021."
    )
