"""Code, attributes, addresses, front matter and JSON hold on the built page just what was put into them."""

import html
import json
import re
from urllib.parse import unquote

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from briefgen.render.escape import (
    Field,
    escape_attribute,
    escape_block_code,
    escape_code,
    front_matter,
    json_in_html,
    meta_text,
    safe_target,
)
from tests.as_read import SETS, as_read, carried, marked, rendered
from tests.hostile import texts

AROUND_CODE = """
<ul> <li>Run </li> </ul> <pre></pre>
<div class="admonition note"> <p class="admonition-title">Note</p> <p><pre></pre></p> </div>
"""
AROUND_ATTRIBUTES = "<p>Before <span title=>x</span></p> <div title=>y</div>"
AROUND_LINKS = """
<p><a>a</a> <strong><a>b</a></strong></p>
<table><thead><tr><th>A</th></tr></thead><tbody><tr><td><a>c</a></td></tr></tbody></table>
"""


def kept(text: str) -> str:
    """Return what code and attributes hold of a text: all of it, each line end as one."""
    return "\n".join(re.split(r"\r\n?|[\n\v\f\x85\u2028\u2029]", marked(text)))


@pytest.mark.parametrize("extensions", SETS)
def test_code_keeps_every_character_blanks_and_lines_included(extensions: str) -> None:
    @settings(max_examples=150)
    @given(texts)
    def law(text: str) -> None:
        inline, block = escape_code(text), escape_block_code(text)
        page = rendered(f"- Run {inline}\n\n{block}\n\n!!! note\n\n    {block}\n", extensions=extensions)
        assert [html.unescape(code) for code in re.findall("<code>(.*?)</code>", page, re.DOTALL)] == [kept(text)] * 3
        assert re.sub("<code>.*?</code>", "", page, flags=re.DOTALL).split() == AROUND_CODE.split()

    law()


@pytest.mark.parametrize("extensions", SETS)
def test_an_attribute_keeps_every_character(extensions: str) -> None:
    @settings(max_examples=150)
    @given(texts)
    def law(text: str) -> None:
        value = escape_attribute(text)
        source = f'Before <span title="{value}">x</span>\n\n<div title="{value}">y</div>\n'
        page = rendered(source, extensions=extensions)
        assert [html.unescape(said) for said in re.findall('title="(.*?)"', page, re.DOTALL)] == [kept(text)] * 2
        assert re.sub('"[^"]*"', "", page).split() == AROUND_ATTRIBUTES.split()

    law()


STARTS = ["", "https://example.org/", "http://a.b/?q=", "mailto:a@example.org?", "../a.md#", "/a/", "javascript:", "\\"]
addresses = st.tuples(st.sampled_from(STARTS), texts).map("".join)


@pytest.mark.parametrize("extensions", SETS)
def test_a_link_leads_where_it_was_meant_to_lead_or_is_none(extensions: str) -> None:
    @settings(max_examples=300)
    @example("javascript&#58;alert(1)")
    @example("javascript&#58alert(1)")
    @example("\x01java\tscript:alert(1)")
    @given(addresses)
    def law(url: str) -> None:
        target = safe_target(url)
        if not target:
            return
        page = rendered(f"[a]({target}) **[b]({target})**\n\n| A |\n|---|\n| [c]({target}) |\n", extensions=extensions)
        hrefs = [html.unescape(href) for href in re.findall('href="([^"]*)"', page)]
        assert hrefs == [target] * 3
        assert as_read(re.sub(' href="[^"]*"', "", page)) == as_read(AROUND_LINKS)
        assert re.match(r"(https?|mailto):|(?![a-z][a-z0-9+.-]*:)(?![/\\]{2})", target.lower())
        assert not re.search(r"[\x00-\x20]", target)

    law()


@given(st.text(alphabet="abz09-._~/:?#@!&=+,;%é북 ()'\"*[]{}|<>^`$", max_size=30))
def test_an_address_keeps_what_it_says(path: str) -> None:
    url = f"https://example.org/{path}"
    assert unquote(safe_target(url)) == unquote(url.strip())


keys = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=12)


@given(st.dictionaries(keys, st.one_of(texts, st.integers(), st.booleans(), st.tuples(texts, texts))))
def test_front_matter_is_read_back_as_it_was_written(fields: dict[str, Field]) -> None:
    whole = {key: value for key, value in fields.items() if key not in {"title", "description"}}
    page = f"{front_matter(whole)}\n# Title\n"
    body, data = get_data(page)
    assert body.strip() == "# Title"
    assert data == {key: _as_yaml(value) for key, value in whole.items()}
    assert yaml.load(page.split("\n---\n", maxsplit=1)[0], Loader=yaml.CSafeLoader) == data


def _as_yaml(value: Field) -> object:
    if isinstance(value, tuple):
        return [_as_yaml(item) for item in value]
    return marked(value) if isinstance(value, str) else value


@given(texts)
def test_a_title_is_printed_by_the_theme_as_the_text_that_it_is(text: str) -> None:
    _, data = get_data(f"{front_matter({'title': text, 'description': text})}\n# A\n")
    assert data["title"] == data["description"] == meta_text(text)
    assert html.unescape(data["title"]) == carried(text).strip(" ")
    assert not re.search("[<>\"']", data["title"])


json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), texts),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(texts, inner, max_size=3)),
    max_leaves=6,
)


@pytest.mark.parametrize("extensions", SETS)
def test_json_in_a_page_is_read_back_as_it_was_written(extensions: str) -> None:
    @settings(max_examples=150)
    @given(json_values)
    def law(value: object) -> None:
        line = json_in_html(value)
        assert len(line.splitlines()) == 1
        assert json.loads(line) == value
        script = f'<script type="application/ld+json">{line}</script>'
        page = rendered(f"Before\n\n{script}\n\nAfter", extensions=extensions)
        assert page == f"<p>Before</p>\n{script}\n\n<p>After</p>"
        assert not re.search(r"[<>&]|\{[{%#]", line)

    law()
