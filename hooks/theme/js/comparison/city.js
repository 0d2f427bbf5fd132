// Reads what a city's own page tells. It knows that page's marks (headings' ids and data-jenis, the lists of steps,
// pillars and sources) and the words of its line of facts; it knows no other page and draws nothing.
const text = (node) => node?.textContent.replace(/\s+/g, " ").trim() ?? "";

/** The city whose page is at this address; null where there is none. Rejects where it cannot be fetched. */
export async function fetchCity(address) {
  const answer = await fetch(address);
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return readCity(new DOMParser().parseFromString(await answer.text(), "text/html"), address);
}

function readCity(page, address) {
  const all = (selector) => [...page.querySelectorAll(selector)];
  const claim = (anchor) => address + anchor;
  const facts = new Map(all(".facts > div").map((fact) => [text(fact.firstElementChild), text(fact.lastElementChild)]));
  const own = Number(facts.get("Sumber").replaceAll(".", "")); // further sources speak of the nation only
  return {
    name: text(page.querySelector("h1")),
    address,
    facts,
    steps: new Map(all(".steps > li").map((step) => [text(step.querySelector("b")), readStep(step, claim)])),
    pillars: all("[data-pilar]").flatMap((pillar) => readPillar(pillar, claim)),
    programmes: all("h3[data-jenis=Program]").map((heading) => readProgramme(heading, claim)),
    basis: text(page.querySelector("#sumber ~ p")),
    sources: all(".sources > li").slice(0, own).map((source) => readSource(source, claim)),
  };
}

/** A step's look is its class, which says its status. What its date and its marks say stands on lines of their own. */
function readStep(step, claim) {
  const link = step.querySelector("b a");
  const said = [...step.querySelector("span").childNodes].map((part) => text(part).replace(/^· /, "")).filter(Boolean);
  return { look: step.className, said: said.join(" · "), href: link && claim(link.getAttribute("href")) };
}

/** Every name that the city gives a pillar, as its page quotes it. */
function readPillar(pillar, claim) {
  const anchor = pillar.querySelector("h3").id;
  return [...pillar.querySelectorAll(".named")].map((named) => {
    const [, said] = /“(.+)”/.exec(text(named.firstElementChild));
    return { pillar: pillar.dataset.pilar, said, href: claim(`#${named.id || anchor}`) };
  });
}

function readProgramme(heading, claim) {
  const detail = text(heading.parentElement.querySelector("p"));
  return { said: text(heading.firstChild), detail, href: claim(`#${heading.id}`) };
}

function readSource(source, claim) {
  const [title, link] = [source.querySelector("cite"), source.querySelector("cite a")];
  return { said: text(title), detail: text(source.querySelector(".tag")), href: link?.href ?? claim(`#${source.id}`) };
}
