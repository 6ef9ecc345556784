import random
import time

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.read.allowances import read_allowances
from briefgen.read.facts import read_facts
from tests.read.folders import read, shown

FAKE = "# briefgen: allow stale-fact: in a text"


def covered(text: str) -> list[tuple[str, int, int]]:
    """Rule, first and last line of each allowance; a text in which nothing is wrong."""
    allowances, problems = read_allowances(text, "a.yml")
    assert problems == ()
    return [(one.rule, one.first, one.last) for one in allowances]


def faults(text: str) -> str:
    allowances, problems = read_allowances(text, "a.yml")
    assert allowances == ()
    assert {(problem.rule, str(problem.level)) for problem in problems} <= {("bad-allow", "warning")}
    return shown(problems)


DESK = """\
# yaml-language-server: $schema=briefgen.schema.json
facts:
  # briefgen: allow stale-fact: once a year
  # (the ministry said so)

  ships:  # briefgen: allow unsourced-claim: everybody can count them
    label: >  # briefgen: allow long-label: it is a question
      How many ships

      are waiting?
    claims:
    - value: 40  # briefgen: allow undated-claim: nobody knows
      by: port
    # briefgen: allow unsourced-claim: as above
    - value: 50
      sources: [a,  # briefgen: allow unknown-id: to come
        b]
  boats:
    # briefgen: allow no-figure: none
    label: "How
  many boats?"   # briefgen: allow torn: over two lines
    value: 1
# briefgen: allow unused-source: nothing below
"""


def test_a_comment_covers_what_begins_on_its_line_or_the_next_with_everything_inside():
    assert covered(DESK) == [
        ("stale-fact", 6, 17),
        ("unsourced-claim", 6, 17),
        ("long-label", 7, 10),
        ("undated-claim", 12, 14),
        ("unsourced-claim", 15, 17),
        ("unknown-id", 16, 17),
        ("no-figure", 20, 21),
        ("torn", 20, 21),
        ("unused-source", 0, 0),
    ]


def test_a_list_as_far_left_as_its_key_belongs_to_the_key_and_a_brace_to_its_map():
    text = "# briefgen: allow a: why\nfacts:\n- a\n- b\nevents: {  # briefgen: allow b: why\n  x: y\n}\nsources: {}\n"
    assert covered(text) == [("a", 2, 4), ("b", 5, 7)]


def test_rules_stand_before_the_colon_with_commas_and_lines_in_brackets():
    text = "a: 1 #briefgen: allow one , two(12),three( 3 ): the reason: it has  colons, too\n"
    allowances, problems = read_allowances(text, "a.yml", 5)
    assert problems == ()
    assert [(one.rule, one.line, one.span.line, one.span.column, one.span.length) for one in allowances] == [
        ("one", 0, 5, 23, 3),
        ("two", 12, 5, 29, 7),
        ("three", 3, 5, 37, 10),
    ]
    assert {one.reason for one in allowances} == {"the reason: it has colons, too"}
    assert {(one.first, one.last) for one in allowances} == {(5, 6)}


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("# briefgen: allow stale-fact", "a.yml:1:8 bad-allow: this allow-comment gives no reason"),
        ("# briefgen: allow stale-fact:", "a.yml:1:8 bad-allow: this allow-comment gives no reason"),
        ("# briefgen: allow stale-fact: …", "a.yml:1:8 bad-allow: this allow-comment gives no reason"),
        ("# briefgen: allow", "a.yml:1:8 bad-allow: this allow-comment names no rule"),
        ("# briefgen: allow : why", "a.yml:1:8 bad-allow: this allow-comment names no rule"),
        ("# briefgen: alow stale-fact: why", "a.yml:1:8 bad-allow: `briefgen: alow` is no allow-comment"),
        ("# briefgen:", "a.yml:1:8 bad-allow: `briefgen:` is no allow-comment"),
        ("#  Briefgen : allow stale-fact: why", "a.yml:1:9 bad-allow: `Briefgen :` is no allow-comment"),
        ("# briefgen allow stale-fact: why", "a.yml:1:8 bad-allow: `briefgen allow` is no allow-comment"),
        ("# briefgen: allow (3): why", "a.yml:1:24 bad-allow: `(3)` is not the name of a rule"),
        ("# briefgen: allow ,: why", "a.yml:1:24 bad-allow: a rule is missing here"),
        ("# briefgen: allow stale-fact(x): why", "a.yml:1:24 bad-allow: `(x)` is not the number of a line"),
        ("# briefgen: allow stale-fact(0): why", "a.yml:1:24 bad-allow: `(0)` is not the number of a line"),
        ("# briefgen: allow stale-fact(3: why", "a.yml:1:24 bad-allow: `(3` is not the number of a line"),
        ("# briefgen: allow stale-fact(" + "9" * 5000 + "): why", "a.yml:1:24 bad-allow: `(" + "9" * 39 + "…` is not"),
    ],
)
def test_what_cannot_be_followed_is_told(comment, said):
    assert faults(f"a: 1 {comment}\n").startswith(said)


