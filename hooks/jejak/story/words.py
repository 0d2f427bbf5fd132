"""Indonesian wording of the vocabularies. The only place where a key becomes a word for readers."""

from jejak.records.models.vocabulary import (
    Confidence,
    MilestoneKind,
    ProgrammeKind,
    RegionKind,
    SigningKind,
    SourceKind,
    Standing,
    Status,
    TitleKind,
)

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

CONFIDENCE = {
    Confidence.HIGH: None,
    Confidence.MEDIUM: "keyakinan sedang",
    Confidence.LOW: "keyakinan rendah",
}

STATUS = {
    Status.HELD: None,
    Status.PLANNED: "direncanakan",
    Status.NOT_HELD: "tidak terjadi menurut sumber",
}

STANDING = {
    Standing.MEMBER: None,
    Standing.CANDIDATE: "calon peserta",
    Standing.NOT_SELECTED: "tidak terpilih",
    Standing.DROPPED: "keluar dari daftar",
}

OUTSIDE = "di luar program kementerian"

NO_PILLAR = "Pilar setempat"
"""Stands for the common name where a pillar of a city has none."""

REGION = {RegionKind.KOTA: "Kota", RegionKind.KABUPATEN: "Kabupaten"}

ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV"}

_SMALL = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")


def number(count: int) -> str:
    """A count in running text: words up to ten, digits with thousands points above."""
    return _SMALL[count] if count < len(_SMALL) else digits(count)


def digits(count: int) -> str:
    """A count as figures, Indonesian style: ``1.412``."""
    return f"{count:,}".replace(",", ".")


def held(claims: int, sources: int) -> str:
    """How much a record holds: «25 klaim dari 12 sumber»."""
    return f"{digits(claims)} klaim dari {digits(sources)} sumber"


def joined(parts: list[str] | tuple[str, ...]) -> str:
    """«a», «a dan b», «a, b, dan c»."""
    if len(parts) < 3:
        return " dan ".join(parts)
    return f"{', '.join(parts[:-1])}, dan {parts[-1]}"


def stages(numbers: tuple[int, ...]) -> str:
    """Stages of bimtek as a label: «Bimtek», «Bimtek tahap III», «Bimtek tahap I dan II»."""
    if not numbers:
        return "Bimtek"
    return f"Bimtek tahap {joined([ROMAN[number] for number in numbers])}"
