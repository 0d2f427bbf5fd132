"""What is published where: the records, the site's name and addresses, and what all pages of one build share."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from jejak.records.catalogue import Catalogue, CityRecord
from jejak.records.models.vocabulary import PillarKey
from jejak.story.city.story import CityStory, tell_city
from jejak.story.country.batches import BatchStory, tell_batches
from jejak.story.country.chronicle import Chapter, tell_chapters
from jejak.story.country.facets import Facets
from jejak.story.country.overview import Overview
from jejak.story.country.pillars import Usage, tell_usage
from jejak.story.country.provinces import Neighbours, Province, find_neighbours, tell_provinces
from jejak.story.country.quality.listing import QualityList
from jejak.story.country.quality.lists import list_quality
from jejak.story.country.register import Register
from jejak.story.country.sources import Shelf, list_shelves
from jejak.story.days import Days
from jejak.story.houses import Houses

from .routes import CARD_STYLE, OUTLINE, Address
from .terms import Terms


@dataclass(frozen=True)
class Publication:
    """All records, and the site's name, description and addresses.

    ``changed`` says of a file below the data folder on which day it last changed, where that is known.
    ``outline`` is where the map's coasts lie, ``card_style`` the stylesheet of the cards.

    Whatever is told over the whole catalogue is a cached property here or in ``overview``: worked out when the first
    page asks, once for all pages.
    """

    catalogue: Catalogue
    address: Address
    name: str
    description: str
    outline: str = OUTLINE
    card_style: str = CARD_STYLE
    changed: Mapping[str, str] = field(default_factory=dict)

    def story(self, record: CityRecord) -> CityStory:
        """A city's story. The last one told is kept: what is made of one city is made one after another."""
        if record.id not in self._last_told:
            self._last_told.clear()
            row = self.overview.by_id[record.id]
            self._last_told[record.id] = tell_city(record, self.catalogue, self.days, (row.course, row.tracks))
        return self._last_told[record.id]

    @cached_property
    def _last_told(self) -> dict[str, CityStory]:
        return {}

    @cached_property
    def register(self) -> Register:
        return Register(self.overview)

    @cached_property
    def chapters(self) -> Mapping[str, Chapter]:
        return {chapter.key: chapter for chapter in tell_chapters(self.register)}

    @cached_property
    def shelves(self) -> Mapping[str, Shelf]:
        return {shelf.letter: shelf for shelf in list_shelves(self.register)}

    @cached_property
    def usage(self) -> Mapping[PillarKey | None, Usage]:
        return tell_usage(self.register)

    @cached_property
    def quality(self) -> Mapping[str, QualityList]:
        return {each.key: each for each in list_quality(self.register)}

    @cached_property
    def days(self) -> Days:
        return Days(self.catalogue, self.changed)

    @cached_property
    def houses(self) -> Houses:
        return Houses(self.catalogue.media, self.catalogue.sources)

    @cached_property
    def terms(self) -> Terms:
        return Terms(self.catalogue.glossary)

    @cached_property
    def overview(self) -> Overview:
        return Overview(self.catalogue)

    @cached_property
    def neighbours(self) -> Mapping[str, Neighbours]:
        return find_neighbours(self.catalogue)

    @cached_property
    def facets(self) -> Facets:
        return Facets(self.overview)

    @cached_property
    def provinces(self) -> Mapping[str, Province]:
        return tell_provinces(self.overview)

    @cached_property
    def batches(self) -> Mapping[int, BatchStory]:
        return tell_batches(self.overview)
