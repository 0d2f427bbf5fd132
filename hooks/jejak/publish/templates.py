"""The Jinja environment of generated pages: escapes everything, and stops at a name that does not exist."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from jejak.story import words


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
    )
    jinja.filters["digits"] = words.digits
    jinja.globals["joined"] = words.joined
    return jinja


def render(template: str, **context: object) -> str:
    """A template of ``templates/`` with its context → HTML. Raises UndefinedError for a name the context lacks."""
    return _template(template).render(context)


@cache
def _template(name: str) -> Template:
    return environment().get_template(name)
