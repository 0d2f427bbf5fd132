"""The closed vocabularies of what is told, beside those of the record. Their wording lives in ``words.py``."""

from enum import StrEnum


class StepStatus(StrEnum):
    """What is known of a step, the most first."""

    DOCUMENTED = "documented"
    UNDATED = "undated"
    UNNUMBERED = "unnumbered"
    PLANNED = "planned"
    NONE = "none"


class Genre(StrEnum):
    """The few kinds of claims that a reader narrows a search by, and events of the whole nation."""

    MEMBERSHIP = "membership"
    SIGNING = "signing"
    BIMTEK = "bimtek"
    JUDGEMENT = "judgement"
    MILESTONE = "milestone"
    PILLAR = "pillar"
    PROGRAMME = "programme"
    RESPONSE = "response"
    NATIONAL = "national"
