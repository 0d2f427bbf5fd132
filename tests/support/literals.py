"""What of a source file may be shown to somebody: its literals and its text, without what only explains the code."""

import ast
import re
from collections.abc import Callable, Mapping


def of_python(text: str) -> str:
    """Its literals, those inside f-strings too; no docstring and no comment."""
    tree = ast.parse(text)
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    literals = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in said]
    return " | ".join(literal.value for literal in literals if isinstance(literal.value, str))


def of_template(text: str) -> str:
    return re.sub(r"(?s)\{#.*?#\}|<!--.*?-->", "", text)


def of_script(text: str) -> str:
    return re.sub(r"(?ms)/\*.*?\*/|(?:^|(?<=\s))//.*?$", "", text)


def of_style(text: str) -> str:
    """What a stylesheet writes onto the page."""
    return " | ".join(re.findall(r'content:[^;]*?"([^"]*)"', text))


def of_settings(text: str) -> str:
    return re.sub(r"(?m)(?:^|(?<=\s))#.*$", "", text)


READ: Mapping[str, Callable[[str], str]] = {
    ".py": of_python,
    ".jinja": of_template,
    ".html": of_template,
    ".js": of_script,
    ".svg": of_template,
}
"""How a file's comments are left out."""
