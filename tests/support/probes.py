"""What is asked of a page in its own language: scripts that a test evaluates there. Each gives what is wrong."""

OVERFLOW = """
() => [...document.querySelectorAll("body *")]
  .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
  .map(element => element.outerHTML.slice(0, 120))
"""
SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"

# Text that its own box cuts off, where the box does not scroll.
CUT = """
() => [...document.querySelectorAll("body *")].filter(element => {
  const { overflowX, overflowY, clipPath } = getComputedStyle(element);
  const hides = [overflowX, overflowY].includes("hidden") && clipPath === "none";
  return hides && (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1);
}).map(element => element.outerHTML.slice(0, 120))
"""

# Words that something lies over, or under: a painted box out of its place, in which they are not.
COVERED = """
() => {
  const shown = [...document.querySelectorAll("body *")].filter(each => each.checkVisibility());
  const isAloof = each => {
    const { position, visibility, backgroundColor, backgroundImage } = getComputedStyle(each);
    const isPainted = backgroundImage !== "none" || backgroundColor !== "rgba(0, 0, 0, 0)";
    return ["absolute", "fixed", "relative"].includes(position) && visibility === "visible" && isPainted;
  };
  const boxes = shown.filter(isAloof).map(each => [each, each.getBoundingClientRect()]);
  const range = new Range();
  const box = text => (range.selectNodeContents(text), range.getBoundingClientRect());
  const texts = each => [...each.childNodes].filter(node => node instanceof Text && node.data.trim());
  const meet = (one, other) => Math.min(one.right, other.right) > Math.max(one.left, other.left) + 1 &&
    Math.min(one.bottom, other.bottom) > Math.max(one.top, other.top) + 1;
  return shown.filter(each => boxes.some(([cover, over]) => !cover.contains(each) && !each.contains(cover) &&
    texts(each).some(text => meet(over, box(text))))).map(each => each.outerHTML.slice(0, 120));
}
"""

# Rules that move something, for readers who may have asked for stillness.
MOVING = """
() => {
  const still = rule => rule.media?.mediaText.includes("prefers-reduced-motion: no-preference");
  const rules = list => [...list].flatMap(rule => still(rule) ? [] : [rule, ...rules(rule.cssRules ?? [])]);
  return [...document.styleSheets].flatMap(sheet => rules(sheet.cssRules)).filter(({ style }) => style && (
    (style.transitionProperty && style.transitionProperty !== "none") || style.animationName ||
    style.scrollBehavior === "smooth")).map(rule => rule.cssText);
}
"""

# On a sheet of paper: what stands beside the text, or would have to be scrolled to.
BESIDE = """
() => [...document.querySelectorAll("body :not(svg *)")].filter(element => {
  const edge = document.body.getBoundingClientRect().right + 1;
  const { right, width } = element.getBoundingClientRect();
  const { overflowX, position } = getComputedStyle(element);
  const scrolls = overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
  return width && position !== "absolute" && (right > edge || scrolls);
}).map(element => element.outerHTML.slice(0, 120))
"""

# What is folded away: parts of closed folds that have no place on the page, though their fold has. What one does with a
# claim is not for paper.
FOLDED = """
() => {
  const parts = ":scope > :not(summary, :has(> button)), :scope > :not(summary) :is(li, a, pre):not(.act *)";
  const folds = [...document.querySelectorAll("details:not([open])")].filter(fold => fold.checkVisibility());
  return folds.flatMap(fold => [...fold.querySelectorAll(parts)]).filter(part => {
    const { display } = getComputedStyle(part);
    return display !== "none" && !(part.checkVisibility() && part.getBoundingClientRect().height);
  }).map(part => part.outerHTML.slice(0, 120));
}
"""

# Something that was not there before focus came: an outline, a shadow, a border or a background. True, or the element.
MARKED = """
() => {
  const look = element => {
    const style = getComputedStyle(element);
    return [style.outlineStyle === "none" ? "" : style.outline, style.boxShadow, style.border, style.background].join();
  };
  const element = document.activeElement;
  if (element === document.body) return true;
  const around = element.parentElement;
  const focused = look(element) + look(around);
  element.blur();
  const plain = look(element) + look(around);
  element.focus({focusVisible: true});
  return focused !== plain || element.outerHTML.slice(0, 120);
}
"""

# Where a state is shown: the element, and its like in the same list without the state, each as it looks.
STATES = """
() => {
  const on = "[aria-current], [aria-pressed='true'], [aria-selected='true'], [aria-sort]";
  const look = element => {
    const { borderBottomWidth, borderBottomStyle, borderBottomColor, outlineStyle, textDecorationLine, fontWeight } =
      getComputedStyle(element.querySelector("button") ?? element);
    const mark = getComputedStyle(element.querySelector("button") ?? element, "::after").content;
    const edge = borderBottomStyle === "none" ? "" : `${borderBottomWidth} ${borderBottomColor}`;
    return { edge, whole: [edge, outlineStyle, textDecorationLine, fontWeight, mark].join("|") };
  };
  return [...document.querySelectorAll(on)].filter(element => element.checkVisibility()).map(element => ({
    name: element.outerHTML.slice(0, 100),
    own: look(element),
    others: [...element.closest("ul, ol, tr").querySelectorAll(element.tagName === "TH" ? "th" : "a")]
      .filter(other => !other.matches(on)).map(look),
  }));
}
"""

BARE_BUTTONS = """
() => [...document.querySelectorAll("button, .button, input, select")].filter(element => {
  const { borderTopStyle, textDecorationLine } = getComputedStyle(element);
  const marked = getComputedStyle(element, "::after").content !== "none";
  return element.checkVisibility() && borderTopStyle === "none" && textDecorationLine === "none" && !marked;
}).map(element => element.outerHTML)
"""

# All pictures of a page, also those that wait until somebody comes near.
PICTURES = """
() => Promise.all([...document.images].map(image => {
  image.loading = "eager";
  return image.decode().catch(() => {}); // what is missing is seen at the server
}))
"""

# The place finder's field has the keyboard, and is empty.
ASKED = """
() => {
  const field = document.activeElement;
  return Boolean(field.closest("form[data-finder]")) && field.checkVisibility() && field.value === "";
}
"""
