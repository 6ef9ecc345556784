"""A page is refused, or set byte for byte as Python-Markdown sets it under the site's extensions."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from briefgen.build import build
from briefgen.model.options import Options
from briefgen.render.escape import escape_attribute, escape_text, safe_target
from tests.as_read import RECOMMENDED, folded
from tests.hostile import TOKENS, texts
from tests.markdown_pages import changed, pages
from tests.python_markdown import OURS, Judge

_EVERYTHING: Mapping[str, Mapping[str, Any]] = {
    **RECOMMENDED,
    "codehilite": {},
    "fenced_code": {},
    "pymdownx.betterem": {"smart_enable": "all"},
    **{f"pymdownx.blocks.{name}": {} for name in "admonition caption definition details html tab".split()},
    "pymdownx.magiclink": {"user": "a", "repo": "b", "repo_url_shortener": True, "normalize_issue_symbols": True},
    "sane_lists": {},
    "smarty": {"smart_angled_quotes": True},
    "toc": {"permalink": True, "toc_depth": 3},
}
SITES: Mapping[str, Mapping[str, Mapping[str, Any]]] = {
    "plain": {name: {} for name in OURS},
    "recommended": {**RECOMMENDED, "toc": {"permalink": "#"}},
    "everything": _EVERYTHING,
}


@pytest.fixture(scope="module")
def judges() -> Mapping[str, Judge]:
    return {name: Judge(list(site), site) for name, site in SITES.items()}


@pytest.fixture(scope="module")
def printed(root: Path) -> list[str]:
    """The pages of the example desk, without their front matter."""
    site = build(root, Options(), today=date(2026, 3, 20)).site
    return [page.markdown.partition("\n---\n")[2] for page in site.pages.values()]


def _agree(judge: Judge, strategy: st.SearchStrategy[str], examples: int, *, least: float) -> None:
    """Assert the law for so many pages, of which no less than this share are set directly."""
    tried = taken = 0

    @settings(max_examples=examples)
    @given(strategy)
    def law(page: str) -> None:
        nonlocal tried, taken
        tried += 1
        taken += judge.agree(page)

    law()
    assert taken >= tried * least


@pytest.mark.parametrize("site", SITES)
def test_a_page_is_refused_or_set_as_python_markdown_sets_it(judges: Mapping[str, Judge], site: str) -> None:
    _agree(judges[site], pages, 200, least=0.1)


@pytest.mark.slow
@pytest.mark.parametrize("site", SITES)
def test_hundreds_of_pages_are_refused_or_set_as_python_markdown_sets_them(
    judges: Mapping[str, Judge], site: str
) -> None:
    _agree(judges[site], pages, 800, least=0.1)


@pytest.mark.slow
@pytest.mark.parametrize("site", SITES)
def test_a_printed_page_with_other_words_in_it_is_refused_or_set_as_python_markdown_sets_it(
    judges: Mapping[str, Judge], printed: list[str], site: str
) -> None:
    _agree(judges[site], changed(printed), 1000, least=0.2)


@pytest.mark.slow
@pytest.mark.parametrize("site", SITES)
def test_every_page_of_the_example_is_set_as_python_markdown_sets_it(
    judges: Mapping[str, Judge], printed: list[str], site: str
) -> None:
    for page in printed:
        assert judges[site].directly(page, others=False) == judges[site].slowly(page)


def _page_of(text: str, other: str) -> str:
    """Return a page that shows a text wherever templates show one."""
    words, more = escape_text(text).strip() or "a", escape_text(other).strip() or "b"
    title, target = escape_attribute(text).strip() or "c", safe_target(text) or "d.md"
    if "&#" in target or "++" in target:
        target = "d.md"  # for the parser of HTML loses its way in the one, and keys are found in the other
    blocks = [
        f"# {words}",
        f"{words} **{more}**: {words}\n{{: .bf-meta }}",
        "<div markdown>",
        f"- {words}\n    - {more}",
        "</div>",
        f'- [{words}](a.md "{title}") {more}\n- **{words}**{{: #b }} <span title="{title}">{more}</span>',
        f"| {words} | b |\n| --- | --- |\n| **{more}** | {words} |",
        f"1. [{more}](a.md)",
        f"> {words}",
        f"[{more}]({target})",
    ]
    return "\n\n".join(blocks)


@pytest.mark.parametrize("site", SITES)
def test_whatever_text_a_desk_holds_is_set_directly(judges: Mapping[str, Judge], site: str) -> None:
    @settings(max_examples=100, phases=[Phase.explicit, Phase.generate])
    @given(texts, texts)
    def law(text: str, other: str) -> None:
        page = _page_of(text, other)
        assert judges[site].directly(page, others=False) == judges[site].slowly(page)

    law()


@pytest.mark.parametrize("site", SITES)
def test_every_token_of_markup_that_a_desk_holds_is_set_directly(judges: Mapping[str, Judge], site: str) -> None:
    for token in TOKENS:
        page = _page_of(token, f"1{folded(token)} x")
        assert judges[site].directly(page, others=False) == judges[site].slowly(page), token
