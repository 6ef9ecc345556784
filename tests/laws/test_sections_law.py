"""A page is refused, or divided into the very sections that the parser of Material's search finds."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from material.plugins.search.plugin import Parser  # type: ignore[import-untyped] # it has no types

from briefgen.build import build
from briefgen.model.options import Options
from briefgen.typeset import sections
from tests.markdown_pages import pages
from tests.python_markdown import OURS

Found = list[tuple[str, str, str]]

_NAMES = "p p li ul ol code pre div div section span a h1 h2 h2 h3 sub sup strong figure svg table td style".split()
_ATTRIBUTES = (
    ' id="a"| id="b-1"| id=""| class="c"| data-search-exclude| data-search-exclude=""| class="linenodiv"| '
    'class="headerlink"| href="../b/#c"| hidden| ID="x"| viewBox="0 0 1 1"| id=a| id="a&amp;b"|  id="two"'
).split("|")
_WORDS = (
    "a|word |\n| |  |&amp;|&#39;|&nbsp;| &lt;b&gt; |é|日本|x &copy y|&|a\nb|\u00a0|>|<|1 < 2|<br>|<br />|<hr>|"
    '<img src="a">|<!-- -->|<!--x-->|<wbr>|<path d="M0" />|<script>|</p >|<a href="x">y</a>|<textarea>|\u00b6'
).split("|")


@st.composite
def _elements(draw: st.DrawFn, depth: int = 0) -> str:
    """Return HTML as it should be, but for what stands in it."""
    parts = []
    for _ in range(draw(st.integers(0, 4))):
        if depth < 4 and draw(st.booleans()):
            name = draw(st.sampled_from(_NAMES))
            attributes = draw(st.sampled_from(["", "", "", *_ATTRIBUTES]))
            parts.append(f"<{name}{attributes}>{draw(_elements(depth + 1))}</{name}>")
        else:
            parts.append(draw(st.sampled_from(_WORDS)))
    return "".join(parts)


_tags = st.builds(
    "<{}{}{}>".format, st.sampled_from(["", "", "/"]), st.sampled_from(_NAMES), st.sampled_from(["", *_ATTRIBUTES])
)
_loose = st.lists(st.one_of(_tags, st.sampled_from(_WORDS)), max_size=12).map("".join)


def theirs(page: str) -> Found:
    parser = Parser()
    parser.feed(page)
    parser.close()
    return [
        (section.id or "", "".join(section.title), "".join(section.text))
        for section in parser.data
        if not section.is_excluded()
    ]


def ours(page: str) -> Found | None:
    found = sections(page)
    if found is None:
        return None
    return [(section.id, "".join(section.title), "".join(section.text)) for section in found]


def agree(page: str) -> bool:
    """Assert the law for a page; return whether it was not refused."""
    found = ours(page)
    assert found is None or found == theirs(page)
    return found is not None


@pytest.mark.parametrize(("strategy", "least"), [(_elements(), 0.15), (_loose, 0.05)], ids=["elements", "loose"])
def test_html_is_refused_or_divided_as_material_divides_it(strategy: st.SearchStrategy[str], least: float) -> None:
    tried = taken = 0

    @settings(max_examples=300)
    @given(strategy)
    def law(page: str) -> None:
        nonlocal tried, taken
        tried += 1
        taken += agree(page)

    law()
    assert taken >= tried * least


def test_markdown_is_refused_or_divided_as_material_divides_it() -> None:
    converter = Markdown(extensions=[*OURS])

    @settings(max_examples=100)
    @given(pages)
    def law(page: str) -> None:
        agree(converter.reset().convert(page))

    law()


@pytest.mark.slow
def test_every_page_of_the_example_is_divided(root: Path) -> None:
    converter = Markdown(extensions=[*OURS])
    site = build(root, Options(), today=date(2026, 3, 20)).site
    for page in site.pages.values():
        assert agree(converter.reset().convert(page.markdown.partition("\n---\n")[2])), page.path
