"""What is alike on a page in everything but its words: told apart, so that a slow question is asked of few of a kind.

Owns what makes two elements alike, and how a page is shortened by it. Knows no page of the site, and not who asks.
"""

from playwright.sync_api import Page

# How an element looks, by itself; of a link also marks beside it and whether it stands among words.
LOOK = """
(() => {
  const names = ["display", "visibility", "color", "backgroundColor", "backgroundImage", "opacity", "fontSize",
    "fontWeight", "textShadow", "textDecorationLine", "borderBottom", "position", "overflow", "filter", "mixBlendMode"];
  const marks = link => ["::before", "::after"].map(mark => getComputedStyle(link, mark).content);
  const length = text => text.trim().length;
  const blocks = new Map();
  const hasWords = block => length(block.textContent) >
    [...block.querySelectorAll("a")].reduce((sum, link) => sum + length(link.textContent), 0);
  const isAmongWords = link => {
    let block = link.parentElement;
    while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    return blocks.get(block) ?? blocks.set(block, hasWords(block)).get(block);
  };
  return element => {
    const style = getComputedStyle(element), isLink = element.localName === "a";
    const more = isLink ? [...marks(element), isAmongWords(element)] : [];
    return [element.localName, element.checkVisibility(), ...names.map(name => style[name]), ...more].join("|");
  };
})()
"""

# Each element is told how it looks now, beside how it looked before; what scrolls, to scroll also when less is in it.
NOTE = f"""
() => {{
  const look = {LOOK}, numbers = new Map(), all = [...document.body.querySelectorAll("*")];
  const number = text => numbers.get(text) ?? numbers.set(text, numbers.size).get(text);
  const scrolls = each => /auto|scroll/.test(getComputedStyle(each).overflow) &&
    (each.scrollWidth > each.clientWidth || each.scrollHeight > each.clientHeight);
  const noted = all.map(each => [each, `${{each.getAttribute("looks") ?? ""}} ${{number(look(each))}}`]);
  const scrolling = all.filter(scrolls).map(each => [each.firstElementChild, each.scrollWidth, each.scrollHeight]);
  for (const [each, looks] of noted) each.setAttribute("looks", looks);
  for (const [held, width, height] of scrolling)
    if (held) Object.assign(held.style, {{ minWidth: `${{width}}px`, minHeight: `${{height}}px` }});
}}
"""

# Marked are those that look, with all that they stand in, as one before them.
MARK = f"""
() => {{
  const look = {LOOK}, met = new Set(), looks = new Map([[null, ""]]);
  const whole = element => {{
    const own = () => [look(element), element.className, element.childElementCount > 0].join("|");
    return looks.get(element) ?? looks.set(element, whole(element.parentElement) + own()).get(element);
  }};
  for (const element of document.body.querySelectorAll("*")) {{
    element.toggleAttribute("data-alike", met.has(whole(element)));
    met.add(whole(element));
  }}
}}
"""

# Of all that is alike, down to its last element, those after the first few are removed: wherever they stand, so that
# one that is another stays, be it the last of hundreds. Alike are elements with the same attributes and looks, that
# stand in the same and hold the same, however often it is repeated. Of words it counts that they are there; of an id,
# whether another element has it or asks for it. What is what it holds keeps it (a row, a name, a heading), and headings
# stay in their order.
SHORTEN = r"""
few => {
  const LASTING = `tr > *, dl > *, :is(th, dt, a, button, label, legend, h1, h2, h3, h4, h5, h6) *,
    :is(summary, caption, legend, title)`;
  const WORDS = /^(\w+ (href|src|title|datetime|value|id|d|x|y|transform|data-.*)|a aria-label)$/;
  const ASKING = ["for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns"];
  const once = (make, known = new Map()) => key => known.has(key) ? known.get(key) : known.set(key, make(key)).get(key);
  const count = (seen, key) => seen.set(key, (seen.get(key) ?? 0) + 1).get(key);

  const ids = new Map();
  for (const { id } of document.querySelectorAll("[id]")) count(ids, id);
  for (const name of ASKING) for (const asking of document.querySelectorAll(`[${name}]`))
    for (const id of asking.getAttribute(name).split(/\s+/)) count(ids, id);

  let signs = 0x10000;
  const sign = once(() => String.fromCodePoint(signs++));
  const isWord = (tag, name, value) => WORDS.test(`${tag} ${name}`) && !(name === "id" && ids.get(value) > 1);
  const attributes = element => [...element.attributes].map(({ name, value }) =>
    [name, isWord(element.localName, name, value) ? value !== "" : value]);
  const own = once(element => sign([element.localName, ...attributes(element)].join("|")));
  const words = text => [/\S/, /\w/, /\w.*\w/s].filter(some => some.test(text)).length || "";
  const part = node => node instanceof Element ? whole(node) : node instanceof Text ? words(node.data) : "";
  const parts = element => [...element.childNodes].map(part).join("").replace(/(.{1,3}?)\1+/gsu, "$1$1");
  const whole = once(element => sign(own(element) + parts(element)));
  const place = once(element => element ? sign(place(element.parentElement) + own(element)) : "");

  const headings = once(element =>
    [...element.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(each => each.localName).join());
  const isAmongLike = element => [element.previousElementSibling, element.nextElementSibling]
    .every(each => !each || headings(each) === headings(element));
  const met = new Map();
  const spare = element => [...element.children].flatMap(each => {
    const isMore = count(met, place(element) + whole(each)) > few;
    return isMore && isAmongLike(each) && !each.matches(LASTING) ? [each] : spare(each);
  });
  spare(document.body).forEach(each => each.remove());
}
"""
FEW = 2  # one may clash with another


def note(page: Page) -> None:
    """How a page looks now, in a window of this width, for when it is shortened."""
    page.evaluate(NOTE)


def shorten(page: Page) -> None:
    """Leave few of what is alike, at every width that was noted. Nothing else should be asked of a page afterwards."""
    page.evaluate(SHORTEN, FEW)


def mark(page: Page) -> None:
    """Mark whatever looks as something before it does, now, with ``data-alike``."""
    page.evaluate(MARK)
