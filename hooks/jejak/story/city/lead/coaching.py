"""What a lead says of bimtek: which stages were held and when, and how many sittings no source numbers."""

from collections.abc import Iterable

from jejak.records.models.claims import Claim
from jejak.records.models.events import Bimtek
from jejak.records.models.queries import counts
from jejak.records.models.vocabulary import SURENESS
from jejak.story import dates, words
from jejak.story.city.rounds.placing import Round

from .sentences import Clauses, at, disputed, doubt, firmest, fitting, on


def tell_bimtek(round: Round) -> Clauses:
    """The stages with their time, those without one, and the sittings without a number. Empty where none was held."""
    held = [claim for claim in round.claims if isinstance(claim, Bimtek) and counts(claim)]
    numbered, loose = [event for event in held if event.stages], [event for event in held if not event.stages]
    if not numbered:
        return fitting(_loose_alone(loose)) if loose else ()
    rest = _beside(loose)
    return fitting([(*_numbered(numbered), *rest), _numbered(numbered), _numbered(numbered)[:1]])


def _numbered(events: list[Bimtek]) -> Clauses:
    dated = [event for event in events if event.date]
    if len(events) == 1:
        return _one(events[0])
    if not dated:
        return ((f"Menurut sumber, {_named(events)} berlangsung, {words.UNDATED}", tuple(events)),)
    told = firmest(dated)
    undated = _stages(event for event in events if event not in told)
    open_ = tuple(stage for stage in undated if stage not in _stages(told))
    clauses: Clauses = ((f"Menurut sumber, {_named(told)} berlangsung{_span(told)}{_doubts(told)}", tuple(told)),)
    if not open_:
        return clauses
    others = tuple(event for event in events if set(event.stages) & set(open_))
    return (*clauses, (f"dan tahap {_numerals(open_)} juga disebut", others))


def _span(events: list[Bimtek]) -> str:
    known = [event.date for event in events if event.date]
    return on(events[0]) if len(events) == 1 else f" pada {dates.span(known)}"


def _doubts(events: list[Bimtek]) -> str:
    """That some of several sittings, or all, are less than certain, or are so in their dates."""
    if len(events) == 1:
        return doubt(events[0])
    lowest = max(events, key=lambda event: SURENESS[event.confidence])
    word = words.CONFIDENCE[lowest.confidence]
    alike = all(event.confidence is lowest.confidence for event in events)
    sure = (word if alike else f"sebagian dengan {word}") if word else None
    open_ = [bool(event.date and (event.date.uncertain or event.date.approximate)) for event in events]
    day = (_DAYS_OPEN if all(open_) else f"sebagian {_DAYS_OPEN}") if any(open_) else None
    said = "; ".join(filter(None, (day, sure)))
    return f" ({said})" if said else ""


_DAYS_OPEN = "tanggalnya belum pasti"


def _one(event: Bimtek) -> Clauses:
    said = f"Menurut sumber, {_named([event])} berlangsung{on(event)}"
    full: Clauses = ((f"{said}{at(event)}{doubt(event)}", (event,)), *disputed(event))
    short = (f"{said}{doubt(event)}", (event,))
    return fitting([full, (short, *disputed(event)), (short,)])


def _named(events: list[Bimtek]) -> str:
    return words.stages_told(words.ROMAN[stage] for stage in _stages(events))


def _stages(events: Iterable[Bimtek]) -> tuple[int, ...]:
    return tuple(sorted({stage for event in events for stage in event.stages}))


def _numerals(stages: tuple[int, ...]) -> str:
    return words.joined(words.ROMAN[stage] for stage in stages)


def _beside(loose: list[Bimtek]) -> Clauses:
    """Beside numbered stages: a series that a source counts may hold them, single sittings are others."""
    series = tuple(event for event in loose if event.sittings)
    if series:
        most = max(series, key=lambda event: event.sittings or 0)
        said = f"dan sumber menyebut {words.number(most.sittings or 0)} bimtek seluruhnya{doubt(most)}"
        return ((said, series),)
    beside = f"selain {words.number(len(loose))} bimtek {words.NO_STAGE}{_doubts(loose)}" if loose else ""
    return ((beside, tuple(loose)),) if loose else ()


def _loose_alone(loose: list[Bimtek]) -> list[Clauses]:
    """Bimtek without a number, where there is no other."""
    told: tuple[Claim, ...] = tuple(loose)
    if len(loose) == 1:
        event = loose[0]
        count = f"bimtek berlangsung {words.number(event.sittings)} kali" if event.sittings else "bimtek berlangsung"
        said = f"Menurut sumber, {count}{on(event)}"
        end = f", {words.NO_STAGE}{doubt(event)}"
        other = tuple(disputed(event))
        return [
            ((f"{said}{at(event)}{end}", told), *other),
            ((f"{said}{end}", told), *other),
            ((f"{said}{end}", told),),
        ]
    series = [event for event in loose if event.sittings]
    if series:
        most = max(series, key=lambda event: event.sittings or 0)
        said = f"Sumber menyebut {words.number(most.sittings or 0)} bimtek{on(most)}, {words.NO_STAGE}{doubt(most)}"
        return [((said, told),)]
    known = [event.date for event in firmest(loose) if event.date]
    part = "" if all(event.date for event in loose) else ", sebagian"
    when = f"{part} pada {dates.span(known)}" if known else f" {words.UNDATED}"
    said = f"Menurut sumber, ada {words.number(len(loose))} bimtek{when}, {words.NO_STAGE}{_doubts(loose)}"
    return [((said, told),)]
