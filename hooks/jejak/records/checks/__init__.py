"""Cross-record rules: each a small generator whose name is the problem's code and whose docstring is the rule.

An error stops every build, for it would put something wrong before readers. A warning asks a person to look; it
stops CI until the record is mended or says why it stands (``exceptions``). No rule reads a file or the clock.
"""

from collections.abc import Callable, Container, Iterator
from datetime import date
from typing import NamedTuple

from ..catalogue import Catalogue, CityRecord
from ..models import Exemption
from ..problems import Finding, Severity, field_of
from . import anchors, dates, identity, reports, sourcing
from .facts import CitingFile, Facts, Fault, FaultIn

RecordRule = Callable[[CityRecord, Facts], Iterator[Fault]]
FileRule = Callable[[CitingFile, Facts], Iterator[Fault]]
WholeRule = Callable[[Facts], Iterator[FaultIn]]


class Rules(NamedTuple):
    """Rules by what they look at: one city's record, one file's claims and sources, everything."""

    record: tuple[RecordRule, ...]
    file: tuple[FileRule, ...]
    whole: tuple[WholeRule, ...]


ERRORS = Rules(
    record=(
        identity.region_code,
        identity.region_name,
        identity.file_name,
        identity.membership_twice,
        identity.pillar_twice,
        identity.pillar_unknown,
        identity.part_of_unknown,
        anchors.anchor_shared,
        anchors.anchor_kind,
        dates.event_future,
        dates.checked_day,
        dates.checked_future,
    ),
    file=(
        sourcing.source_unknown,
        sourcing.source_unused,
        sourcing.source_repeated,
        reports.report_same,
    ),
    whole=(
        identity.region_twice,
        identity.event_twice,
        identity.batch_twice,
        identity.key_twice,
        sourcing.source_twice,
        sourcing.url_twice,
        sourcing.accessed_before_published,
    ),
)
WARNINGS = Rules(
    record=(dates.plan_passed, dates.stage_order, reports.score_issuer),
    file=(dates.date_after_source, dates.weekday),
    whole=(sourcing.source_shared_once,),
)

Found = tuple[str, Finding, Severity]
"""A file's path below the data folder, what is wrong there, how grave it is."""


def check(catalogue: Catalogue, unread: Container[str] = frozenset(), today: date | None = None) -> Iterator[Found]:
    """Everything the rules find. ``unread``: words of files that failed, which count as known."""
    facts = Facts(catalogue, unread, today)
    yield from ((path, finding, Severity.ERROR) for path, finding in _apply(ERRORS, facts))
    warnings = list(_apply(WARNINGS, facts))
    yield from ((path, finding, Severity.WARNING) for path, finding in _not_excepted(warnings, catalogue))


def code_of(rule: RecordRule | FileRule | WholeRule) -> str:
    """``stage_order`` → ``stage-order``."""
    return rule.__name__.replace("_", "-")


def _apply(rules: Rules, facts: Facts) -> Iterator[tuple[str, Finding]]:
    for record in facts.catalogue.cities:
        for record_rule in rules.record:
            for place, message in record_rule(record, facts):
                yield record.path, Finding(place, message, code_of(record_rule))
    for file in facts.files:
        for file_rule in rules.file:
            for place, message in file_rule(file, facts):
                yield file.path, Finding(place, message, code_of(file_rule))
    for whole_rule in rules.whole:
        for path, place, message in whole_rule(facts):
            yield path, Finding(place, message, code_of(whole_rule))


def _not_excepted(warnings: list[tuple[str, Finding]], catalogue: Catalogue) -> Iterator[tuple[str, Finding]]:
    """The warnings that no record excepts, and the exceptions that except nothing (code ``exception-unused``)."""
    exempt = {record.path: record.city.exceptions for record in catalogue.cities if record.city.exceptions}
    used: set[tuple[str, int]] = set()
    for path, finding in warnings:
        matching = [index for index, each in enumerate(exempt.get(path, ())) if _covers(each, finding)]
        used.update((path, index) for index in matching)
        if not matching:
            yield path, finding
    for path, exemptions in exempt.items():
        for index, each in enumerate(exemptions):
            if (path, index) not in used:
                message = f"tidak ada peringatan {each.code} yang perlu dikecualikan; hapus butir ini"
                yield path, Finding(("exceptions", index), message, "exception-unused")


def _covers(exemption: Exemption, finding: Finding) -> bool:
    return exemption.code == finding.code and exemption.field in (None, field_of(finding.place))
