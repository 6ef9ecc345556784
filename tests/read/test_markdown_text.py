import time

import pytest

from briefgen.model.article import BlockKind
from briefgen.read.articles import read_article
from tests.read.folders import shown


def article(text):
    found = read_article(text, "a.md")
    assert [problem for problem in found.problems if problem.level != "note"] == []
    assert found.article is not None
    return found.article


def body(text):
    return [(str(block.kind), block.level, block.passage.text) for block in article(text).body]


def marks(text):
    """The marks of the first block: kind, marked words, target."""
    (block, *_) = article(text).body
    return [(str(mark.kind), block.passage.text[mark.start : mark.end], mark.target) for mark in block.passage.marks]


WHOLE = """\
---
title: The desk's title
date: 2024-10-28
tldr: [One]
---
# The *article's* title

By Jane Doe

**TL;DR:**

- First with a [link](https://example.org/ "t")
- Second

SEOUL, Oct. 29 (Yonhap) — North Korean
soldiers *are **very** tired* of `a  b`\\*.

## Heading

> quoted
> on

1. one
   - nested
2. two

| a | b |
|---|---|
| 1 | *2* |

```python
x  = 1
```

---

End.
"""


def test_a_whole_article_is_read_into_its_blocks():
    read = article(WHOLE)
    assert (read.title, read.title_basis, str(read.date)) == ("The desk's title", "stated", "2024-10-28")
    assert read.front is not None
    assert read.front.tldr == ("One",)
    assert str(read.front.span("date")) == "a.md:3:7"
    assert read.header == (("byline", "Jane Doe"), ("dateline", "SEOUL, Oct. 29 (Yonhap)"))
    assert [block.passage.text for block in read.tldr] == ["First with a link", "Second"]
    assert body(WHOLE) == [
        ("paragraph", 0, "SEOUL, Oct. 29 (Yonhap) — North Korean soldiers are very tired of a b*."),
        ("heading", 2, "Heading"),
        ("quote", 0, "quoted on"),
        ("number", 1, "one"),
        ("bullet", 2, "nested"),
        ("number", 1, "two"),
        ("table", 0, ""),
        ("code", 0, "x  = 1"),
        ("rule", 0, ""),
        ("paragraph", 0, "End."),
    ]
    table = next(block for block in read.body if block.kind is BlockKind.TABLE)
    assert [[str(cell) for cell in row] for row in table.rows] == [["a", "b"], ["1", "2"]]


def test_every_block_knows_its_place():
    read = article(WHOLE)
    (paragraph, heading, *_, code, _, end) = read.body
    text = paragraph.passage.text
    for word, place in (("SEOUL", "15:1"), ("soldiers", "16:1"), ("very", "16:17"), ("tired", "16:24")):
        assert str(paragraph.span("a.md", text.index(word))) == f"a.md:{place}"
    assert [str(block.span("a.md")) for block in (heading, code, end)] == ["a.md:18:4", "a.md:32:1", "a.md:37:1"]
    assert str(read.tldr[0].span("a.md", 13)) == "a.md:12:17"


def test_marks_lie_on_the_words_outer_before_inner():
    assert marks("*are **very** tired* ~~gone~~ `x`") == [
        ("emphasis", "are very tired", ""),
        ("strong", "very", ""),
        ("strike", "gone", ""),
        ("code", "x", ""),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[a](https://e.org)", [("link", "a", "https://e.org")]),
        ("[a](mailto:x@e.org) [b](../c.md#d)", [("link", "a", "mailto:x@e.org"), ("link", "b", "../c.md#d")]),
        ("see <https://e.org/x>", [("link", "https://e.org/x", "https://e.org/x")]),
        ("![a picture](i.png)", [("link", "a picture", "i.png")]),
        ("[![a picture](i.png)](https://e.org)", [("link", "a picture", "https://e.org")]),
        ("[a *b*](x.md)", [("link", "a b", "x.md"), ("emphasis", "b", "")]),
        ("[a](ftp://e.org)", []),
        ("[a](//e.org)", []),
        ("[a](/\\e.org)", [("link", "a", "/%5Ce.org")]),
        ("[a](<java&#115;cript:x>)", []),
        ("[a](JAVASCRIPT:x)", []),
        ("[a](data:text/html,x)", []),
        ("![a](javascript:x)", []),
    ],
)
def test_links_lead_only_where_it_is_safe(text, found):
    assert marks(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "a <b>bold</b> <script>alert(1)</script> word",
        "[[nis]] and [[fact:troops@2024|these *words*]]",
        "{{ page.title }} {% raw %} <!-- c --> $x$ :smile: ==x==",
        "a&nbsp;b",
        "4 < 5 & 6 > 2",
    ],
)
def test_raw_html_and_everything_foreign_stays_text(text):
    (block,) = article(text).body
    assert block.passage.text == text.replace("*", "").replace("&nbsp;", "\u00a0")


