"""What stands twice in a list: where, and what to say. Knows no rule and no record."""

from collections.abc import Hashable, Iterable, Iterator

from jejak.records.problems import pointer
from jejak.records.text.wording import quoted


def repeated(values: Iterable[str], items: str) -> Iterator[tuple[int, str]]:
    """Positions of values that stood before, and what to say. ``items``: the list that they are of."""
    first: dict[str, int] = {}
    for index, value in enumerate(values):
        if value in first:
            yield index, f"{quoted(value)} sudah ada di {pointer((items, first[value]))}; gabungkan keduanya"
        first.setdefault(value, index)


def folded(value: object) -> Hashable:
    """A text without what nobody tells two of them apart by: capitals and spaces; any other value as it is."""
    return " ".join(value.casefold().split()) if isinstance(value, str) else value
