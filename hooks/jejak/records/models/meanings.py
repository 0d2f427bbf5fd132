"""What each word of the vocabularies means, for editors: their editor shows it beside the word (``schema.py``).

The same sentences stand in data/README.md, which a test compares. What readers see is ``story/words.py``'s.
"""

from collections.abc import Mapping
from typing import Any

from .vocabulary import (
    AlsoKind,
    Confidence,
    Evidence,
    MilestoneKind,
    NationalKind,
    Part,
    PillarKey,
    ProgrammeKind,
    PublishedFrom,
    Scope,
    SigningKind,
    SourceKind,
    Standing,
    Status,
    StepKey,
    TitleKind,
    WarningCode,
)

SIGNING = {
    SigningKind.MOU: "Nota kesepakatan dengan kementerian tentang program ini.",
    SigningKind.COMMITMENT: "Komitmen pelaksanaan oleh pimpinan daerah dan jajarannya, biasanya pada bimtek terakhir.",
    SigningKind.INTEGRITY_PACT: "Pakta integritas dalam program ini.",
    SigningKind.MASTERPLAN: "Penandatanganan masterplan; dokumennya sendiri ditulis di milestones.",
    SigningKind.AREA_PACT: "Kesepakatan beberapa daerah dalam satu kawasan, misalnya Danau Toba.",
    SigningKind.COOPERATION: "Kerja sama dengan perusahaan, kampus, atau daerah lain; biasanya scope: other.",
}

MILESTONE = {
    MilestoneKind.SELECTION: "Pemilihan peserta: pengumuman, surat, lolos atau tidak.",
    MilestoneKind.ASSESSMENT: "Penilaian kesiapan sebelum atau saat dipilih ikut program.",
    MilestoneKind.LAUNCH: "Peluncuran program kota cerdas di daerah.",
    MilestoneKind.MASTERPLAN: "Masterplan selesai, diserahkan, atau disahkan; rapat penyusunannya ditulis other.",
    MilestoneKind.EVALUATION: "Penilaian pelaksanaan; rapat persiapan dan rapat tinjauannya ditulis other.",
    MilestoneKind.AWARD: "Penghargaan yang diterima; pemberinya pada by.",
    MilestoneKind.REGULATION: "Peraturan yang ditetapkan, atau planned bila masih rancangan; dengar pendapatnya other.",
    MilestoneKind.INSTITUTION: "Pembentukan dewan, tim, unit, atau pusat kendali.",
    MilestoneKind.BUDGET: "Anggaran; jumlah uangnya pada amount.",
    MilestoneKind.TARGET: "Sasaran; date memuat waktu yang dituju, bukan hari ketika diucapkan.",
    MilestoneKind.OTHER: "Peristiwa lain, misalnya rapat persiapan, sosialisasi, kunjungan; beri title.",
}

PROGRAMME = {
    ProgrammeKind.QUICK_WIN: "Hanya bila sumber menyebutnya quick win.",
    ProgrammeKind.FLAGSHIP: "Hanya bila sumber menyebutnya program unggulan.",
    ProgrammeKind.SERVICE: "Layanan untuk warga yang bukan terutama aplikasi.",
    ProgrammeKind.APPLICATION: "Aplikasi, situs, atau sistem informasi.",
    ProgrammeKind.INFRASTRUCTURE: "Prasarana: jaringan, kamera, pusat kendali, sensor, gedung.",
    ProgrammeKind.OTHER: "Program lain, atau jenisnya tidak jelas.",
}

NATIONAL = {
    NationalKind.MOU: "Penandatanganan nota kesepakatan satu angkatan.",
    NationalKind.SELECTION: "Seleksi atau pengumuman peserta.",
    NationalKind.ASSESSMENT: "Asesmen satu angkatan.",
    NationalKind.LAUNCH: "Peluncuran gerakan atau angkatan.",
    NationalKind.BIMTEK: "Bimtek yang diikuti banyak daerah sekaligus.",
    NationalKind.AREA: "Peristiwa satu kawasan, misalnya kawasan pariwisata.",
    NationalKind.MASTERPLAN: "Penyerahan atau pemaparan masterplan banyak daerah.",
    NationalKind.EVALUATION: "Evaluasi banyak daerah.",
    NationalKind.AWARD: "Pemberian penghargaan kepada banyak daerah.",
    NationalKind.OTHER: "Peristiwa nasional lain.",
}

_EVENT = {
    **{kind.value: meaning for kind, meaning in SIGNING.items()},
    **{kind.value: meaning for kind, meaning in MILESTONE.items()},
    AlsoKind.BIMTEK.value: "Bimtek; tahapnya, bila sumber menyebutnya, ditulis pada about.",
}
ALSO = {kind: _EVENT[kind.value] for kind in AlsoKind}

STEP = {
    StepKey.ASSESSMENT: "Asesmen.",
    StepKey.MOU: "Nota kesepakatan.",
    StepKey.BIMTEK_1: "Bimtek tahap I.",
    StepKey.BIMTEK_2: "Bimtek tahap II.",
    StepKey.BIMTEK_3: "Bimtek tahap III.",
    StepKey.BIMTEK_4: "Bimtek tahap IV.",
    StepKey.COMMITMENT: "Komitmen pelaksanaan.",
    StepKey.MASTERPLAN: "Masterplan, misalnya pada peraturan yang mengesahkannya.",
    StepKey.QUICK_WIN: "Quick win.",
    StepKey.EVALUATION: "Evaluasi dalam program kementerian.",
}

