"""An error that ended a build → its line in Indonesian, or None where only a programmer can mend it.

The one place that tells kinds of failures apart. Knows no builder; the texts of each kind belong to its own module.
"""

import errno
import os
from pathlib import Path

from jejak.publish.search.indexer import IndexingError

from . import oserrors
from .printing import OutOfOrderError
from .publish import templateerrors
from .refusal import RefusedError
from .workers import ChildLostError

_OF_WRITING = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EPIPE}


def told(error: BaseException, site: Path) -> str | None:
    """Why the build into ``site`` failed."""
    if isinstance(error, RefusedError):
        return str(error)
    if isinstance(error, IndexingError):
        return f"Pencarian teks gagal dibuat: {error}"
    if isinstance(error, ChildLostError | OutOfOrderError):
        text = str(error)
        return f"{text[:1].upper()}{text[1:].rstrip('.')}."
    if isinstance(error, MemoryError):
        return "Memori habis. Tutup program lain, lalu susun lagi."
    if isinstance(error, ImportError) and not (error.name or "").startswith("jejak"):
        return "Sebuah pustaka tidak dapat dimuat: memori habis, atau .venv rusak. Hapus .venv, lalu susun lagi."
    if isinstance(error, UnicodeDecodeError):
        return "Sebuah berkas bukan UTF-8; simpan lagi sebagai UTF-8."
    if isinstance(error, OSError) and error.errno:
        return f"Gagal {_deed(error, site)}: {oserrors.told(error)}."
    return templateerrors.told(error)


def _deed(error: OSError, site: Path) -> str:
    """What could not be done with the file that the error names."""
    name = error.filename
    if not isinstance(name, str | bytes):
        return "menulis" if error.errno in _OF_WRITING else "menyusun"
    file = Path(os.fsdecode(name))
    return "menulis" if file.is_relative_to(site) or site.is_relative_to(file) else "membaca"
