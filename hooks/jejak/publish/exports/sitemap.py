"""The site's map for search engines: every address, and when its record was last looked at. Knows no builder.

MkDocs' own gives every page the day of the build, which no page's content has anything to do with.
"""

from collections.abc import Iterable
from html import escape

NAME = "sitemap.xml"

_FRAME = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n%s</urlset>\n'


def sitemap(pages: Iterable[tuple[str, str | None]]) -> bytes:
    """Absolute addresses, each with the day of its last change where one is known."""
    return (_FRAME % "".join(_entry(url, changed) for url, changed in pages)).encode()


def _entry(url: str, changed: str | None) -> str:
    day = f"<lastmod>{changed}</lastmod>" if changed else ""
    return f"<url><loc>{escape(url)}</loc>{day}</url>\n"
