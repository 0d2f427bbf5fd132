"""Frozen models of ``data/media.yml``: which titles speak with one voice, which of them are partners of the programme.

Knows field types and the base of claims; knows no city and no path.
"""

from .claims import Model, described
from .fields import Domain, Prose, Slug, Text, Url


class Family(Model):
    """Titles of one house. However many of them report a thing, they count as one voice."""

    id: Slug = described("Id keluarga media, tidak pernah berubah.", "jawa-pos")
    name: Text = described("Nama keluarga media.", "Jawa Pos")
    domains: tuple[Domain, ...] = described(
        "Domain terdaftar tempat terbitannya; subdomain ikut dengan sendirinya.", ["jawapos.com"], default=()
    )
    publishers: tuple[Text, ...] = described(
        "Nama penerbit, bila sumber tanpa alamat atau bila nama itu tertulis dalam kurung.", ["Jawa Pos"], default=()
    )
    owner: Slug | None = described(
        "Id keluarga yang memilikinya; keduanya dihitung satu suara.", "kompas-gramedia", default=None
    )
    partner: Text | None = described(
        "Nama mitra program di data/programme.yml, bila keluarga ini mitra; terbitannya tidak dihitung mandiri.",
        "Kompas Gramedia",
        default=None,
    )
    reason: Prose = described("Mengapa semuanya satu keluarga.", "Semuanya terbit di jawapos.com.")
    seen: tuple[Url, ...] = described(
        "Halaman yang menyatakannya.", ["https://id.wikipedia.org/wiki/Jawa_Pos"], default=()
    )


class Platform(Model):
    """A site that hosts what strangers upload: its address says nothing of who speaks."""

    domain: Domain = described("Domain terdaftar.", "scribd.com")
    reason: Prose = described("Mengapa domain ini bukan satu penerbit.", "Siapa pun dapat mengunggah dokumen di sini.")


class Media(Model):
    """``data/media.yml``: families of media, and sites that belong to nobody's voice."""

    families: tuple[Family, ...] = described("Keluarga media.", [], default=())
    platforms: tuple[Platform, ...] = described("Situs tempat siapa pun mengunggah.", [], default=())
