"""Rules on what a claim says beside its kind: that it fits the kind, the record's own batches and the sources cited."""

from collections.abc import Iterator

from jejak.records.catalogue import CityRecord
from jejak.records.checks.facts import Facts, Fault
from jejak.records.models.claims import Programme
from jejak.records.models.events import Event, Milestone, Rank, Signing
from jejak.records.models.queries import event_lists, members, own_steps, placed
from jejak.records.models.vocabulary import Evidence, MilestoneKind, SourceKind
from jejak.records.problems import Place
from jejak.records.text.wording import quoted

_STAGED = (MilestoneKind.SELECTION, MilestoneKind.ASSESSMENT, MilestoneKind.EVALUATION)
_HOLDING = (SourceKind.DOCUMENT, SourceKind.ACADEMIC, SourceKind.GOVERNMENT)
"""Kinds of sources that can hold the text itself; the others speak of it."""


def batch_foreign(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: an event or a programme is of a batch that the same record names as joined."""
    years = sorted({claim.batch for claim in members(record.city) if claim.batch})
    joined = f"yang ada {', '.join(map(str, years))}" if years else "belum ada satu pun"
    lists = {**event_lists(record.city), "programmes": record.city.programmes}
    for place, claim in placed(lists):
        batch = claim.batch if isinstance(claim, Event | Programme) else None
        if batch is not None and batch not in years:
            yield (
                (*place, "batch"),
                f"angkatan {batch} tidak ada di memberships berkas ini ({joined}); perbaiki salah satunya",
            )


def evidence_text(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: only a document, an authority or a scholar can show the text itself; a report of it is a mention."""
    for place, event in placed(event_lists(record.city)):
        if event.evidence is not Evidence.TEXT:
            continue
        kinds = {facts.source[id].kind for id in event.sources if id in facts.source}
        if kinds and kinds.isdisjoint(_HOLDING):
            yield (
                (*place, "evidence"),
                "tidak ada sumber butir ini yang berjenis document, academic, atau government; tulis mention, "
                "atau kutip naskahnya",
            )


def about_own(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: ``about`` and ``also_kind`` say what an event is besides; its own kind says the rest."""
    for place, event in placed(event_lists(record.city)):
        own = {step.value for step in own_steps(event)}
        for index, step in enumerate(event.about):
            if step in own:
                yield (*place, "about", index), f"{quoted(step)} sudah dikatakan oleh jenis peristiwa ini; hapus"
        for index, kind in enumerate(event.also_kind):
            if kind.value == _kind(event):
                yield (*place, "also_kind", index), f"{quoted(kind)} memang jenis peristiwa ini; hapus"


def _kind(event: Event) -> str:
    return event.kind.value if isinstance(event, Signing | Milestone) else "bimtek"


def stage_foreign(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: selections, assessments and evaluations have stages; those of bimtek stand under bimtek."""
    for index, event in enumerate(record.city.milestones):
        if event.stage is not None and event.kind not in _STAGED:
            yield (
                ("milestones", index, "stage"),
                f"{event.kind} tidak bertahap; stage hanya untuk {', '.join(_STAGED)}, dan tahap bimtek ditulis di "
                "bimtek, pada stages",
            )


def report_foreign(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: a differing report speaks of what its claim can have: stages of a bimtek, scores of a milestone."""
    for place, event in placed(event_lists(record.city)):
        known = type(event).model_fields
        for index, report in enumerate(event.also_reported):
            for key in sorted(report.model_fields_set - known.keys()):
                yield (*place, "also_reported", index, key), f"{place[0]} tidak memuat {key}; hapus, atau tulis di note"


def rank_place(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: a rank is a place or a leading group, and not lower than there are places."""
    for place, rank in _ranks(record):
        number = rank.place or rank.top
        if number is None or (rank.place and rank.top):
            yield place, "isi place bila sumber menyebut peringkatnya, atau top bila hanya “sekian besar”; satu saja"
        elif rank.of and number > rank.of:
            yield place, f"peringkat {number} melebihi banyaknya, {rank.of}; periksa keduanya"


def _ranks(record: CityRecord) -> Iterator[tuple[Place, Rank]]:
    for index, event in enumerate(record.city.milestones):
        if event.rank:
            yield ("milestones", index, "rank"), event.rank
        for at, report in enumerate(event.also_reported):
            if report.rank:
                yield ("milestones", index, "also_reported", at, "rank"), report.rank
