"""Frozen models of the files under ``data/``: city records, shared sources, the national programme, the pillars.

One class is validation, editor schema and documentation of a file. Knows claims and field types; knows no paths.
"""

from typing import NamedTuple

from pydantic import ConfigDict

from .claims import (
    Bimtek,
    Dated,
    Detail,
    Membership,
    Milestone,
    Model,
    Pillar,
    Programme,
    Response,
    Signing,
    Sources,
    described,
)
from .fields import Code, Count, Edtf, Slug, Text, Url, Year
from .vocabulary import PillarKey, RegionKind, SigningKind, SourceKind, TitleKind, WarningCode


class Source(Model):
    """A source, in CSL terms: who published what, when, where it can be read."""

    id: Slug = described("Id sumber, tidak pernah berubah: penerbit dan tanggal.", "faktualnews-2021-12-02")
    title: Text = described(
        "Judul seperti tertulis pada sumber.", "Wakil Wali Kota Pasuruan Sebut Ada 6 Dimensi untuk Menuju Smart City"
    )
    title_kind: TitleKind = described(
        "headline (bawaan) bila judul terbaca; reconstructed bila disusun dari alamat; description bila uraian kita.",
        "headline",
        default=TitleKind.HEADLINE,
    )
    publisher: Text | None = described("Penerbit; null bila tidak diketahui.", "FaktualNews.co", default=None)
    author: Text | None = described("Penulis yang tercantum.", "Linda Sari", default=None)
    kind: SourceKind = described("news, advertorial (berbayar), government, academic, atau document.", "news")
    published: Edtf | None = described(
        "Tanggal terbit yang tertulis pada sumber; null bila tidak ada.", "2021-12-02", default=None
    )
    url: Url | None = described(
        "Alamat kanonis; null bila tidak tercatat.", "https://faktualnews.co/2021/12/02/contoh", default=None
    )
    archive: Url | None = described(
        "Alamat salinan arsip.", "https://web.archive.org/web/2021/https://faktualnews.co", default=None
    )
    accessed: Edtf | None = described("Tanggal terakhir sumber dibaca.", "2026-11-21", default=None)
    note: Text | None = described("Catatan tentang sumber ini.", "Naskah diterima tanpa alamat halaman.", default=None)


class Exemption(Model):
    """A warning that a person has looked at and lets stand, with the reason; one that is not needed is a warning."""

    code: WarningCode = described(
        "Kode peringatan, seperti tertulis dalam kurung siku di akhir pesannya.", "stage-order"
    )
    field: Text | None = described(
        "Isian yang dimaksud, seperti tertulis pada pesannya; kosong: semua peringatan berkode itu di sini.",
        "bimtek[2].date",
        default=None,
    )
    reason: Text = described(
        "Mengapa catatan ini benar seperti adanya.", "Kedua sumber memang menulis tahap III lebih dulu."
    )


class City(Model):
    """One city's record: ``data/cities/<kind>-<name>.yml``."""

    model_config = ConfigDict(
        title="Catatan kota", json_schema_extra={"$schema": "https://json-schema.org/draft/2020-12/schema"}
    )

    name: Text = described("Nama resmi, diawali Kota atau Kabupaten.", "Kota Pasuruan")
    code: Code = described("Kode Kemendagri dalam tanda kutip; harus sama dengan data/regions.csv.", "35.75")
    aliases: tuple[Text, ...] = described("Ejaan lain yang dicari orang.", ["Pasuruan"], default=())
    website: Url | None = described("Situs resmi pemerintah daerah.", "https://pasuruankota.go.id", default=None)
    memberships: tuple[Membership, ...] = described(
        "Keikutsertaan dalam angkatan program.", [{"batch": "2021", "sources": ["x"]}], default=()
    )
    signings: tuple[Signing, ...] = described(
        "Penandatanganan.", [{"kind": "mou", "date": "2021-05-20", "sources": ["x"]}], default=()
    )
    bimtek: tuple[Bimtek, ...] = described(
        "Bimbingan teknis.", [{"stages": ["2"], "date": "2021-09-13", "sources": ["x"]}], default=()
    )
    milestones: tuple[Milestone, ...] = described(
        "Tonggak lain: evaluasi, masterplan, target, peraturan …",
        [{"kind": "target", "date": "2021", "sources": ["x"]}],
        default=(),
    )
    pillars: tuple[Pillar, ...] = described(
        "Pilar menurut kota ini.",
        [{"as_named": "Smart Government", "pillar": "governance", "sources": ["x"]}],
        default=(),
    )
    programmes: tuple[Programme, ...] = described(
        "Program dan quick win.", [{"name": "Wi-Fi publik", "kind": "service", "sources": ["x"]}], default=()
    )
    response: tuple[Response, ...] = described(
        "Hak jawab pemerintah kota.", [{"text": "Pemkot menyatakan …", "sources": ["x"]}], default=()
    )
    editor_notes: tuple[Text, ...] = described(
        "Mengapa kami memilih seperti ini.", ["Tanggal tidak disebut sumber."], default=()
    )
    exceptions: tuple[Exemption, ...] = described(
        "Peringatan yang sudah diperiksa orang dan memang benar begitu, dengan alasannya.",
        [{"code": "stage-order", "reason": "Kedua sumber memang menulis tahap III lebih dulu."}],
        default=(),
    )
    checked: Edtf = described("Tanggal catatan terakhir dibaca ulang oleh orang.", "2026-11-21")
    sources: tuple[Source, ...] = described(
        "Sumber yang hanya dikutip berkas ini.", [{"id": "x", "title": "Judul", "kind": "news"}], default=()
    )


