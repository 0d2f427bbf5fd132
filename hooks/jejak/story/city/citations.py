"""Sources numbered for one page, in the order in which the record's claims first cite them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from jejak.records.models.city import Source
from jejak.records.models.vocabulary import PublishedFrom, SourceKind
from jejak.story import dates, words


class CitedSource(NamedTuple):
    """A source as a page's list shows it. ``claims`` is how many of the page's claims rest on it.

    ``elsewhere``: other pages may cite it too.
    """

    number: int
    source: Source
    claims: int
    elsewhere: bool = True

    @property
    def kind_word(self) -> str:
        return words.SOURCE[self.source.kind]

    @property
    def title_word(self) -> str | None:
        """Why the title is not a headline, if it is not."""
        return words.TITLE_KIND[self.source.title_kind]

    @property
    def published(self) -> str:
        if not self.source.published:
            return f"tanggal terbit {words.UNRECORDED}"
        guessed = self.source.published_from is PublishedFrom.ADDRESS
        return dates.wording(self.source.published) + (" (tanggal menurut alamat halaman)" if guessed else "")

    @property
    def published_short(self) -> str:
        """The date alone, for tables: «2 Des 2021»."""
        return dates.wording(self.source.published, short=True) if self.source.published else f"{words.UNDATED} terbit"

    @property
    def accessed(self) -> str | None:
        return dates.wording(self.source.accessed) if self.source.accessed else None

    @property
    def publisher(self) -> str:
        return self.source.publisher or f"penerbit {words.UNKNOWN}"

    @property
    def paid(self) -> bool:
        return self.source.kind is SourceKind.ADVERTORIAL


@dataclass(frozen=True)
class Citations:
    """The numbered sources of one page."""

    sources: tuple[CitedSource, ...]

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {cited.source.id: cited.number for cited in self.sources}

    def references(self, ids: Iterable[str]) -> tuple[int, ...]:
        """Source ids → their numbers on the page, ascending, each once."""
        return tuple(sorted({self._numbers[source] for source in ids}))


def number_sources(
    cited: Iterable[tuple[str, ...]], sources: Mapping[str, Source], own: Collection[str] = ()
) -> Citations:
    """Number the sources that ``cited`` (the source ids of each claim, in order) names; ``own`` no other file cites."""
    claims: dict[str, int] = {}
    for ids in cited:
        for source in dict.fromkeys(ids):
            claims[source] = claims.get(source, 0) + 1
    return Citations(
        tuple(
            CitedSource(number, sources[source], count, source not in own)
            for number, (source, count) in enumerate(claims.items(), 1)
        )
    )
