import pytest

from briefgen.check.mixed_confidence import RULE
from briefgen.check.rule import Known
from briefgen.link import link
from briefgen.model.article import Block, BlockKind
from briefgen.model.passage import Passage
from briefgen.resolve import resolve
from tests.check.desks import TODAY
from tests.resolve.desks import article, desk

MIXED = "We have high confidence that it is unlikely."


def said(on):
    resolution, _ = resolve(on, today=TODAY)
    linked, _ = link(on, resolution)
    return [problem.message for problem in RULE.problems(Known(on, resolution, linked, TODAY))]


def text(words):
    return said(desk(facts={"f": {"label": "Q?", "text": words}}))


@pytest.mark.parametrize(
    "words, told",
    [
        (MIXED, "“unlikely” and “high confidence”"),
        ("It is very likely (moderate confidence).", "“very likely” and “moderate confidence”"),
        ("A low-confidence judgement: it probably happened.", "“probably” and “low-confidence”"),
        ("With low-to-moderate confidence, it is almost certain.", "“almost certain” and “low-to-moderate confidence”"),
        ("A high degree of confidence in a remote chance.", "“remote chance” and “high degree of confidence”"),
        ("It rained. It is likely, with Low Confidence. It rained.", "“likely” and “Low Confidence”"),
    ],
)
def test_a_sentence_with_both_is_told(words, told):
    assert text(words) == [f"one sentence says {told}"]


@pytest.mark.parametrize(
    "words",
    [
        "It is unlikely. We have high confidence in that.",
        "We have high confidence that it happened.",
        "It is likely that confidence is high.",
        "The agency said with “high confidence” that it is likely.",
        "The agency called it “likely” and has low confidence.",
        "The government is likely to win the high confidence vote.",
        "With high confidence, 30 were probable cases in a remote village.",
        "Consumers’ confidence is likely to fall.",
    ],
)
def test_two_sentences_other_words_and_the_words_of_others_are_let_be(words):
    assert text(words) == []


def test_a_claim_may_hold_both_keys():
    on = desk(facts={"f": {"label": "Q?", "text": "It ends.", "likelihood": "likely", "confidence": "low"}})
    assert said(on) == []


def test_all_texts_of_the_desk_count_but_neither_articles_nor_titles_of_sources():
    bullet = (Block(BlockKind.BULLET, Passage(MIXED)),)
    on = desk(
        article("own", MIXED, tldr=bullet),
        article("desk", "Text."),
        briefings={"desk": {"tldr": [MIXED], "why": MIXED, "next": MIXED}},
        sources={"s": {"title": MIXED}},
        entities={"e": {"type": "concept", "name": "E", "summary": MIXED}},
    )
    assert len(said(on)) == 4
