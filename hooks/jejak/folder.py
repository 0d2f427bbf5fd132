"""Where a build puts its files: each folder made once, and what was put is seen to be there in the end."""

from collections.abc import Iterable
from pathlib import Path


class Folder:
    """A site that comes to be below ``root``."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._made: set[Path] = set()
        self._put: list[str] = []

    def put(self, path: str, content: str | bytes) -> None:
        """One file of thousands."""
        file = self._root / path
        if file.parent not in self._made:
            file.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(file.parent)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        self._put.append(path)

    def see(self, others: Iterable[str] = ()) -> None:
        """That nobody took away what was put here, and what ``others`` were put by other processes."""
        for path in (*self._put, *others):
            (self._root / path).stat()
