"""How many sources of a claim are independent of each other, as far as the record can tell.

Only news and academic texts count: whoever is being told of speaks in the others, and so do partners of the programme.
Whatever shares one mark of ``houses.py`` counts once, and so do handouts of one day. A handout printed under different
headlines on different days cannot be seen from here, so the number is the most there can be.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from jejak.records.models.city import Source
from jejak.records.models.vocabulary import SourceKind
from jejak.story import words

from .houses import Houses, handout_day, unsigned_day

RULE = (
    "Sumber mandiri ialah berita dan tulisan akademik. Sumber dihitung satu bila penerbit, keluarga media, domain, "
    f"judul, atau naskahnya sama. Keterangan pemerintah, {words.PARTNER}, dokumen, tulisan {words.PAID}, dan sumber "
    "tanpa penerbit disebut terpisah."
)

_APART = {
    SourceKind.NEWS: None,
    SourceKind.ACADEMIC: None,
    SourceKind.GOVERNMENT: words.SOURCE[SourceKind.GOVERNMENT],
    SourceKind.DOCUMENT: words.SOURCE[SourceKind.DOCUMENT],
    SourceKind.ADVERTORIAL: words.PAID,
}
"""Under which word a kind of source is told that does not count; None for one that does."""
_NAMELESS, _DIFFERS = "tanpa penerbit", "menulis berbeda"


@dataclass(frozen=True, slots=True)
class Independence:
    """``count`` independent sources; ``apart``: what else there is, with its number: («pemerintah», 2)."""

    count: int
    apart: tuple[tuple[str, int], ...]

    @property
    def text(self) -> str:
        """«2», «1, juga pemerintah (2)», «0, hanya pemerintah (1)»."""
        beside = words.joined([f"{word} ({words.digits(number)})" for word, number in self.apart])
        link = "juga" if self.count else "hanya"
        return f"{words.digits(self.count)}, {link} {beside}" if beside else words.digits(self.count)


def judge(sources: Iterable[Source], houses: Houses, differing: Collection[str] = ()) -> Independence:
    """The sources of one claim → how many of those that support it are independent.

    ``differing``: ids of sources that report differently; whoever says two things supports neither.
    """
    apart: Counter[str] = Counter()
    counted: list[Source] = []
    for source in sources:
        if (word := _DIFFERS if source.id in differing else _apart(source, houses)) is None:
            counted.append(source)
        else:
            apart[word] += 1
    count = len(counted) if len(counted) < 2 else len(_voices(counted, houses))
    return Independence(count, tuple(apart.items()))


def _apart(source: Source, houses: Houses) -> str | None:
    """Under which word a source that does not count is told; None for one that counts."""
    if word := _APART[source.kind]:
        return word
    if not source.publisher:
        return _NAMELESS
    return words.PARTNER if houses.is_partner(source) else None


def _voices(sources: list[Source], houses: Houses) -> list[set[str]]:
    """The sources joined wherever they share a mark."""
    days = {day for source in sources if (day := handout_day(source))}
    voices: list[set[str]] = []
    for source in sources:
        marks = {*houses.marks(source)}
        if (day := unsigned_day(source)) in days:
            marks.add(f"rilis {day}")
        voices = _joined(voices, marks)
    return voices


def _joined(voices: list[set[str]], marks: set[str]) -> list[set[str]]:
    """The voices with one more: a single voice of all that share a mark with it."""
    same = [voice for voice in voices if voice & marks]
    return [*(voice for voice in voices if not voice & marks), marks.union(*same)]
