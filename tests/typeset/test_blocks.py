"""Blocks are set as Python-Markdown sets them, and what is not ours is refused."""

import pytest

from tests.python_markdown import Judge

SET = {
    "a paragraph": "Two words.",
    "lines": "One\ntwo.\n(three)",
    "a paragraph with an id and classes": "Words\n{: #p2 .a .b }",
    "words that begin like a list": "-5 degrees\n\n:z is a letter\n\n3.5 million\n\n!x\n\n?y",
    "headings": "# A\n\n## B\n\n### C {: #own }\n\n## B\n\n## B {: .x }\n\n## own",
    "a heading of a link": "## The **[harbour](a.md)**",
    "bullets": "- a\n- **b** c\n- [d](e.md)",
    "numbers": "1. a\n1. b\n2. c",
    "a list that begins with another number": "2. a\n3. b",
    "bullets among numbers": "1. a\n- b\n    - c\n    1. d",
    "nested lists": "- a\n    - b\n        1. c\n        1. d\n    - e\n- f\n    - g",
    "an item with an anchor": "- **a**{: #b } c\n- **d**{: #e }",
    "a table": "| a | b |\n| --- | :-: |\n| c | **d** |\n| [e](f.md) {: #g } |  |\n| h |",
    "a table without rows": "| a | b |\n|:--|--:|",
    "a table of one column": "| a |\n| --- |\n| b |",
    "a quote": "> a\n> b\n>\n> **c**",
    "a rule": "a\n\n---\n\nb",
    "lists parted by a comment": "- a\n\n<!-- -->\n\n- b",
    "blank lines": "\n\na\n\n\n\nb\n\n\n- c\n",
    "nothing": "",
}
REFUSED = {
    "a loose list": "- a\n\n- b",
    "a list that goes on after a blank line": "- a\n\n    b",
    "lists that follow each other": "- a\n\n1. b",
    "a list that leaves out a level": "- a\n        - b",
    "a list of very many levels": "\n".join(f"{'    ' * depth}- a" for depth in range(60)),
    "a list of stars": "* a\n* b",
    "an item of two lines": "- a\n  b",
    "an empty item": "- a\n- ",
    "a list in an item": "- - a",
    "a heading in an item": "- # a",
    "a heading of other words": "# `a`",
    "a heading and words": "# a\nb",
    "an underlined heading": "a\n===",
    "code": "    a",
    "a fence": "```\na\n```",
    "an admonition": "!!! note\n    a",
    "a definition": "a\n: b",
    "a definition of a link": "[a]: b",
    "a definition of a footnote": "[^a]: b",
    "a table without a frame": "a | b\n--- | ---\nc | d",
    "a row that is too long": "| a |\n| --- |\n| b | c |",
    "a table whose rule is too short": "| a | b |\n| --- |\n| c | d |",
    "a quote in a quote": "> > a",
    "quotes that follow each other": "> a\n\n> b",
    "a place for a table of contents": "[TOC]",
    "a tab": "a\tb",
    "a blank that only Python knows": "\u00a0a",
    "two lists of attributes": "**a**{: #b } **c**{: #d }",
    "what MkDocs replaces": "a\x02b",
}


@pytest.mark.parametrize("markdown", SET.values(), ids=SET)
def test_what_templates_print_is_set_as_python_markdown_sets_it(markdown: str) -> None:
    assert Judge().directly(markdown, others=False) == Judge().slowly(markdown)


@pytest.mark.parametrize("markdown", REFUSED.values(), ids=REFUSED)
def test_what_no_template_prints_is_refused(markdown: str) -> None:
    assert Judge().directly(f"{markdown}\n\nWords.") is None
