"""The closed vocabularies of the record, and what permalinks call the kinds of events.

Their Indonesian wording for readers lives in ``story/words.py``.
"""

from collections.abc import Mapping
from enum import StrEnum


class RegionKind(StrEnum):
    """The two kinds of second-level region."""

    KOTA = "kota"
    KABUPATEN = "kabupaten"


class SigningKind(StrEnum):
    """What kind of document was signed."""

    MOU = "mou"
    COMMITMENT = "commitment"
    INTEGRITY_PACT = "integrity-pact"
    MASTERPLAN = "masterplan"
    AREA_PACT = "area-pact"
    COOPERATION = "cooperation"


SIGNING_SLUG = {
    SigningKind.MOU: "mou",
    SigningKind.COMMITMENT: "komitmen",
    SigningKind.INTEGRITY_PACT: "pakta-integritas",
    SigningKind.MASTERPLAN: "tanda-tangan-masterplan",
    SigningKind.AREA_PACT: "kesepakatan-kawasan",
    SigningKind.COOPERATION: "kerja-sama",
}
"""What a signing's permalink begins with. It never changes: others have linked to it."""


class MilestoneKind(StrEnum):
    """What kind of step, besides signings and coaching."""

    SELECTION = "selection"
    ASSESSMENT = "assessment"
    LAUNCH = "launch"
    MASTERPLAN = "masterplan"
    EVALUATION = "evaluation"
    AWARD = "award"
    REGULATION = "regulation"
    INSTITUTION = "institution"
    BUDGET = "budget"
    TARGET = "target"
    OTHER = "other"


MILESTONE_SLUG = {
    MilestoneKind.SELECTION: "seleksi",
    MilestoneKind.ASSESSMENT: "asesmen",
    MilestoneKind.LAUNCH: "peluncuran",
    MilestoneKind.MASTERPLAN: "masterplan",
    MilestoneKind.EVALUATION: "evaluasi",
    MilestoneKind.AWARD: "penghargaan",
    MilestoneKind.REGULATION: "peraturan",
    MilestoneKind.INSTITUTION: "kelembagaan",
    MilestoneKind.BUDGET: "anggaran",
    MilestoneKind.TARGET: "target",
    MilestoneKind.OTHER: "catatan",
}
"""What a milestone's permalink begins with, likewise."""


class ProgrammeKind(StrEnum):
    """What a city's programme is."""

    QUICK_WIN = "quick-win"
    FLAGSHIP = "flagship"
    SERVICE = "service"
    APPLICATION = "application"
    INFRASTRUCTURE = "infrastructure"
    OTHER = "other"


class PillarKey(StrEnum):
    """The common keys onto which a city's own pillar names are mapped.

    The ministry's set (branding, society) and the academic one (people, mobility) share four pillars; «people»
    is the same subject as «society» and maps onto it, «mobility» has no twin and keeps a key of its own.
    """

    GOVERNANCE = "governance"
    BRANDING = "branding"
    ECONOMY = "economy"
    LIVING = "living"
    SOCIETY = "society"
    ENVIRONMENT = "environment"
    MOBILITY = "mobility"


class Confidence(StrEnum):
    """How sure the editors are of a claim, the surest first."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


SURENESS: Mapping[Confidence, int] = {confidence: place for place, confidence in enumerate(Confidence)}
"""The surer, the less."""


class AlsoKind(StrEnum):
    """What else an event was beside its own kind: whatever else a signing, a bimtek or a milestone can be."""

    BIMTEK = "bimtek"
    MOU = "mou"
    COMMITMENT = "commitment"
    INTEGRITY_PACT = "integrity-pact"
    AREA_PACT = "area-pact"
    COOPERATION = "cooperation"
    SELECTION = "selection"
    ASSESSMENT = "assessment"
    LAUNCH = "launch"
    MASTERPLAN = "masterplan"
    EVALUATION = "evaluation"
    AWARD = "award"
    REGULATION = "regulation"
    INSTITUTION = "institution"
    BUDGET = "budget"


class Status(StrEnum):
    """Whether an event took place. That a source says it did not is a fact too, and not the same as no evidence."""

    HELD = "held"
    PLANNED = "planned"
    POSTPONED = "postponed"
    NOT_HELD = "not-held"

    @property
    def awaited(self) -> bool:
        """Whether it was still to come when the source spoke of it: put off is planned for another day."""
        return self in (Status.PLANNED, Status.POSTPONED)


class Standing(StrEnum):
    """How a city stands to a batch: sources also name those that were considered, turned down or dropped."""

    MEMBER = "member"
    CANDIDATE = "candidate"
    NOT_SELECTED = "not-selected"
    DROPPED = "dropped"


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


class Evidence(StrEnum):
    """Whether a source shows the thing itself, or only speaks of it."""

    TEXT = "text"
    MENTION = "mention"


class Part(StrEnum):
    """What someone did at an event: not everyone named at a signing signed."""

    SIGNED = "signed"
    ATTENDED = "attended"
    SPOKE = "spoke"
    PRESENTED = "presented"
    RECEIVED = "received"


class NationalKind(StrEnum):
    """What kind of national event: one that many cities took part in."""

    MOU = "mou"
    SELECTION = "selection"
    ASSESSMENT = "assessment"
    LAUNCH = "launch"
    BIMTEK = "bimtek"
    AREA = "area"
    MASTERPLAN = "masterplan"
    EVALUATION = "evaluation"
    AWARD = "award"
    OTHER = "other"


class Scope(StrEnum):
    """Whether an event belongs to the ministry's programme."""

    PROGRAMME = "programme"
    OTHER = "other"


class SourceKind(StrEnum):
    """Who speaks in a source."""

    NEWS = "news"
    ADVERTORIAL = "advertorial"
    GOVERNMENT = "government"
    ACADEMIC = "academic"
    DOCUMENT = "document"


class PublishedFrom(StrEnum):
    """Where a source's date of publication was read. An address often holds the date, but not always the same one."""

    PAGE = "page"
    ADDRESS = "address"


class TitleKind(StrEnum):
    """Where a source's title comes from."""

    HEADLINE = "headline"
    RECONSTRUCTED = "reconstructed"
    DESCRIPTION = "description"


class WarningCode(StrEnum):
    """The warnings that a city's record may except, giving a reason. The others can always be mended."""

    DATE_AFTER_SOURCE = "date-after-source"
    HOST_KINDS = "host-kinds"
    PAID_TEXT = "paid-text"
    PLAN_PASSED = "plan-passed"
    PUBLISHED_ADDRESS = "published-address"
    SCORE_ISSUER = "score-issuer"
    SITTINGS_DAY = "sittings-day"
    STAGE_ORDER = "stage-order"
    URL_FORM = "url-form"
    URL_SCRIPTS = "url-scripts"
    WEEKDAY = "weekday"
