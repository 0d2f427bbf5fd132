"""Rules on who a record is about: code, name, file name, and what may stand only once."""

from collections.abc import Iterator

from jejak.records.catalogue import CityRecord
from jejak.records.checks.facts import Facts, Fault, FaultIn
from jejak.records.checks.twice import repeated
from jejak.records.models.claims import Anchored, Pillar, Programme
from jejak.records.models.queries import claim_lists, event_lists, naming, placed
from jejak.records.models.vocabulary import PillarKey, Standing
from jejak.records.text.slugs import slug_of
from jejak.records.text.wording import quoted


def region_code(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: the code is in regions.csv. Province, place on the map and address of the page hang on it."""
    regions = facts.catalogue.regions
    code = record.city.code
    if not regions or code in regions:
        return
    named = facts.region_of.get(slug_of(record.city.name))
    remedy = (
        f"kode {named.name} adalah {quoted(named.code)}"
        if named
        else f"periksa di data/regions.csv.{facts.guesses.of(code, regions)}"
    )
    yield ("code",), f"{quoted(code)} tidak ada dalam daftar daerah; {remedy}"


def region_name(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: the name is the one regions.csv gives for the code. Kota X and Kabupaten X are two places."""
    regions = facts.catalogue.regions
    name, region = record.city.name, regions.get(record.city.code)
    if region is not None and region.name == name:
        return
    named = facts.region_of.get(slug_of(name))
    if region is not None and named is not None and named.name == name:
        yield ("code",), f"{quoted(region.code)} kode {region.name}, bukan {name}; tulis {quoted(named.code)}"
    elif region is not None:
        yield ("name",), f"{quoted(name)} bukan nama daerah berkode {region.code}; tulis {quoted(region.name)}"
    elif regions and named is None:
        names = [each.name for each in regions.values()]
        hint = facts.guesses.of(name, names) or " Periksa di data/regions.csv."
        yield ("name",), f"{quoted(name)} tidak ada dalam daftar daerah.{hint}"


def file_name(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: the file is named after kind and name, since the page's address is made of it.

    A place that was renamed keeps its address: its former name then stands among the aliases. Its kind it never
    takes from an alias, nor the name of another place: that one's page would stand there.
    """
    city = record.city
    expected = slug_of(city.name)
    if record.id == expected:
        return
    kind = expected.partition("-")[0]
    aliases = {f"{kind}-{slug_of(alias).removeprefix(f'{kind}-')}" for alias in city.aliases}
    other = facts.region_of.get(record.id) if city.code in facts.catalogue.regions else None
    is_taken = other is not None and other.code != city.code
    if record.id in aliases and not is_taken:
        return
    elsewhere = f"; {record.id}.yml milik {other.name}" if other and is_taken else ""
    remedy = f"ganti nama berkas menjadi {expected}.yml{elsewhere}"
    yield ("name",), f"{quoted(city.name)} tidak cocok dengan nama berkas; {remedy}"


def region_twice(facts: Facts) -> Iterator[FaultIn]:
    """Error: one file for one place, or its page would be there twice."""
    first: dict[str, str] = {}
    for record in facts.catalogue.cities:
        code = record.city.code
        if code in first:
            yield record.path, ("code",), f"{quoted(code)} sudah dipakai data/{first[code]}; gabungkan kedua berkas"
        first.setdefault(code, record.path)


def membership_twice(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: one batch and track, one membership; further sources go into its list."""
    kept = [
        f"{each.batch or 'tanpa tahun'}{f', {each.track}' if each.track else ''}" for each in record.city.memberships
    ]
    yield from ((("memberships", index), message) for index, message in repeated(kept, "memberships"))


def pillar_twice(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: a city's own name of a pillar stands once a list and day; further sources go into its list of sources."""
    names = [", ".join(str(part) for part in naming(pillar) if part) for pillar in record.city.pillars]
    remedy = ", atau beri list yang berlainan bila sumbernya memuat dua daftar"
    found = repeated(names, "pillars")
    yield from ((("pillars", index, "as_named"), f"{message}{remedy}") for index, message in found)


def pillar_unknown(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: every common key that a city uses is explained in pillars.yml, or the page has no words for it."""
    known = facts.catalogue.pillar
    for place, claim in placed(claim_lists(record.city)):
        for key in _pillars(claim):
            if key not in known:
                yield (*place, "pillar"), f"{quoted(key)} belum ada di data/pillars.yml; tambahkan di sana"


def _pillars(claim: Anchored) -> tuple[PillarKey, ...]:
    match claim:
        case Pillar(pillar=key) if key:
            return (key,)
        case Programme(pillar=keys, also_reported=others):
            return (*keys, *(key for other in others for key in other.pillar))
    return ()


def part_of_unknown(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: part_of points at a national event that programme.yml holds."""
    known = facts.catalogue.event
    hints = facts.hints(known)
    for place, event in placed(event_lists(record.city)):
        if event.part_of is not None and event.part_of not in known:
            hint = hints.of(event.part_of) or hints.listed
            yield (*place, "part_of"), f"{quoted(event.part_of)} bukan peristiwa di data/programme.yml.{hint}"


def batch_unknown(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: a city joined in a batch that programme.yml holds; any other year would make a page of its own.

    Beside a batch a city may have stood in a year between: it was dropped, say, before there was one.
    """
    years = range(min(facts.batches, default=0), max(facts.batches, default=0) + 2)
    for index, claim in enumerate(record.city.memberships):
        message = facts.batch_fault(claim.batch)
        if message and (claim.status is Standing.MEMBER or claim.batch not in years):
            yield ("memberships", index, "batch"), message
