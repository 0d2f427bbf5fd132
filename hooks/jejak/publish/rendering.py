"""The Jinja environment of generated pages: escapes everything, and stops at a name that does not exist."""

import html
import os
import sys
from functools import cache
from pathlib import Path
from typing import Any

import markupsafe
from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined, Template
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Call, Expr, Getattr

from jejak.publish.drawing.kept import read_whole, write_whole
from jejak.story import words


def escaped(value: object) -> str:
    """What ``markupsafe.escape`` makes of a value, in a third of the time for texts and numbers, as most are."""
    if type(value) is str:
        return html.escape(value)
    if type(value) is int:
        return str(value)
    return value if type(value) is markupsafe.Markup else markupsafe.escape(value)


class _Generator(CodeGenerator):
    """Writes plain Python where Jinja writes calls of its own, which took a good part of the time of printing.

    ``environment.escaped(…)`` around what is printed; ``a.b`` for an attribute, without looking for an item of that
    name; and direct calls, since no function of our templates asks for Jinja's context.
    """

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.escaped(")

    def visit_Getattr(self, node: Getattr, frame: Frame) -> None:  # noqa: N802 — as Jinja names it
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(self, node: Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        if forward_caller or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
        else:
            self.visit(node.node, frame)
            self.write("(")
            for argument in (*node.args, *node.kwargs):
                self.visit(argument, frame)
                self.write(", ")
            self.write(")")


class _Pages(Environment):
    """The environment of our pages: a third of the time of printing them went into escaping."""

    code_generator_class = _Generator
    escaped = staticmethod(escaped)


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
    return _Kept(str(folder), "v3-%s.cache") if os.access(folder, os.W_OK) else None


@cache
def environment() -> Environment:
    """Our own environment; one for the life of the process, so that each template is compiled once."""
    jinja = _Pages(
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
