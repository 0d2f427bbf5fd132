"""The Jinja environment of generated pages: escapes everything, and stops at a name that does not exist."""

import os
import sys
from functools import cache
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined, Template
from jinja2.bccache import Bucket

from jejak.publish.drawing.kept import read_whole, write_whole
from jejak.story import words


class _Kept(FileSystemBytecodeCache):
    """Compiled templates, each led by a digest: one that is cut, altered or cannot be written is as good as absent."""

    def load_bytecode(self, bucket: Bucket) -> None:
        if code := read_whole(Path(self._get_cache_filename(bucket))):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        write_whole(Path(self._get_cache_filename(bucket)), bucket.bytecode_to_string())


@cache
def compiled() -> BytecodeCache | None:
    """Where compiled templates are kept between builds; None where nothing can be.

    Beside Python's packages and not beside the templates, where ``serve`` would take each new file for a change.
    """
    folder = Path(sys.prefix) / "jejak-templates"
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return None
    return _Kept(str(folder), "v5-%s.cache") if os.access(folder, os.W_OK) else None


@cache
def environment() -> Environment:
    """Our own environment; one for the life of the process, so that each template is compiled once."""
    jinja = Environment(
        loader=PackageLoader("jejak.publish", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=compiled(),
    )
    jinja.filters["digits"] = words.digits
    jinja.globals["joined"] = words.joined
    jinja.globals["words"] = words
    return jinja


def render(template: str, **context: object) -> str:
    """A template of ``templates/`` with its context → HTML. Raises UndefinedError for a name the context lacks."""
    return _template(template).render(context)


@cache
def _template(name: str) -> Template:
    return environment().get_template(name)
