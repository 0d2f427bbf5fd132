"""The Content-Security-Policy: on every page, without exceptions, never violated, and no word to another host."""

from pathlib import Path

from support.pages import Document, html_files
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


def test_no_page_holds_a_script_or_style_of_its_own(site: Path) -> None:
    for file in html_files(site):
        for element in Document.of(file).elements:
            assert element.tag != "style", file
            assert not [name for name in element.attributes if name == "style" or name.startswith("on")], file
            data_block = element.attributes.get("type") == "application/ld+json"
            assert element.tag != "script" or data_block or element.attributes.get("src"), file


def test_a_browser_finds_nothing_to_complain_about_or_to_miss(visit: Visit) -> None:
    """No violation, console error or request to another host in the whole visit. What the page asks for, also further
    down, is there.
    """
    assert visit.faults == []
    assert visit.title
    assert visit.served
    assert [request for request in visit.served if request.status != 200 and request.path != "tidak-ada/"] == []
