"""How a region stands to the programme as a whole: the best that its memberships say of it."""

from jejak.records.models.city import City
from jejak.story.vocabulary import Footing


def footing(city: City) -> Footing:
    """A record → its standing; without a membership no list of participants names it."""
    said = {Footing(claim.status) for claim in city.memberships}
    return next((each for each in Footing if each in said), Footing.UNLISTED)
