"""What a lead says of signings: who signed what, when and where, and what was agreed in it."""

from collections.abc import Iterator

from jejak.records.models.claims import Person
from jejak.records.models.events import Signing
from jejak.records.models.queries import counts
from jejak.records.models.vocabulary import Confidence, Part, SigningKind, StepKey
from jejak.story import words
from jejak.story.city.rounds.placing import Round

from .sentences import LONGEST, Clauses, at, disputed, doubt, fitting, length, on

_NAME = {kind: words.in_running_text(word) for kind, word in words.SIGNING.items()} | {
    SigningKind.MOU: words.in_running_text(words.STEP[StepKey.MOU]),
    SigningKind.COMMITMENT: words.in_running_text(words.STEP[StepKey.COMMITMENT]),
    SigningKind.MASTERPLAN: words.in_running_text(words.STEP[StepKey.MASTERPLAN]),
}
"""A document in running text."""

_LONGEST_ROLE = 5
"""Words of an office that stands before a name."""


def tell_signing(event: Signing) -> Clauses:
    """«Bupati Irsyad Yusuf menandatangani pakta integritas pada 8 November 2018 di Hotel Horizon.»"""
    return fitting(_variants(event))


def _variants(event: Signing) -> Iterator[Clauses]:
    """Fuller ones first: two names, then one, then none; the place goes before names, the other date before both."""
    signers, differing = _signers(event), tuple(disputed(event))
    for other in (differing, ()) if differing else ((),):
        for count in range(min(2, len(signers)), -1, -1):
            for place in dict.fromkeys((at(event), "")):
                yield ((_said(event, signers[:count], place), (event,)), *other)


def _said(event: Signing, signers: list[str], place: str) -> str:
    name = _NAME[event.kind]
    rest = f"{on(event)}{place}{doubt(event)}"
    sure = event.confidence is not Confidence.LOW
    if signers and sure:
        more = [_OTHERS] if len(signers) < _parties(event) else []
        return f"{words.joined([*signers, *more])} menandatangani {name}{rest}"
    return f"{name[0].upper()}{name[1:]} {'' if sure else 'disebut '}ditandatangani{rest}"


def _signers(event: Signing) -> list[str]:
    """Whoever certainly signed, each with the office before the name; the region's before others."""
    signed = sorted(filter(_signed, event.people), key=_is_of_the_ministry)
    return [_called(person) for person in signed] if signed and not _is_of_the_ministry(signed[0]) else []


def _parties(event: Signing) -> int:
    """How many people and groups a source says signed."""
    parts = (*(person.part for person in event.people), *(group.part for group in event.groups))
    return parts.count(Part.SIGNED)


def _is_of_the_ministry(person: Person) -> bool:
    return (person.role or "").startswith(("Menteri", "Wakil Menteri", "Direktur Jenderal", "Dirjen", "Direktur"))


def _signed(person: Person) -> bool:
    return person.part is Part.SIGNED and person.confidence is Confidence.HIGH


def _called(person: Person) -> str:
    """«Bupati Irsyad Yusuf»; an office in many words stays away."""
    role = (person.role or "").partition(",")[0].partition("(")[0].strip()
    return f"{role} {person.name}" if 0 < len(role.split()) <= _LONGEST_ROLE else person.name


def tell_promises(round: Round) -> Clauses:
    """«Isi nota kesepakatan (MoU): masterplan sepuluh tahun; enam quick win.» Of the signing that says most."""
    signings = [claim for claim in round.claims if isinstance(claim, Signing) and counts(claim) and claim.promises]
    if not signings:
        return ()
    signing = max(signings, key=lambda claim: len(claim.promises))
    said = [promise.rstrip(".") for promise in signing.promises]
    told = [(f"Isi {_NAME[signing.kind]}: {'; '.join(said)}{doubt(signing)}", (signing,))]
    parts = [
        (f"Isi {_NAME[signing.kind]} antara lain: {'; '.join(said[:count])}{doubt(signing)}", (signing,))
        for count in range(len(said) - 1, 0, -1)
    ]
    clauses = fitting((each,) for each in (*told, *parts))
    return clauses if length(clauses) <= LONGEST else ()


_OTHERS = "pihak lain"
