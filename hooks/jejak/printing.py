"""What the workers have printed, handed out in its order: pages to whoever asks by address, files to the disk.

The only one who knows that the builder must ask for pages in the order in which they were given to it. Knows neither
the builder nor what is printed. Whoever opens it closes it.
"""

from collections.abc import Generator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .folder import Folder

if TYPE_CHECKING:  # only named here: who tells this module's error apart must not read all models for it
    from jejak.publish.sheet import Download, Page

Printing = Generator[str | bytes, None, None]


class OutOfOrderError(Exception):
    """Another page was asked for than the next one. Its text is Indonesian."""


class Printed:
    """The printed items of one build into the folder ``site``."""

    def __init__(self, items: "Sequence[Page | Download]", printing: Printing, site: Path) -> None:
        self._items = iter(items)
        self._printing = printing
        self._folder = Folder(site)

    def page(self, path: str) -> str:
        """The page at ``path``, which must be the next one; files printed before it are written."""
        found = self._next()
        if found is None:
            raise OutOfOrderError(f"Halaman {path} diminta dua kali, atau bukan buatan situs ini. {_CAUSE}")
        if found[0] != path:
            raise OutOfOrderError(f"Halaman {path} diminta saat giliran {found[0]}. {_CAUSE}")
        return found[1]

    def finish(self) -> None:
        """Write the files behind the last page, and see that nothing was lost."""
        if found := self._next():
            raise OutOfOrderError(f"Halaman {found[0]} tidak diminta. {_CAUSE}")
        self._folder.see()

    def close(self) -> None:
        self._printing.close()

    def _next(self) -> tuple[str, str] | None:
        """Address and text of the next page; None at the end."""
        for item, printed in zip(self._items, self._printing, strict=True):
            if isinstance(printed, str):
                return f"{item.path}index.html", printed
            self._folder.put(item.path, printed)
        return None


_CAUSE = "Kait (hook) atau plugin lain mengubah daftar halaman; lepaskan dari mkdocs.yml."
