"""On whose word a record rests: how many claims have only the government's own word, only paid text, one source."""

from collections.abc import Mapping
from typing import NamedTuple

from jejak.records.models.city import City, Source
from jejak.records.models.queries import cited_sources, tallied, tallied_sources
from jejak.records.models.vocabulary import SourceKind
from jejak.story import words

OFFICIAL = "hanya bersumber dari situs atau siaran pemerintah (pusat atau daerah)"
_IN_LETTERS = 10
"""Numbers up to here are words in running text."""


class Evidence(NamedTuple):
    """Counts over a record's tallied claims. ``official``: only government sources; ``paid``: only advertorials.

    ``sources`` are theirs; ``cited`` are all that the record cites, those of names of pillars too.
    """

    claims: int
    sources: int
    cited: int
    official: int
    paid: int
    single: int

    @property
    def sentences(self) -> tuple[str, ...]:
        """What a reader should know before trusting the record, in plain words."""
        return (*self._weight(), *self._naming())

    def _weight(self) -> tuple[str, ...]:
        if not self.claims:
            return (words.NO_CLAIM,)
        said = [self._basis()]
        if self.paid:
            kind = f"tulisan {words.PAID} ({words.SOURCE[SourceKind.ADVERTORIAL]})"
            said.append(f"{self._share(self.paid)} hanya berasal dari {kind}.")
        if self.official:
            said.append(f"{self._share(self.official)} {OFFICIAL}.")
        if self.single and self.sources > 1:
            said.append(f"{self._each(self.single)} hanya punya satu sumber.")
        return tuple(said)

    def _naming(self) -> tuple[str, ...]:
        """The sources that carry no claim: «Satu sumber lain hanya dikutip untuk sebutan pilar.»"""
        beside = self.cited - self.sources
        other = "sumber lain" if self.sources else "sumber"
        said = f"{opening(beside)} {other} hanya dikutip untuk sebutan pilar."
        return (said,) if beside else ()

    def _basis(self) -> str:
        if self.claims == self.sources == 1:
            return "Satu-satunya butir di sini berasal dari satu sumber."
        if self.sources == 1:
            return f"Ada {words.number(self.claims)} butir, semuanya dari satu sumber; belum ada sumber kedua."
        return f"Ada {words.number(self.claims)} butir dari {words.number(self.sources)} sumber."

    def _share(self, count: int) -> str:
        """«Semuanya», «Satu dari tiga butir», «Sebanyak 12 dari 36 butir»: no sentence begins with a figure."""
        if count == self.claims:
            return "Semuanya"
        return f"{opening(count)} dari {words.number(self.claims)} butir"

    def _each(self, count: int) -> str:
        """The same of what is said of each by itself: of all of them together it would be one thing."""
        return "Setiap butir" if count == self.claims else self._share(count)


def opening(count: int) -> str:
    """A count that begins a sentence: «Dua», «Sebanyak 14»."""
    return f"Sebanyak {words.digits(count)}" if count > _IN_LETTERS else words.number(count).capitalize()


def weigh(city: City, sources: Mapping[str, Source]) -> Evidence:
    """Count a record's claims by the kinds of their sources."""
    kinds = [[sources[source].kind for source in dict.fromkeys(claim.sources)] for claim in tallied(city)]
    return Evidence(
        claims=len(kinds),
        sources=len(tallied_sources(city)),
        cited=len(cited_sources(city)),
        official=sum(set(kind) == {SourceKind.GOVERNMENT} for kind in kinds),
        paid=sum(set(kind) == {SourceKind.ADVERTORIAL} for kind in kinds),
        single=sum(len(kind) == 1 for kind in kinds),
    )
