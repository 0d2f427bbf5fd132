"""Every word for readers that says what something is or how it stands. Nothing else may spell one.

Here a key becomes a word, and here stand the phrases that more than one page, picture or file shows. Templates know
this module as ``words``. Sentences and headings of one place stand in that place. Knows vocabularies; knows no record.
"""

from collections.abc import Mapping

from jejak.records.models.vocabulary import (
    Confidence,
    MilestoneKind,
    Part,
    ProgrammeKind,
    RegionKind,
    SigningKind,
    SourceKind,
    Standing,
    Status,
    StepKey,
    TitleKind,
)

from .phrasing import BIMTEK
from .phrasing import ROMAN as ROMAN
from .phrasing import areas as areas
from .phrasing import at as at
from .phrasing import bimtek as bimtek
from .phrasing import decimal as decimal
from .phrasing import digits as digits
from .phrasing import held as held
from .phrasing import in_line as in_line
from .phrasing import in_running_text as in_running_text
from .phrasing import joined as joined
from .phrasing import number as number
from .phrasing import numeral as numeral
from .phrasing import regions as regions
from .phrasing import stages as stages
from .phrasing import stages_told as stages_told
from .vocabulary import Apart, Footing, Genre, StepStatus

DOCUMENTED = "ada sumbernya"
NO_SOURCE = "sumber belum ditemukan"
NO_STEP_SOURCE = f"langkah: {NO_SOURCE}"
NO_RECORD = "belum ada catatan"
NO_CLAIM = "Belum ada butir yang tercatat."
SEND = "Anda punya sumbernya? Kirimkan."
SIDEWAYS = "Geser ke samping untuk melihat selengkapnya."
UNKNOWN = "tidak diketahui"
UNDATED = "tanpa tanggal"
UNRECORDED = "tidak tercatat"
NO_YEAR = "tanpa tahun angkatan"
NO_STAGE = "tanpa nomor tahap"
STAGE_UNTOLD = "tahapnya tidak disebut"
YEAR_UNTOLD = "tahun tidak disebut"
OUTSIDE = "di luar program kementerian"
CONTESTED = "sumber berbeda"
DIFFERENT = "Sumber lain menulis berbeda"
DIFFERENT_WITHIN = "Dalam sumber yang sama juga tertulis"
ADDED = "Sumber lain menambahkan"
PLANNED = "direncanakan"
PROPOSED = "baru usulan"
ONLINE = "daring"
DOUBTED = "(belum pasti)"
UNSURE = "kurang pasti, atau sumber berbeda"
PAID = "berbayar"
PARTNER = "mitra program"
NO_PILLAR = "Pilar setempat"
"""Stands for the common name where a pillar of a city has none."""

QUESTION = "apa yang disepakati dan dikerjakan, dan dari mana sumbernya"
"""What the whole site answers."""

LICENCE = "CC BY 4.0"
FOR_EXCEL = "Untuk Excel (CSV titik koma)"
SIGNING = {
    SigningKind.MOU: "Nota kesepakatan",
    SigningKind.COMMITMENT: "Penandatanganan komitmen",
    SigningKind.INTEGRITY_PACT: "Pakta integritas",
    SigningKind.MASTERPLAN: "Penandatanganan masterplan",
    SigningKind.AREA_PACT: "Kesepakatan kawasan",
    SigningKind.COOPERATION: "Kerja sama",
}
MILESTONE = {
    MilestoneKind.SELECTION: "Seleksi",
    MilestoneKind.ASSESSMENT: "Asesmen",
    MilestoneKind.LAUNCH: "Peluncuran",
    MilestoneKind.MASTERPLAN: "Masterplan",
    MilestoneKind.EVALUATION: "Evaluasi",
    MilestoneKind.AWARD: "Penghargaan",
    MilestoneKind.REGULATION: "Peraturan",
    MilestoneKind.INSTITUTION: "Kelembagaan",
    MilestoneKind.BUDGET: "Anggaran",
    MilestoneKind.TARGET: "Target",
    MilestoneKind.OTHER: "Peristiwa lain",
}
MILESTONE_GENRE = {
    MilestoneKind.SELECTION: Genre.MILESTONE,
    MilestoneKind.ASSESSMENT: Genre.JUDGEMENT,
    MilestoneKind.LAUNCH: Genre.MILESTONE,
    MilestoneKind.MASTERPLAN: Genre.MILESTONE,
    MilestoneKind.EVALUATION: Genre.JUDGEMENT,
    MilestoneKind.AWARD: Genre.JUDGEMENT,
    MilestoneKind.REGULATION: Genre.MILESTONE,
    MilestoneKind.INSTITUTION: Genre.MILESTONE,
    MilestoneKind.BUDGET: Genre.MILESTONE,
    MilestoneKind.TARGET: Genre.MILESTONE,
    MilestoneKind.OTHER: Genre.MILESTONE,
}
"""Whether someone judged the city there, or it took a step."""

