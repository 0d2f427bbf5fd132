"""What the record still lacks, as lists that one can act on: gaps, conflicts, weak claims, sources to complete.

Lists are in the order of names, never of merit. Knows the register; knows no page and no file format.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import NamedTuple

from jejak.records.catalogue import CityRecord
from jejak.records.disagreement import disagreeing
from jejak.records.models.city import Source
from jejak.records.models.claims import Membership
from jejak.records.models.events import Event
from jejak.records.models.queries import cited_sources, events, is_tallied, members, tallied
from jejak.records.models.vocabulary import Confidence, PublishedFrom, SourceKind, Status, TitleKind
from jejak.story import dates, words
from jejak.story.city.timeline import label
from jejak.story.vocabulary import StepStatus

from .register import CityClaim, Register, sources_of

Subject = CityRecord | CityClaim | Source
"""What a row is about, and so where its link leads."""


class Gap(NamedTuple):
    """A row of a list: its cells in the order of the list's columns; the first one names the subject."""

    subject: Subject
    cells: tuple[str, ...]


class QualityList(NamedTuple):
    """A list: what stands in it, why it matters, what one can do, and the rows."""

    key: str
    title: str
    meaning: str
    remedy: str
    columns: tuple[str, ...]
    rows: tuple[Gap, ...]

    @property
    def about_regions(self) -> bool:
        """Whether each row is about a region or a claim of one, and not about a source."""
        return self.columns[:2] == _CITY


_CITY = ("Daerah", "Provinsi")
_SOURCE = ("Sumber", "Penerbit", "Terbit")


def list_keys() -> tuple[str, ...]:
    """The keys of the lists in their order, without listing anything."""
    return tuple(key for key, *_ in _LISTS)


def list_quality(register: Register) -> tuple[QualityList, ...]:
    """All lists, in the order of the quality page."""
    return tuple(
        QualityList(key, title, meaning, remedy, columns, tuple(rows(register)))
        for key, title, meaning, remedy, columns, rows in _LISTS
    )


def _city(record: CityRecord, *cells: str) -> Gap:
    return Gap(record, (record.city.name, record.region.province, *cells))


def _claim(found: CityClaim, *cells: str) -> Gap:
    return Gap(found, (found.record.city.name, found.record.region.province, found.name, *cells))


def _gaps(register: Register) -> Iterator[Gap]:
    for row in register.overview.rows:
        for track in row.tracks.rounds:
            gaps = [step.label for step in track.steps if step.status is StepStatus.NONE]
            if gaps:
                yield _city(row.record, words.batches((track.batch,) if track.batch else ()), ", ".join(gaps))


def _conflicts(register: Register) -> Iterator[Gap]:
    for found in register.claims:
        if reports := disagreeing(found.claim):
            notes = " ".join(report.note for report in reports if report.note)
            yield _claim(found, str(len(set(sources_of(found.claim)))), notes)


def _weak(register: Register) -> Iterator[Gap]:
    for found in register.claims:
        if is_tallied(found.claim) and found.claim.confidence is not Confidence.HIGH:
            yield _claim(found, words.CONFIDENCE[found.claim.confidence] or "", found.claim.note or "")


def _undated(register: Register) -> Iterator[Gap]:
    for found in register.claims:
        if isinstance(found.claim, Event) and not (found.claim.date and found.claim.date.year):
            known = dates.wording(found.claim.date) if found.claim.date else ""
            yield _claim(found, found.claim.date_text or known)


def _planned(register: Register) -> Iterator[Gap]:
    for found in register.claims:
        if isinstance(found.claim, Event) and found.claim.status.awaited and not _followed(found):
            yield _claim(found, found.claim.note or "")


def _followed(found: CityClaim) -> bool:
    """Whether an event of the same kind was held within a year from the plan, which may be it."""
    plan = found.claim
    if not (isinstance(plan, Event) and plan.date):
        return False
    first, last = plan.date.earliest, plan.date.latest + timedelta(days=365)
    held = (event for event in events(found.record.city) if event.status is Status.HELD and event.date)
    return any(label(event) == label(plan) and event.date and first <= event.date.latest <= last for event in held)


def _members_only(register: Register) -> Iterator[Gap]:
    for record in register.records:
        joined = members(record.city)
        if joined and all(isinstance(claim, Membership) for claim in tallied(record.city)):
            yield _city(record, words.digits(len(cited_sources(record.city))))


def _one_voice(register: Register) -> Iterator[Gap]:
    for record in register.records:
        kinds = {record.sources[source].kind for source in cited_sources(record.city)}
        if kinds == {SourceKind.GOVERNMENT}:
            yield _city(record, words.digits(len(cited_sources(record.city))))


def _one_source(register: Register) -> Iterator[Gap]:
    for record in register.records:
        cited = cited_sources(record.city)
        if len(cited) == 1:
            yield _city(record, *(record.sources[source].title for source in cited))


