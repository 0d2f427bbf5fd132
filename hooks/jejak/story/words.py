"""Every word for readers that says what something is or how it stands. Nothing else may spell one.

Here a key becomes a word, and here stand the phrases that more than one page, picture or file shows. Templates know
this module as ``words``. Sentences and headings of one place stand in that place. Knows vocabularies; knows no record.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from babel.lists import format_list

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

from .vocabulary import Genre, StepStatus

DOCUMENTED = "terdokumentasi"
NO_EVIDENCE = "belum ada bukti"
NO_RECORD = "belum ada catatan"
NO_CLAIM = "Belum ada klaim yang tercatat."

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
PLANNED = "direncanakan"
DOUBTED = "(diragukan)"
PAID = "berbayar"

NO_PILLAR = "Pilar setempat"
"""Stands for the common name where a pillar of a city has none."""

QUESTION = "siapa berjanji apa, dan apa buktinya"
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
    MilestoneKind.OTHER: "Catatan lain",
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
    Genre.BIMTEK: "Bimtek",
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
    Part.SPOKE: "Berbicara",
    None: "Disebut",
}
"""What people and groups did, as the heading over their names."""

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

SURENESS = {Confidence.HIGH: "tinggi", Confidence.MEDIUM: "sedang", Confidence.LOW: "rendah"}
"""A confidence under a heading that says what it is."""

LOW = f"keyakinan {SURENESS[Confidence.LOW]}"

CONFIDENCE = {
    Confidence.HIGH: None,
    Confidence.MEDIUM: f"keyakinan {SURENESS[Confidence.MEDIUM]}",
    Confidence.LOW: LOW,
}

_SURENESS_OF = {doubt: SURENESS[confidence] for confidence, doubt in CONFIDENCE.items()}

STATUS = {
    Status.HELD: None,
    Status.PLANNED: PLANNED,
    Status.POSTPONED: "ditunda",
    Status.NOT_HELD: "tidak terjadi menurut sumber",
}

STANDING = {
    Standing.MEMBER: None,
    Standing.CANDIDATE: "calon peserta",
    Standing.NOT_SELECTED: "tidak terpilih",
    Standing.DROPPED: "keluar dari daftar",
}

REGION = {RegionKind.KOTA: "Kota", RegionKind.KABUPATEN: "Kabupaten"}
ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV"}

STEP: Mapping[str, str] = {
    StepKey.ASSESSMENT: MILESTONE[MilestoneKind.ASSESSMENT],
    StepKey.MOU: SIGNING[SigningKind.MOU],
    **{StepKey(f"bimtek-{stage}"): f"{GENRE[Genre.BIMTEK]} {numeral}" for stage, numeral in ROMAN.items()},
    StepKey.COMMITMENT: "Komitmen",
    StepKey.MASTERPLAN: MILESTONE[MilestoneKind.MASTERPLAN],
    StepKey.QUICK_WIN: PROGRAMME[ProgrammeKind.QUICK_WIN].capitalize(),
    StepKey.EVALUATION: MILESTONE[MilestoneKind.EVALUATION],
}

STEP_STATUS: Mapping[str, str] = {
    StepStatus.DOCUMENTED: DOCUMENTED,
    StepStatus.UNDATED: f"disebut, {UNDATED}",
    StepStatus.UNNUMBERED: f"ada bimtek, {STAGE_UNTOLD}",
    StepStatus.PLANNED: PLANNED,
    StepStatus.NONE: NO_EVIDENCE,
}

STEP_STATUS_SHORT: Mapping[str, str] = {
    **STEP_STATUS,
    StepStatus.UNDATED: UNDATED,
    StepStatus.UNNUMBERED: "tanpa nomor",
}
"""Where there is little room."""

_SMALL = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")


def number(count: int) -> str:
    """A count in running text: words up to ten, digits with thousands points above."""
    return _SMALL[count] if count < len(_SMALL) else digits(count)


def digits(count: int) -> str:
    """A count as figures, Indonesian style: ``1.412``. Babel writes the same and takes 35 times as long."""
    return f"{count:,}".replace(",", ".")


def regions(count: int) -> str:
    """«514 daerah»."""
    return f"{digits(count)} daerah"


def held(claims: int, sources: int) -> str:
    """How much a record holds: «25 klaim dari 12 sumber»."""
    return f"{digits(claims)} klaim dari {digits(sources)} sumber"


def joined(parts: Iterable[str]) -> str:
    """«a», «a dan b», «a, b, dan c»."""
    return _joined(tuple(parts))


@lru_cache(maxsize=4096)
def _joined(parts: tuple[str, ...]) -> str:
    return format_list(parts, locale="id")


def programme(kinds: tuple[ProgrammeKind, ...]) -> str:
    """«quick win», «quick win dan aplikasi»."""
    return joined(PROGRAMME[kind] for kind in kinds)


def batches(years: tuple[int, ...]) -> str:
    """«2017 dan 2021», or that no source names a year."""
    return joined(map(str, years)) or UNKNOWN


def stages(numbers: tuple[int, ...]) -> str:
    """Stages of bimtek as a label: «Bimtek», «Bimtek tahap III», «Bimtek tahap I dan II»."""
    if not numbers:
        return GENRE[Genre.BIMTEK]
    return f"{GENRE[Genre.BIMTEK]} tahap {joined(ROMAN[number] for number in numbers)}"


def numeral(label: str) -> str:
    """A stage's step without its kind: «Bimtek III» → «III»."""
    return label.removeprefix(f"{GENRE[Genre.BIMTEK]} ")


def sureness(doubt: str | None) -> str:
    """A word of ``CONFIDENCE`` under a heading that says what it is: «keyakinan rendah» → «rendah», none → «tinggi»."""
    return _SURENESS_OF[doubt]