GENRE = {
    Genre.MEMBERSHIP: "Keikutsertaan",
    Genre.SIGNING: "Penandatanganan",
    Genre.BIMTEK: BIMTEK,
    Genre.JUDGEMENT: "Penilaian",
    Genre.MILESTONE: "Tonggak",
    Genre.PILLAR: "Pilar",
    Genre.PROGRAMME: "Program",
    Genre.RESPONSE: "Hak jawab",
    Genre.NATIONAL: "Nasional",
}
PART: Mapping[Part | None, str] = {
    Part.SIGNED: "Menandatangani",
    Part.ATTENDED: "Hadir",
    Part.SPOKE: "Berbicara atau dikutip",
    Part.PRESENTED: "Menyerahkan",
    Part.RECEIVED: "Menerima",
    None: "Nama lain yang disebut",
}
"""What people and groups did, as the heading over their names."""

UNSURE_OF: Mapping[Part | None, str] = {
    Part.SIGNED: "belum pasti menandatangani sendiri",
    Part.ATTENDED: "belum pasti hadir sendiri",
    Part.SPOKE: "belum pasti berbicara sendiri",
    Part.PRESENTED: "belum pasti menyerahkan sendiri",
    Part.RECEIVED: "belum pasti menerima sendiri",
    None: "belum pasti orangnya",
}
"""What is uncertain of somebody: the part, never the person."""

PROGRAMME = {
    ProgrammeKind.QUICK_WIN: "quick win",
    ProgrammeKind.FLAGSHIP: "program unggulan",
    ProgrammeKind.SERVICE: "layanan",
    ProgrammeKind.APPLICATION: "aplikasi",
    ProgrammeKind.INFRASTRUCTURE: "prasarana",
    ProgrammeKind.OTHER: "program",
}
SOURCE = {
    SourceKind.NEWS: "berita",
    SourceKind.ADVERTORIAL: "advertorial",
    SourceKind.GOVERNMENT: "pemerintah",
    SourceKind.ACADEMIC: "akademik",
    SourceKind.DOCUMENT: "dokumen",
}
TITLE_KIND = {
    TitleKind.HEADLINE: None,
    TitleKind.RECONSTRUCTED: "judul disusun dari alamat",
    TitleKind.DESCRIPTION: "uraian kami, bukan judul",
}
SURENESS = {Confidence.HIGH: "tanpa catatan", Confidence.MEDIUM: "sedang", Confidence.LOW: "rendah"}
"""A confidence under a heading that says what it is."""

LOW = f"kepastian {SURENESS[Confidence.LOW]}"
CONFIDENCE = {
    Confidence.HIGH: None,
    Confidence.MEDIUM: f"kepastian {SURENESS[Confidence.MEDIUM]}",
    Confidence.LOW: LOW,
}
_SURENESS_OF = {doubt: SURENESS[confidence] for confidence, doubt in CONFIDENCE.items()}
STATUS = {
    Status.HELD: None,
    Status.PLANNED: PLANNED,
    Status.POSTPONED: "ditunda",
    Status.NOT_HELD: "menurut sumber: tidak berlangsung",
}
NOT_HELD = {MilestoneKind.AWARD: "menurut sumber: tidak diterima", MilestoneKind.BUDGET: "menurut sumber: tidak ada"}
"""How that is said of what is not held but given or had."""

