"""Rules on permalinks: every claim has one of its own, and a page can tell it from its other ids."""

from collections.abc import Container, Iterator
from itertools import count

from ..catalogue import CityRecord
from ..permalinks import KINDS, permalink, placed
from ..problems import Place, field_of
from ..wording import quoted
from .facts import Facts, Fault


def anchor_shared(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: two claims of a page with one permalink. The newer one gets an ``anchor``; the older one's is cited."""
    claims = [(place, permalink(claim)) for place, claim in placed(record.city)]
    first: dict[str, Place] = {}
    taken = {name for _, name in claims}
    if len(taken) == len(claims):
        return
    for place, name in claims:
        if name in first:
            yield place, _remedy(name, field_of(first[name]), taken)
        first.setdefault(name, place)


def _remedy(name: str, older: str, taken: Container[str]) -> str:
    free = next(each for each in (f"{name}-{number}" for number in count(2)) if each not in taken)
    return (
        f"tautan {quoted(name)} sudah dipakai {older}; tambahkan baris \"anchor: {free}\" pada klaim yang baru, "
        "sebab tautan klaim yang lama mungkin sudah dikutip orang"
    )


def anchor_kind(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: a fixed permalink begins with a kind of claim, or it could be the id of something else on the page."""
    for place, claim in placed(record.city):
        if claim.anchor and not claim.anchor.startswith(_BEGINNINGS):
            usual = permalink(claim.model_copy(update={"anchor": None}))
            yield (
                (*place, "anchor"),
                f"{quoted(claim.anchor)} tidak diawali jenis klaim; tulis misalnya {quoted(usual + '-2')}",
            )


_BEGINNINGS = tuple(f"{kind}-" for kind in KINDS)
