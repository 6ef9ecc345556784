"""The short versions of an encoded article, its own and the desk's, held against the article and its claims."""

from pathlib import Path

import pytest

from briefgen.build import Build
from briefgen.model.summary import Basis, DoubtKind, Summary
from tests.encoding.laying import FACTS, build_desk, new, where
from tests.encoding.layout import Encoding

RULES = {
    DoubtKind.NUMBER: "number-mismatch",
    DoubtKind.STRONGER: "stronger-than-source",
    DoubtKind.UNSUPPORTED: "unsupported-summary",
}
#: What each slip is called, the bullet that it is in, what is put in whose place, and what is doubted then.
SLIPS = (
    ("a number is another", 0, "[[fact:dprk-contingent-personnel]]", "about 12,000 soldiers", DoubtKind.NUMBER),
    ("a hedge is gone", 1, " may ", " will ", DoubtKind.STRONGER),
    ("nobody says so", 3, "", "The harbour board bought tugboats", DoubtKind.UNSUPPORTED),
)


def summary_of(built: Build) -> Summary:
    (summary,) = built.summaries.values()
    return summary


def doubts(built: Build) -> list[set[DoubtKind]]:
    """Return what is doubted of each bullet."""
    return [{doubt.kind for doubt in bullet.doubts} for bullet in summary_of(built).bullets]


def test_each_bullet_of_the_articles_own_says_what_the_article_does_not(unmarked: Build, encoding: Encoding) -> None:
    assert summary_of(unmarked).basis is Basis.ARTICLE
    found = doubts(unmarked)
    assert len(found) == 4
    assert DoubtKind.STRONGER in found[0]
    assert [bool(kinds) for kinds in found] == [True] * 4
    own = [problem for problem in unmarked.problems if problem.span.path.endswith(encoding.file.name)]
    # The first line says `TL;DR:`; a bullet is a line.
    assert {(problem.rule, problem.span.line) for problem in own} >= {
        ("stronger-than-source", 2),
        ("unsupported-summary", 3),
        ("unsupported-summary", 4),
        ("unsupported-summary", 5),
    }


def test_the_number_of_the_desks_own_rests_on_the_claims_that_the_encoding_names(
    encoding: Encoding, built: Build
) -> None:
    summary = summary_of(built)
    assert summary.basis is Basis.DESK
    (named, *_) = (bullet["claims"] for bullet in encoding.records["briefings"][0]["tldr"])
    assert {target.partition("#")[2] for target in summary.bullets[0].claims} >= set(named)
    assert doubts(built)[0] == set()


@pytest.mark.parametrize("_, bullet, old, typed, kind", SLIPS, ids=[slip[0] for slip in SLIPS])
def test_a_slip_in_a_bullet_is_found_once_at_its_line(
    _: str, bullet: int, old: str, typed: str, kind: DoubtKind, copy: Path, built: Build
) -> None:
    path = copy / FACTS / "briefings.yml"
    lines = path.read_text(encoding="utf-8").split("\n")
    number = lines.index("    tldr:") + 1 + bullet
    lines[number] = lines[number].replace(old, typed) if old else f"    - {typed}"
    path.write_text("\n".join(lines), encoding="utf-8", newline="\n")
    spoilt = build_desk(copy)
    assert doubts(spoilt)[bullet] - doubts(built)[bullet] == {kind}
    found = [where(problem)[:3] for problem in new(built, spoilt)]
    assert found == [(RULES[kind], "briefings.yml", number + 1)]
