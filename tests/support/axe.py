"""Rules of accessibility, by axe: which of them a page breaks. Knows no page of the site."""

from collections.abc import Sequence
from typing import Any

from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Page

from support import alike

AXE = AXE_FILE_PATH.read_text("utf-8")

# A page without a stylesheet stands on the browser's own canvas, dark in the dark scheme; axe takes it for white. This
# says what is painted, and changes nothing on a page that has a background of its own.
CANVAS = """
() => {
  const [root, body] = [document.documentElement, document.body];
  const bare = [root, body].every(each => getComputedStyle(each).backgroundColor === "rgba(0, 0, 0, 0)");
  if (bare) root.style.backgroundColor = "Canvas";
}
"""

COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that ask for colours."""
# They take most of axe's time. What is said of them depends on how an element looks, and on what it lies upon.
ASK_FEW = """
axe.configure({rules: [
  {id: "color-contrast", selector: ":not([data-alike])"},
  {id: "link-in-text-block", selector: "a[href]:not([data-alike])"},
]})
"""


def enter(page: Page) -> None:
    """Make a page ready for axe, whose looks were noted at each width: it is shortened, and good for nothing else."""
    alike.shorten(page)
    page.evaluate(AXE)
    page.evaluate(ASK_FEW)


def violations(page: Page, rules: Sequence[str] = ()) -> list[str]:
    """Each broken rule (of these; none: of all) with the elements that break it, on a page that was made ready."""
    page.evaluate(CANVAS)
    alike.mark(page)
    options = {"resultTypes": ["violations"]} | ({"runOnly": [*rules]} if rules else {})
    results: dict[str, Any] = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in results["violations"]
        for node in rule["nodes"]
    ]
