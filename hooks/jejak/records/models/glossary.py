"""Frozen models of ``data/glossary.yml``: what words mean in the records.

Knows claims and field types; knows no city and no path.
"""

from .city import Source
from .claims import Claim, Model, described
from .fields import Prose, Text


class Term(Claim):
    """A word of the glossary."""

    term: Text = described("Istilah.", "Bimtek")
    also_called: tuple[Text, ...] = described("Sebutan lain.", ["bimbingan teknis"], default=())
    meaning: Prose = described("Artinya dengan kata-kata sendiri.", "Pendampingan empat tahap oleh kementerian.")


class Glossary(Model):
    """``data/glossary.yml``: what words mean in these records."""

    terms: tuple[Term, ...] = described("Istilah, menurut abjad.", [], default=())
    sources: tuple[Source, ...] = described("Sumber yang hanya dikutip berkas ini.", [], default=())
