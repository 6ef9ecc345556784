"""Headings get the ids, the links and the table of contents that Python-Markdown gives them."""

from typing import Any

import pytest
from pymdownx.slugs import slugify

from tests.python_markdown import OURS, Judge

PAGE = (
    "# **Ships** waiting\n\n### 40 ships, [said](a.md) twice\n\n## Ships\n\n## Ships {: .a }\n\n"
    '<div id="ships_2" markdown>\n\n## Ships\n\n</div>\n\n###### É &amp; ö\n\n## &#42;\n\n'
    "**a**{: #later }\n\n## Later\n\n#### Own {: #own .b }\n\n# Own\n\n| a | b {: #c } |\n| --- | --- |\n\n## C"
)
OPTIONS: list[dict[str, Any]] = [
    {},
    {"permalink": True},
    {"permalink": "true"},
    {"permalink": "⚓︎", "permalink_title": ""},
    {"permalink": "no"},
    {"toc_depth": 3},
    {"toc_depth": "2-4", "permalink": 1, "permalink_title": "Here"},
    {"separator": "_", "title": "On this page", "marker": ""},
    {"slugify": slugify(case="lower")},
]


@pytest.mark.parametrize("options", OPTIONS, ids=lambda options: ", ".join(options) or "none")
def test_headings_are_listed_and_linked_as_python_markdown_does(options: dict[str, Any]) -> None:
    judge = Judge(OURS, {"toc": options})
    assert judge.directly(PAGE) == judge.slowly(PAGE)


def test_a_page_that_begins_with_other_words_has_no_title() -> None:
    judge = Judge()
    page = judge.directly("Words.\n\n# Title")
    assert page == judge.slowly("Words.\n\n# Title")
    assert page.title == ""


def test_a_title_that_no_table_of_contents_shows_is_a_title() -> None:
    judge = Judge(OURS, {"toc": {"toc_depth": "2-3"}})
    page = judge.directly("# Title\n\n## Words")
    assert page == judge.slowly("# Title\n\n## Words")
    assert page.title == "Title"


def test_an_id_with_markup_in_it_is_refused() -> None:
    judge = Judge(OURS, {"toc": {"slugify": lambda _words, _separator: '"><b>'}})
    assert judge.directly("# a") is None
