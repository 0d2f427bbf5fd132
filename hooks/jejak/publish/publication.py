"""What is published where: the records, the site's name and addresses, and what all pages of one build share."""

from dataclasses import dataclass
from functools import cached_property

from jejak.records.catalogue import Catalogue
from jejak.story.overview import Overview

from .routes import OUTLINE, Address


@dataclass(frozen=True)
class Publication:
    """All records, and the site's name, description and addresses. ``outline`` is where the map's coasts lie.

    Whatever is told over the whole catalogue is a cached property here or in ``overview``: worked out when the first
    page asks, once for all pages.
    """

    catalogue: Catalogue
    address: Address
    name: str
    description: str
    outline: str = OUTLINE

    @cached_property
    def overview(self) -> Overview:
        return Overview(self.catalogue)
