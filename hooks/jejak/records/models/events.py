"""Frozen models of events: signings, bimtek, milestones, and what other sources say differently of them.

Knows claims, field types and vocabularies; knows no files.
"""

from .claims import Anchored, Contestable, Detail, Model, Score, described
from .fields import Amount, Count, Period, Prose, Round, Slug, StageNumber, Text, Year
from .vocabulary import AlsoKind, Evidence, MilestoneKind, Scope, SigningKind, Status, StepKey


class Rank(Model):
    """A place among others. «Lima besar» is no fifth place: it is ``top``, not ``place``."""

    place: Count | None = described("Peringkat menurut sumber.", "4", default=None)
    top: Count | None = described("Bila sumber hanya menyebut “delapan besar”: 8.", "8", default=None)
    of: Count | None = described("Banyaknya yang diperingkat.", "130", default=None)
    among: Text | None = described("Siapa yang diperingkat.", "kabupaten/kota se-Indonesia", default=None)


class OtherReport(Detail):
    """What another source says differently about the same event; shown beside it, never instead of it."""

    stages: tuple[StageNumber, ...] = described("Nomor tahap bimtek menurut sumber lain ini.", ["2"], default=())
    by: Text | None = described("Penilai atau pemberi menurut sumber lain ini.", "Citiasia", default=None)
    stage: Round | None = described("Tahap penilaian menurut sumber lain ini.", "1", default=None)
    period: Period | None = described("Masa berlaku menurut sumber lain ini.", "2019/2028", default=None)
    scores: tuple[Score, ...] = described(
        "Nilai menurut sumber lain ini.", [{"value": "3.1", "scale": "0–4"}], default=()
    )
    rank: Rank | None = described("Peringkat menurut sumber lain ini.", {"place": "22", "of": "130"}, default=None)
    amount: Amount | None = described("Jumlah uang menurut sumber lain ini.", "2,9 miliar", default=None)


class Event(Anchored, Contestable, Detail):
    """Something that happened or was planned."""

    also_kind: tuple[AlsoKind, ...] = described(
        "Jenis lain peristiwa yang sama, supaya tidak dicatat dua kali: evaluasi lapangan yang juga bimtek.",
        ["bimtek"],
        default=(),
    )
    batch: Year | None = described(
        "Angkatan yang memuat peristiwa ini; isi bila daerah ikut lebih dari sekali dan tanggalnya belum cukup.",
        "2021",
        default=None,
    )
    about: tuple[StepKey, ...] = described(
        "Langkah program lain yang ditunjukkan oleh peristiwa ini, misalnya masterplan pada peraturan tentangnya.",
        ["masterplan"],
        default=(),
    )
    evidence: Evidence | None = described(
        "text bila sumbernya memuat naskahnya sendiri, mention bila hanya menyebutnya; kosong: masterplan dianggap "
        "mention, yang lain dianggap dilaporkan sendiri.",
        "mention",
        default=None,
    )
    part_of: Slug | None = described(
        "Id peristiwa nasional di data/programme.yml yang mencakup peristiwa ini.", "mou-2022", default=None
    )
    status: Status = described(
        "held (bawaan) bila berlangsung, planned bila direncanakan, postponed bila ditunda, not-held bila sumber "
        "menyatakan tidak terjadi.",
        "held",
        default=Status.HELD,
    )
    scope: Scope = described(
        "programme (bawaan) untuk program kementerian; other untuk RKCI, vendor, skema provinsi.",
        "programme",
        default=Scope.PROGRAMME,
    )
    also_reported: tuple[OtherReport, ...] = described(
        "Yang dikatakan berbeda oleh sumber lain; keduanya tampil.",
        [{"date": "2021-05-21", "note": "Sumber ini menulis sehari kemudian.", "sources": ["x"]}],
        default=(),
    )


class Signing(Event):
    """A signing: memorandum, commitment, pact."""

    kind: SigningKind = described("Jenis dokumen yang ditandatangani.", "mou")
    promises: tuple[Prose, ...] = described(
        "Yang disepakati di dalamnya, satu butir satu hal, dengan kata-kata sendiri.",
        ["menyusun masterplan sepuluh tahun"],
        default=(),
    )


class Bimtek(Event):
    """A sitting of bimbingan teknis, the ministry's coaching."""

    stages: tuple[StageNumber, ...] = described(
        "Tahap yang dicakup, 1 sampai 4; kosong bila tidak ada sumber yang menyebut nomornya.", ["2"], default=()
    )
    sittings: Count | None = described(
        "Berapa kali pertemuan, bila sumber hanya menyebut jumlahnya tanpa nomor tahap.", "4", default=None
    )
    topic: Text | None = described("Pokok bahasan.", "penentuan program prioritas", default=None)
    series: Text | None = described(
        "Nama putaran sendiri bila daerah mengulang bimtek di luar putaran kementerian.", "putaran 2024", default=None
    )


class Milestone(Event):
    """Anything else on the way: selection, assessment, evaluation, award, regulation, target …"""

    kind: MilestoneKind = described("Jenis tonggak.", "evaluation")
    title: Text | None = described(
        "Nama tonggak bila jenisnya saja belum jelas.", "Tinjauan lapangan evaluasi tahun ketiga", default=None
    )
    by: Text | None = described(
        "Siapa yang menilai, memberi penghargaan, atau menetapkan.", "Kementerian Kominfo", default=None
    )
    stage: Round | None = described(
        "Tahap evaluasi, asesmen, atau seleksi itu, bila sumber menomorinya.", "2", default=None
    )
    period: Period | None = described("Masa berlaku masterplan atau sasaran, dalam tahun.", "2019/2028", default=None)
    scores: tuple[Score, ...] = described(
        "Nilai beserta skalanya; lebih dari satu bila hasilnya dirinci.",
        [{"value": "3.16", "scale": "0–4"}],
        default=(),
    )
    rank: Rank | None = described("Peringkat yang dicapai.", {"place": "4", "of": "130"}, default=None)
    amount: Amount | None = described(
        "Jumlah uang dalam rupiah, seperti sumber menulisnya tanpa Rp; “sekitar” boleh di depannya.",
        "9,3 miliar",
        default=None,
    )
