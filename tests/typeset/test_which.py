"""A site is set directly only with extensions that leave our texts alone."""

from collections.abc import Mapping
from typing import Any

import pytest
from markdown.extensions.toc import TocExtension

from briefgen.typeset import typesetter
from tests.as_read import RECOMMENDED, WIDE
from tests.python_markdown import OURS, Judge

PLAIN: Mapping[str, Mapping[str, Any]] = {name: {} for name in OURS}
SITES: Mapping[str, Mapping[str, Mapping[str, Any]]] = {
    "what our plugin adds": PLAIN,
    "with their long names": {f"markdown.extensions.{name}": {} for name in OURS},
    "what Material recommends": RECOMMENDED,
    "what MkDocs adds": {**PLAIN, "fenced_code": {}},
    "extra": {"extra": {}, "toc": {}},
    "PyMdown's extra": {"pymdownx.extra": {}, "toc": {"permalink": True}},
    "with magic links": {**RECOMMENDED, "pymdownx.magiclink": {"user": "a", "repo": "b"}},
    "with smart quotes": {**PLAIN, "smarty": {"smart_angled_quotes": True}, "sane_lists": {}},
}
REFUSED: Mapping[str, Mapping[str, Mapping[str, Any]]] = {
    "unknown": {"somebody.elses": {}},
    "that break lines": {"nl2br": {}},
    "that mark changes": {"pymdownx.critic": {}},
    "with abbreviations on every page": {"abbr": {"glossary": {"UN": "United Nations"}}},
    "with abbreviations beside a bundle": {"abbr": {"glossary": {"UN": "United Nations"}}, "extra": {}},
    "that append to every page": {"pymdownx.snippets": {"auto_append": ["abbreviations.md"]}},
    "that take numbers for issues": {"pymdownx.magiclink": {"repo_url_shorthand": True}},
    "that align cells in their own way": {"tables": {"use_align_attribute": True}},
    "that link whole headings": {"toc": {"anchorlink": True}},
    "that lower headings": {"toc": {"baselevel": 2}},
    "with a depth that is none": {"toc": {"toc_depth": "deep"}},
    "with markup as a permalink": {"toc": {"permalink": "<b>"}},
    "with options for a bundle": {"extra": {"footnotes": {}}},
}
#: Words that some extension replaces where it is on.
REPLACED = [
    "a :smile: b",
    "a (c) b",
    "1/2 a 3rd --> b",
    'it\'s "a" -- b...',
    "www.a.org a@b.org https://a.org",
    "a**b** c",
]


@pytest.mark.parametrize("site", SITES.values(), ids=SITES)
def test_pages_of_a_site_that_is_known_are_set_as_python_markdown_sets_them(site: Mapping[str, Any]) -> None:
    judge = Judge(list(site), site)
    words = "\n\n".join(["# a", *REPLACED, "- **b**{: #c } d\n- (e): “f”", "[g](h.md#i)"])
    assert judge.directly(words) == judge.slowly(words)


@pytest.mark.parametrize("site", REFUSED.values(), ids=REFUSED)
def test_a_site_is_refused_that_has_extensions(site: Mapping[str, Any]) -> None:
    extensions = list(dict.fromkeys((*OURS, *site)))
    assert typesetter(extensions, site) is None


def test_a_site_with_nearly_everything_is_refused() -> None:
    assert typesetter(list(WIDE), WIDE) is None


@pytest.mark.parametrize("name", ["attr_list", "md_in_html", "tables", "toc"])
def test_a_site_without_what_our_pages_are_made_of_is_refused(name: str) -> None:
    assert typesetter([each for each in OURS if each != name], {}) is None


def test_an_extension_that_is_an_object_is_not_known() -> None:
    assert typesetter([*OURS, TocExtension()], {}) is None


@pytest.mark.parametrize("words", ["2. a\n3. b", "1. a\n- b"])
def test_lists_that_sane_lists_would_change_are_refused_with_it(words: str) -> None:
    assert Judge([*OURS, "sane_lists"]).directly(words) is None


def test_a_word_that_an_extension_looks_for_before_all_else_refuses_the_page() -> None:
    assert Judge(list(RECOMMENDED), RECOMMENDED).directly("[a](b++c++d)") is None
    assert Judge(list(RECOMMENDED), RECOMMENDED).directly("[C](c++.md)")
    assert Judge().directly("[a](b++c++d)")
