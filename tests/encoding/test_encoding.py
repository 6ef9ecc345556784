"""The desk of an encoded article: what its claims made of each other is worked out, shown, and checked."""

import subprocess
import sys
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

from briefgen.build import Build
from briefgen.model.history import Rank
from tests.encoding.laying import where
from tests.encoding.layout import Encoding

NUMBERS, WHERE, POSITION = (
    "dprk-contingent-personnel",
    "dprk-contingent-prepared-for",
    "kremlin-position-on-deployment",
)
PAGE = "briefings/north-korean-troops-in-russia.md"
#: Claims that the article's own summary makes and its body does not.
SUMMARY_ONLY = ("k03", "k04", "k10", "k11", "k12", "k13", "k14", "k47", "k48")


def line_of(built: Build, claim: str, field: str) -> tuple[str, int]:
    """Return the file and line of a claim's field."""
    (found,) = (one for fact in built.desk.facts.values() for one in fact.all_claims() if one.id == claim)
    span = found.span(field) if field != "quote" else found.evidence[0].span("quote")
    return span.path, span.line


def places(built: Build, rule: str) -> list[tuple[str, int]]:
    return [(problem.span.path, problem.span.line) for problem in built.problems if problem.rule == rule]


def test_every_history_of_several_claims_is_ranked(built: Build) -> None:
    ranks = {
        id_: {answer.key: (answer.rank, answer.supersedes) for answer in history.answers}
        for id_, history in built.resolution.histories.items()
        if len(history.answers) > 1
    }
    assert ranks == {
        NUMBERS: {
            "k02": (Rank.SUPERSEDED, ""),
            "k01": (Rank.HEADLINE, "k02"),
            "k03": (Rank.IN_DISPUTE, ""),
        },
        WHERE: {"k07": (Rank.HEADLINE, ""), "k10": (Rank.IN_DISPUTE, "")},
        POSITION: {"k35": (Rank.SUPERSEDED, ""), "k36": (Rank.HEADLINE, "k35")},
    }


def test_who_replaces_the_words_of_another_speaks_for_the_same_party(built: Build) -> None:
    parties = built.resolution.parties
    assert parties["vladimir-putin"] == parties["kremlin"] == "russia"
    assert (parties["pentagon"], parties["nis"]) == ("united-states", "south-korea")
    assert parties["sk-lawmakers"] == "sk-lawmakers"


def test_what_was_replaced_is_struck_and_leads_on_with_the_reason(encoding: Encoding, built: Build) -> None:
    reasons = {claim["id"]: claim["change"]["reason"] for claim in encoding.claims if "change" in claim}
    assert set(reasons) == {"k01", "k36"}
    numbers, position = (unescape(built.site.pages[f"facts/{id_}.md"].markdown) for id_ in (NUMBERS, POSITION))
    assert "<del>3,000</del>" in numbers
    assert "](#k01)" in numbers
    assert f"Revision: {reasons['k01']}" in numbers
    assert "**About 10,000 soldiers**" in numbers
    assert "<del>dismissed</del>" in position
    assert f"Update: {reasons['k36']}" in position


def test_the_page_of_the_article_tells_what_was_replaced_and_what_is_in_dispute(built: Build) -> None:
    page = built.site.pages[PAGE].markdown
    assert "was 3,000 soldiers" in page
    assert f"../facts/{WHERE}.md" in page.partition("## In dispute")[2].partition("\n## ")[0]


def test_words_that_were_replaced_are_marked_where_they_stand(built: Build) -> None:
    # Once in the desk's short version, twice in the body: when they were replaced, nobody has said.
    page = built.site.pages[PAGE].markdown
    assert page.count(f"&#91;later: [about 10,000 soldiers](../facts/{NUMBERS}.md#k01)") == 2
    assert page.count(f"&#91;later: [not denied](../facts/{POSITION}.md#k36)") == 1


def test_what_the_model_has_no_key_for_is_told_with_the_claim(built: Build) -> None:
    page = built.site.pages[f"facts/{NUMBERS}.md"].markdown
    assert "Activity: military training." in unescape(page)
    assert "Credibility: 3." in unescape(page)


def test_both_conflicts_are_seen(built: Build) -> None:
    numbers, where = (built.resolution.histories[id_] for id_ in (NUMBERS, WHERE))
    assert {answer.key: answer.disputed for answer in numbers.answers} == {"k01": False, "k02": False, "k03": True}
    assert {answer.key: answer.rivals for answer in where.answers} == {"k07": ("k10",), "k10": ("k07",)}


def test_both_conflicts_are_seen_by_a_desk_that_has_not_marked_them(unmarked: Build) -> None:
    where = unmarked.resolution.histories[WHERE]
    assert {answer.key: answer.rivals for answer in where.answers} == {"k07": ("k10",), "k10": ("k07",)}
    assert places(unmarked, "conflicting-claims") == [line_of(unmarked, "k03", "nature")]


def test_claims_that_only_the_summary_makes_are_found(built: Build) -> None:
    expected = [line_of(built, claim, "quote") for claim in SUMMARY_ONLY]
    assert places(built, "summary-only-claim") == sorted(expected)


def test_the_report_is_the_one_that_was_looked_at(
    built: Build, root: Path, golden: Callable[[Path, str], None]
) -> None:
    # Places alone: the words of the article are nobody's to publish.
    found = sorted(where(problem) for problem in built.problems)
    lines = "".join(f"{rule} {path}:{line}:{column}\n" for rule, path, line, column in found)
    golden(root / "tests" / "encoding" / "report.txt", lines)


@pytest.mark.slow
def test_a_real_build_takes_the_desk_and_every_link_leads_somewhere(
    desk: Path, encoding: Encoding, tmp_path: Path
) -> None:
    # Not `--strict`: an undated article in the hands of an honest editor is full of warnings.
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(tmp_path / "site")]
    done = subprocess.run(command, cwd=desk, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    said = [line for line in done.stderr.splitlines() if line.startswith(("WARNING", "ERROR"))]
    assert [line for line in said if "briefgen: seeds/" not in line] == []
    for fact, history in ((NUMBERS, ("k01", "k02", "k03")), (WHERE, ("k07", "k10")), (POSITION, ("k35", "k36"))):
        page = (tmp_path / "site" / "facts" / fact / "index.html").read_text(encoding="utf-8")
        assert [claim for claim in history if f'id="{claim}"' not in page] == []
    page = (tmp_path / "site" / "facts" / NUMBERS / "index.html").read_text(encoding="utf-8")
    for claim in encoding.claims[:3]:
        assert claim["evidence"][0]["quote"] in page
