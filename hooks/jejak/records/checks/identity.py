"""Rules on who a record is about: code, name, file name, and what may stand only once."""

from collections.abc import Iterable, Iterator

from ..catalogue import CityRecord
from ..models import Region
from ..problems import Place
from ..regions import slug_of
from ..validation import meant
from ..wording import quoted
from .facts import Facts, Fault, FaultIn


def region_code(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: the code is in regions.csv. Province, place on the map and address of the page hang on it."""
    regions = facts.catalogue.regions
    code = record.city.code
    if not regions or code in regions:
        return
    named = _named(record.city.name, regions.values())
    remedy = (
        f"kode {named.name} ialah {quoted(named.code)}"
        if named
        else f"periksa di data/regions.csv.{meant(code, regions)}"
    )
    yield ("code",), f"{quoted(code)} tidak ada dalam daftar daerah; {remedy}"


def region_name(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: the name is the one regions.csv gives for the code. Kota X and Kabupaten X are two places."""
    regions = facts.catalogue.regions
    name, region = record.city.name, regions.get(record.city.code)
    if region is not None and region.name == name:
        return
    named = _named(name, regions.values())
    if region is not None and named is not None and named.name == name:
        yield ("code",), f"{quoted(region.code)} kode {region.name}, bukan {name}; tulis {quoted(named.code)}"
    elif region is not None:
        yield ("name",), f"{quoted(name)} bukan nama daerah berkode {region.code}; tulis {quoted(region.name)}"
    elif regions and named is None:
        names = [each.name for each in regions.values()]
        yield (
            ("name",),
            f"{quoted(name)} tidak ada dalam daftar daerah.{meant(name, names) or ' Periksa di data/regions.csv.'}",
        )


def file_name(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: the file is named after kind and name, since the page's address is made of it.

    A place that was renamed keeps its address: its former name then stands among the aliases.
    """
    kind = record.id.partition("-")[0]
    names = [record.city.name, *(f"{kind} {alias}" for alias in record.city.aliases), *record.city.aliases]
    if record.id not in {slug_of(name) for name in names}:
        expected = slug_of(record.city.name)
        yield (
            ("name",),
            f"{quoted(record.city.name)} tidak cocok dengan nama berkas; ganti nama berkas menjadi {expected}.yml",
        )


def region_twice(facts: Facts) -> Iterator[FaultIn]:
    """Error: one file for one place, or its page would be there twice."""
    first: dict[str, str] = {}
    for record in facts.catalogue.cities:
        code = record.city.code
        if code in first:
            yield record.path, ("code",), f"{quoted(code)} sudah dipakai data/{first[code]}; gabungkan kedua berkas"
        first.setdefault(code, record.path)


def event_twice(facts: Facts) -> Iterator[FaultIn]:
    """Error: ids of national events are what part_of points at, so each stands once."""
    ids = [event.id for event in facts.catalogue.programme.events]
    yield from (("programme.yml", ("events", index, "id"), message) for index, message in _repeated(ids))


def batch_twice(facts: Facts) -> Iterator[FaultIn]:
    """Error: a batch stands once; other figures for it belong under also_reported."""
    years = [str(batch.year) for batch in facts.catalogue.programme.batches]
    yield from (("programme.yml", ("batches", index, "year"), message) for index, message in _repeated(years))


def key_twice(facts: Facts) -> Iterator[FaultIn]:
    """Error: a common pillar stands once."""
    keys = [pillar.key.value for pillar in facts.catalogue.pillars]
    yield from (("pillars.yml", ("pillars", index, "key"), message) for index, message in _repeated(keys))


def membership_twice(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: one batch and track, one membership; further sources go into its list."""
    kept = [
        f"{each.batch or 'tanpa tahun'}{f', {each.track}' if each.track else ''}" for each in record.city.memberships
    ]
    yield from ((("memberships", index), message) for index, message in _repeated(kept))


def pillar_twice(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: a city's own name of a pillar stands once; further sources go into its list."""
    names = [pillar.as_named for pillar in record.city.pillars]
    yield from ((("pillars", index, "as_named"), message) for index, message in _repeated(names))


def pillar_unknown(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: every common key that a city uses is explained in pillars.yml, or the page has no words for it."""
    if not facts.catalogue.pillars:
        return
    known = set(facts.catalogue.pillar)
    lists: tuple[tuple[str, Iterable[object]], ...] = (
        ("pillars", record.city.pillars),
        ("programmes", record.city.programmes),
    )
    for name, items in lists:
        for index, item in enumerate(items):
            key = getattr(item, "pillar", None)
            if key is not None and key not in known:
                yield (name, index, "pillar"), f"{quoted(key)} belum ada di data/pillars.yml; tambahkan di sana"


def part_of_unknown(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Error: part_of points at a national event that programme.yml holds."""
    known = facts.catalogue.event
    for place, part_of in _parts(record):
        if part_of not in known and part_of not in facts.unread:
            hint = meant(part_of, known) or f" Yang ada: {', '.join(sorted(known)) or 'belum satu pun'}."
            yield place, f"{quoted(part_of)} bukan peristiwa di data/programme.yml.{hint}"


def _parts(record: CityRecord) -> Iterator[tuple[Place, str]]:
    for name in ("signings", "bimtek", "milestones"):
        for index, event in enumerate(getattr(record.city, name)):
            if event.part_of is not None:
                yield (name, index, "part_of"), event.part_of


def _repeated(values: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Positions of values that stood before, and what to say."""
    first: dict[str, int] = {}
    for index, value in enumerate(values):
        if value in first:
            yield index, f"{quoted(value)} sudah ada di butir ke-{first[value] + 1}; gabungkan keduanya"
        first.setdefault(value, index)


def _named(name: str, regions: Iterable[Region]) -> Region | None:
    slug = slug_of(name)
    return next((region for region in regions if slug_of(region.name) == slug), None)
