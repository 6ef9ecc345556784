"""Every page of docs/checks holds to its word: its examples say exactly what the page shows."""

from datetime import date
from pathlib import Path

import pytest

from briefgen.build import build
from briefgen.check import check
from briefgen.cli.excerpt import Excerpt
from briefgen.link import link
from briefgen.model.options import Options
from briefgen.model.problem import Level, Problem
from briefgen.read import read_desk
from briefgen.report import report
from briefgen.resolve import resolve
from briefgen.summarize import summarize
from tests.cases.casebook import Case, cases

CHECKS = Path(__file__).parents[2] / "docs" / "checks"
#: Pages that only tell: no block can show a file without permissions, or hold what stops MkDocs on the page itself.
TOLD = {"index", "markup-declaration", "unreadable"}
PAGES = sorted(path for path in CHECKS.glob("*.md") if path.stem not in TOLD)
TODAY = date(2025, 1, 1)


def problems_of(case: Case, root: Path) -> tuple[Problem, ...]:
    for file in case.files:
        file.write(root)
    (root / "seeds" / "facts").mkdir(parents=True, exist_ok=True)
    # Templates are read, and comments are heeded, where all rooms meet.
    if any(file.path.startswith("templates/") or "briefgen: " in file.text for file in case.files):
        return build(root, Options(), today=TODAY).problems
    desk, unreadable = read_desk(root, Options())
    resolution, unresolved = resolve(desk, today=TODAY)
    linked, unlinked = link(desk, resolution)
    summaries = summarize(desk, resolution, linked)
    return (*unreadable, *unresolved, *unlinked, *check(desk, resolution, linked, summaries, today=TODAY))


def said(case: Case, root: Path, rule: str) -> str:
    """What is reported of the page's rule, and all errors, so that no example is off in another way."""
    relevant = [one for one in problems_of(case, root) if one.rule == rule or one.level is Level.ERROR]
    return report(relevant, style="full", excerpt=Excerpt(root), colour=False)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_says_what_the_program_says(path: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    page = path.read_text(encoding="utf-8")
    found = list(cases(page))
    told = [said(case, tmp_path / str(number), path.stem) for number, case in enumerate(found)]
    if request.config.getoption("--update"):
        for case, text in reversed(list(zip(found, told, strict=True))):
            if case.place != (0, 0):
                page = page[: case.place[0]] + text + page[case.place[1] :]
        path.write_text(page, encoding="utf-8", newline="\n")
        found = list(cases(page))
    assert told == [case.report for case in found]
    assert any(f"[{path.stem}]" in text for text in told), "no example of the page breaks its rule"
    assert "" in told, "no example of the page is mended"
