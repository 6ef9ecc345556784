import pytest

from briefgen.model.article import Block, BlockKind
from briefgen.model.passage import Passage
from briefgen.read.titles import derived_title, first_sentence, shorten

#: A long sentence, with a stroke where its title ends.
LONG = """\
Pentagon confirms North Korea sent 10,000 troops to Russia to join the war against Ukraine/ within weeks, marking
North Korean soldiers are reportedly being prepared for deployment/, according to South Korean lawmakers in Seoul
The Pentagon said on October 28, 2024, that North Korea had sent about 10,000 soldiers/ to train in eastern Russia
The study forecasts lower yields of wheat, rice, maize and soybean over large parts/ of the world and of its regions
"""


@pytest.mark.parametrize("line", LONG.splitlines())
def test_a_title_ends_where_a_clause_does(line):
    title, _, _ = line.partition("/")
    assert shorten(line.replace("/", "")) == title


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Troops arrived in Kursk.", "Troops arrived in Kursk"),
        ("Who sent them?", "Who sent them?"),
        (f"{'word ' * 17}word.", f"{'word ' * 17}word"),
        (f"{'word, ' * 14}words.", f"{'word, ' * 14}words"),
        (f"With rivals such as Firefox, Safari and Chrome, the company {'sells ' * 9}", f"The company {'sells ' * 9}"),
        ("A" * 200, "A" * 90),
    ],
)
def test_short_sentences_are_titles_and_long_openings_are_none(sentence, title):
    assert shorten(sentence) == title.strip()


def test_the_dateline_is_no_part_of_the_first_sentence_and_a_number_alone_is_none():
    assert first_sentence("SEOUL, Oct. 29 (Yonhap) — The U.S. said so. More.") == "The U.S. said so."
    assert first_sentence("1. A heading") == "1. A heading"


def test_the_tldr_comes_before_the_body_and_rules_have_no_words():
    bullet = Block(BlockKind.BULLET, Passage("From the bullet."))
    paragraph = Block(BlockKind.PARAGRAPH, Passage("From the body. More."))
    rule = Block(BlockKind.RULE)
    assert derived_title((bullet,), (paragraph,)) == "From the bullet"
    assert derived_title((), (rule, paragraph)) == "From the body"
    assert derived_title((), (rule,)) == ""
