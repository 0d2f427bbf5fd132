"""Short records for the story's tests: a city with just the claims that a test is about."""

from typing import Any

from jejak.records.catalogue import Catalogue, CityRecord
from jejak.records.models import City, Region, Source
from jejak.records.programme import NationalProgramme
from jejak.records.reference import CommonPillar, Glossary, Pillars
from jejak.records.vocabulary import PillarKey, RegionKind

REGION = Region("35.75", "Kota Pasuruan", RegionKind.KOTA, "Jawa Timur", "35", -7.64, 112.9)
SOURCES = {
    "antara": Source.model_validate({"id": "antara", "title": "Berita ANTARA", "publisher": "ANTARA", "kind": "news"}),
    "pemkot": Source.model_validate(
        {"id": "pemkot", "title": "Siaran Pemkot", "publisher": "Pemkot", "kind": "government"}
    ),
    "iklan": Source.model_validate(
        {"id": "iklan", "title": "Tulisan berbayar", "publisher": "Koran", "kind": "advertorial"}
    ),
}


def city(**sections: Any) -> City:
    """A city record with these sections; a claim without ``sources`` rests on «antara»."""
    sourced = {section: [{"sources": ["antara"], **claim} for claim in claims] for section, claims in sections.items()}
    return City.model_validate({"name": "Kota Pasuruan", "code": "35.75", "checked": "2026-11-21", **sourced})


def record(**sections: Any) -> CityRecord:
    return CityRecord("kota-pasuruan", "cities/kota-pasuruan.yml", city(**sections), REGION, SOURCES)


def catalogue(*records: CityRecord, **national: Any) -> Catalogue:
    """These records with the seven pillars, and a national programme of these sections."""
    sources = records[0].sources if records else SOURCES
    pillars = tuple(
        CommonPillar.model_validate(
            {"key": key, "name": key.title(), "english": key, "meaning": key, "sources": ["antara"]}
        )
        for key in PillarKey
    )
    programme = NationalProgramme.model_validate({"name": "Gerakan Menuju 100 Smart City", **national})
    return Catalogue(
        {REGION.code: REGION}, records, programme, Pillars(pillars=pillars), Glossary(), tuple(sources.values())
    )
