"""Rules on permalinks: every claim has one of its own, and a page can tell it from its other ids."""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from itertools import count

from jejak.records.catalogue import CityRecord
from jejak.records.checks.facts import Facts, Fault
from jejak.records.models.claims import Anchored, Membership, Pillar, Response
from jejak.records.models.permalinks import KINDS, permalink
from jejak.records.models.queries import claim_lists, naming, placed
from jejak.records.problems import Place, pointer
from jejak.records.text.wording import quoted


def anchor_shared(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: two claims of a page with one permalink. The newer one gets an ``anchor``; the older one's is cited."""
    claims = [(permalink(claim), place, claim) for place, claim in placed(claim_lists(record.city))]
    taken = {name for name, _, _ in claims}
    if len(taken) == len(claims):
        return
    taken |= {former for _, _, claim in claims for former in claim.former_anchors}
    first: dict[str, tuple[Place, Anchored]] = {}
    numbers: defaultdict[str, Iterator[int]] = defaultdict(partial(count, 2))
    for name, place, claim in claims:
        older, known = first.setdefault(name, (place, claim))
        if known is not claim and not _is_twice(known, claim):
            free = next(each for each in map(f"{name}-{{}}".format, numbers[name]) if each not in taken)
            taken.add(free)
            yield place, _remedy(name, pointer(older), free)


def _is_twice(known: Anchored, claim: Anchored) -> bool:
    """Whether a claim stands there once too often, which ``pillar-twice`` and ``membership-twice`` tell."""
    match known, claim:
        case (Pillar(), Pillar()):
            return naming(known) == naming(claim)
        case (Membership(), Membership()):
            return (known.batch, known.track) == (claim.batch, claim.track)
    return False


def _remedy(name: str, older: str, free: str) -> str:
    return (
        f'tautan {quoted(name)} sudah dipakai {older}; tambahkan baris "anchor: {free}" pada butir yang baru, '
        "sebab tautan butir yang lama mungkin sudah dikutip orang"
    )


def anchor_former(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: a permalink that a claim had before is nobody's else, or its readers would be led astray."""
    lists = claim_lists(record.city)
    if not any(claim.former_anchors for _, claim in placed(lists)):
        return
    taken = {permalink(claim): place for place, claim in reversed([*placed(lists)])}
    for place, claim in placed(lists):
        for index, former in enumerate(claim.former_anchors):
            owner = taken.setdefault(former, (*place, "former_anchors", index))
            if owner != (*place, "former_anchors", index):
                remedy = f"sudah dipakai {pointer(owner)}; hapus di sini, atau beri butir itu anchor lain"
                yield (*place, "former_anchors", index), f"tautan {quoted(former)} {remedy}"


def anchor_kind(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: a fixed permalink begins with a kind of claim, or it could be the id of something else on the page."""
    for place, claim in placed(claim_lists(record.city)):
        for at, anchor in _fixed(claim):
            if not anchor.startswith(_BEGINNINGS):
                usual = permalink(claim.model_copy(update={"anchor": None}))
                yield (*place, *at), f"{quoted(anchor)} tidak diawali jenis butir; tulis misalnya {quoted(usual)}"


def _fixed(claim: Anchored) -> Iterator[tuple[Place, str]]:
    """The permalinks that a record gives by itself."""
    if claim.anchor:
        yield ("anchor",), claim.anchor
    yield from ((("former_anchors", index), former) for index, former in enumerate(claim.former_anchors))


def about_unknown(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: an answer of the city names the claim it disputes, or it would stand away from it without a word."""
    if not record.city.response:
        return
    known = {permalink(claim): None for _, claim in placed(claim_lists(record.city)) if not isinstance(claim, Response)}
    hints = facts.hints(known)
    for index, answer in enumerate(record.city.response):
        if answer.about is not None and answer.about not in known:
            hint = hints.of(answer.about) or hints.listed
            yield ("response", index, "about"), f"{quoted(answer.about)} bukan tautan butir di berkas ini.{hint}"


_BEGINNINGS = tuple(f"{kind}-" for kind in KINDS)
