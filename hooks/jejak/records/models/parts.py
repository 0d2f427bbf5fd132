"""The base of every frozen model, and the parts of claims: people, groups, scores, figures.

Knows field types and vocabularies; knows no claim and no file.
"""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from .fields import Count, Figure, Prose, Text
from .vocabulary import Confidence, Part


class Model(BaseModel):
    """Base of every model of the record: immutable, unknown keys refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=False)


def described(description: str, example: object, **rules: Any) -> Any:
    """A field's Indonesian description and one example, as the schema shows them."""
    return Field(description=description, examples=[example], **rules)


class Person(Model):
    """Someone a source names, with the office it gives at that time."""

    name: Text = described("Nama orang tanpa gelar, sesuai dengan ejaan sumber.", "Saifullah Yusuf")
    role: Text | None = described("Jabatan saat peristiwa, menurut sumber.", "Wali Kota", default=None)
    part: Part | None = described("Bagiannya dalam peristiwa; kosong bila tidak jelas.", "signed", default=None)
    said: Prose | None = described(
        "Pokok yang disampaikannya, dengan kata-kata sendiri.",
        "Meminta setiap dinas ikut menyusun masterplan.",
        default=None,
    )
    confidence: Confidence = described(
        "Kepastian bahwa orang inilah yang melakukannya; high (bawaan) bila sumber tak dibantah.",
        "low",
        default=Confidence.HIGH,
    )


class Group(Model):
    """A kind of participant, counted where the source counts."""

    name: Text = described("Siapa yang ikut: jenis instansi atau kelompok.", "dinas")
    count: Count | None = described("Berapa banyak menurut sumber; kosong bila tidak disebut.", "17", default=None)
    part: Part | None = described(
        "Bagian kelompok ini dalam peristiwa, seperti bagian seseorang.", "attended", default=None
    )


class Score(Model):
    """A result means nothing without its scale and its issuer (the milestone's ``by``)."""

    value: Text = described("Nilai seperti ditulis sumber.", "3.16")
    scale: Text | None = described("Skala nilai itu; null bila tidak ada sumber yang menyebutnya.", "0–4", default=None)
    of: Text | None = described(
        "Bagian yang dinilai, bila satu hasil memuat beberapa nilai: pilar atau tahun.", "smart branding", default=None
    )


class Counted(Model):
    """A number that a source gives and that is no score: what was counted or measured, how much, in what unit."""

    what: Text = described("Apa yang dihitung atau diukur.", "program yang selesai")
    value: Figure = described("Angkanya, desimal dengan koma, ribuan dengan titik.", "61,17")
    unit: Text | None = described("Satuannya; kosong bila sudah jelas dari what.", "persen", default=None)
