"""Frozen models of ``data/programme.yml``: the national programme that the cities took part in, on its sources' word.

Knows claims and field types; knows no city and no path.
"""

from .city import Source
from .claims import Claim, Contestable, Dated, Detail, Model, described
from .fields import Count, Prose, Slug, Text, Year
from .vocabulary import NationalKind, Status


class BatchReport(Dated):
    """A differing size of a batch."""

    size: Count | None = described("Jumlah daerah menurut sumber ini.", "51", default=None)


class Batch(Contestable, Dated):
    """A yearly intake of the programme, with its size as a source gives it."""

    year: Year = described("Tahun angkatan.", "2022")
    size: Count | None = described("Jumlah daerah menurut sumber.", "50", default=None)
    also_reported: tuple[BatchReport, ...] = described("Jumlah lain menurut sumber lain.", [], default=())


class NationalEvent(Contestable, Detail):
    """A national event that many cities took part in; city records point here with ``part_of``."""

    id: Slug = described("Id peristiwa; dirujuk part_of.", "mou-2022")
    kind: NationalKind = described("Jenis peristiwa; other (bawaan).", "mou", default=NationalKind.OTHER)
    batch: Year | None = described("Angkatan yang dikenai, bila satu.", "2022", default=None)
    title: Text = described("Nama peristiwa.", "Penandatanganan nota kesepakatan angkatan 2022")
    status: Status = described(
        "held (bawaan) bila berlangsung, planned bila baru direncanakan, postponed bila ditunda, not-held bila tidak "
        "terjadi.",
        "held",
        default=Status.HELD,
    )
    also_reported: tuple[Detail, ...] = described("Yang dikatakan berbeda oleh sumber lain.", [], default=())


class Total(Dated):
    """A national figure as one source gives it; conflicting ones on one ``subject`` stand side by side."""

    subject: Text = described("Apa yang dihitung.", "kabupaten/kota yang terlibat")
    value: Count = described("Angkanya.", "191")
    batch: Year | None = described("Angkatan yang dihitung, bila satu.", "2022", default=None)
    members_of: tuple[Year, ...] = described(
        "Diisi bila yang dihitung peserta: angkatannya. Halaman Mutu lalu membandingkannya dengan catatan.",
        ["2022"],
        default=(),
    )
    province: Text | None = described("Provinsi yang pesertanya dihitung, bila satu.", "Jawa Timur", default=None)


class Partner(Claim):
    """An institution beside the ministry: who, in what role, in which years."""

    name: Text = described("Nama lembaga.", "Universitas Gadjah Mada")
    role: Text | None = described("Perannya menurut sumber.", "pendamping penyusunan masterplan", default=None)
    years: tuple[Year, ...] = described("Tahun yang disebut sumber.", ["2018"], default=())


class Law(Dated):
    """A rule that sources name as a basis of the programme. ``date`` is when the rule was made, if a source says."""

    title: Text = described("Apa yang diatur.", "Sistem Pemerintahan Berbasis Elektronik")
    number: Text = described("Bentuk, nomor, dan tahun.", "Peraturan Presiden Nomor 95 Tahun 2018")


class Explanation(Dated):
    """What sources say of the programme in general, under a topic, in our words."""

    topic: Text = described("Pokok yang diterangkan.", "Cara memilih daerah")
    text: Prose = described("Penjelasannya dengan kata-kata sendiri.", "Pemilihan memakai empat ukuran.")


class NationalProgramme(Model):
    """``data/programme.yml``: the national programme, on its sources' word."""

    name: Text = described("Nama program.", "Gerakan Menuju 100 Smart City")
    also_called: tuple[Text, ...] = described("Nama lain program ini.", ["Gerakan Menuju Kota Cerdas"], default=())
    explanations: tuple[Explanation, ...] = described("Penjelasan umum tentang program.", [], default=())
    batches: tuple[Batch, ...] = described("Angkatan.", [], default=())
    events: tuple[NationalEvent, ...] = described("Peristiwa nasional.", [], default=())
    totals: tuple[Total, ...] = described("Angka nasional, seperti kata tiap sumber.", [], default=())
    partners: tuple[Partner, ...] = described("Lembaga mitra.", [], default=())
    laws: tuple[Law, ...] = described("Dasar hukum yang disebut sumber.", [], default=())
    editor_notes: tuple[Prose, ...] = described("Mengapa kami memilih seperti ini.", [], default=())
    sources: tuple[Source, ...] = described("Sumber yang hanya dikutip berkas ini.", [], default=())
