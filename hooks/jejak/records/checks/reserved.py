"""Ids that the pages give to parts of their own, so that no id of a record may be one of them.

The only place where the records know of pages; tests/test_slips.py compares it with theme and templates.
"""

FRAME = frozenset(["isi", "on-this-page", "find-place", "find-place-list", "copy-by-hand"])
"""On every page: its content, its contents, the finder and its list, the dialog with a text to copy."""

PROGRAMME = frozenset(["tentang", "angkatan", "angka", "peristiwa", "mitra", "hukum", "catatan"])
BATCH = frozenset(["jumlah", "peristiwa", "bukti", "berbeda", "lain"])

EVENT = FRAME | PROGRAMME | BATCH
"""What no national event may be called: it stands on the programme's page and on its batch's."""
