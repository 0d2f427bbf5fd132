"""What git tells of a folder's files, asked for and waited for at once."""

from pathlib import Path

from jejak.records.history import Days, asked


def changes(data: Path) -> Days:
    with asked(data) as told:
        return told()
