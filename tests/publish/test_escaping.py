"""Whatever a template shows is escaped, to the letter as Jinja's own way has it."""

import re
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import ChainableUndefined, Environment, StrictUndefined, Undefined, UndefinedError
from markupsafe import Markup, escape

from jejak.publish.rendering import environment, escape_all, inert


class Word(StrEnum):
    MARKED = "a<b"


class Drawn:
    def __html__(self) -> str:
        return "<svg>"


class Spoken(str):
    pass


SIGNS = st.text("ab &<>'\"é“", max_size=12)
VALUES = st.one_of(
    SIGNS,
    SIGNS.map(Markup),
    SIGNS.map(Spoken),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.none(),
    st.lists(SIGNS),
    st.sampled_from([Word.MARKED, Drawn(), Undefined(name="a"), ChainableUndefined(name="a")]),
)


@given(VALUES)
def test_every_value_is_shown_as_jinja_would(value: object) -> None:
    assert str(inert(value)) == str(escape(value))


def test_a_name_that_does_not_exist_stops_a_page() -> None:
    with pytest.raises(UndefinedError):
        inert(StrictUndefined(name="a"))


@given(SIGNS)
def test_a_template_escapes_once_wherever_a_text_is_shown(text: str) -> None:
    """Directly, through a macro, a block set aside, a filter, a call; and what is safe stays as it is."""
    jinja = Environment()
    escape_all(jinja)
    template = jinja.from_string(
        "{% macro shown(a) %}{{ a }}{% if caller %}{{ caller() }}{% endif %}{% endmacro %}"
        "{% set kept %}{{ text }}{% endset %}"
        "{{ text }}|{{ shown(text) }}|{{ kept }}|{% call shown('') %}{{ text }}{% endcall %}|{{ [text]|join }}|"
        "{{ text|safe }}|{{ text ~ '' }}|{{ '' if 0 }}{{ text if 0 }}"
    )
    once = str(escape(text))
    assert template.render(text=text) == "|".join([once, once, once, once, once, text, once, ""])


def test_no_template_of_ours_is_compiled_in_another_way() -> None:
    jinja = environment()
    assert jinja.loader
    for name in jinja.list_templates():
        source, _, _ = jinja.loader.get_source(jinja, name)
        assert re.search(r"\bescape\(", jinja.compile(source, name, raw=True)) is None
