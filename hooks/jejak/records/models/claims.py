"""Frozen models of what a city record claims: every class here is a statement on some source's word.

What happened or was planned stands in ``events.py``, the people, groups and numbers within a claim in ``parts.py``.

Field descriptions are what an editor sees in the editor's tooltip (through ``data/city.schema.json``), so they are
Indonesian. Knows field types and vocabularies; knows no files.
"""

from typing import Annotated

from .fields import Count, Edtf, Prose, Slug, Text, Truth, Year
from .listing import OneOrMore
from .parts import Counted as Counted
from .parts import Group as Group
from .parts import Model as Model
from .parts import Person as Person
from .parts import Score as Score
from .parts import described as described
from .vocabulary import Confidence, PillarKey, ProgrammeKind, Scope, Standing, StepKey

Sources = Annotated[
    tuple[Slug, ...],
    described(
        "Id sumber butir ini, dari daftar sources berkas ini atau data/sources.yml. Paling sedikit satu.",
        ["faktualnews-2021-12-02"],
        min_length=1,
    ),
]


class Sourced(Model):
    """What rests on sources of its own."""

    sources: Sources


class Claim(Sourced):
    """Anything said on some source's word."""

    note: Prose | None = described(
        "Satu atau dua kalimat dengan kata-kata sendiri; bukan kutipan dari sumber.",
        "Digelar secara daring.",
        default=None,
    )
    confidence: Confidence = described(
        "Kepastiannya: high (bawaan) bila satu sumber yang tak dibantah menyatakannya dengan jelas; medium bila kurang "
        "jelas atau sebagian disimpulkan; low bila lemah atau dibantah.",
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
    """What has a permalink on a city's page (``permalinks.py``), and may still be found by those it had before."""

    anchor: Slug | None = described(
        "Tautan tetap butir ini di halaman daerah. Kosong: dibuat dari jenis dan tanggal atau nama. Isi hanya bila "
        "butir lain sudah memakai tautan itu, atau agar tautan lama tetap berlaku setelah tanggalnya diperbaiki.",
        "peraturan-2019-2",
        default=None,
    )
    former_anchors: tuple[Slug, ...] = described(
        "Tautan yang dahulu dipakai butir ini, atau butir lain yang digabungkan ke sini; semuanya tetap berlaku.",
        ["mou-2021-05"],
        default=(),
    )


class Dated(Claim):
    """A claim with a date, as far as it is known."""

    date: Edtf | None = described(
        "Tanggal EDTF: hari, bulan, tahun, rentang (a/b), kira-kira (~), diragukan (?), tanpa tahun (XXXX-07-04), "
        'salah satu ("[a,b]"). null bila tidak diketahui.',
        "2021-09-13",
        default=None,
    )
    date_text: Text | None = described(
        "Kata sumber tentang waktunya, bila tanggal saja belum cukup atau tidak dapat ditulis.",
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
    figures: tuple[Counted, ...] = described(
        "Angka lain menurut sumber yang bukan nilai, peserta, atau uang.",
        [{"what": "program yang selesai", "value": "61,17", "unit": "persen"}],
        default=(),
    )


class OtherMembership(Dated):
    """What another source says differently about the same joining."""

    batch: Year | None = described("Tahun angkatan menurut sumber lain ini.", "2018", default=None)
    track: Text | None = described("Kawasan menurut sumber lain ini.", "Borobudur", default=None)
    size: Count | None = described("Jumlah daerah menurut sumber lain ini.", "48", default=None)


class Membership(Anchored, Contestable, Dated):
    """That a source counts the city among those of a batch, or says how else it stood to it.

    ``date`` is the day of the letter or announcement by which it joined, where a source gives one.
    """

    batch: Year | None = described("Tahun angkatan; null bila sumber tidak menyebutnya.", "2021", default=None)
    track: Text | None = described("Kawasan, bila sumber menyebutnya.", "Bromo-Tengger-Semeru", default=None)
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

    as_named: Text = described("Nama pilar sesuai dengan ejaan sumber.", "Smart Government")
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


class OtherProgramme(Dated):
    """What another source says differently about the same programme."""

    name: Text | None = described("Nama menurut sumber lain ini.", "belabeliku.com", default=None)
    kind: Annotated[tuple[ProgrammeKind, ...], OneOrMore()] = described(
        "Jenis menurut sumber lain ini.", "application", default=()
    )
    pillar: Annotated[tuple[PillarKey, ...], OneOrMore()] = described(
        "Pilar menurut sumber lain ini.", "economy", default=()
    )
    year: Annotated[tuple[Year, ...], OneOrMore()] = described("Tahun menurut sumber lain ini.", "2022", default=())
    place: Text | None = described("Tempat menurut sumber lain ini.", "Alun-alun", default=None)
    people: tuple[Person, ...] = described(
        "Orang menurut sumber lain ini.", [{"name": "Adiek Iman Santoso", "part": "spoke"}], default=()
    )
    status: Text | None = described("Keadaan menurut sumber lain ini.", "belum berjalan", default=None)


class Programme(Anchored, Contestable, Dated):
    """A programme, service or quick win of the city. Of kind, pillar and year a source may name several."""

    name: Text = described("Nama program atau layanan.", "Tiket masuk nontunai Pantai Air Manis")
    kind: Annotated[tuple[ProgrammeKind, ...], OneOrMore(optional=False)] = described(
        "Jenis program; daftar bila sumber menyebut lebih dari satu.", "quick-win", min_length=1
    )
    pillar: Annotated[tuple[PillarKey, ...], OneOrMore()] = described(
        "Pilar yang memayunginya menurut sumber; daftar bila lebih dari satu.", "branding", default=()
    )
    year: Annotated[tuple[Year, ...], OneOrMore()] = described(
        "Tahun daftar, rencana, atau evaluasi yang memuat program ini menurut sumber; daftar bila lebih dari satu.",
        "2021",
        default=(),
    )
    batch: Year | None = described(
        "Angkatan yang memuat program ini, bila daerah ikut lebih dari sekali.", "2021", default=None
    )
    place: Text | None = described("Tempat program berjalan.", "Pantai Air Manis", default=None)
    people: tuple[Person, ...] = described(
        "Orang yang menerangkan atau menangani program ini menurut sumber.",
        [{"name": "Adiek Iman Santoso", "role": "Kepala Diskominfo", "part": "spoke"}],
        default=(),
    )
    status: Text | None = described("Keadaannya menurut sumber.", "sudah berjalan", default=None)
    proposed: Truth = described(
        "true bila baru calon, usulan, atau rancangan menurut sumber, belum ditetapkan.", "true", default=False
    )
    scope: Scope = described(
        "programme (bawaan); other untuk program di luar pendampingan kementerian, misalnya milik daerah sebelum 2017.",
        "programme",
        default=Scope.PROGRAMME,
    )
    also_reported: tuple[OtherProgramme, ...] = described(
        "Yang dikatakan berbeda oleh sumber lain; keduanya tampil.",
        [{"name": "belabeliku.com", "note": "Sumber ini menulis namanya begitu.", "sources": ["x"]}],
        default=(),
    )


class Response(Anchored, Dated):
    """Hak jawab: the city's own answer, shown beside the claim it disputes."""

    about: Text | None = described("Butir yang dijawab: tautannya di halaman daerah.", "mou-2021-05-20", default=None)
    text: Prose = described(
        "Ringkasan jawaban pemerintah daerah dengan kata-kata sendiri.", "Pemkot menyatakan tanggalnya 21 Mei 2021."
    )
