"""An escaped text comes out of the built HTML exactly as it went in, and brings no markup with it."""

import re
from collections.abc import Mapping
from itertools import cycle

import jinja2
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefgen.render.escape import escape_attribute, escape_block_code, escape_code, escape_text
from tests.as_read import SETS, as_read, carried, folded, rendered
from tests.hostile import BLANKS, TOKENS, shown_texts, texts

#: Where we put text, and the HTML that must come of it; each § is a text, in the same order in both.
PLACES: Mapping[str, tuple[str, str]] = {
    "paragraph": ("§", "<p>§</p>"),
    "sentence": ("Before § after", "<p>Before § after</p>"),
    "bullet": ("- §\n- §", "<ul><li>§</li><li>§</li></ul>"),
    "number": ("1. §\n2. §", "<ol><li>§</li><li>§</li></ol>"),
    "loose bullet": ("- §\n\n    §", "<ul><li><p>§</p><p>§</p></li></ul>"),
    "heading": ("### §", "<h3>§</h3>"),
    "cell": (
        "| A | § |\n|---|---|\n| § | § |",
        "<table><thead><tr><th>A</th><th>§</th></tr></thead><tbody><tr><td>§</td><td>§</td></tr></tbody></table>",
    ),
    "quote": ("> §\n>\n> §", "<blockquote><p>§</p><p>§</p></blockquote>"),
    "admonition": (
        '!!! note "§"\n\n    §',
        '<div class="admonition note"><p class="admonition-title">§</p><p>§</p></div>',
    ),
    "details": ('??? note "§"\n\n    - §', '<details class="note"><summary>§</summary><ul><li>§</li></ul></details>'),
    "definition": ("§\n\n:   §", "<dl><dt>§</dt><dd><p>§</p></dd></dl>"),
    "link label": ("[§](https://example.org/a)", '<p><a href="https://example.org/a">§</a></p>'),
    "linked in a sentence": ("§ [§](../a.md#b)§", '<p>§ <a href="../a.md#b">§</a>§</p>'),
    "link with a class": ("(§ [§](a.md){ .card })", '<p>(§ <a class="card" href="a.md">§</a>)</p>'),
    "strong": ("**§**", "<p><strong>§</strong></p>"),
    "strong in a sentence": ("§ **§** §", "<p>§ <strong>§</strong> §</p>"),
    "emphasis": ("*§*", "<p><em>§</em></p>"),
    "struck": ("~~§~~", "<p><del>§</del></p>"),
    "strong link": ("**[§](a.md)**", '<p><strong><a href="a.md">§</a></strong></p>'),
    "strong, then prose": ("**§** §", "<p><strong>§</strong> §</p>"),
    "span": ('<span class="x">§</span>', '<p><span class="x">§</span></p>'),
    "marks of citation": ("§<sup>[§](#a)</sup>§", '<p>§<sup><a href="#a">§</a></sup>§</p>'),
    "abbreviation": ('<abbr title="A">§</abbr>§', '<p><abbr title="A">§</abbr>§</p>'),
    "card": ('<div class="card" markdown>\n\n§\n\n</div>', '<div class="card"><p>§</p></div>'),
    "card in a line": ('<p class="meta" markdown="span">§</p>', '<p class="meta">§</p>'),
    "in brackets": ("§ (§), (§ §)", "<p>§ (§), (§ §)</p>"),
    "in a row": ("- §: §, §; §\n- “§” — §", "<ul><li>§: §, §; §</li><li>“§” — §</li></ul>"),
    "two lines": ("Before\n§", "<p>Before §</p>"),
}
#: Beside these the text loses the blanks at its edges, as whoever emits them must strip it: `** x**` is not strong.
STRIPPED = frozenset({"strong", "strong in a sentence", "emphasis", "struck", "strong link", "strong, then prose"})
#: `nl2br` turns the line end of our own into a break, and only the wide set has it.
ONLY_RECOMMENDED = frozenset({"two lines"})

#: A place and the texts that fill it in turn, again from the first where they are too few.
Filled = tuple[str, list[str]]


#: Each token alone, at the head, at the end and after a digit.
SURROUNDED = [text for token in TOKENS for text in (token, f"{token} x", f"x {token}", f"1{token}")]


def _fill(pattern: str, texts: list[str]) -> str:
    supply = cycle(texts)
    return re.sub("§", lambda _: next(supply), pattern)


