"""What the national record says that belongs on a city's page: its batch, its events, figures its sources give."""

from typing import NamedTuple

from jejak.records.catalogue import Catalogue
from jejak.records.models.city import City
from jejak.records.models.programme import Batch, BatchReport, NationalEvent, Total
from jejak.records.models.queries import cited_sources, events
from jejak.story import words

from .citations import Citations
from .details import Differing, Statement, differing, filled, statements, when_of


class NationalFact(NamedTuple):
    """A fact of the national programme, told beside a city's own: plain texts, None where nothing is said."""

    title: str
    when: str | None
    details: tuple[tuple[str, str], ...]
    note: str | None
    statements: tuple[Statement, ...]
    also: tuple[Differing, ...]
    references: tuple[int, ...]


def relevant(city: City, catalogue: Catalogue) -> tuple[Batch | NationalEvent | Total, ...]:
    """The city's batches, and the national claims that rest on a source which the city's record cites.

    What is of another batch or province is told on its own page alone, though a shared source speaks of it too.
    National events that the city took part in are told once, on the programme's page; ``part_of`` leads there.
    """
    own = cited_sources(city)
    batches = {claim.batch for claim in city.memberships}
    told = {event.part_of for event in events(city)}
    province = catalogue.regions[city.code].province if city.code in catalogue.regions else None
    programme = catalogue.programme
    return (
        *(batch for batch in programme.batches if batch.year in batches),
        *(
            event
            for event in programme.events
            if event.id not in told and event.batch in {None, *batches} and not own.isdisjoint(event.sources)
        ),
        *(
            total
            for total in programme.totals
            if _is_of(total, batches) and total.province in (None, province) and not own.isdisjoint(total.sources)
        ),
    )


def _is_of(total: Total, batches: set[int | None]) -> bool:
    """Whether a figure counts one of these batches, or no batch at all."""
    counted = {total.batch, *total.members_of} - {None}
    return not counted or not counted.isdisjoint(batches)


def tell_national(claims: tuple[Batch | NationalEvent | Total, ...], cited: Citations) -> tuple[NationalFact, ...]:
    """National claims → what a city's page says of them."""
    return tuple(_fact(claim, cited) for claim in claims)


def _fact(claim: Batch | NationalEvent | Total, cited: Citations) -> NationalFact:
    also: tuple[Differing, ...] = ()
    if isinstance(claim, Batch):
        also = tuple(_other_size(report, claim, cited) for report in claim.also_reported)
    elif isinstance(claim, NationalEvent):
        also = tuple(differing(report, claim, cited) for report in claim.also_reported)
    return NationalFact(
        title=_title(claim),
        when=None if isinstance(claim, Batch) else when_of(claim),
        details=filled((("Nomor", claim.number),)) if isinstance(claim, NationalEvent) else (),
        note=claim.note,
        statements=statements(claim.people) if isinstance(claim, NationalEvent) else (),
        also=also,
        references=cited.references(claim.sources),
    )


def _title(claim: Batch | NationalEvent | Total) -> str:
    match claim:
        case Batch():
            return f"Angkatan {claim.year}" + (f": {words.regions(claim.size)}" if claim.size else "")
        case NationalEvent():
            return claim.title
        case Total():
            return f"{words.digits(claim.value)} {claim.subject}"


def _other_size(report: BatchReport, claim: Batch, cited: Citations) -> Differing:
    other = report.size if report.size != claim.size else None
    return Differing.of(report, claim, (("Jumlah", words.regions(other)),) if other else (), cited)
