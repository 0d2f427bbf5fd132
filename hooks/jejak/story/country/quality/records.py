"""Records that rest on little: one kind of voice, one source, a list of names."""

from collections.abc import Iterator

from jejak.records.models.claims import Membership
from jejak.records.models.queries import cited_sources, members, tallied
from jejak.records.models.vocabulary import SourceKind
from jejak.story import words
from jejak.story.country.register import Register

from .listing import Gap, of_city


def members_only(register: Register) -> Iterator[Gap]:
    for record in register.records:
        joined = members(record.city)
        if joined and all(isinstance(claim, Membership) for claim in tallied(record.city)):
            yield of_city(record, words.digits(len(cited_sources(record.city))))


def one_voice(register: Register) -> Iterator[Gap]:
    for record in register.records:
        kinds = {record.sources[source].kind for source in cited_sources(record.city)}
        if kinds == {SourceKind.GOVERNMENT}:
            yield of_city(record, words.digits(len(cited_sources(record.city))))


def one_source(register: Register) -> Iterator[Gap]:
    for record in register.records:
        cited = cited_sources(record.city)
        if len(cited) == 1:
            yield of_city(record, *(record.sources[source].title for source in cited))
