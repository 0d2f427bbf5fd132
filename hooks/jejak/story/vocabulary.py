"""The closed vocabularies of what is told, beside those of the record. Their wording lives in ``words.py``."""

from enum import StrEnum


class StepKey(StrEnum):
    """The ten steps, in the programme's order."""

    ASSESSMENT = "assessment"
    MOU = "mou"
    BIMTEK_1 = "bimtek-1"
    BIMTEK_2 = "bimtek-2"
    BIMTEK_3 = "bimtek-3"
    BIMTEK_4 = "bimtek-4"
    COMMITMENT = "commitment"
    MASTERPLAN = "masterplan"
    QUICK_WIN = "quick-win"
    EVALUATION = "evaluation"


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