def _check(chosen: list[Filled], extensions: str) -> None:
    """Convert all texts in their places as one page; each must come out as itself in its own HTML, and nothing else."""
    markdown, expected = [], []
    for place, filling in chosen:
        source, wanted = PLACES[place]
        put = [text.strip(BLANKS) for text in filling] if place in STRIPPED else filling
        markdown.append(_fill(source, [escape_text(text) for text in put]))
        expected.append(folded(_fill(as_read(wanted), [carried(text) for text in put])))
    page = as_read(rendered("\n\n## Next\n\n".join(["# Page", *markdown]), extensions=extensions))
    assert page.split(as_read("<h2>Next</h2>"))[1:] == expected


def _places(extensions: str) -> list[str]:
    return sorted(PLACES.keys() - (ONLY_RECOMMENDED if extensions == "wide" else frozenset()))


def _filled(extensions: str) -> st.SearchStrategy[Filled]:
    return st.tuples(st.sampled_from(_places(extensions)), st.lists(shown_texts, min_size=1, max_size=3))


@pytest.mark.parametrize("extensions", SETS)
def test_text_in_any_place_is_shown_as_it_is(extensions: str) -> None:
    @settings(max_examples=40)
    @given(st.lists(_filled(extensions), min_size=10, max_size=20))
    def law(chosen: list[Filled]) -> None:
        _check(chosen, extensions)

    law()


@pytest.mark.slow
@pytest.mark.parametrize("extensions", SETS)
def test_five_thousand_texts_under_each_set_are_shown_as_they_are(extensions: str) -> None:
    @settings(max_examples=200)
    @given(st.lists(_filled(extensions), min_size=25, max_size=25))
    def law(chosen: list[Filled]) -> None:
        _check(chosen, extensions)

    law()


@pytest.mark.parametrize("extensions", SETS)
def test_every_token_is_shown_as_it_is_in_some_place(extensions: str) -> None:
    places = cycle(_places(extensions))
    _check([(next(places), [text]) for text in SURROUNDED], extensions)


@pytest.mark.slow
@pytest.mark.parametrize("extensions", SETS)
def test_every_token_is_shown_as_it_is_in_every_place(extensions: str) -> None:
    for place in _places(extensions):
        _check([(place, [text]) for text in SURROUNDED], extensions)


@pytest.mark.parametrize("extensions", SETS)
def test_text_at_the_top_of_a_page_is_shown_as_it_is(extensions: str) -> None:
    @settings(max_examples=200)
    @example("Moscow: officials denied it.")
    @example("---")
    @given(shown_texts)
    def law(text: str) -> None:
        assert as_read(rendered(escape_text(text), extensions=extensions)) == folded(
            f"\x0ep\x0f{carried(text)}\x0e/p\x0f"
        )

    law()


@pytest.mark.parametrize("extensions", SETS)
def test_a_footnote_is_shown_as_it_is(extensions: str) -> None:
    @settings(max_examples=100)
    @given(shown_texts, shown_texts)
    def law(before: str, note: str) -> None:
        page = as_read(
            rendered(
                f"{escape_text(before)}[^1]{escape_text(before)}\n\n[^1]: {escape_text(note)}", extensions=extensions
            )
        )
        mark = as_read('<sup><a class="footnote-ref" href="#fn:1">1</a></sup>')
        assert page.startswith(folded(f"\x0ep\x0f{carried(before)}{mark}{carried(before)}\x0e/p\x0f"))
        assert folded(f"\x0eli\x0f\x0ep\x0f{carried(note)}").rstrip() in page

    law()


@example("{{ x }} {% raw %} {# y #}")
@given(texts)
def test_an_escaped_text_is_one_line_that_no_template_engine_touches(text: str) -> None:
    for escaped in (escape_text(text), escape_code(text), escape_block_code(text), escape_attribute(text)):
        assert len(escaped.splitlines()) <= 1
        assert jinja2.Environment(autoescape=False).from_string(escaped).render() == escaped  # noqa: S701 - as mkdocs-macros


@given(texts)
def test_escaping_keeps_the_blank_at_an_edge_so_that_pieces_can_be_joined(text: str) -> None:
    escaped = escape_text(text)
    assert escaped.startswith(" ") == (text[:1] in set(BLANKS))
    assert escaped.endswith(" ") == (text[-1:] in set(BLANKS))
