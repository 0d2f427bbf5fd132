"""Hypothesis strategies for cities whose claims fall into the same few years, so that rounds and steps meet."""

from typing import Any

from hypothesis import strategies as st

from jejak.records.models.city import City
from jejak.records.models.vocabulary import (
    Confidence,
    Evidence,
    MilestoneKind,
    Part,
    ProgrammeKind,
    Scope,
    SigningKind,
    Standing,
    Status,
    StepKey,
)

from .records import SOURCES, city

YEARS = st.sampled_from(["2017", "2018", "2021"])
DATES = st.sampled_from(
    ["2016", "2017-05-22", "2018", "2018-05", "2018-11-08", "2019-06-18?", "2021-05-20", "2021~", "2021-06/2021-09"]
)
NAMES = st.sampled_from(["Saifullah Yusuf", "Adi Wibowo", "Semuel Abrijani Pangerapan", "M. Irsyad"])
PLACES = st.sampled_from(["Hotel Horizon, Pasuruan", "Command Center (lantai 2)", "Aula " * 20])
TITLES = st.sampled_from(["Masterplan 2018–2023", "Penghargaan smart governance", "FGD “rencana induk” (II) " * 6])
SOURCE_LISTS = st.lists(st.sampled_from(sorted(SOURCES)), min_size=1, max_size=2, unique=True)


def _one_of(kind: Any) -> st.SearchStrategy[str]:
    return st.sampled_from([str(member) for member in kind])


_PERSON = st.fixed_dictionaries(
    {"name": NAMES},
    optional={
        "role": st.sampled_from(["Wali Kota", "Asisten I, mewakili bupati", "Kepala " * 9]),
        "part": _one_of(Part),
        "confidence": _one_of(Confidence),
    },
)

_REPORT: dict[str, st.SearchStrategy[Any]] = {"date": DATES, "sources": SOURCE_LISTS}

_EVENT: dict[str, st.SearchStrategy[Any]] = {
    "date": DATES,
    "date_text": st.sampled_from(["tanggal tidak disebut", "suatu Kamis (malam)"]),
    "place": PLACES,
    "online": st.just("true"),
    "people": st.lists(_PERSON, max_size=3),
    "status": _one_of(Status),
    "scope": _one_of(Scope),
    "confidence": _one_of(Confidence),
    "evidence": _one_of(Evidence),
    "about": st.lists(_one_of(StepKey), max_size=2, unique=True),
    "batch": YEARS,
    "also_reported": st.lists(st.fixed_dictionaries(_REPORT), max_size=2),
}


def _claims(
    required: dict[str, st.SearchStrategy[Any]], optional: dict[str, st.SearchStrategy[Any]]
) -> st.SearchStrategy[list[dict[str, Any]]]:
    return st.lists(st.fixed_dictionaries({"sources": SOURCE_LISTS, **required}, optional=optional), max_size=4)


def cities() -> st.SearchStrategy[City]:
    """Valid records, most with one or two rounds."""
    return st.builds(
        city,
        memberships=_claims(
            {},
            {
                "batch": YEARS,
                "status": _one_of(Standing),
                "track": st.just("Bromo-Tengger-Semeru"),
                "confidence": _one_of(Confidence),
                "about": st.just(["assessment"]),
            },
        ),
        signings=_claims(
            {"kind": _one_of(SigningKind)},
            {**_EVENT, "promises": st.lists(st.sampled_from(["masterplan sepuluh tahun", "kata " * 15]), max_size=3)},
        ),
        bimtek=_claims(
            {},
            {
                **_EVENT,
                "stages": st.lists(st.sampled_from(["1", "2", "3", "4"]), max_size=2, unique=True),
                "sittings": st.sampled_from(["3", "4"]),
            },
        ),
        milestones=_claims(
            {"kind": _one_of(MilestoneKind)}, {**_EVENT, "title": TITLES, "period": st.just("2018/2023")}
        ),
        programmes=_claims(
            {"name": st.sampled_from(["KIPAS", "Mal Pelayanan Publik", "Nama " * 9]), "kind": _one_of(ProgrammeKind)},
            {"year": YEARS, "date": DATES, "batch": YEARS, "confidence": _one_of(Confidence)},
        ),
    )
