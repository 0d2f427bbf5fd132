"""No rule needs long for one file, however it is shaped: each is fed the worst case made for it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from time import process_time
from typing import Any

import pytest

from jejak.records import checks
from jejak.records.catalogue import Catalogue, CityRecord
from jejak.records.checks.facts import Facts
from jejak.records.models.city import City, Exemption, Region, Source
from jejak.records.models.claims import Group, Membership, OtherMembership, Person, Pillar, Programme, Response, Score
from jejak.records.models.edtf import Edtf
from jejak.records.models.events import Bimtek, Milestone, OtherReport, Rank, Signing
from jejak.records.models.glossary import Glossary, Term
from jejak.records.models.media import Family, Media
from jejak.records.models.pillars import CommonPillar, Framework, FrameworkPillar, Pillars
from jejak.records.models.programme import Batch, NationalEvent, NationalProgramme, Partner, Total
from jejak.records.models.vocabulary import (
    AlsoKind,
    Evidence,
    MilestoneKind,
    PillarKey,
    PublishedFrom,
    RegionKind,
    SigningKind,
    SourceKind,
    Status,
    StepKey,
    WarningCode,
)

MANY = 6_000
"""Items. What looks at each pair of them takes ten seconds and more; what looks at each takes a tenth of one."""

LIMIT = 2.0
"""Seconds of this process, generous: the machine may be slow, and the rules it is meant for are a thousand times so."""

TODAY = date(2026, 11, 21)
RULES = {checks.code_of(rule): rule for kind in (checks.ERRORS, checks.WARNINGS) for rules in kind for rule in rules}
PAST, FUTURE = Edtf.parse("2020"), Edtf.parse("2050")
X = ("x",)
KINDS = (SourceKind.NEWS, SourceKind.ADVERTORIAL)

Sections = Mapping[str, Any]


def each(make: Callable[[int], Any], size: int = MANY) -> tuple[Any, ...]:
    return tuple(make(number) for number in range(size))


def signing(**fields: Any) -> Signing:
    return Signing.model_construct(kind=SigningKind.MOU, **{"sources": X, **fields})


def bimtek(number: int) -> Bimtek:
    return Bimtek.model_construct(stages=(2 - number % 2,), date=Edtf.parse(f"{2020 + number % 2}"), sources=X)


def source(id: str, **fields: Any) -> Source:
    return Source.model_construct(**{"id": id, "title": "Judul", "kind": SourceKind.NEWS, **fields})


def a_source(number: int) -> Source:
    return source(f"a-sumber-{number}")


def city(**sections: Any) -> Sections:
    return {"city": sections}


def programme(**sections: Any) -> Sections:
    return {"programme": sections}


def ids(letter: str) -> tuple[str, ...]:
    return each(lambda number: f"{letter}-sumber-{number}")


def regions(size: int) -> dict[str, Region]:
    return {f"{n}": Region(f"{n}", f"Kota Anu {n}", RegionKind.KOTA, "Jawa", "35", None, None) for n in range(size)}


def signings(**fields: Any) -> Sections:
    return city(signings=(signing(**fields),) * MANY)


def noted(note: str) -> Sections:
    return city(signings=(signing(note=note, date=Edtf.parse("2021-05-20")),))


def families(make: Callable[[int], Mapping[str, Any]], size: int = MANY) -> Sections:
    sound = {"id": "x", "name": "x", "reason": "x"}
    return {"media": each(lambda n: Family.model_construct(**{**sound, **make(n)}), size)}


def records(size: int) -> tuple[CityRecord, ...]:
    """Cities that each cite one shared source of their own."""
    return tuple(record(f"kota-{n}", signings=(signing(sources=(f"s{n}",)),)) for n in range(size))


SOUND = {"name": "Kota Salah", "code": "99.99", "checked": Edtf.parse("2026-11-21")}


def record(id: str, **sections: Any) -> CityRecord:
    known = City.model_construct(**{**SOUND, **sections})
    region = Region("35.75", "Kota Pasuruan", RegionKind.KOTA, "Jawa Timur", "35", None, None)
    return CityRecord(id, f"cities/{id}.yml", known, region, {})


def answers() -> tuple[Response, ...]:
    return each(lambda n: Response.model_construct(about=f"mou-{n}-x", text="x", sources=X))


@cache
def people() -> tuple[Person, ...]:
    """The same ones each time: no file could hold so many for each of so many reports."""
    return each(lambda n: Person.model_construct(name=f"Budi {n}"))


# Made when they are asked for: all of them together take as long as all of the tests of the records.
CASES: Mapping[str, Callable[[], Sequence[Sections]]] = {
    "region-code": lambda: [{"regions": regions(MANY)}],
    "region-name": lambda: [{"regions": regions(MANY), **city(code="7")}, {"regions": regions(MANY)}],
    "file-name": lambda: [city(aliases=each(lambda n: f"Pasoeroean {n}"))],
    "membership-twice": lambda: [city(memberships=(Membership.model_construct(batch=2021, sources=X),) * MANY)],
    "pillar-twice": lambda: [city(pillars=(Pillar.model_construct(as_named="Smart", pillar=None, sources=X),) * MANY)],
    "pillar-unknown": lambda: [
        city(programmes=(Programme.model_construct(name="x", pillar=(PillarKey.LIVING,), sources=X),) * MANY)
    ],
    "batch-foreign": lambda: [
        city(
            signings=(signing(batch=2015),) * MANY,
            memberships=each(lambda n: Membership.model_construct(batch=2020 - n % 3, sources=X)),
        )
    ],
    "evidence-text": lambda: [
        {**city(signings=(signing(evidence=Evidence.TEXT, sources=ids("a")),) * 9), "shared": each(a_source)}
    ],
    "about-own": lambda: [
        city(signings=(signing(about=(StepKey.MOU,) * MANY, also_kind=(AlsoKind.MOU,) * MANY),) * 9),
    ],
    "stage-foreign": lambda: [
        city(milestones=(Milestone.model_construct(kind=MilestoneKind.AWARD, stage=2, sources=X),) * MANY)
    ],
    "report-foreign": lambda: [
        city(signings=(signing(also_reported=(OtherReport.model_construct(by="x", stage=2, sources=X),) * MANY),) * 2)
    ],
    "rank-place": lambda: [
        city(
            milestones=(
                Milestone.model_construct(
                    rank=Rank.model_construct(place=9, of=2),
                    also_reported=(OtherReport.model_construct(rank=Rank.model_construct(), sources=X),) * 90,
                    sources=X,
                ),
            )
            * 90
        )
    ],
    "anchor-former": lambda: [
        city(signings=(signing(date=PAST, former_anchors=each(lambda n: f"mou-{n % 3_000}")),) * 2),
        city(signings=(signing(date=PAST, former_anchors=("mou-x",)),) * MANY),
    ],
    "part-of-unknown": lambda: [
        {
            **city(signings=each(lambda n: signing(part_of=f"mou-kota-{n}"))),
            **programme(events=each(lambda n: NationalEvent.model_construct(id=f"mou-bangsa-{n}", sources=X))),
        }
    ],
    "batch-unknown": lambda: [
        {
            **city(memberships=(Membership.model_construct(batch=1950, sources=X),) * MANY),
            **programme(batches=each(lambda n: Batch.model_construct(year=2000 + n, sources=X))),
        }
    ],
    "anchor-shared": lambda: [
        city(signings=each(lambda n: signing(date=PAST))),
        city(signings=each(lambda n: signing(anchor=f"mou-{2 + n % 3_000}"))),
    ],
    "anchor-kind": lambda: [signings(anchor="salah")],
    "about-unknown": lambda: [city(response=answers(), signings=each(lambda n: signing(anchor=f"mou-{n}")))],
    "event-future": lambda: [signings(date=FUTURE)],
    "checked-day": lambda: [city(checked=PAST)],
    "checked-future": lambda: [city(checked=FUTURE)],
    "claim-future": lambda: [city(programmes=(Programme.model_construct(name="x", date=FUTURE, sources=X),) * MANY)],
    "source-unknown": lambda: [
        city(signings=(signing(sources=ids("a")),), sources=tuple(map(source, ids("b")))),
        {**city(signings=each(lambda n: signing(sources=(f"a-{n}",)))), "shared": tuple(map(source, ids("b")))},
    ],
    "source-unused": lambda: [city(sources=tuple(map(source, ids("a")))), {"shared": tuple(map(source, ids("a")))}],
    "source-repeated": lambda: [city(signings=(signing(sources=ids("a") + ids("a")),))],
    "report-same": lambda: [
        city(signings=(signing(people=people(), also_reported=(OtherReport(people=people(), sources=X),) * MANY),)),
        city(memberships=(Membership.model_construct(also_reported=(OtherMembership(sources=X),) * MANY, sources=X),)),
    ],
    "item-twice": lambda: [
        city(aliases=each(lambda n: f"Anu {n}") * 2),
        city(signings=(signing(people=people() * 2, groups=(Group.model_construct(name="dinas"),) * MANY),)),
        city(milestones=(Milestone.model_construct(scores=(Score.model_construct(value="3"),) * MANY, sources=X),)),
    ],
    "date-future": lambda: [programme(events=(NationalEvent.model_construct(id="x", date=FUTURE, sources=X),) * MANY)],
    "source-future": lambda: [city(sources=(source("x", published=FUTURE, accessed=FUTURE),) * MANY)],
    "region-twice": lambda: [{"records": records(MANY)}],
    "event-twice": lambda: [programme(events=(NationalEvent.model_construct(id="x", sources=X),) * MANY)],
    "batch-twice": lambda: [programme(batches=(Batch.model_construct(year=2021, sources=X),) * MANY)],
    "batch-unlisted": lambda: [
        programme(
            batches=each(lambda n: Batch.model_construct(year=2000 + n, sources=X)),
            totals=(Total.model_construct(batch=1950, members_of=(1950,), sources=X),) * MANY,
        )
    ],
    "province-unknown": lambda: [
        {
            "regions": regions(MANY),
            **programme(totals=(Total.model_construct(province="Jawa Timor", sources=X),) * MANY),
        }
    ],
    "key-twice": lambda: [
        {"pillars": {"pillars": (CommonPillar.model_construct(key=PillarKey.LIVING, sources=X),) * MANY}}
    ],
    "key-unlisted": lambda: [
        {
            "pillars": {
                "pillars": (),
                "frameworks": (
                    Framework.model_construct(
                        pillars=(FrameworkPillar.model_construct(pillar=PillarKey.LIVING),) * MANY, sources=X
                    ),
                ),
            }
        }
    ],
    "term-twice": lambda: [
        {"glossary": each(lambda n: Term.model_construct(term="sama", also_called=(f"lain {n % 9}",), sources=X))},
        {"glossary": each(lambda n: Term.model_construct(term=f"a{n % 3_000}", also_called=(f"a{n}",), sources=X))},
    ],
    "id-reserved": lambda: [{"shared": (source("isi"),) * MANY}],
    "source-twice": lambda: [{"shared": (source("x"),) * MANY}],
    "url-twice": lambda: [
        {"shared": each(lambda n: source(f"s{n}", url=f"https://contoh.id/a?page={n % 9}"))},
        {
            "shared": (
                source("a", url="https://contoh.id/?" + "a=1&" * MANY),
                source("b", url="https://a.id" + "/" * MANY),
            )
        },
    ],
    "accessed-before-published": lambda: [{"shared": (source("x", accessed=PAST, published=FUTURE),) * MANY}],
    "plan-passed": lambda: [signings(date=PAST, status=Status.PLANNED)],
    "sittings-day": lambda: [
        city(bimtek=(Bimtek.model_construct(sittings=4, date=Edtf.parse("2021-11-25"), sources=X),) * MANY)
    ],
    "stage-order": lambda: [city(bimtek=each(bimtek)), city(bimtek=tuple(reversed(each(bimtek))))],
    "score-issuer": lambda: [
        city(milestones=(Milestone.model_construct(scores=(Score.model_construct(value="3"),), sources=X),) * MANY)
    ],
    "date-after-source": lambda: [
        {
            **city(signings=(signing(date=FUTURE, sources=ids("a") * 2),) * 9),
            "shared": each(lambda n: source(f"a-sumber-{n}", published=FUTURE if n else PAST)),
        }
    ],
    "weekday": lambda: [
        noted("senin" + " " * 300_000),
        noted("senin, " * 60_000),
        noted("hari senin " * 30_000),
        noted("senin 1/1" + "-" * 300_000),
        noted("kamis 20 mei 2021, " * 15_000 + "senin 20 mei 2021"),
    ],
    "url-scripts": lambda: [city(sources=each(lambda n: source(f"s{n}", url=f"https://аpple{n}.com/")))],
    "former-id": lambda: [
        {"shared": each(lambda n: source(f"s{n}", former_ids=(f"s{n + 1}", "sama")))},
        {"shared": (source("s", former_ids=ids("a")), source("t", former_ids=ids("a")))},
    ],
    "url-form": lambda: [
        city(sources=each(lambda n: source(f"s{n}", url=f"https://m.antaranews.com/berita/{n}/amp?page=2"))),
        city(sources=(source("s", url="https://a.id" + "/amp-x" * 60_000 + "/2?" + "page=2&" * 3_000),)),
    ],
    "paid-text": lambda: [
        city(sources=each(lambda n: source(f"s{n}", url=f"https://iklan.a.id/{n}"))),
        city(sources=(source("s", note="adv (" * 60_000 + "adv)"), source("t", url="https://a.id" + "/adv" * 60_000))),
    ],
    "host-kinds": lambda: [
        city(sources=each(lambda n: source(f"s{n}", url=f"https://a.id/{n}", kind=KINDS[n % 2]))),
    ],
    "publisher-spelling": lambda: [
        city(sources=each(lambda n: source(f"s{n}", url=f"https://a.id/{n}", publisher=f"Koran{'.' * n}"))),
    ],
    "published-address": lambda: [
        city(
            sources=each(
                lambda n: source(
                    f"s{n}", url=f"https://a.id/{n}", published=FUTURE, published_from=PublishedFrom.ADDRESS
                )
            )
        ),
        city(
            sources=(
                source(
                    "s", url="https://a.id/" + "1/" * 99_000, published=FUTURE, published_from=PublishedFrom.ADDRESS
                ),
            )
        ),
    ],
    "family-twice": lambda: [
        families(lambda n: {"id": "sama", "domains": (f"a{n % 9}.id",), "publishers": (f"A {n}",)})
    ],
    "family-domain": lambda: [families(lambda n: {"domains": (f"b.a{n}.id",)})],
    "family-unknown": lambda: [
        families(lambda n: {"id": f"a-{n}", "owner": f"b-{n}"}),
        families(lambda n: {"id": f"a-{n}", "owner": f"a-{(n + 1) % 600}"}, 600),
    ],
    "partner-unknown": lambda: [
        {
            **families(lambda n: {"partner": f"Lembaga {n}"}),
            **programme(partners=each(lambda n: Partner.model_construct(name=f"Badan {n}", sources=X))),
        }
    ],
    "same-text-unknown": lambda: [city(sources=each(lambda n: source(f"a-{n}", same_text_as=f"b-{n}")))],
    "same-text-circle": lambda: [
        {"shared": each(lambda n: source(f"a{n}", same_text_as=f"a{(n + 1) % 600}"), 600)},
    ],
    "source-shared-once": lambda: [{"records": records(900), "shared": each(lambda n: source(f"s{n}"), 900)}],
}


def facts_of(case: Sections) -> Facts:
    """A catalogue of what a case names, else of next to nothing."""
    programme = NationalProgramme.model_construct(name="x", **case.get("programme", {}))
    pillars = Pillars.model_construct(**{"pillars": (), **case.get("pillars", {})})
    glossary = Glossary.model_construct(terms=case.get("glossary", ()))
    cities = case.get("records", (record("kota-pasuruan", **case.get("city", {})),))
    media = Media.model_construct(families=case.get("media", ()))
    catalogue = Catalogue(case.get("regions", {}), cities, programme, pillars, glossary, case.get("shared", ()), media)
    return Facts(catalogue, today=TODAY)


def applied(code: str, facts: Facts) -> Iterator[object]:
    for rules in (checks.ERRORS, checks.WARNINGS):
        of_record = [rule for rule in rules.record if checks.code_of(rule) == code]
        of_file = [rule for rule in rules.file if checks.code_of(rule) == code]
        yield from (fault for rule in of_record for record in facts.catalogue.cities for fault in rule(record, facts))
        yield from (fault for rule in of_file for file in facts.files for fault in rule(file, facts))
        yield from (fault for rule in rules.whole if checks.code_of(rule) == code for fault in rule(facts))


@pytest.mark.parametrize("code", RULES)
def test_a_rule_takes_no_second_for_its_worst_case(code: str) -> None:
    assert code in CASES, "add its worst case to CASES"
    found = 0
    for case in CASES[code]():
        facts = facts_of(case)
        began = process_time()
        found += sum(1 for _ in applied(code, facts))
        assert process_time() - began < LIMIT
    assert found, "the case is none of this rule"


def test_exceptions_are_matched_with_warnings_in_one_pass() -> None:
    exceptions = each(
        lambda n: Exemption.model_construct(code=WarningCode.PLAN_PASSED, field=f"signings[{n}].place", reason="x")
    )
    facts = facts_of(city(signings=(signing(date=PAST, status=Status.PLANNED),) * MANY, exceptions=exceptions))
    began = process_time()
    found = list(checks.check(replace(facts.catalogue, shared_sources=(source("x"),))))
    assert process_time() - began < LIMIT * 2
    assert sum(finding.code == "exception-unused" for _, finding in found) == MANY
