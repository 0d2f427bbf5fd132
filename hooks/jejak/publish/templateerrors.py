"""An error in a template → one line in Indonesian with file and line, for whoever wrote the template.

Owns Jinja's words. Knows no template. An error in a function that a template calls is not the template's.
"""

import re
from pathlib import Path
from traceback import walk_tb

import jinja2
import markupsafe
from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError

_ROOT = Path(__file__).parents[3]
_KINDS = (".html", ".jinja", ".xml")
_LIBRARIES = tuple(str(Path(library.__file__ or "?").parent) for library in (jinja2, markupsafe))

_WORDS = (
    (r"'([^']*)' is undefined", 'nama "{}" tidak dikenal'),
    (r"'(\w*) object' has no attribute '([^']*)'", '"{}" tidak punya "{}"'),
    (r"'([^']*)' object has no attribute '([^']*)'", '"{}" tidak punya "{}"'),
    (r"'([^']*)' has no attribute '([^']*)'", '"{}" tidak punya "{}"'),
    (r"Encountered unknown tag '([^']*)'", 'perintah "{}" tidak dikenal'),
    (r"No (?:filter|test) named '([^']*)'", 'penyaring "{}" tidak dikenal'),
    (r"expected token '([^']*)', got '([^']*)'", 'seharusnya "{}", bukan "{}"'),
    (r"Expected an expression", "di situ seharusnya ada nama atau nilai"),
    (r"unexpected '([^']*)'", '"{}" tidak pada tempatnya'),
    (r"Unexpected end of template", "templat berakhir sebelum perintahnya ditutup"),
    (r"Missing end of comment tag", "komentar tidak ditutup"),
    (r"division by zero", "pembagian dengan nol"),
)


def told(error: BaseException) -> str | None:
    """``hooks/theme/main.html baris 3: nama "x" tidak dikenal``; None where the error is not a template's."""
    place = _place(error)
    if place is None:
        return f'Templat "{error.name}" tidak ada.' if isinstance(error, TemplateNotFound) else None
    file, line = place
    shown = file.relative_to(_ROOT) if file.is_relative_to(_ROOT) else file
    return f"Templat {shown} baris {line}: {_said(error)}."


def _place(error: BaseException) -> tuple[Path, int] | None:
    if isinstance(error, TemplateSyntaxError):
        return Path(error.filename or error.name or "?"), error.lineno
    frames = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
    own = [frame for frame in frames if not frame[0].startswith(_LIBRARIES)]
    if own and own[-1][0].endswith(_KINDS):
        return Path(own[-1][0]), own[-1][1]
    called = [frame for frame in own if frame[0].endswith(_KINDS)]
    return (Path(called[-1][0]), called[-1][1]) if called and isinstance(error, TemplateError) else None


def _said(error: BaseException) -> str:
    text = str(error)
    if isinstance(error, TemplateNotFound):
        return f'templat "{error.name}" tidak ada'
    for pattern, words in _WORDS:
        if found := re.search(pattern, text):
            return words.format(*found.groups())
    if isinstance(error, TemplateSyntaxError):
        return "susunan perintahnya tidak sah"
    return "nama tidak dikenal" if isinstance(error, UndefinedError) else f"gagal dijalankan ({type(error).__name__})"
