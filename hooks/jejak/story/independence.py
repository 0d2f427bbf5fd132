"""How many sources of a claim are independent of each other, as far as the record can tell.

Only news and academic texts count: whoever is being told of speaks in the others. Sources of one publisher, of one
network of newsrooms or under one headline count once. A handout printed under different headlines cannot be seen from
here, so the number is the most there can be.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from jejak.records.models.city import Source
from jejak.records.models.vocabulary import SourceKind, TitleKind
from jejak.story import words

RULE = (
    "Sumber mandiri ialah berita dan tulisan akademik; yang penerbit, jaringan, atau judulnya sama dihitung satu, "
    "sedangkan keterangan pemerintah, dokumen, tulisan berbayar, dan sumber tanpa penerbit disebut terpisah."
)

NETWORKS = ("antara", "tribun", "detik")
"""Publishers whose names begin so are newsrooms of one house, as far as the record can tell."""

_APART = {
    SourceKind.NEWS: None,
    SourceKind.ACADEMIC: None,
    SourceKind.GOVERNMENT: words.SOURCE[SourceKind.GOVERNMENT],
    SourceKind.DOCUMENT: words.SOURCE[SourceKind.DOCUMENT],
    SourceKind.ADVERTORIAL: words.PAID,
}
"""Under which word a kind of source is told that does not count; None for one that does."""
_NAMELESS = "tanpa penerbit"
_NAMES = re.compile(r"[^()]+")
_SUFFIX = re.compile(r"\.(?:com|co|id|net|org)\b")
_ROLE = re.compile(r"^\W*(?:memuat|mengutip|salinan|lewat|via)\b")


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


def judge(sources: Iterable[Source]) -> Independence:
    """The sources of one claim → how many of them are independent."""
    apart: Counter[str] = Counter()
    voices: list[set[str]] = []
    for source in sources:
        if (word := _apart(source)) is None:
            voices = _joined(voices, _marks(source))
        else:
            apart[word] += 1
    return Independence(len(voices), tuple(apart.items()))


def _apart(source: Source) -> str | None:
    """Under which word a source that does not count is told; None for one that counts."""
    return _APART[source.kind] or (None if source.publisher else _NAMELESS)


def _joined(voices: list[set[str]], marks: set[str]) -> list[set[str]]:
    """The voices with one more: a single voice of all that share a mark with it."""
    same = [voice for voice in voices if voice & marks]
    return [*(voice for voice in voices if not voice & marks), marks.union(*same)]


def _marks(source: Source) -> set[str]:
    """What makes two sources one: publishers («Babel News (Tribun)» names two), and a headline where it was read."""
    marks = {house(name) for name in _NAMES.findall(source.publisher or "") if name.strip()}
    if source.title_kind is TitleKind.HEADLINE:
        marks.add(f"judul {_plain(source.title)}")
    return marks


def house(name: str) -> str:
    """A publisher's name as it is compared: «ANTARA Jatim» and «ANTARA» are one, so are «Solopos.com» and «Solopos»."""
    plain = _plain(_SUFFIX.sub("", _ROLE.sub("", name.casefold())))
    return next((network for network in NETWORKS if plain.startswith(network)), plain)


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
