"""A page that stays open from test to test: brought to another address without being loaded again.

For pages that keep all that they are asked in their address, and so bring it back with the back button.
"""

from playwright.sync_api import Page

# As if the reader had come back to this address.
FOLLOW = """address => {
  document.activeElement.blur();
  history.replaceState(null, "", address);
  dispatchEvent(new PopStateEvent("popstate"));
}"""


def follow(page: Page, address: str) -> Page:
    """The page at this address, which is relative to its own: «.» asks nothing."""
    page.evaluate(FOLLOW, address)
    return page
