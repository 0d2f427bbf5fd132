"""The theme's own files → the site's assets, each under a name that changes with its content.

Stylesheets are freed of comments, and so are our own modules. The styles of ``COMMON`` are joined in its order and
serve every page in the frame, one in ``pages/`` serves the kind of page that it is named after. Cards have no frame:
theirs brings the tokens with it.
Modules keep their names inside one folder named after all of them, since they import each other by relative address.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

FONT = "plus-jakarta-sans.woff2"
COMMON = (
    *("tokens", "font", "base", "frame", "finder"),
    *("steps", "timeline", "claims", "city", "home", "lists", "tables", "map", "print"),
)
"""The stylesheets of every page in the frame; a later one may say otherwise than an earlier one."""
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_REMARK = re.compile(rb"^[ \t]*(?://[^\n]*|/\*\*(?s:.*?)\*/)\n", re.MULTILINE)
"""Lines of a module that only say something; what stands behind code stays."""
_BLANK = re.compile(r"\s*\n\s*")


class Asset(NamedTuple):
    """A file of the site: its path from the root and its bytes."""

    path: str
    content: bytes


class Assets(NamedTuple):
    """All assets, and the paths by which the frame names them (``css``, ``font``, ``start`` …)."""

    files: tuple[Asset, ...]
    paths: Mapping[str, str]


def gather(theme: Path, places: bytes) -> Assets:
    """The theme folder and the place finder's index → assets."""
    styles = theme / "css"
    own = sorted(styles.glob("pages/*.css"))
    font = _hashed(FONT, (theme / "fonts" / FONT).read_bytes())
    named = {
        "css": _hashed("situs.css", _joined([styles / f"{name}.css" for name in COMMON], font)),
        **{f"css_{path.stem}": _hashed(path.name, _joined([path], font)) for path in own},
        "css_card": _hashed("card.css", _joined([styles / "tokens.css", styles / "pages" / "card.css"], font)),
        "icon": _hashed("ikon.svg", (theme / "img" / "favicon.svg").read_bytes()),
        "icon_png": _hashed("ikon.png", (theme / "img" / "favicon-32.png").read_bytes()),
        "icon_touch": _hashed("ikon-layar.png", (theme / "img" / "favicon-180.png").read_bytes()),
        "outline": _hashed("indonesia.svg", (theme / "img" / "indonesia.svg").read_bytes()),
        "places": _hashed("tempat.json", places),
        "font": font,
    }
    modules = tuple(_modules(theme / "js"))
    start = next(asset for asset in modules if asset.path.endswith("/start.js"))
    paths = {name: asset.path for name, asset in (*named.items(), ("start", start))}
    return Assets((*named.values(), *modules), paths)


def _joined(paths: Iterable[Path], font: Asset) -> bytes:
    text = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    text = text.replace(f"../fonts/{FONT}", Path(font.path).name)
    return _BLANK.sub("\n", _COMMENT.sub("", text)).strip().encode()


def _hashed(name: str, content: bytes) -> Asset:
    stem, _, suffix = name.partition(".")
    return Asset(f"aset/{stem}.{_digest(content)}.{suffix}", content)


def _modules(folder: Path) -> Iterator[Asset]:
    found = {path.relative_to(folder).as_posix(): _quiet(path) for path in sorted(folder.rglob("*.js"))}
    digest = _digest(b"".join(name.encode() + content for name, content in found.items()))
    for name, content in found.items():
        yield Asset(f"aset/js-{digest}/{name}", content)


def _quiet(path: Path) -> bytes:
    """A module without its remarks; others' keep theirs, with their licences."""
    content = path.read_bytes()
    return content if path.parent.name == "vendor" else _REMARK.sub(b"", content)


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()[:10]
