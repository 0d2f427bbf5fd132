"""The lists of what the record lacks, in the order of the quality page. Knows no page and no file format."""

from collections.abc import Callable, Iterator

from jejak.records.models.vocabulary import Confidence, PublishedFrom, TitleKind
from jejak.story import words
from jejak.story.country.register import Register

from . import claims, national, records, sources
from .listing import CITY, SOURCE, Gap, QualityList


def list_keys() -> tuple[str, ...]:
    """The keys of the lists in their order, without listing anything."""
    return tuple(key for key, *_ in _LISTS)


def list_quality(register: Register) -> tuple[QualityList, ...]:
    """All lists, in the order of the quality page."""
    return tuple(
        QualityList(key, title, meaning, remedy, columns, tuple(rows(register)))
        for key, title, meaning, remedy, columns, rows in _LISTS
    )


_Listing = tuple[str, str, str, str, tuple[str, ...], Callable[[Register], Iterator[Gap]]]
_LISTS: tuple[_Listing, ...] = (
    (
        "celah",
        "Langkah yang sumbernya belum kami temukan",
        "Langkah program yang belum kami temukan sumbernya. Ini bukan tanda bahwa langkah itu tidak terjadi.",
        "Kirim tautan berita, siaran pemerintah, atau dokumen yang menyebutnya.",
        (*CITY, "Angkatan", words.NO_SOURCE.capitalize()),
        claims.gaps,
    ),
    (
        "perbedaan",
        "Butir yang dilaporkan berbeda",
        "Isi sumber tentang satu hal tidak sama, kadang dalam satu sumber. Semuanya tampil di halaman daerah.",
        "Kirim dokumen asli (surat, undangan, siaran pers) yang dapat memastikan mana yang benar.",
        (*CITY, "Butir", "Sumber", "Perbedaannya"),
        claims.conflicts,
    ),
    (
        "keyakinan",
        f"Butir dengan {words.CONFIDENCE[Confidence.MEDIUM]} atau {words.SURENESS[Confidence.LOW]}",
        "Sumbernya tidak langsung, tidak lengkap, atau sebagian isinya, misalnya tanggal, kami simpulkan.",
        "Cari sumber kedua yang menyatakan hal yang sama dengan jelas.",
        (*CITY, "Butir", "Kepastian", "Keterangan"),
        claims.weak,
    ),
    (
        "tanpa-tanggal",
        "Peristiwa yang belum diketahui tanggalnya",
        "Sumber menyebut peristiwanya, tetapi tanggalnya tidak ada atau tidak dapat dipastikan.",
        "Kirim sumber yang memuat tanggalnya.",
        (*CITY, "Butir", "Kata sumber tentang waktunya"),
        claims.undated,
    ),
    (
        "rencana",
        "Rencana yang belum diketahui kelanjutannya",
        "Sumber mengumumkannya sebagai rencana atau sasaran. Kami belum menemukan sumber yang menyatakan terlaksana.",
        "Kirim sumber yang melaporkan pelaksanaannya, atau pembatalannya.",
        (*CITY, "Butir", "Keterangan"),
        claims.planned,
    ),
    (
        "penanda-tangan",
        "Penandatanganan yang penanda tangannya belum kami ketahui",
        "Sumber memberitakan penandatanganannya, tetapi belum ada yang menyebut siapa yang menandatangani.",
        "Kirim naskahnya, atau berita yang menyebut penanda tangannya.",
        (*CITY, "Butir", "Yang disebut"),
        claims.unsigned,
    ),
    (
        "keikutsertaan-saja",
        "Daerah yang baru tercatat sebagai peserta",
        "Namanya ada dalam daftar peserta, tetapi kami belum menemukan sumber tentang peristiwanya.",
        "Berita lokal tentang bimtek atau penandatanganan di daerah ini akan sangat membantu.",
        (*CITY, "Sumber"),
        records.members_only,
    ),
    (
        "satu-suara",
        "Daerah yang hanya punya sumber pemerintah",
        "Semua sumbernya terbitan pemerintah (pusat atau daerah); kami belum menemukan laporan pihak lain.",
        "Cari berita atau tulisan akademik tentang kegiatan yang sama.",
        (*CITY, "Sumber"),
        records.one_voice,
    ),
    (
        "satu-sumber",
        "Daerah dengan satu sumber saja",
        "Seluruh catatannya bersumber dari satu tulisan.",
        "Kirim sumber kedua.",
        (*CITY, "Judul sumber"),
        records.one_source,
    ),
    (
        "jumlah-peserta",
        "Jumlah peserta yang berbeda dengan sumber",
        "Sumber menghitung peserta suatu angkatan atau provinsi; nama dalam catatan kami tidak sebanyak itu.",
        "Kirim daftar peserta, atau sumber yang menyebut nama daerah yang belum ada.",
        (*SOURCE, "Angkatan", "Provinsi", "Menurut sumber", "Dalam catatan"),
        national.counted,
    ),
    (
        "pejabat",
        "Pejabat pusat yang berlainan pada satu peristiwa",
        "Sumber menyebut pejabat yang berlainan pada satu peristiwa nasional. Semuanya mungkin hadir.",
        "Kirim siaran pers atau foto berketerangan yang memastikan siapa melakukan apa.",
        (*CITY, "Butir", "Peristiwa nasional", "Pejabat", "Disebut di catatan"),
        national.officials,
    ),
    (
        "penerbit",
        "Situs dengan beberapa nama penerbit",
        "Satu domain dipakai beberapa penerbit, dan kami belum mencatat apakah medianya satu keluarga.",
        "Beri tahu kami siapa pemilik medianya, dengan sumbernya.",
        (*SOURCE, "Domain"),
        sources.unrelated,
    ),
    (
        "sumber-tanpa-alamat",
        "Sumber tanpa alamat",
        "Sumber ini kami terima tanpa alamat halaman, sehingga pembaca tidak dapat membukanya.",
        "Kirim alamat halamannya.",
        SOURCE,
        sources.lacking(lambda source: source.url is None),
    ),
    (
        "sumber-tanpa-arsip",
        "Sumber tanpa salinan arsip",
        "Bila halaman aslinya hilang, kami tidak mengetahui salinannya.",
        "Simpan halamannya di layanan arsip web, lalu kirim alamat salinannya.",
        SOURCE,
        sources.lacking(lambda source: source.url is not None and source.archive is None),
    ),
    (
        "judul",
        "Sumber yang judulnya belum terbaca",
        "Judul disusun dari alamat halaman atau diganti uraian kami.",
        "Buka halamannya dan kirim judul seperti tertulis di sana.",
        SOURCE,
        sources.lacking(lambda source: source.title_kind is not TitleKind.HEADLINE),
    ),
    (
        "tanggal-terbit",
        "Sumber yang tanggal terbitnya belum pasti",
        "Tanggal terbit tidak tampil pada bagian yang terbaca, atau baru terbaca dari alamat halaman.",
        "Buka halamannya dan kirim tanggal terbitnya.",
        SOURCE,
        sources.lacking(lambda source: source.published is None or source.published_from is PublishedFrom.ADDRESS),
    ),
)
