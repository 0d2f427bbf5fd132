"""Short records for the story's tests: a city with just the claims that a test is about."""

from dataclasses import replace
from typing import Any

from jejak.records.catalogue import Catalogue, CityRecord
from jejak.records.models.city import City, Region, Source
from jejak.records.models.glossary import Glossary
from jejak.records.models.media import Media
from jejak.records.models.pillars import CommonPillar, Pillars
from jejak.records.models.programme import NationalProgramme
from jejak.records.models.vocabulary import PillarKey, RegionKind
from jejak.records.text.slugs import slug_of

REGION = Region("35.75", "Kota Pasuruan", RegionKind.KOTA, "Jawa Timur", "35", -7.64, 112.9)
TEGAL = Region("33.28", "Kabupaten Tegal", RegionKind.KABUPATEN, "Jawa Tengah", "33", -6.98, 109.14)
TEGAL_CITY = Region("33.76", "Kota Tegal", RegionKind.KOTA, "Jawa Tengah", "33", -6.87, 109.14)
BATU = Region("35.79", "Kota Batu", RegionKind.KOTA, "Jawa Timur", "35", -7.87, 112.53)
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


def record_of(region: Region, **sections: Any) -> CityRecord:
    """A record of another region than Kota Pasuruan."""
    id = slug_of(region.name)
    known = city(**sections).model_copy(update={"name": region.name, "code": region.code})
    return CityRecord(id, f"cities/{id}.yml", known, region, SOURCES)


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
        {REGION.code: REGION},
        records,
        programme,
        Pillars(pillars=pillars),
        Glossary(),
        tuple(sources.values()),
        Media(),
    )


def country(*records: CityRecord, **national: Any) -> Catalogue:
    """The same in a country of four regions in two provinces."""
    regions = {region.code: region for region in (REGION, TEGAL, TEGAL_CITY, BATU)}
    return replace(catalogue(*records, **national), regions=regions)