@pytest.mark.parametrize(
    "text",
    [
        "TL;DR:\n- One\n- Two\n\nBody.\n",
        "# T\n\n**TL;DR**\n\n* One\n* Two\n\nBody.\n",
        "# T\n\n## Summary\n\n- One\n- Two\n\nBody.\n",
        "# T\n\n## Key takeaways\n\n1. One\n2. Two\n\nBody.\n",
        "**TL;DR:** One\n\n- Two\n\nBody.\n",
        "Body.\n\n## Key points\n\n- One\n- Two\n",
    ],
)
def test_a_tldr_is_a_named_list(text):
    read = article(text)
    assert [block.passage.text for block in read.tldr] == ["One", "Two"]
    assert [block.passage.text for block in read.body] == ["Body."]


@pytest.mark.parametrize(
    ("text", "short", "rest"),
    [
        ("TL;DR: One *big* thing.\n\nBody.\n", ["One big thing."], ["Body."]),
        ("## TL;DR\n\nOne thing.\n\nBody.\n", ["One thing."], ["Body."]),
        ("Body.\n\n## Highlights\n\n- a\n", [], ["Body.", "Highlights", "a"]),
        ("Body.\n\n## Summary\n\nProse.\n", [], ["Body.", "Summary", "Prose."]),
        ("- a\n- b\n", [], ["a", "b"]),
    ],
)
def test_prose_and_missing_tldrs(text, short, rest):
    read = article(text)
    assert [block.passage.text for block in read.tldr] == short
    assert [block.passage.text for block in read.body] == rest


def test_a_header_line_that_says_no_day_is_told_at_its_place():
    found = read_article("# Title\n\nBy Jane Doe\n\nDate: last *week*\n\nWords.\n", "a.md")
    (problem,) = found.problems
    assert (problem.rule, str(problem.span), problem.span.length) == ("bad-date", "a.md:5:7", 9)
    assert found.article.header == (("byline", "Jane Doe"), ("date", "last week"))


def test_a_mark_that_begins_before_the_tldrs_words_begins_with_them():
    (block,) = article("**TL;DR: One** thing.\n\nBody.\n").tldr
    assert [(mark.start, mark.end) for mark in block.passage.marks] == [(0, 3)]


def test_marks_and_places_of_a_tldr_on_its_own_line_are_right():
    (block,) = article("TL;DR: One *big* thing.\n\nBody.\n").tldr
    assert [(mark.start, mark.end) for mark in block.passage.marks] == [(4, 7)]
    assert [str(block.span("a.md", offset)) for offset in (0, 4, 8)] == ["a.md:1:8", "a.md:1:13", "a.md:1:18"]
    assert (block.kind, block.level) == (BlockKind.BULLET, 1)


def test_only_the_first_or_single_top_heading_is_the_title():
    assert article("# A\n\nx\n\n# B\n").title == "A"
    assert body("# A\n\nx\n\n# B\n") == [("paragraph", 0, "x"), ("heading", 2, "B")]
    assert article("x\n\n# A\n\n# B\n").title_basis == "derived"
    assert article("x\n\n# A\n").title == "A"


def test_lists_that_do_not_start_at_one_say_their_numbers():
    assert body("7. *a*\n9) b\n") == [("paragraph", 0, "7. a"), ("paragraph", 0, "9) b")]
    assert marks("7. *a*\n") == [("emphasis", "a", "")]
    (block,) = article("7. *a* b\n").body
    assert [str(block.span("a.md", offset)) for offset in (0, 3, 5)] == ["a.md:1:1", "a.md:1:5", "a.md:1:8"]


def test_front_matter_is_held_to_the_model_with_its_lines():
    found = read_article("---\ntitel: X\ndraft: yes\ndate: 28.10.2024\n---\nWords.\n", "seeds/a.md")
    assert [(problem.rule, problem.span.line, problem.span.column) for problem in found.problems[:3]] == [
        ("unknown-key", 2, 1),
        ("wrong-type", 3, 8),
        ("bad-date", 4, 7),
    ]
    assert found.article.front is None
    assert [block.passage.text for block in found.article.body] == ["Words."]
    assert "did you mean `title`?\n" in shown(found.problems)


@pytest.mark.parametrize("text", ["---\n\nWords.\n", "--- \nWords.\n\nMore.\n", "Words.\n\n---\ntitle: x\n---\n"])
def test_a_rule_at_the_top_is_no_front_matter(text):
    assert article(text).front is None
    assert "Words." in [block.passage.text for block in article(text).body]


def test_front_matter_that_is_no_mapping_is_told():
    for front, place in (("just words", "a.md:2:1"), ("- a", "a.md:2:1")):
        found = read_article(f"---\n{front}\n---\nWords.\n", "a.md")
        assert [(problem.rule, str(problem.span)) for problem in found.problems[:1]] == [("wrong-type", place)]
        assert [block.passage.text for block in found.article.body] == ["Words."]
    assert [problem.rule for problem in read_article("---\na: [\n---\nW.\n", "a.md").problems][:1] == ["yaml-syntax"]


def test_an_empty_front_matter_says_nothing():
    assert article("---\n---\nWords.\n").front is None


@pytest.mark.parametrize(
    "text",
    [
        "[" * 20_000,
        "*a " * 20_000,
        "> " * 5_000 + "x",
        "- " * 5_000 + "x",
        "`" * 20_001,
        "![" * 20_000,
        "<" * 20_000,
        "| a " * 5_000,
    ],
)
def test_hostile_markdown_is_read_in_time(text):
    start = time.process_time()
    read_article(text, "a.md")
    assert time.process_time() - start < 10
