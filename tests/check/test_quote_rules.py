"""Quotes that are not found, found twice, typed otherwise, or found in the TL;DR alone."""

from collections.abc import Mapping

import pytest

from briefgen.check import RULES
from briefgen.check.nearest_passage import Passages, within, words_of
from briefgen.check.rule import Known
from briefgen.check.word_difference import differing
from briefgen.link import link
from briefgen.model.article import Article, Block, BlockKind
from briefgen.model.passage import Passage
from briefgen.model.problem import Problem
from briefgen.model.quote import Part
from briefgen.resolve import resolve
from tests.check.desks import TODAY
from tests.link.desks import article, block
from tests.resolve.desks import desk


def found(rule: str, piece: Article, *evidence: Mapping[str, object], **fact: object) -> tuple[Problem, ...]:
    """Return what a rule finds where a claim quotes an article."""
    items = [{"article": piece.stem, **each} for each in evidence]
    on = desk(piece, facts={"f": {"label": "Q?", "value": 1, "evidence": items, **fact}}, sources={"s": {"title": "S"}})
    resolution, _ = resolve(on, today=TODAY)
    linked, _ = link(on, resolution)
    (named,) = (one for one in RULES if one.name == rule)
    return tuple(named.problems(Known(on, resolution, linked, TODAY)))


def nearest(text: str, quote: str) -> str:
    """Return the difference to the nearest passage as it is shown; empty where nothing is near."""
    words = words_of(quote)
    passage = Passages([(Part.BODY, [block(text)])]).nearest(words)
    return differing([word.text for word in words], within(passage.words, words)) if passage else ""


@pytest.mark.parametrize(
    "text, quote, shown",
    [
        ("It said that forty ships were waiting.", "40 ships were waiting", "[-40-] {+forty+} ships were waiting"),
        ("He said, “Forty ships wait”, and left.", "forty ships wait", "[-forty-] {+Forty+} ships wait"),
        ("All 140 ships wait", "40 ships wait", "[-40-] {+140+} ships wait"),
        ("“Forty” ships wait", '"Forty" boats wait', '"Forty" [-boats-] {+ships+} wait'),
        ("the five big red ships", "the five red ships", "the five {+big+} red ships"),
        ("the five red ships", "the five big red ships", "the five [-big-] red ships"),
        (
            "one two three four five six seven eight",
            "one two three four five six seven nine",
            "… four five six seven [-nine-] {+eight+}",
        ),
        (
            "Five ships of the port were waiting.",
            "ships were waiting in",
            "ships {+of the port+} were waiting [-in-]",
        ),
        ("Nothing of the sort.", "forty ships were waiting in the harbour", ""),
        ("", "forty ships", ""),
        ("…", "—", ""),
    ],
)
def test_the_nearest_passage_is_shown_word_by_word(text, quote, shown):
    assert nearest(text, quote) == shown


def test_the_nearest_passage_is_the_one_that_shares_the_rarest_words():
    common = "The port said that the ships were in the port. " * 30
    text = f"{common}The pilots of Norrhamn counted sixty ships. {common}"
    assert nearest(text, "the pilots of Norrhamn counted fifty ships") == (
        "[-the-] {+The+} pilots of Norrhamn counted [-fifty-] {+sixty+} ships"
    )


def test_the_nearest_passage_may_stand_in_a_table_or_in_the_tldr():
    table = Block(BlockKind.TABLE, rows=((Passage("Port"),), (Passage("forty ships wait"),)))
    piece = article("Body.", table, tldr=(block("sixty cranes stand", BlockKind.BULLET),))
    one, two = found("quote-not-found", piece, {"quote": "40 ships wait"}, {"quote": "60 cranes stand"})
    assert "“[-40-] {+forty+} ships wait”" in one.help
    assert "“[-60-] {+sixty+} cranes stand”" in two.help
    assert [other.message for other in two.elsewhere] == ["the nearest passage"]


def test_a_quote_of_thousands_of_words_and_one_of_none_cost_nothing():
    text = "word " * 5000
    (problem,) = found("quote-not-found", article(text), {"quote": text + "more"})
    assert len(problem.help) < 2000
    (problem,) = found("quote-not-found", article(text), {"quote": "\u00ad"})
    assert problem.message == "the words that `f` quotes are not in the article `piece`"


@pytest.mark.parametrize(
    "quote, words",
    [
        ("were waiting. The cranes", "the words run over the end of a paragraph"),
        ('"port were waiting"', "take the marks away"),
        ("the port … waiting", "a quote leaves nothing out"),
        ("Forty [...] cranes stood", "a quote leaves nothing out"),
        ("ort", "within a longer word or number"),
        ("Ferries ran", "nothing like it is there"),
    ],
)
def test_what_is_wrong_with_the_words_is_said(quote, words):
    piece = article("Forty ships of the port were waiting.", "The cranes stood.")
    (problem,) = found("quote-not-found", piece, {"quote": quote})
    assert words in problem.help


def test_words_that_do_not_stand_so_often_are_not_found():
    piece = article("40 ships.", "40 ships.")
    (problem,) = found("quote-not-found", piece, {"quote": "40 ships", "occurrence": 3})
    assert problem.message == "the words that `f` quotes stand in the article `piece` twice, not 3 times"
    assert len(problem.elsewhere) == 2
    assert found("quote-not-found", piece, {"quote": "40 ships", "occurrence": 2}) == ()


def test_a_quote_that_stands_twice_lists_its_places():
    piece = article("40 ships.", "40 ships.", tldr=(block("40 ships", BlockKind.BULLET),))
    (problem,) = found("quote-ambiguous", piece, {"quote": "40 ships"})
    assert problem.message == "the words that `f` quotes stand in the article `piece` twice"
    assert len(problem.elsewhere) == 2
    assert found("quote-ambiguous", piece, {"quote": "40 ships", "occurrence": 1}) == ()


@pytest.mark.parametrize(
    "text, quote, ways",
    [
        ("the “port”", 'the "port"', "quotation marks"),
        ("the port’s – own", "the port's - own", "apostrophes and dashes"),
        ("the\u00a0port … is", "the port ... is", "blanks and dots"),
        ("the ship\u00adyard", "the shipyard", "unseen characters"),
        ("the cafe\u0301", "the café", "composed letters"),
    ],
)
def test_what_is_typed_otherwise_is_named(text, quote, ways):
    (problem,) = found("inexact-quote", article(text), {"quote": quote})
    assert problem.message == f"what `f` quotes has other {ways} than the article `piece`"
    assert problem.help == f"the article has “{text}”"
    assert found("inexact-quote", article(text), {"quote": f" {text}\n"}) == ()


def test_a_claim_on_the_tldr_alone_is_found_until_the_body_or_a_source_says_it():
    piece = article("Dozens of ships.", tldr=(block("40 ships", BlockKind.BULLET),))
    (problem,) = found("summary-only-claim", piece, {"quote": "40 ships"})
    assert problem.message == "`f` rests on the TL;DR of the article `piece` alone"
    assert found("summary-only-claim", piece, {"quote": "40 ships"}, sources=["s"]) == ()
    assert found("summary-only-claim", piece, {"quote": "40 ships"}, {"quote": "Dozens of"}) == ()
    assert found("summary-only-claim", piece, {"quote": "40 ships"}, {"quote": "not there"}) == ()
    assert found("summary-only-claim", piece, {"article": "other", "quote": "40 ships"}, {"quote": "40 ships"}) == ()
