"""An article's text comes out of the built HTML exactly as it went in, whatever is marked in it."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.build import build
from briefgen.model.article import Article, Block, BlockKind
from briefgen.model.fact import Evidence
from briefgen.model.linked import LinkedArticle
from briefgen.model.options import Options
from briefgen.model.passage import Mark, MarkKind, Passage
from briefgen.model.quote import Part, Place, Quote
from briefgen.model.resolution import Story
from briefgen.render.edition import edition
from briefgen.render.press import Press
from briefgen.render.views.briefing import briefing_view
from tests.as_read import SETS, as_read, carried, folded, rendered
from tests.hostile import shown_texts
from tests.render.small_desk import ANSWERS, DESK, LINKED, RESOLUTION, TODAY, built_in_theme

PRESS = Press(built_in_theme())
_TAG = re.compile("\x01[^\x02]*\x02")
_BLOCK = re.compile("\x0e[^\x0f]*\x0f")
_ARTICLE = "The briefing\x0e/h2\x0f"
#: What has been said since stands in brackets in an element of its own: the desk's words, not the article's.
_NOTE = re.compile("\x01span class=bf-later [^\x02]*\x02.*?\x01/span\x02")
_TARGETS = {
    MarkKind.LINK: ("https://example.org/", "javascript:alert(1)"),
    MarkKind.REFERENCE: ("kim", "ostrava", "nobody", "troops#2024-10-28-pentagon"),
    MarkKind.FIGURE: ("troops#2024-10-18-nis", "troops#2024-10-28-pentagon"),
}


@st.composite
def passages(draw: st.DrawFn) -> Passage:
    """A text that a reader sees, with marks that nest or stand apart, an empty one among them."""
    text = draw(shown_texts)
    marks = []
    ahead = [(0, len(text), 1)]
    while ahead:
        start, end, depth = ahead.pop()
        first = draw(st.integers(start, end))
        last = draw(st.integers(first, end))
        kind = draw(st.sampled_from(MarkKind))
        marks.append(Mark(first, last, kind, draw(st.sampled_from(_TARGETS.get(kind, ("",))))))
        if depth > 0 and last > first:
            ahead += [(first, last, depth - 1), (last, end, depth - 1)]
    return Passage(text, tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end))))


def blocks() -> st.SearchStrategy[Block]:
    texts = st.sampled_from(
        (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.BULLET, BlockKind.NUMBER, BlockKind.QUOTE)
    )
    return st.builds(Block, texts, passages(), level=st.integers(1, 3))


@st.composite
def quoted_bodies(draw: st.DrawFn) -> tuple[tuple[Block, ...], tuple[Quote, ...]]:
    """A body, and stretches of its words that claims rest on, one over the other as they come."""
    body = tuple(draw(st.lists(blocks(), min_size=1, max_size=4)))
    quotes = []
    for number in draw(st.lists(st.integers(0, len(body) - 1), max_size=5)):
        length = len(body[number].passage.text)
        start = draw(st.integers(0, max(length - 1, 0)))
        place = Place(Part.BODY, number, start, draw(st.integers(min(start + 1, length), length)))
        claim = draw(st.sampled_from(ANSWERS))
        quotes.append(Quote(claim.target, Evidence(article="law", quote="q"), (place,), place))
    return body, tuple(quotes)


def shown_in(markdown: str, extensions: str) -> list[str]:
    """The texts from the article on as a reader of the built page sees them; what the desk noted there is left out."""
    html = as_read(rendered(markdown, extensions=extensions))
    article = html.split(_ARTICLE, 1)[1].split("\x0ep class=bf-meta\x0fA number behind words", 1)[0]
    words = _TAG.sub("", _NOTE.sub("", article))
    return [shown for text in _BLOCK.split(words) if (shown := folded(text))]


def article_section(body: tuple[Block, ...], extensions: str, quotes: tuple[Quote, ...] = ()) -> list[str]:
    """The texts of the blocks of an article with this body as a reader of the built page sees them."""
    article = Article("law", "seeds/articles/law.txt", "Law", body=body)
    story = Story("law", "law", "Law", article)
    resolution = replace(RESOLUTION, stories={"law": story})
    linked = replace(LINKED, articles={"law": LinkedArticle((), body)}, quotes={"law": quotes})
    whole = edition(DESK, resolution, linked, {}, options=Options(), today=TODAY)
    markdown = PRESS.print("briefing.md.j2", briefing_view(whole, story))
    assert markdown is not None
    return shown_in(markdown, extensions)


@pytest.mark.parametrize("extensions", SETS)
@settings(max_examples=100)
@given(quoted=quoted_bodies())
def test_every_word_of_an_article_is_read_as_it_was_written_whatever_is_quoted_from_it(quoted, extensions):
    body, quotes = quoted
    wanted = [folded(carried(block.passage.text)) for block in body]
    assert article_section(body, extensions, quotes) == [text for text in wanted if text]


@pytest.mark.parametrize("extensions", SETS)
def test_every_word_of_the_example_desks_articles_is_read_as_it_was_written(root, extensions):
    built = build(root, Options(), today=TODAY)
    assert built.desk.articles
    for story in built.resolution.stories.values():
        page = built.site.pages[f"briefings/{story.slug}.md"]
        wanted = [folded(carried(block.passage.text)) for block in story.article.body]
        shown = shown_in(page.markdown.split("\n---\n", 1)[1], extensions)
        assert shown[: len(wanted)] == wanted