@pytest.mark.parametrize(
    "text",
    [
        "a: b#briefgen:allow\n",
        "a: 1 # see briefgen: allow stale-fact: in a comment\n",
        "a: 1 # briefgen allows this\n",
        f"a: '{FAKE}'\n",
        f'a: "x {FAKE}\n  {FAKE}"\n',
        f"a: |\n  x\n\n  {FAKE}\n",
        f"a:\n  - >+2\n    x\n    {FAKE}\n\n",
        f"? 'x {FAKE}'\n: 1\n",
        f"[{{'{FAKE}': '{FAKE}'}}, \"{FAKE}\"]\n",
    ],
)
def test_what_is_no_comment_of_ours_allows_nothing(text):
    yaml.safe_load(text)
    assert read_allowances(text, "a.yml") == ((), ())


VALUES = st.sampled_from(
    [
        ("plain", ()),
        ("pl#ain", ()),
        (f"'{FAKE}'", ()),
        (f'"it is {FAKE} \\" {FAKE}"', ()),
        (f"[1, '{FAKE}', \"{FAKE}\"]", ()),
        (f'"over {FAKE}', (f"   {FAKE}", "", '   lines"')),
        ("'it''s over", (f"   {FAKE}'",)),
        ("over", ("   plain lines",)),
    ]
)
BLOCKS = st.sampled_from(
    [("|", ("   x", f"   {FAKE}", "")), (">-", (f"   {FAKE}",)), ("|+", ("   x", "", f"    {FAKE}"))]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.booleans(), st.booleans() | VALUES | BLOCKS), max_size=8))
def test_only_comments_are_read_whatever_stands_in_texts(entries):
    lines: list[str] = []
    expected = []
    for number, (above, behind, value) in enumerate(entries):
        if above:
            expected.append(f"above {number}")
            lines.append(f"# briefgen: allow stale-fact: above {number}")
        head, more = value if isinstance(value, tuple) else ("", ())
        comment = f"  # briefgen: allow stale-fact: behind {number}" if behind else ""
        at_head = not more or head[0] in "|>"
        lines += [f"k{number}: {head}{comment if at_head else ''}", *more]
        if behind:
            expected.append(f"behind {number}")
            lines[-1] += "" if at_head else comment
    text = "\n".join(lines) + "\n"
    loaded = yaml.safe_load(text)
    assert len(loaded or {}) == len(entries)
    allowances, problems = read_allowances(text, "a.yml")
    assert [one.reason for one in allowances] == expected
    assert problems == ()
    begins = {f"k{number}": at for at, line in enumerate(lines, 1) for number in [line.partition(":")[0][1:]]}
    assert {one.first for one in allowances} <= set(begins.values())


PIECES = st.sampled_from([*"#: \t\n-'\"|>[]{}ab", "\n  ", " # briefgen: allow a: why\n"])


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_no_text_makes_the_reader_stumble(text):
    allowances, _ = read_allowances(text, "a.yml")
    count = text.count("\n") + 1
    assert all(1 <= one.first <= one.last <= count or (one.first, one.last) == (0, 0) for one in allowances)


def test_in_a_broken_file_comments_still_count():
    text = "facts:\n  a: [1\n  # briefgen: allow stale-fact: why\n  b:\n    value: 1\n"
    assert [(one.rule, one.first) for one in read_facts(text, "a.yml").allowances] == [("stale-fact", 4)]


def test_our_comment_behind_a_text_does_not_cut_it():
    text = "entities:\n  a:\n    type: person\n    name: Some one # briefgen: allow orphan-entity: why\n"
    assert read_facts(text, "a.yml").problems == ()
    other = text.replace("briefgen: allow", "a note")
    assert [problem.rule for problem in read_facts(other, "a.yml").problems] == ["comment-cuts-text"]


def test_above_a_briefings_key_a_comment_covers_its_article_too(tmp_path):
    facts = (
        "briefings:\n  # briefgen: allow missing-tldr: short\n  a:\n    title: A # briefgen: allow x: why\n"
        "  b: # briefgen: allow derived-title(1): why\n"
    )
    articles = {"articles/deep/a.txt": "Title\n\nWords.\n", "articles/b.md": "# B\n\nWords.\n"}
    desk, problems = read(tmp_path, {"facts/a.yml": facts, **articles})
    assert problems == ()
    assert [(one.rule, one.articles, one.line) for one in desk.allowances] == [
        ("missing-tldr", ("seeds/articles/deep/a.txt",), 0),
        ("x", (), 0),
        ("derived-title", ("seeds/articles/b.md",), 1),
    ]


@pytest.mark.parametrize("tail", ["a: 1\n", "- " * 11 + "x\n", "[" * 50_000, '["x #", "y #"]\n' * 3_000])
def test_thousands_of_comments_cost_little(tail):
    source = random.Random(1)  # noqa: S311 - a fixed seed is the point
    comments = "".join(f"{' ' * source.randrange(9)}# briefgen: allow a: why\n" for _ in range(10_000))
    start = time.process_time()
    read_allowances(comments + tail + comments, "a.yml")
    read_allowances(tail.replace("\n", " # briefgen: allow a: why\n"), "a.yml")
    assert time.process_time() - start < 5
