"""The Jinja environment of generated pages: escapes everything, and stops at a name that does not exist."""

import os
import re
import sys
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemBytecodeCache,
    PackageLoader,
    StrictUndefined,
    Template,
    Undefined,
    nodes,
)
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

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

    The number in their names goes up where the same template is compiled to something else.
    Beside Python's packages and not beside the templates, where ``serve`` would take each new file for a change.
    """
    folder = Path(sys.prefix) / "jejak-templates"
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return None
    return _Kept(str(folder), "v6-%s.cache") if os.access(folder, os.W_OK) else None


_sign = re.compile("[&<>'\"]").search


def inert(value: object) -> str:
    """A value as a piece of HTML, the same text as that of ``escape``; the commonest kinds of values come first."""
    if type(value) is str:
        return escape(value) if _sign(value) else value
    if type(value) is Markup:
        return value
    if type(value) is int:
        return str(value)
    return "" if type(value) is Undefined else escape(value)  # what an «if» without «else» leaves out


class _Generator(CodeGenerator):
    """Writes ``inert`` where Jinja's own writes ``escape``, which makes an object of each of half a million pieces."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        self.writeline(f"from {__name__} import inert")
        super().visit_Template(node, frame)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write(f"inert({finalize.src or ''}")


def escape_all(environment: Environment) -> None:
    """Let an environment that has compiled nothing yet escape whatever its templates show."""
    environment.autoescape = True
    environment.code_generator_class = _Generator


@cache
def environment() -> Environment:
    """Our own environment; one for the life of the process, so that each template is compiled once."""
    jinja = Environment(
        loader=PackageLoader("jejak.publish", "templates"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=compiled(),
    )
    escape_all(jinja)
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
