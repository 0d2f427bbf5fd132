"""The closed vocabularies of what is told, beside those of the record. Their wording lives in ``words.py``."""

from enum import StrEnum


class StepStatus(StrEnum):
    """What is known of a step in one round, the most first.

    ``MENTIONED``: a source speaks of it, but its text is unseen, or another thing proves it. ``UNNUMBERED``: a bimtek
    of unknown number may be this one. ``ASIDE``: claims on it belong to no round, or lie outside the programme.
    """

    DOCUMENTED = "documented"
    UNDATED = "undated"
    MENTIONED = "mentioned"
    PLANNED = "planned"
    UNNUMBERED = "unnumbered"
    ASIDE = "aside"
    NONE = "none"


class Footing(StrEnum):
    """How a region stands to the programme as a whole: the best of what its memberships say."""

    MEMBER = "member"
    CANDIDATE = "candidate"
    NOT_SELECTED = "not-selected"
    DROPPED = "dropped"
    UNLISTED = "unlisted"
    UNRECORDED = "unrecorded"


class Apart(StrEnum):
    """Why a claim lies beside all rounds: it is dated outside them, or it could be of more than one."""

    OUTSIDE = "outside"
    OPEN = "open"


class Presence(StrEnum):
    """How a region stood to a national event, the most first. ``NEAR``: there or spoken of, without doing its part."""

    JOINED = "joined"
    NEAR = "near"
    EXPECTED = "expected"
    ABSENT = "absent"


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