STANDING = {
    Standing.MEMBER: None,
    Standing.CANDIDATE: "calon peserta",
    Standing.NOT_SELECTED: "tidak terpilih",
    Standing.DROPPED: "keluar dari daftar",
}
FOOTING: Mapping[str, str] = {
    Footing.MEMBER: "peserta",
    Footing.CANDIDATE: "calon",
    Footing.NOT_SELECTED: "tidak terpilih",
    Footing.DROPPED: "keluar",
    Footing.UNLISTED: "tidak ditemukan dalam daftar peserta",
    Footing.UNRECORDED: NO_RECORD,
}
APART = {Apart.OUTSIDE: "di luar angkatan ini", Apart.OPEN: "angkatannya belum pasti"}
REGION = {RegionKind.KOTA: "Kota", RegionKind.KABUPATEN: "Kabupaten"}
STEP: Mapping[str, str] = {
    StepKey.ASSESSMENT: MILESTONE[MilestoneKind.ASSESSMENT],
    StepKey.MOU: f"{SIGNING[SigningKind.MOU]} (MoU)",
    **{StepKey(f"bimtek-{stage}"): f"{BIMTEK} {roman}" for stage, roman in ROMAN.items()},
    StepKey.COMMITMENT: "Komitmen",
    StepKey.MASTERPLAN: MILESTONE[MilestoneKind.MASTERPLAN],
    StepKey.QUICK_WIN: PROGRAMME[ProgrammeKind.QUICK_WIN].capitalize(),
    StepKey.EVALUATION: MILESTONE[MilestoneKind.EVALUATION],
}
STEP_SHORT: Mapping[str, str] = {**STEP, StepKey.MOU: "Nota (MoU)"}
"""Over a column of marks."""

MENTIONED = "disebut"
HELD_UNTOLD = "ada bimtek"
STEP_STATUS: Mapping[str, str] = {
    StepStatus.DOCUMENTED: DOCUMENTED,
    StepStatus.UNDATED: f"{DOCUMENTED}, {UNDATED}",
    StepStatus.MENTIONED: f"{MENTIONED}, naskahnya belum ditemukan",
    StepStatus.PLANNED: PLANNED,
    StepStatus.UNNUMBERED: f"{HELD_UNTOLD}, {STAGE_UNTOLD}",
    StepStatus.ASIDE: "tercatat di luar angkatan atau program ini",
    StepStatus.NONE: NO_SOURCE,
}
MENTIONED_ALONE = "Hanya disebut, tanpa laporan atau naskah:"
MENTIONED_EVENT = f"{MENTIONED}, laporannya belum ditemukan"
MENTIONED_PROGRAMME = f"{MENTIONED}, rinciannya belum ditemukan"
"""The same of a step that is an event, or programmes, and no text."""

STEP_STATUS_SHORT: Mapping[str, str] = {
    **STEP_STATUS,
    StepStatus.UNDATED: UNDATED,
    StepStatus.MENTIONED: MENTIONED,
    StepStatus.UNNUMBERED: "tanpa nomor",
    StepStatus.ASIDE: "di luar",
    StepStatus.NONE: "belum ditemukan",
}
"""Where there is little room."""


def programme(kinds: tuple[ProgrammeKind, ...]) -> str:
    """«quick win», «quick win dan aplikasi»."""
    return joined(PROGRAMME[kind] for kind in kinds)


def batches(years: tuple[int, ...]) -> str:
    """«2017 dan 2021», or that no source names a year."""
    return joined(map(str, years)) or UNKNOWN


def sureness(doubt: str | None) -> str:
    """A word of ``CONFIDENCE`` under a heading that says what it is: «kepastian rendah» → «rendah»."""
    return _SURENESS_OF[doubt]
