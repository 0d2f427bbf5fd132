"""Frozen models of city records, of sources, and of a row of the list of regions.

One class is validation, editor schema and documentation of a file. Knows claims and field types; knows no paths.
The other files' models stand in ``programme.py`` (the national programme) and ``pillars.py``, ``glossary.py``.
"""

from typing import NamedTuple

from .claims import Membership, Model, Pillar, Programme, Response, described
from .events import Bimtek, Milestone, Signing
from .fields import Code, Edtf, Prose, Slug, Text, Url
from .vocabulary import PublishedFrom, RegionKind, SourceKind, TitleKind, WarningCode


class Source(Model):
    """A source, in CSL terms: who published what, when, where it can be read."""

    id: Slug = described("Id sumber, tidak pernah berubah: penerbit dan tanggal.", "faktualnews-2021-12-02")
    title: Text = described(
        "Judul seperti tertulis pada sumber.", "Wakil Wali Kota Pasuruan Sebut Ada 6 Dimensi untuk Menuju Smart City"
    )
    title_kind: TitleKind = described(
        "headline (bawaan) bila judul terbaca; reconstructed bila disusun dari alamat; description bila uraian kami.",
        "headline",
        default=TitleKind.HEADLINE,
    )
    publisher: Text | None = described("Penerbit; null bila tidak diketahui.", "FaktualNews.co", default=None)
    author: Text | None = described("Penulis yang tercantum.", "Linda Sari", default=None)
    kind: SourceKind = described("news, advertorial (berbayar), government, academic, atau document.", "news")
    published: Edtf | None = described("Tanggal terbit sumber; null bila tidak diketahui.", "2021-12-02", default=None)
    published_from: PublishedFrom = described(
        "page (bawaan) bila tanggal terbit tertulis pada halaman; address bila baru terbaca dari alamatnya.",
        "address",
        default=PublishedFrom.PAGE,
    )
    url: Url | None = described(
        "Alamat kanonis; null bila tidak tercatat.", "https://faktualnews.co/2021/12/02/contoh", default=None
    )
    archive: Url | None = described(
        "Alamat salinan arsip.", "https://web.archive.org/web/2021/https://faktualnews.co", default=None
    )
    accessed: Edtf | None = described("Tanggal terakhir sumber dibaca.", "2026-11-21", default=None)
    same_text_as: Slug | None = described(
        "Id sumber lain yang memuat naskah yang sama, misalnya rilis humas; keduanya dihitung satu.",
        "wartabromo-2021-05-20",
        default=None,
    )
    former_ids: tuple[Slug, ...] = described(
        "Id lama yang digabungkan ke sumber ini; tautan ke id itu tetap membuka sumber ini.",
        ["wartabromo-2021-05-20-halaman-2"],
        default=(),
    )
    note: Prose | None = described("Catatan tentang sumber ini.", "Naskah diterima tanpa alamat halaman.", default=None)


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
    reason: Prose = described(
        "Mengapa catatan ini benar seperti adanya.", "Kedua sumber memang menulis tahap III lebih dulu."
    )


class City(Model):
    """One city's record: ``data/cities/<kind>-<name>.yml``."""

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
        "Pilar menurut daerah ini.",
        [{"as_named": "Smart Government", "pillar": "governance", "sources": ["x"]}],
        default=(),
    )
    programmes: tuple[Programme, ...] = described(
        "Program dan quick win.", [{"name": "Wi-Fi publik", "kind": "service", "sources": ["x"]}], default=()
    )
    response: tuple[Response, ...] = described(
        "Hak jawab pemerintah daerah.", [{"text": "Pemkot menyatakan …", "sources": ["x"]}], default=()
    )
    editor_notes: tuple[Prose, ...] = described(
        "Mengapa kami memilih seperti ini.", ["Tanggal tidak disebut sumber."], default=()
    )
    exceptions: tuple[Exemption, ...] = described(
        "Peringatan yang sudah diperiksa redaksi dan memang benar begitu, dengan alasannya.",
        [{"code": "stage-order", "reason": "Kedua sumber memang menulis tahap III lebih dulu."}],
        default=(),
    )
    checked: Edtf = described(
        "Tanggal catatan ini terakhir dibaca ulang oleh redaksi, bukan oleh pemeriksa otomatis.", "2026-11-21"
    )
    sources: tuple[Source, ...] = described(
        "Sumber yang hanya dikutip berkas ini.", [{"id": "x", "title": "Judul", "kind": "news"}], default=()
    )


class SharedSources(Model):
    """``data/sources.yml``: sources cited by more than one file."""

    sources: tuple[Source, ...] = described("Sumber yang dikutip lebih dari satu berkas.", [], default=())


class Region(NamedTuple):
    """A row of ``data/regions.csv``: a kota or kabupaten by its Kemendagri code. Coordinates in degrees WGS84."""

    code: str
    name: str
    kind: RegionKind
    province: str
    province_code: str
    latitude: float | None
    longitude: float | None