def _sources(lacks: Callable[[Source], bool]) -> Callable[[Register], Iterator[Gap]]:
    def rows(register: Register) -> Iterator[Gap]:
        for source in sorted(register.catalogue.sources.values(), key=lambda each: (each.title.casefold(), each.id)):
            if lacks(source):
                published = dates.wording(source.published) if source.published else words.UNRECORDED
                yield Gap(source, (source.title, source.publisher or words.UNKNOWN, published))

    return rows


_Listing = tuple[str, str, str, str, tuple[str, ...], Callable[[Register], Iterator[Gap]]]
_LISTS: tuple[_Listing, ...] = (
    (
        "celah",
        "Langkah yang sumbernya belum kami temukan",
        "Langkah program yang belum kami temukan sumbernya. Ini bukan tanda bahwa langkah itu tidak terjadi.",
        "Kirim tautan berita, siaran pemerintah, atau dokumen yang menyebutnya.",
        (*_CITY, "Angkatan", words.NO_SOURCE.capitalize()),
        _gaps,
    ),
    (
        "perbedaan",
        "Butir yang dilaporkan berbeda",
        "Isi sumber tentang satu hal tidak sama, kadang dalam satu sumber. Semuanya tampil di halaman daerah.",
        "Kirim dokumen asli (surat, undangan, siaran pers) yang dapat memastikan mana yang benar.",
        (*_CITY, "Butir", "Sumber", "Perbedaannya"),
        _conflicts,
    ),
    (
        "keyakinan",
        f"Butir dengan {words.CONFIDENCE[Confidence.MEDIUM]} atau {words.SURENESS[Confidence.LOW]}",
        "Sumbernya tidak langsung, tidak lengkap, atau sebagian isinya, misalnya tanggal, kami simpulkan.",
        "Cari sumber kedua yang menyatakan hal yang sama dengan jelas.",
        (*_CITY, "Butir", "Kepastian", "Keterangan"),
        _weak,
    ),
    (
        "tanpa-tanggal",
        "Peristiwa yang belum diketahui tanggalnya",
        "Sumber menyebut peristiwanya, tetapi tanggalnya tidak ada atau tidak dapat dipastikan.",
        "Kirim sumber yang memuat tanggalnya.",
        (*_CITY, "Butir", "Kata sumber tentang waktunya"),
        _undated,
    ),
    (
        "rencana",
        "Rencana yang belum diketahui kelanjutannya",
        "Sumber mengumumkannya sebagai rencana atau sasaran. Kami belum menemukan sumber yang menyatakan terlaksana.",
        "Kirim sumber yang melaporkan pelaksanaannya, atau pembatalannya.",
        (*_CITY, "Butir", "Keterangan"),
        _planned,
    ),
    (
        "keikutsertaan-saja",
        "Daerah yang baru tercatat sebagai peserta",
        "Namanya ada dalam daftar peserta, tetapi kami belum menemukan sumber tentang peristiwanya.",
        "Berita lokal tentang bimtek atau penandatanganan di daerah ini akan sangat membantu.",
        (*_CITY, "Sumber"),
        _members_only,
    ),
    (
        "satu-suara",
        "Daerah yang hanya punya sumber pemerintah",
        "Semua sumbernya terbitan pemerintah (pusat atau daerah); kami belum menemukan laporan pihak lain.",
        "Cari berita atau tulisan akademik tentang kegiatan yang sama.",
        (*_CITY, "Sumber"),
        _one_voice,
    ),
    (
        "satu-sumber",
        "Daerah dengan satu sumber saja",
        "Seluruh catatannya bersumber dari satu tulisan.",
        "Kirim sumber kedua.",
        (*_CITY, "Judul sumber"),
        _one_source,
    ),
    (
        "sumber-tanpa-alamat",
        "Sumber tanpa alamat",
        "Sumber ini kami terima tanpa alamat halaman, sehingga pembaca tidak dapat membukanya.",
        "Kirim alamat halamannya.",
        _SOURCE,
        _sources(lambda source: source.url is None),
    ),
    (
        "sumber-tanpa-arsip",
        "Sumber tanpa salinan arsip",
        "Bila halaman aslinya hilang, kami tidak mengetahui salinannya.",
        "Simpan halamannya di layanan arsip web, lalu kirim alamat salinannya.",
        _SOURCE,
        _sources(lambda source: source.url is not None and source.archive is None),
    ),
    (
        "judul",
        "Sumber yang judulnya belum terbaca",
        "Judul disusun dari alamat halaman atau diganti uraian kami.",
        "Buka halamannya dan kirim judul seperti tertulis di sana.",
        _SOURCE,
        _sources(lambda source: source.title_kind is not TitleKind.HEADLINE),
    ),
    (
        "tanggal-terbit",
        "Sumber yang tanggal terbitnya belum pasti",
        "Tanggal terbit tidak tampil pada bagian yang terbaca, atau baru terbaca dari alamat halaman.",
        "Buka halamannya dan kirim tanggal terbitnya.",
        _SOURCE,
        _sources(lambda source: source.published is None or source.published_from is PublishedFrom.ADDRESS),
    ),
)
