"""Cross-record rules: each a small generator whose name is the problem's code and whose docstring is the rule.

An error stops every build, for it would put something wrong before readers. A warning asks a person to look; it
stops CI until the record is mended or says why it stands (``exceptions``). No rule reads a file or the clock.
"""

from collections.abc import Callable, Iterator, Set
from datetime import date
from functools import cache
from typing import NamedTuple

from jejak.records.catalogue import Catalogue, CityRecord
from jejak.records.problems import Finding, Severity, field_of

from .facts import CitingFile, Facts, Fault, FaultIn
from .lookups import gathered, is_pending
from .rules import anchors, bounds, dates, hosts, identity, national, repeats, reports, sourcing

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
        identity.batch_unknown,
        anchors.anchor_shared,
        anchors.anchor_kind,
        anchors.about_unknown,
        bounds.event_future,
        bounds.checked_day,
        bounds.checked_future,
        bounds.claim_future,
    ),
    file=(
        sourcing.source_unknown,
        sourcing.source_unused,
        sourcing.source_repeated,
        reports.report_same,
        repeats.item_twice,
        bounds.date_future,
        bounds.source_future,
    ),
    whole=(
        identity.region_twice,
        national.event_twice,
        national.batch_twice,
        national.batch_unlisted,
        national.key_twice,
        national.key_unlisted,
        national.term_twice,
        national.id_reserved,
        sourcing.source_twice,
        sourcing.url_twice,
        sourcing.accessed_before_published,
    ),
)
WARNINGS = Rules(
    record=(bounds.plan_passed, dates.stage_order, reports.score_issuer),
    file=(dates.date_after_source, dates.weekday, hosts.url_scripts),
    whole=(sourcing.source_shared_once,),
)


def check(
    catalogue: Catalogue, failed: Set[str] = frozenset(), today: date | None = None
) -> Iterator[tuple[str, Finding]]:
    """Everything the rules find, each with its file's path below the data folder.

    ``failed``: files that could not be read; what must look into them is not checked.
    """
    facts = Facts(catalogue, failed, today)
    yield from gathered(_apply(ERRORS, facts))
    warnings = list(_apply(WARNINGS, facts))
    yield from ((path, finding._replace(severity=Severity.WARNING)) for path, finding in _not_excepted(warnings, facts))


@cache
def code_of(rule: RecordRule | FileRule | WholeRule) -> str:
    """``stage_order`` → ``stage-order``."""
    return rule.__name__.replace("_", "-")


def _apply(rules: Rules, facts: Facts) -> Iterator[tuple[str, Finding]]:
    for path, rule, faults in _faults(rules, facts):
        code = code_of(rule)
        if not is_pending(code, path, facts.failed):
            yield from ((path, Finding(place, message, code)) for place, message in faults)
    for whole_rule in rules.whole:
        code = code_of(whole_rule)
        for path, place, message in whole_rule(facts):
            if not is_pending(code, path, facts.failed):
                yield path, Finding(place, message, code)


def _faults(rules: Rules, facts: Facts) -> Iterator[tuple[str, RecordRule | FileRule, Iterator[Fault]]]:
    """Each rule on one file with what it will find there, if asked."""
    for record in facts.catalogue.cities:
        yield from ((record.path, rule, rule(record, facts)) for rule in rules.record)
    for file in facts.files:
        yield from ((file.path, each, each(file, facts)) for each in rules.file)


def _not_excepted(warnings: list[tuple[str, Finding]], facts: Facts) -> Iterator[tuple[str, Finding]]:
    """The warnings that no record excepts, and the exceptions that except nothing (code ``exception-unused``)."""
    exempt: dict[tuple[str, str, str | None], list[int]] = {}
    for record in facts.catalogue.cities:
        for index, each in enumerate(record.city.exceptions):
            exempt.setdefault((record.path, each.code, each.field), []).append(index)
    used: set[tuple[str, str, str | None]] = set()
    for path, finding in warnings:
        covering = {(path, finding.code, None), (path, finding.code, field_of(finding.place))} & exempt.keys()
        used |= covering
        if not covering:
            yield path, finding
    for path, code, name in exempt.keys() - used:
        if not is_pending(code, path, facts.failed):
            for index in exempt[path, code, name]:
                message = f"tidak ada peringatan {code} yang perlu dikecualikan; hapus butir ini"
                yield path, Finding(("exceptions", index), message, "exception-unused")
