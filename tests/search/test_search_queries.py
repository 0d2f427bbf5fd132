"""The search page answers what readers ask (queries.yml) over a frozen record: the right thing first."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml
from playwright.sync_api import Browser, Page

from support.browser import Reader
from support.serving import Server

QUERIES = yaml.safe_load(Path(__file__).with_name("queries.yml").read_text("utf-8"))
LEAST = 0.9
"""Mean reciprocal rank."""

# A query put as Enter puts it, and what a reader then meets from the top: places of the name that was asked, then
# pages, each with its claims. Asked within the page, as there are a hundred of them.
ASK = """async query => {
  const field = document.querySelector("#ask-text"), status = document.querySelector(".ask-status");
  field.value = query;
  field.form.requestSubmit();
  for (const patience = Date.now() + 20_000; !/cocok|dimuat/.test(status.textContent); ) {
    if (Date.now() > patience) throw new Error(`${query}: ${status.textContent}`);
    await new Promise(done => setTimeout(done, 5));
  }
  return [
    ...[...document.querySelectorAll(".ask-places a")].map(a => [a.href]),
    ...[...document.querySelectorAll(".found > li")].map(li => [...li.querySelectorAll("h2 a, ul a")].map(a => a.href)),
  ];
}"""


@dataclass(frozen=True)
class Asked:
    """A query, the place of its first right answer (0: none among those shown), and what stood first instead."""

    query: str
    kind: str
    rank: int
    first: str


def rank_of(answers: list[str], shown: list[list[str]]) -> int:
    """The first right answer's place. A page counts where it stands; a claim by as many places more as claims stand
    above it on its page.
    """
    ranks = [0]
    for place, (page, *claims) in enumerate(shown, start=1):
        ranks += [place for answer in answers if answer == page or ("#" not in answer and page.startswith(answer))]
        ranks += [place + above for above, claim in enumerate(claims) if claim in answers]
    return min(filter(None, ranks), default=0)


def ask(page: Page, root: str, query: dict[str, str]) -> Asked:
    shown = [[unquote(href.removeprefix(root)) for href in links] for links in page.evaluate(ASK, query["q"])]
    first = " ".join(shown[0][:2]) if shown else "—"
    return Asked(query["q"], query["kind"], rank_of(list(query["answers"]), shown), first)


def table(asked: list[Asked]) -> str:
    worst = sorted((each for each in asked if each.rank != 1), key=lambda each: (each.rank or 99, each.query))
    return "\n".join(f"{each.rank or '—':>3}  {each.kind:12} {each.query:36} {each.first}" for each in worst)


@pytest.fixture(scope="module")
def answers(browser: Browser, server: Server) -> list[Asked]:
    """All queries put to one open page, one after the other."""
    reader = Reader(browser, server.url)
    page = reader.open("cari/")
    page.locator("#ask-text").wait_for()
    page.evaluate("document.querySelector('main').style.display = 'none'")  # it is read, and need not be drawn
    asked = [ask(page, server.url, query) for query in QUERIES]
    reader.close()
    assert reader.faults == []
    return asked


def test_the_set_is_large_and_of_many_kinds() -> None:
    assert len(QUERIES) >= 60
    assert len({query["q"] for query in QUERIES}) == len(QUERIES)
    assert len({query["kind"] for query in QUERIES}) >= 10


def test_every_expected_answer_exists(site: Path) -> None:
    for path, _, anchor in (answer.partition("#") for query in QUERIES for answer in query["answers"]):
        html = (site / path / "index.html").read_text("utf-8")
        assert not anchor or f'id="{anchor}"' in html, f"{path}#{anchor}"


def test_no_query_is_without_an_answer(answers: list[Asked]) -> None:
    assert all(each.rank for each in answers), f"\n{table(answers)}"


def test_the_right_answer_comes_first_or_nearly_so(answers: list[Asked]) -> None:
    mean = sum(1 / each.rank for each in answers if each.rank) / len(answers)
    print(f"MRR {mean:.3f}\n{table(answers)}")
    assert mean >= LEAST, f"MRR {mean:.3f}\n{table(answers)}"
