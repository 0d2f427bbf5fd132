"""Rules on the shared files: what stands in them stands once, and under an id of its own."""

from collections.abc import Iterator, Mapping, Sequence

from jejak.records.checks.facts import Facts, FaultIn
from jejak.records.checks.reserved import EVENT, FRAME
from jejak.records.checks.twice import folded, repeated
from jejak.records.models.programme import NationalEvent, Total
from jejak.records.models.queries import placed
from jejak.records.problems import pointer
from jejak.records.text.slugs import anchor_of
from jejak.records.text.wording import quoted

_PROGRAMME, _PILLARS, _GLOSSARY = "programme.yml", "pillars.yml", "glossary.yml"


def event_twice(facts: Facts) -> Iterator[FaultIn]:
    """Error: ids of national events are what part_of points at, so each stands once."""
    ids = [event.id for event in facts.catalogue.programme.events]
    yield from ((_PROGRAMME, ("events", index, "id"), message) for index, message in repeated(ids, "events"))


def batch_twice(facts: Facts) -> Iterator[FaultIn]:
    """Error: a batch stands once; other figures for it belong under also_reported."""
    years = [str(batch.year) for batch in facts.catalogue.programme.batches]
    yield from ((_PROGRAMME, ("batches", index, "year"), message) for index, message in repeated(years, "batches"))


def batch_unlisted(facts: Facts) -> Iterator[FaultIn]:
    """Error: a national event or total is of a batch that the same file holds, or its page would not be there."""
    programme = facts.catalogue.programme
    lists: Mapping[str, Sequence[NationalEvent | Total]] = {"events": programme.events, "totals": programme.totals}
    for place, item in placed(lists):
        if message := facts.batch_fault(item.batch):
            yield _PROGRAMME, (*place, "batch"), message
    for index, total in enumerate(programme.totals):
        for at, year in enumerate(total.members_of):
            if message := facts.batch_fault(year):
                yield _PROGRAMME, ("totals", index, "members_of", at), message


def province_unknown(facts: Facts) -> Iterator[FaultIn]:
    """Error: members are counted in a province that is one, or none would be found."""
    known = {region.province for region in facts.catalogue.regions.values()}
    for index, total in enumerate(facts.catalogue.programme.totals):
        if known and total.province is not None and total.province not in known:
            hint = facts.hints(known).of(total.province)
            message = f"{quoted(total.province)} tidak ada di data/regions.csv.{hint}"
            yield _PROGRAMME, ("totals", index, "province"), message


def key_twice(facts: Facts) -> Iterator[FaultIn]:
    """Error: a common pillar stands once."""
    keys = [pillar.key.value for pillar in facts.catalogue.pillars.pillars]
    yield from ((_PILLARS, ("pillars", index, "key"), message) for index, message in repeated(keys, "pillars"))


def key_unlisted(facts: Facts) -> Iterator[FaultIn]:
    """Error: a framework's pillar is mapped onto a common one that the same file explains."""
    for index, framework in enumerate(facts.catalogue.pillars.frameworks):
        for at, named in enumerate(framework.pillars):
            if named.pillar is not None and named.pillar not in facts.catalogue.pillar:
                place = ("frameworks", index, "pillars", at, "pillar")
                yield _PILLARS, place, f"{quoted(named.pillar)} belum ada di daftar pillars; tambahkan di sana"


def term_twice(facts: Facts) -> Iterator[FaultIn]:
    """Error: a word has one meaning, and a term an anchor of its own, which is made of its first six words."""
    terms = facts.catalogue.glossary.terms
    anchors = [anchor_of(term.term) for term in terms]
    firsts = {anchor: index for index, anchor in reversed([*enumerate(anchors)])}
    for index, _ in repeated(anchors, "terms"):
        first = firsts[anchors[index]]
        other = f"{quoted(terms[first].term)} di {pointer(('terms', first))}"
        remedy = f"alamatnya sama dengan {other}; gabungkan keduanya, atau ganti istilahnya"
        yield _GLOSSARY, ("terms", index, "term"), f"{quoted(terms[index].term)} sudah ada: {remedy}"
    owner = {folded(term.term): index for index, term in reversed([*enumerate(terms)])}
    for index, term in enumerate(terms):
        for at, name in enumerate(term.also_called):
            first = owner.setdefault(folded(name), index)
            if first != index:
                remedy = f"sudah menyebut istilah lain di {pointer(('terms', first))}; hapus di salah satunya"
                yield _GLOSSARY, ("terms", index, "also_called", at), f"{quoted(name)} {remedy}"


def id_reserved(facts: Facts) -> Iterator[FaultIn]:
    """Error: an id of a record that a page already gives to a part of its own; links would lead there."""
    for index, event in enumerate(facts.catalogue.programme.events):
        if event.id in EVENT:
            yield _PROGRAMME, ("events", index, "id"), _taken(event.id)
    for path, place, source in facts.definitions:
        if source.id in FRAME:
            yield path, (*place, "id"), _taken(source.id)
        for index, id in enumerate(source.former_ids):
            if id in FRAME:
                yield path, (*place, "former_ids", index), _taken(id)


def _taken(id: str) -> str:
    return f"{quoted(id)} sudah menamai bagian halaman; beri id lain, misalnya {quoted(f'{id}-2021')}"