class SharedSources(Model):
    """``data/sources.yml``: sources cited by more than one file."""

    sources: tuple[Source, ...] = described("Sumber yang dikutip lebih dari satu berkas.", [], default=())


class Batch(Dated):
    """A yearly intake of the programme, with its size as a source gives it."""

    year: Year = described("Tahun angkatan.", "2022")
    size: Count | None = described("Jumlah daerah menurut sumber.", "50", default=None)
    also_reported: tuple["BatchReport", ...] = described("Jumlah lain menurut sumber lain.", [], default=())


class BatchReport(Dated):
    """A differing size of a batch."""

    size: Count | None = described("Jumlah daerah menurut sumber ini.", "51", default=None)


class NationalEvent(Detail):
    """A national event that many cities took part in; city records point here with ``part_of``."""

    id: Slug = described("Id peristiwa; dirujuk part_of.", "mou-2022")
    kind: SigningKind | None = described("Jenis dokumen bila penandatanganan.", "mou", default=None)
    title: Text = described("Nama peristiwa.", "Penandatanganan nota kesepakatan angkatan 2022")
    also_reported: tuple[Detail, ...] = described("Yang dikatakan berbeda oleh sumber lain.", [], default=())


class Total(Dated):
    """A national figure as one source gives it; conflicting ones stand side by side."""

    subject: Text = described("Apa yang dihitung.", "kabupaten/kota yang terlibat")
    value: Count = described("Angkanya.", "191")


class NationalProgramme(Model):
    """``data/programme.yml``: the national programme, on its sources' word."""

    name: Text = described("Nama program.", "Gerakan Menuju 100 Smart City")
    batches: tuple[Batch, ...] = described("Angkatan.", [], default=())
    events: tuple[NationalEvent, ...] = described("Peristiwa nasional.", [], default=())
    totals: tuple[Total, ...] = described("Angka nasional, seperti kata tiap sumber.", [], default=())
    sources: tuple[Source, ...] = described("Sumber yang hanya dikutip berkas ini.", [], default=())


class CommonPillar(Model):
    """A common pillar: the key, what readers call it, and what it means in our words."""

    key: PillarKey = described("Kunci bersama.", "governance")
    name: Text = described("Nama Indonesia.", "Tata kelola")
    english: Text = described("Nama dalam program.", "Smart Governance")
    meaning: Text = described("Arti singkat dengan kata-kata kita.", "Layanan dan cara kerja pemerintah daerah.")
    also_called: tuple[Text, ...] = described("Sebutan lain yang ditemukan.", ["Smart Government"], default=())
    sources: Sources


class Pillars(Model):
    """``data/pillars.yml``: the common pillars."""

    pillars: tuple[CommonPillar, ...] = described("Pilar bersama, dalam urutan tampil.", [])
    sources: tuple[Source, ...] = described("Sumber yang hanya dikutip berkas ini.", [], default=())


class Region(NamedTuple):
    """A row of ``data/regions.csv``: a kota or kabupaten by its Kemendagri code. Coordinates in degrees WGS84."""

    code: str
    name: str
    kind: RegionKind
    province: str
    province_code: str
    latitude: float | None
    longitude: float | None
