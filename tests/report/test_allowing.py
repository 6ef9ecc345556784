import random

from briefgen.model.allowance import Allowance
from briefgen.model.problem import Level, Problem
from briefgen.model.span import Span
from briefgen.report import let_pass

FACTS, ARTICLE = "facts/a.yml", "articles/strike.txt"


def stale(line: int, path: str = FACTS) -> Problem:
    return Problem("stale-fact", Level.WARNING, f"stale on line {line}", Span(path, line, 5))


def allow(rule: str, first: int, last: int, *, articles: tuple[str, ...] = (), line: int = 0) -> Allowance:
    return Allowance(rule, "why", Span(FACTS, max(first - 1, 1), 20, len(rule)), first, last, articles, line)


def told(problems: tuple[Problem, ...]) -> list[str]:
    return [f"{problem.rule}: {problem.message}" for problem in problems]


def test_findings_of_the_rule_on_the_covered_lines_pass_and_no_others():
    other = Problem("no-figure", Level.ERROR, "other rule", Span(FACTS, 4))
    found = (stale(2), stale(3), stale(5), stale(6), other, stale(4, "facts/b.yml"))
    assert let_pass(found, (allow("stale-fact", 3, 5),)) == (stale(2), stale(6), other, stale(4, "facts/b.yml"))


def test_the_order_of_findings_and_comments_does_not_matter():
    found = [stale(line) for line in range(1, 40)]
    comments = [allow("stale-fact", 3, 9), allow("stale-fact", 7, 20), allow("stale-fact", 50, 50), allow("no", 1, 9)]
    expected = set(let_pass(found, comments))
    source = random.Random(1)  # noqa: S311 - a fixed seed is the point
    for _ in range(5):
        source.shuffle(found)
        source.shuffle(comments)
        assert set(let_pass(found, comments)) == expected


def test_a_comment_within_another_is_not_unused():
    assert let_pass((stale(4),), (allow("stale-fact", 2, 9), allow("stale-fact", 4, 4))) == ()


def test_an_article_passes_whole_or_on_one_line():
    found = (stale(1, ARTICLE), stale(4, ARTICLE), stale(8))
    assert let_pass(found, (allow("stale-fact", 8, 9, articles=(ARTICLE,)),)) == ()
    one = allow("stale-fact", 8, 9, articles=(ARTICLE,), line=4)
    assert let_pass(found, (one,)) == (stale(1, ARTICLE), stale(8))
    none = allow("stale-fact", 8, 9, articles=(ARTICLE,), line=5)
    assert told(let_pass((), (none,))) == ["unused-allow: there is no `stale-fact` on line 5 of articles/strike.txt"]


def test_a_line_without_an_article_cannot_be_followed():
    (fault,) = let_pass((), (allow("stale-fact", 8, 9, line=5),))
    assert told((fault,)) == ["bad-allow: `(5)` is a line of an article, and this comment covers none"]
    assert fault.help == "put it above a briefing's key, or take the number away"


def test_a_comment_that_lets_nothing_pass_is_unused():
    unused = allow("stale-fact", 8, 9)
    (fault,) = let_pass((), (unused,))
    assert (fault.rule, fault.level, fault.span) == ("unused-allow", Level.WARNING, unused.span)
    assert told((fault,)) == ["unused-allow: there is no `stale-fact` here to let pass"]
    assert told(let_pass((), (allow("stale-fact", 0, 0),))) == ["unused-allow: nothing stands below this comment"]


def test_nothing_is_unused_while_something_could_not_be_read():
    assert let_pass((), (allow("stale-fact", 8, 9), allow("stale-fact", 8, 9, line=5)), is_whole=False) == ()


def test_what_only_a_door_finds_is_never_unused():
    assert let_pass((), (allow("markup-declaration", 8, 9),)) == ()


def test_a_rule_that_is_switched_off_is_used_by_what_it_would_find_and_else_says_so():
    off = {"stale-fact": None}
    assert let_pass((stale(8),), (allow("stale-fact", 8, 9),), levels=off) == ()
    (fault,) = let_pass((), (allow("stale-fact", 8, 9),), levels=off)
    assert [other.message for other in fault.elsewhere] == ["the option `levels` switches `stale-fact` off"]
    (fault,) = let_pass((), (allow("stale-fact", 8, 9),), levels={"stale-fact": Level.NOTE})
    assert fault.elsewhere == ()


def test_what_keeps_something_from_being_read_cannot_pass():
    key = Problem("unknown-key", Level.ERROR, "`dat` is not a key", Span(FACTS, 4, 5, 3))
    found = let_pass((key,), (allow("unknown-key", 3, 9),), unread={key}, is_whole=False)
    assert found[0] == key
    assert told(found[1:]) == ["bad-allow: `unknown-key` keeps something from being read here, no comment can allow it"]
    assert [(other.message, other.span) for other in found[1].elsewhere] == [(key.message, key.span)]


def test_an_unknown_rule_is_told_with_the_one_that_was_meant():
    faults = let_pass((stale(4),), (allow("stale-facts", 3, 9), allow("stale fact", 3, 9), allow("xyz", 3, 9)))
    assert [(fault.message, fault.help) for fault in faults[1:]] == [
        ("there is no rule `stale-facts`", "did you mean `stale-fact`?"),
        ("there is no rule `stale fact`", "did you mean `stale-fact`?"),
        ("there is no rule `xyz`", "write the name that the report shows in brackets"),
    ]


def test_comments_cannot_allow_themselves():
    bad = Problem("bad-allow", Level.WARNING, "no reason", Span(FACTS, 4))
    left = let_pass((bad,), (allow("bad-allow", 3, 9), allow("unused-allow", 3, 9)))
    assert told(left) == [
        "bad-allow: no reason",
        "bad-allow: `bad-allow` is about allow-comments, none can allow it",
        "bad-allow: `unused-allow` is about allow-comments, none can allow it",
    ]
