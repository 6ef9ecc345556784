import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.model.article import Block, BlockKind
from briefgen.read.articles import read_article
from briefgen.read.markdown_allowances import read_markdown_allowances
from tests.read.folders import shown

COMMENT = "<!-- briefgen: allow no-figure: why -->"


def covered(text: str) -> list[tuple[str, int, int]]:
    allowances, problems, _ = read_markdown_allowances(text, "a.md")
    assert problems == ()
    return [(one.rule, one.first, one.last) for one in allowances]


def test_a_comment_covers_the_block_below_it():
    text = f"""\
# Title

{COMMENT}
<!-- an ordinary comment -->
{COMMENT}
A paragraph
over two lines.
{COMMENT}
- a
  {COMMENT}
- b
  goes on
  > {COMMENT}
  > quoted

{COMMENT}

```yaml
a: 1
```
{COMMENT}
"""
    lines = [(6, 7), (6, 7), (9, 15), (11, 15), (14, 14), (18, 20), (0, 0)]
    assert covered(text) == [("no-figure", *pair) for pair in lines]


def test_places_are_those_of_the_file():
    allowances, _, _ = read_markdown_allowances("\n <!-- briefgen: allow one, two(3): why -->\nWords.\n", "a.md", 10)
    assert [(str(one.span), one.first, one.last, one.line) for one in allowances] == [
        ("a.md:11:23", 12, 12, 0),
        ("a.md:11:28", 12, 12, 3),
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"```\n{COMMENT}\n```\n",
        f"Words.\n\n    {COMMENT}\n",
        f"`{COMMENT}` is how.\n",
        f"<div>\n{COMMENT}\n</div>\n",
        "<!-- briefgen makes this -->\n",
        "<!-- see briefgen: allow a: why -->\n",
        f"<!--\n{COMMENT[4:]}\n",
    ],
)
def test_what_is_code_or_another_comment_allows_nothing_and_stays(text):
    assert read_markdown_allowances(text, "a.md") == ((), (), text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"Words.\nMore {COMMENT} words.\n", "a.md:2:6"),
        (f"{COMMENT} words.\n", "a.md:1:1"),
        (f"| a |\n|---|\n| {COMMENT} |\n", "a.md:3:3"),
        ("<!-- briefgen: allow\nno-figure: why -->\nWords.\n", "a.md:1:1"),
        ("<!-- briefgen: allow no-figure: why\n\nWords.\n", "a.md:1:1"),
    ],
)
def test_a_comment_that_does_not_stand_alone_is_told_and_stays(text, place):
    allowances, problems, left = read_markdown_allowances(text, "a.md")
    assert (allowances, left) == ((), text)
    assert shown(problems).startswith(f"{place} bad-allow: this allow-comment does not stand alone on its line\n")


def test_a_comment_without_a_reason_is_told_and_no_words_of_the_article():
    file = read_article("# Title\n\n<!-- briefgen: allow no-figure -->\nWords.\n", "a.md")
    assert shown(file.problems).startswith("a.md:3:6 bad-allow: this allow-comment gives no reason\n")
    assert file.article is not None
    assert [block.passage.text for block in file.article.body] == ["Words."]


def test_front_matter_is_yaml_and_allows_as_yaml_does():
    text = f"---\n# briefgen: allow one: why\ntitle: T\ndate: 2024 # briefgen: allow two: why\n---\n{COMMENT}\nWords.\n"
    file = read_article(text, "a.md")
    assert file.problems == ()
    assert [(one.rule, one.span.line, one.first, one.last) for one in file.allowances] == [
        ("one", 2, 3, 3),
        ("two", 4, 4, 4),
        ("no-figure", 6, 7, 7),
    ]


BLOCKS = st.sampled_from(
    ["Words here.", "Two\nlines.", "## Heading", "- a\n- b\n\n  c", "1. a\n2. b", "> quote\n> more", "```\ncode\n```",
     "| a | b |\n|---|---|\n| 1 | 2 |", "* * *", "TL;DR: short", "    code", "<b>words</b>"]
)  # fmt: skip


def told(block: Block) -> tuple[object, ...]:
    """What a reader sees of a block; how many empty lines stand in code does not matter."""
    text = block.passage.text
    return block.kind, text.split() if block.kind is BlockKind.CODE else text, block.passage.marks, block.rows


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(BLOCKS, st.booleans(), st.booleans()), min_size=1, max_size=7))
def test_comments_between_blocks_change_no_words(parts):
    without = "# Title\n\n" + "".join(f"{block}\n\n" for block, _, _ in parts)
    text = "# Title\n\n"
    for block, has_comment, is_near in parts:
        text += (COMMENT + ("\n" if is_near else "\n\n") if has_comment else "") + f"{block}\n\n"
    expected, found = read_article(without, "a.md").article, read_article(text, "a.md").article
    assert expected is not None
    assert found is not None
    assert list(map(told, (*found.tldr, *found.body))) == list(map(told, (*expected.tldr, *expected.body)))


@pytest.mark.parametrize("between", ["\n", "\nWords.\n", "\n- "])
def test_thousands_of_comments_cost_little(between):
    source = random.Random(1)  # noqa: S311 - a fixed seed is the point
    text = "".join(f"{' ' * source.randrange(3)}{COMMENT}{between}" for _ in range(3_000))
    start = time.process_time()
    read_markdown_allowances(text, "a.md")
    assert time.process_time() - start < 5
