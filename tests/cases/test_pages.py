"""Every rule has a page, every page a rule; the index of docs/checks is made from them."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefgen.check import RULES as CHECKS
from briefgen.report import RULES
from tests.cases.casebook import cases

FOLDER = Path(__file__).parents[2] / "docs" / "checks"
PAGES = {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.md")) if path.stem != "index"}
HEAD = re.compile(r"# (?P<rule>\S+)\n\n(?P<summary>.+)\n\nLevel: (?P<levels>.+)\.\n\n## What it sees\n")
MADE = "<!-- Made by `pytest tests/cases --update`; edit the pages of the rules, not this one. -->"


def prose(page: str) -> Iterator[str]:
    """The lines outside fenced blocks."""
    yield from re.sub(r"^```.*?^```$", "", page, flags=re.MULTILINE | re.DOTALL).splitlines()


def test_every_rule_has_a_page_and_every_page_a_rule() -> None:
    assert sorted(RULES) == sorted(PAGES)


@pytest.mark.parametrize("rule", PAGES)
def test_a_page_begins_with_its_rule_one_sentence_and_its_level(rule: str) -> None:
    head = HEAD.match(PAGES[rule])
    assert head is not None
    assert head["rule"] == rule
    said = {
        level for case in cases(PAGES[rule]) for level in re.findall(rf"^(\w+)\[{rule}\]", case.report, re.MULTILINE)
    }
    assert said <= set(head["levels"].split(" or "))
    assert "\n## Why it matters\n" in PAGES[rule]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_the_page_of_a_check_says_what_the_check_says(check) -> None:
    head = HEAD.match(PAGES[check.name])
    assert head is not None
    assert head["summary"] == check.summary
    assert head["levels"] == " or ".join(check.levels)


@pytest.mark.parametrize("rule", PAGES)
def test_a_line_of_prose_is_one_sentence(rule: str) -> None:
    assert [line for line in prose(PAGES[rule]) if re.search(r"[.?!] [A-Z]", line)] == []


def test_the_index_lists_every_rule(golden: Callable[[Path, str], None]) -> None:
    heads = [head for page in PAGES.values() if (head := HEAD.match(page))]
    rows = [f"| [`{head['rule']}`]({head['rule']}.md) | {head['levels']} | {head['summary']} |" for head in heads]
    lines = [
        MADE,
        "",
        "# Checks",
        "",
        "briefgen says everything that is off with a desk in one run, each with its place and what to do about it.",
        "An error breaks a promise to the reader, a warning weakens one, a note informs.",
        "The option `levels` gives a rule another level, or switches it off.",
        "A [comment with a reason](../guide/facts.md#let-one-finding-pass) lets one finding pass at one place.",
        "",
        "| rule | level | what it sees |",
        "|---|---|---|",
        *rows,
    ]
    golden(FOLDER / "index.md", "\n".join(lines) + "\n")
