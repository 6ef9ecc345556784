import pytest

from briefgen.model.article import Block, BlockKind
from briefgen.model.passage import Passage
from tests.check.desks import messages
from tests.resolve.desks import article, desk


def bullets(*texts):
    return tuple(Block(BlockKind.BULLET, Passage(text)) for text in texts)


@pytest.mark.parametrize("count, said", [(5, []), (6, ["the TL;DR of the briefing `one` has 6 bullets"])])
def test_five_bullets_are_enough(count, said):
    assert messages("long-tldr", desk(article("one", tldr=bullets(*["Short."] * count)))) == said


@pytest.mark.parametrize(
    "text, is_long", [("a " * 60, False), ("a " * 61, True), ("港" * 400, False), ("港" * 401, True)]
)
def test_a_bullet_is_no_paragraph_by_words_or_characters(text, is_long):
    assert bool(messages("long-tldr", desk(article("one", tldr=bullets("Short.", text.strip()))))) is is_long


def test_the_desks_tldr_takes_the_place_of_the_articles():
    on = desk(article("one", tldr=bullets(*["Short."] * 9)), briefings={"one": {"tldr": ["Short.", "word " * 61]}})
    assert messages("long-tldr", on) == ["bullet 2 in the TL;DR of the briefing `one` has 61 words, 304 characters"]


def test_a_dossier_is_held_to_it_too():
    on = desk(dossiers={"d": {"title": "D", "tldr": ["Short."] * 6}})
    assert messages("long-tldr", on) == ["the TL;DR of the dossier `d` has 6 bullets"]
