"""Laws of what is doubted of a bullet, on the sentences of real articles and on hostile texts."""

import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.model.desk import Desk
from briefgen.model.linked import LinkedArticle
from briefgen.model.resolution import Resolution, Story
from briefgen.read.articles import read_article
from briefgen.summarize.body import Body, Line, read_body
from briefgen.summarize.grounding import doubts
from briefgen.summarize.reading import read_bullet
from briefgen.summarize.source_lines import source_lines

EXAMPLE = Path(__file__).parents[2] / "seeds" / "articles"
#: No text of 100,000 letters may take longer than this, in seconds of one processor.
LONGEST = 8.0
LETTERS = 100_000


def _body(path: Path) -> Body | None:
    article = read_article(path.read_text(encoding="utf-8"), path.name).article
    if article is None:
        return None
    story = Story(article.stem, article.stem, article.title, article)
    linked = LinkedArticle((), article.body)
    return read_body(source_lines(story, linked, (), desk=Desk(), resolution=Resolution()))


@cache
def _bodies(folder: Path) -> tuple[Body, ...]:
    return tuple(body for path in sorted(folder.rglob("*.txt")) if (body := _body(path)) and body.lines)


def _sentences(body: Body) -> Iterator[str]:
    return (line.line.text for line in body.lines)


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_a_sentence_of_the_body_has_no_doubts(data: st.DataObject) -> None:
    body = data.draw(st.sampled_from(_bodies(EXAMPLE)))
    assert doubts(read_bullet(data.draw(st.sampled_from(tuple(_sentences(body)))), body)) == ()


def test_a_sentence_of_a_real_article_has_no_doubts(real_seeds: Path) -> None:
    for body in _bodies(real_seeds):
        for sentence in _sentences(body):
            assert doubts(read_bullet(sentence, body)) == ()


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_doubts_lie_inside_the_bullet_and_in_order(data: st.DataObject) -> None:
    one, other = (data.draw(st.sampled_from(_bodies(EXAMPLE))) for _ in range(2))
    text = data.draw(st.sampled_from(tuple(_sentences(other))))
    for doubt in doubts(read_bullet(text, one)):
        assert doubt.words
        assert list(doubt.words) == sorted(doubt.words)
        assert all(0 <= start < end <= len(text) for start, end in doubt.words)


@given(data=st.data())
@settings(max_examples=30, deadline=None)
def test_the_order_of_claims_never_matters(data: st.DataObject) -> None:
    sentences = list(_sentences(data.draw(st.sampled_from(_bodies(EXAMPLE)))))[:8]
    claims = [f"How many ships lie in berth {number}? {3 * number} ships" for number in range(4)]
    shuffled = data.draw(st.permutations(claims))
    text = data.draw(st.sampled_from([*sentences, "14 ships lie in berth 3, the port council of Zytaport said"]))

    def found(order: list[str]) -> list[tuple[object, ...]]:
        lines = [Line(one, 0) for one in sentences[1:]] + [Line(one, 1 + place) for place, one in enumerate(order)]
        return [(doubt.kind, doubt.words) for doubt in doubts(read_bullet(text, read_body(lines)))]

    assert found(claims) == found(list(shuffled))


@pytest.mark.parametrize(
    "text",
    [
        "a" * LETTERS,
        "A" * LETTERS,
        " ".join(str(number) for number in range(10_000)),
        "“" * 5_000 + "x " + "”" * 5_000 + '"' * 999,
        "may " * 3_000,
        "Zyta, " * 3_000 + "and Korva",
    ],
    ids=["letters", "capitals", "numbers", "quotes", "hedges", "list"],
)
@pytest.mark.parametrize("is_bullet", [True, False], ids=["bullet", "body"])
def test_hostile_texts_take_bounded_time(text: str, *, is_bullet: bool) -> None:
    plain = "About 40 ships were waiting outside the harbour on Monday, said Ana Lima."
    bullet, source = (text, plain) if is_bullet else (plain, text)
    start = time.process_time()
    doubts(read_bullet(bullet, read_body([Line(source, 0)])))
    assert time.process_time() - start < LONGEST