CONFIDENCE = {
    Confidence.HIGH: "Paling sedikit satu sumber menyatakannya dengan jelas, dan tidak ada yang membantah.",
    Confidence.MEDIUM: "Sumbernya kurang jelas, atau sebagian kami simpulkan, misalnya tahunnya.",
    Confidence.LOW: "Sumbernya tidak langsung, lemah, atau dibantah sumber yang lebih kuat.",
}

STATUS = {
    Status.HELD: "Berlangsung.",
    Status.PLANNED: "Baru direncanakan menurut sumber.",
    Status.POSTPONED: "Ditunda menurut sumber; date memuat waktu yang semula direncanakan.",
    Status.NOT_HELD: "Menurut sumber tidak berlangsung atau tidak ada.",
}

STANDING = {
    Standing.MEMBER: "Peserta.",
    Standing.CANDIDATE: "Calon: diundang, diusulkan, atau ikut seleksi.",
    Standing.NOT_SELECTED: "Tidak terpilih menurut sumber.",
    Standing.DROPPED: "Keluar atau dikeluarkan dari daftar.",
}

EVIDENCE = {
    Evidence.TEXT: "Sumbernya memuat naskahnya sendiri.",
    Evidence.MENTION: "Sumbernya hanya menyebutnya.",
}

PART = {
    Part.SIGNED: "Menandatangani.",
    Part.ATTENDED: "Hadir.",
    Part.SPOKE: "Berbicara pada peristiwa itu, atau dikutip sumber tentangnya; pokoknya pada said.",
    Part.PRESENTED: "Menyerahkan penghargaan, piagam, atau dokumen.",
    Part.RECEIVED: "Menerimanya, bagi daerahnya.",
}

SCOPE = {
    Scope.PROGRAMME: "Dalam program kementerian.",
    Scope.OTHER: "Di luar program itu: RKCI, perusahaan, kampus, provinsi, atau rangkaian daerah sendiri.",
}

SOURCE = {
    SourceKind.NEWS: "Berita media.",
    SourceKind.ADVERTORIAL: "Tulisan berbayar: advertorial atau kerja sama dengan pemerintah.",
    SourceKind.GOVERNMENT: "Situs, siaran pers, atau akun resmi pemerintah pusat atau daerah.",
    SourceKind.ACADEMIC: "Jurnal, skripsi, atau laporan kampus.",
    SourceKind.DOCUMENT: "Naskahnya sendiri: peraturan, surat, masterplan, paparan.",
}

PUBLISHED = {
    PublishedFrom.PAGE: "Tanggal terbit tertulis pada halamannya.",
    PublishedFrom.ADDRESS: "Tanggal terbit baru terbaca dari alamatnya.",
}

TITLE = {
    TitleKind.HEADLINE: "Judul seperti tertulis pada sumber.",
    TitleKind.RECONSTRUCTED: "Judul disusun dari alamat halaman.",
    TitleKind.DESCRIPTION: "Uraian kami, karena sumber tidak berjudul.",
}

PILLAR = {
    PillarKey.GOVERNANCE: "Tata kelola: smart governance, smart government.",
    PillarKey.BRANDING: "Citra daerah: smart branding.",
    PillarKey.ECONOMY: "Ekonomi: smart economy.",
    PillarKey.LIVING: "Kehidupan sehari-hari: smart living.",
    PillarKey.SOCIETY: "Masyarakat: smart society, smart people.",
    PillarKey.ENVIRONMENT: "Lingkungan: smart environment.",
    PillarKey.MOBILITY: "Pergerakan: smart mobility.",
}

WARNING = {
    WarningCode.DATE_AFTER_SOURCE: "Sumber terbit sebelum tanggal peristiwanya.",
    WarningCode.HOST_KINDS: "Situs ini memuat lebih dari satu jenis sumber.",
    WarningCode.PAID_TEXT: "Ada tanda tulisan berbayar.",
    WarningCode.PLAN_PASSED: "Rencana yang waktunya sudah lewat.",
    WarningCode.PUBLISHED_ADDRESS: "Tanggal terbit tidak ada dalam alamatnya.",
    WarningCode.SCORE_ISSUER: "Nilai tanpa pemberi nilai.",
    WarningCode.SITTINGS_DAY: "Beberapa pertemuan bimtek pada satu hari.",
    WarningCode.STAGE_ORDER: "Tahap bimtek yang lebih tinggi mendahului yang lebih rendah.",
    WarningCode.URL_FORM: "Bukan alamat artikelnya sendiri.",
    WarningCode.URL_SCRIPTS: "Alamat dengan huruf bukan Latin.",
    WarningCode.WEEKDAY: "Nama hari tidak cocok dengan tanggalnya.",
}

_TABLES: tuple[Mapping[Any, str], ...] = (
    SIGNING,
    MILESTONE,
    PROGRAMME,
    NATIONAL,
    ALSO,
    STEP,
    CONFIDENCE,
    STATUS,
    STANDING,
    EVIDENCE,
    PART,
    SCOPE,
    SOURCE,
    PUBLISHED,
    TITLE,
    PILLAR,
    WARNING,
)
MEANINGS: Mapping[str, Mapping[str, str]] = {type(next(iter(table))).__name__: table for table in _TABLES}
"""Vocabulary by the name of its class → word → what it means."""
