"""What is known to be wrong in the summary of the real article is found, and named; what its body says is not."""

from pathlib import Path

import pytest

from briefgen.model.desk import Desk
from briefgen.model.linked import LinkedArticle
from briefgen.model.resolution import Resolution, Story
from briefgen.read.articles import read_article
from briefgen.summarize.body import read_body
from briefgen.summarize.grounding import doubts
from briefgen.summarize.reading import read_bullet
from briefgen.summarize.source_lines import source_lines

FILE = "000_af619f805b5134b3.txt"


@pytest.fixture(scope="module")
def found(real_seeds: Path) -> list[dict[str, tuple[str, ...]]]:
    """For each bullet the words that are doubted, with the source's own words against them."""
    article = read_article((real_seeds / FILE).read_text(encoding="utf-8"), FILE).article
    assert article is not None
    story = Story(article.stem, article.stem, article.title, article)
    lines = source_lines(story, LinkedArticle((), article.body), (), desk=Desk(), resolution=Resolution())
    body = read_body(lines)
    bullets = []
    for block in article.tldr:
        text = block.passage.text
        words = doubts(read_bullet(text, body))
        bullets.append({text[start:end]: doubt.against for doubt in words for start, end in doubt.words})
    return bullets


def test_every_bullet_is_a_finding(found: list[dict[str, tuple[str, ...]]]) -> None:
    assert len(found) == 4
    assert all(found)


@pytest.mark.parametrize(
    ("bullet", "words"),
    [
        (0, ["confirms", "within weeks"]),
        (1, ["Kursk", "border", "incursion"]),
        (2, ["Indo", "Pacific"]),
        (3, ["weapons"]),
    ],
)
def test_the_words_that_nothing_bears_out_are_named(
    found: list[dict[str, tuple[str, ...]]], bullet: int, words: list[str]
) -> None:
    assert set(words) <= found[bullet].keys()


def test_the_sources_own_word_stands_against_the_stronger_one(found: list[dict[str, tuple[str, ...]]]) -> None:
    assert "estimates" in found[0]["confirms"]


def test_words_that_the_body_bears_out_are_not_named(found: list[dict[str, tuple[str, ...]]]) -> None:
    named = {word for bullet in found for phrase in bullet for word in phrase.split()}
    assert named.isdisjoint({"U.S.", "South", "North", "Korean", "Pentagon", "officials", "military", "troops"})
