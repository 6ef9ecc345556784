"""Words are set directly, given to Python-Markdown alone, or refused."""

import pytest

from briefgen.typeset.words import unread
from tests.python_markdown import Judge

#: Words that are not set directly but mean the same wherever they stand.
OTHER = ["a *b* c", "a `**b**` c", "a_b_ \\* c", "a ![b](c.png) d", "a [b](c 'd') e", "“a” & b"]
#: Words that reach beyond their paragraph.
REACHING = [
    "a [^b]",
    "a [b](<c>)",
    "a *[b]: c",
    "a <b",
    "a {b}",
    "`a` b",
    "[a]: b",
    "a\n[b]: c",
    "a\n# b",
    "a\n    b",
    "a | b",
]


@pytest.mark.parametrize("words", OTHER)
def test_other_words_are_set_by_python_markdown_in_their_place(words: str) -> None:
    page = f"# a\n\n{words}\n\n- [x](y.md) {words[0]}\n- {words}\n\n| a | [b](z.md) |\n| --- | --- |\n| c | {words} |"
    if "`" in words or "\\" in words:
        page = page.partition("\n\n|")[0]
    judge = Judge()
    assert judge.directly(page) == judge.slowly(page)
    assert judge.directly(page, others=False) is None


@pytest.mark.parametrize("words", REACHING)
def test_words_that_reach_out_are_refused(words: str) -> None:
    assert Judge().directly(f"a\n\n{words}\n\nb") is None


def test_other_words_keep_the_attributes_of_their_paragraph() -> None:
    judge = Judge()
    assert judge.directly("a *b*\n{: #c .d }") == judge.slowly("a *b*\n{: #c .d }")


def test_a_heading_of_other_words_is_refused_for_its_id_is_made_of_them() -> None:
    assert Judge().directly("# a *b*") is None


def test_a_row_with_code_is_refused_for_a_bar_in_it_parts_no_cells() -> None:
    assert Judge().directly("| a | b |\n| --- | --- |\n| c `d | e` | f |") is None


def test_only_text_is_left_to_look_for_symbols_in() -> None:
    words = '**a**{: #b } <span title="c">d</span> &#42; [e](f.md "g") h'
    assert unread(words) == "**a**\x04 \x03d\x03 \x03 [e\x03 h"
