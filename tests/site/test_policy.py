"""The Content-Security-Policy: on every page, without exceptions, never violated, and no word to another host."""

from pathlib import Path

import pytest

from support.pages import Document, Element, html_files, tags
from support.visit import Visit

POLICY = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}


NOTHING = {"default-src": "'none'", "base-uri": "'none'", "form-action": "'none'"}
BARE = {"kartu": {**NOTHING, "style-src": "'self'"}, "hemat": NOTHING}
"""Outside the frame less is allowed. No policy says who may frame a page: in a meta element browsers ignore that, and
the host sends no header that would forbid it."""


def test_every_page_states_the_policy(site: Path) -> None:
    for file in html_files(site):
        meta = Document.head_of(file).one("meta", http_equiv="Content-Security-Policy")
        stated = dict(part.strip().split(" ", 1) for part in meta.attributes["content"].split(";"))
        assert stated == BARE.get(file.relative_to(site).parts[0], POLICY), file


def forbidden(site: Path) -> dict[str, Path]:
    """The tags that hold a script or a style of their own, each with a page where it is."""
    return {tag: file for tag, file in tags(site).items() if any(map(is_forbidden, Document.read(tag).elements))}


def is_forbidden(element: Element) -> bool:
    attributes = element.attributes
    inline = element.tag == "script" and not attributes.get("src") and attributes.get("type") != "application/ld+json"
    return inline or element.tag == "style" or any(name == "style" or name.startswith("on") for name in attributes)


def test_no_page_holds_a_script_or_style_of_its_own(site: Path) -> None:
    assert len(tags(site)) > 1000
    assert forbidden(site) == {}


@pytest.mark.parametrize(
    "tag",
    [
        "<style>",
        "<STYLE media=print>",
        "<script>",
        "<script type=module>",
        '<script src="">',
        '<p class="a" style="b">',
        "<p\nSTYLE = 'b'>",
        '<p title="a > b" onclick="c">',
        "<p title=it's onclick=c>",
        "<p/onclick=c>",
        '<p class="a"onclick="c">',
        "<p onclick>",
    ],
)
def test_a_script_or_style_would_be_seen(tag: str, tmp_path: Path) -> None:
    page = f'<p>"<a href="b">c</a>{tag}d &lt;p onclick> <script src="e"></script>'
    (tmp_path / "index.html").write_text(page, "utf-8")
    assert list(forbidden(tmp_path)) == [tag]


def test_a_browser_finds_nothing_to_complain_about_or_to_miss(visit: Visit) -> None:
    """No violation, console error or request to another host in the whole visit. What the page asks for, also further
    down, is there.
    """
    assert visit.faults == []
    assert visit.title
    assert visit.served
    assert [request for request in visit.served if request.status != 200 and request.path != "tidak-ada/"] == []
