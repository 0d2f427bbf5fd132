"""Money, ranks and figures for readers, as exact as the record and no more. Knows the models of these alone."""

from collections.abc import Iterable

from jejak.records.models.claims import Counted
from jejak.records.models.events import Rank
from jejak.records.text.numbers import Rupiah


def rupiah(amount: Rupiah | None) -> str | None:
    """«Rp9,3 miliar», «sekitar Rp600 juta»."""
    if amount is None:
        return None
    number = amount.text.removeprefix("sekitar ")
    return f"sekitar Rp{number}" if amount.approximate else f"Rp{number}"


def rank(value: Rank | None) -> str | None:
    """«4 dari 130 kota se-Jawa», «8 besar dari 130», «1 di antara kota se-Jawa»."""
    if value is None or not (value.place or value.top):
        return None
    place = str(value.place) if value.place else f"{value.top} besar"
    if value.of:
        return " ".join(filter(None, (f"{place} dari {value.of}", value.among)))
    return f"{place} di antara {value.among}" if value.among else place


def counted(figures: Iterable[Counted]) -> str | None:
    """«program yang selesai: 61,17 persen; kelurahan: 4»."""
    return "; ".join(" ".join(filter(None, (f"{each.what}: {each.value}", each.unit))) for each in figures) or None
