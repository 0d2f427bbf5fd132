"""Rules of accessibility, by axe: which of them a page breaks. Knows no page of the site."""

from collections.abc import Sequence
from typing import Any

from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Page

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

# Of a long table or list as many rows as make every case; the rest are the same template again.
SHORTEN = """
rows => document.querySelectorAll(`:is(tbody, ol, ul) > :nth-child(n + ${rows + 1})`).forEach(row => row.remove())
"""
ROWS = 60

# Colours take four fifths of axe's time. What is said of them depends on an element's colours and letters and on what
# it lies upon; of a link also on marks beside it and on whether it stands among words. Of elements that are alike in
# all of that, and in names, those after the first few are marked.
ALIKE = """
few => {
  const looks = new Map([[null, ""]]), met = new Map();
  const isAmongWords = link => {
    let block = link.parentElement;
    while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    const linked = [...block.querySelectorAll("a")].reduce((sum, each) => sum + each.textContent.trim().length, 0);
    return block.textContent.trim().length > linked;
  };
  const marks = link => ["::before", "::after"].map(mark => getComputedStyle(link, mark).content);
  const look = element => {
    if (!looks.has(element)) {
      const style = getComputedStyle(element);
      const own = ["color", "backgroundColor", "backgroundImage", "opacity", "fontSize", "fontWeight", "textShadow",
        "textDecorationLine", "borderBottom", "position", "filter", "mixBlendMode"].map(name => style[name]);
      const named = [element.localName, element.className, element.checkVisibility(), element.childElementCount > 0];
      const more = element.localName === "a" ? [...marks(element), isAmongWords(element)] : [];
      looks.set(element, [look(element.parentElement), ...named, ...own, ...more].join("|"));
    }
    return looks.get(element);
  };
  for (const element of document.body.querySelectorAll("*")) {
    const before = met.get(look(element)) ?? 0;
    met.set(look(element), before + 1);
    element.toggleAttribute("data-alike", before >= few);
  }
}
"""
FEW = 1
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that ask for colours."""
ASK_FEW = """
axe.configure({rules: [
  {id: "color-contrast", selector: ":not([data-alike])"},
  {id: "link-in-text-block", selector: "a[href]:not([data-alike])"},
]})
"""


def enter(page: Page) -> None:
    """Make a page ready for axe: it is shortened, and nothing else should be asked of it afterwards."""
    page.evaluate(SHORTEN, ROWS)
    page.evaluate(AXE)
    page.evaluate(ASK_FEW)


def violations(page: Page, rules: Sequence[str] = ()) -> list[str]:
    """Each broken rule (of these; none: of all) with the elements that break it, on a page that was made ready."""
    page.evaluate(CANVAS)
    page.evaluate(ALIKE, FEW)
    options = {"resultTypes": ["violations"]} | ({"runOnly": [*rules]} if rules else {})
    results: dict[str, Any] = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in results["violations"]
        for node in rule["nodes"]
    ]
