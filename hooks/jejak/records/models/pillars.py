"""Frozen models of ``data/pillars.yml``: the common pillars, the frameworks they come from, and how names vary.

Knows claims and field types; knows no city and no path.
"""

from .city import Source
from .claims import Claim, Dated, Model, Sourced, described
from .fields import Prose, Slug, Text, Truth
from .vocabulary import PillarKey


class SubDimension(Claim):
    """A part of a pillar, as the programme's papers divide it."""

    name: Text = described("Nama subdimensi.", "Wajah kota")
    meaning: Prose = described("Arti singkat dengan kata-kata sendiri.", "Tampilan ruang dan wajah kota.")
    also_called: tuple[Text, ...] = described("Sebutan lain.", ["city appearance"], default=())


class CommonPillar(Sourced):
    """A common pillar: the key, what readers call it, and what it means in our words."""

    key: PillarKey = described("Kunci bersama.", "governance")
    name: Text = described("Nama Indonesia.", "Tata kelola")
    english: Text = described("Nama dalam program.", "Smart Governance")
    meaning: Prose = described("Arti singkat dengan kata-kata sendiri.", "Layanan dan cara kerja pemerintah daerah.")
    also_called: tuple[Text, ...] = described("Sebutan lain yang ditemukan.", ["Smart Government"], default=())
    sub_dimensions: tuple[SubDimension, ...] = described("Bagian-bagiannya.", [], default=())
    note: Prose | None = described(
        "Catatan tentang perbedaan antarsumber.", "Satu panduan memakai unsur lain.", default=None
    )


class FrameworkPillar(Model):
    """A pillar of a framework under that framework's own name."""

    as_named: Text = described("Nama dalam kerangka ini.", "Smart People")
    pillar: PillarKey | None = described("Kunci bersama; null bila tidak ada padanan.", "society")
    meaning: Prose | None = described("Arti singkat dalam kerangka ini.", "Modal manusia dan sosial.", default=None)


class Framework(Claim):
    """A set of pillars that somebody proposed, and who uses it."""

    id: Slug = described("Id kerangka.", "kominfo")
    name: Text = described("Nama kerangka.", "Enam pilar kementerian")
    pillars: tuple[FrameworkPillar, ...] = described(
        "Pilar-pilarnya.", [{"as_named": "Smart People", "pillar": "society"}]
    )


class ReadinessElement(Claim):
    """An element of a city's readiness, as assessments look at it."""

    name: Text = described("Nama unsur.", "Struktur")
    meaning: Prose = described(
        "Arti singkat dengan kata-kata sendiri.", "Sumber daya manusia, anggaran, dan tata kelola."
    )
    examples: tuple[Text, ...] = described(
        "Contoh yang disebut sumber.", ["anggaran (Padang Pariaman 2019)"], default=()
    )


class NamingVariant(Dated):
    """A set of pillar names as one speaker gave it at one time."""

    speaker: Text = described("Siapa yang menyebut.", "Kabupaten Tabalong")
    names: tuple[Text, ...] = described("Nama-nama sesuai dengan ejaan sumber.", ["smart economy", "smart mobility"])


class ListedTopic(Claim):
    """A short list that sources give besides the pillars: keys, measures, kinds of action."""

    name: Text = described("Nama daftar.", "Ukuran evaluasi tahunan")
    items: tuple[Text, ...] = described("Isinya.", ["baseline", "output"])


class Relation(Claim):
    """How the sets of pillars relate. ``derived`` marks a comparison of our own, which no source states."""

    text: Prose = described("Hubungannya dengan kata-kata sendiri.", "Empat istilah sama di kedua susunan.")
    derived: Truth = described(
        "true bila perbandingan ini buatan kami, bukan pernyataan sumber.", "true", default=False
    )


class Pillars(Model):
    """``data/pillars.yml``: the common pillars, the frameworks they come from, and how names vary."""

    pillars: tuple[CommonPillar, ...] = described("Pilar bersama, dalam urutan tampil.", [])
    frameworks: tuple[Framework, ...] = described("Kerangka pilar.", [], default=())
    readiness: tuple[ReadinessElement, ...] = described("Unsur kesiapan.", [], default=())
    variants: tuple[NamingVariant, ...] = described("Susunan nama yang ditemukan.", [], default=())
    lists: tuple[ListedTopic, ...] = described("Daftar lain yang disebut sumber.", [], default=())
    relations: tuple[Relation, ...] = described("Hubungan antarsusunan.", [], default=())
    sources: tuple[Source, ...] = described("Sumber yang hanya dikutip berkas ini.", [], default=())
