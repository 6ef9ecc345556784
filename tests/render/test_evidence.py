import pytest

from briefgen.model.article import Block, BlockKind
from briefgen.model.fact import Claim
from briefgen.model.history import Answer
from briefgen.model.linked import LinkedArticle
from briefgen.model.passage import Mark, MarkKind, Passage
from briefgen.render.evidence import Cited, find_quotes, with_citations


def article(*texts: str) -> LinkedArticle:
    return LinkedArticle(body=tuple(Block(BlockKind.PARAGRAPH, Passage(text)) for text in texts))


def found(body: LinkedArticle, quote: str, near: str = "") -> tuple[Cited, ...]:
    claim = Claim(text="t", evidence=[{"article": "a", "quote": quote, "near": near}])
    return find_quotes([Answer("fact", "key", claim)], {"a": body}).get("a", ())


def test_a_quote_is_found_where_its_words_end():
    assert found(article("No.", "He said 10,000 men went."), "10,000 men") == (Cited("fact#key", 1, 18),)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("He said: “No – never.”", 'He said: "No - never."'),
        ("It’s a caf\u00e9", "It's a cafe\u0301"),
        ("about\u00a010,000  men", "about 10,000 men"),
        ("the soft\u00adware", "the software"),
    ],
)
def test_a_quote_is_found_however_either_side_was_typed(text, quote):
    assert found(article(text), quote) == (Cited("fact#key", 0, len(text)),)


def test_a_quote_that_is_not_there_is_left_out():
    assert found(article("Nothing of the sort."), "10,000 men") == ()
    assert find_quotes([Answer("fact", "key", Claim(evidence=[{"article": "gone", "quote": "x"}]))], {}) == {}


def test_of_several_places_the_one_beside_the_words_to_be_near_is_meant():
    body = article("It was 5 percent.", "Of Windows: it was 5 percent.")
    assert found(body, "5 percent")[0].block == 0
    assert found(body, "5 percent", near="Windows")[0].block == 1
    assert found(body, "5 percent", near="Linux")[0].block == 0


def test_a_citation_adds_a_mark_and_no_words():
    (block,) = with_citations(article("He said 10 men.").body, [Cited("fact#key", 0, 14)])
    assert block.passage == Passage("He said 10 men.", (Mark(14, 14, MarkKind.REFERENCE, "fact#key"),))


def test_a_citation_inside_a_link_stands_behind_it():
    link = Mark(3, 9, MarkKind.REFERENCE, "kim")
    body = (Block(BlockKind.PARAGRAPH, Passage("by Kim Il today", (link,))),)
    (block,) = with_citations(body, [Cited("fact#key", 0, 6)])
    assert block.passage.marks == (link, Mark(9, 9, MarkKind.REFERENCE, "fact#key"))
