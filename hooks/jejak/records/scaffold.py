"""A new record: from a region's name or code to a file that holds what is known before anything is. Writes no file."""

from collections.abc import Iterable
from datetime import date

from jejak.records.models.city import Region
from jejak.records.models.fields import Edtf

from .text.guesses import Guesses
from .text.slugs import slug_of

_TEXT = """\
# yaml-language-server: $schema=../city.schema.json
name: {name}
code: "{code}"
aliases: []

# Isi yang ada sumbernya saja. Tiap butir menyebut id sumber, dan tiap sumber ditulis di sources. Contoh:
#
# signings:
#   - kind: mou
#     date: "2022-04-21"
#     place: Jakarta
#     sources: [penerbit-2022-04-22]
#
# sources:
#   - id: penerbit-2022-04-22
#     title: Judul seperti tertulis pada sumber
#     publisher: Nama penerbit
#     kind: news
#     published: "2022-04-22"
#     url: https://contoh.id/judul
#     accessed: "{today}"
memberships: []
signings: []
bimtek: []
milestones: []
pillars: []
programmes: []
response: []
editor_notes: []
checked: "{today}"
sources: []
"""


class UnknownRegionError(Exception):
    """No region of that name or code; the message says so in Indonesian, with the nearest one."""


def region_of(wanted: str, regions: Iterable[Region]) -> Region:
    """The region meant by ``kota-x``, ``Kota X`` or its code. Raises UnknownRegionError."""
    by_name = {slug_of(region.name): region for region in regions}
    by_code = {region.code: region for region in by_name.values()}
    found = by_code.get(wanted) or by_name.get(slug_of(wanted))
    if found is None:
        hint = Guesses().of(slug_of(wanted), by_name) or " Tulis seperti kota-pasuruan, kabupaten-tegal, atau 35.75."
        raise UnknownRegionError(f'"{wanted}" tidak ada di data/regions.csv.{hint}')
    return found


def file_of(region: Region) -> str:
    """The record's path below the data folder."""
    return f"cities/{slug_of(region.name)}.yml"


def text_of(region: Region, today: date) -> str:
    """A record without claims, last checked ``today``."""
    return _TEXT.format(name=region.name, code=region.code, today=Edtf.parse(today.isoformat()))
