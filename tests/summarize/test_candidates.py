"""The sentences of a body, and which of them may stand in a summary."""

import pytest

from briefgen.model.article import BlockKind
from briefgen.model.fact import Evidence
from briefgen.model.passage import Mark, MarkKind
from briefgen.model.quote import Part, Place, Quote
from briefgen.summarize.candidates import candidates
from tests.link.desks import block


def fit(text, kind=BlockKind.PARAGRAPH, language="en"):
    """The sentences of one block that may stand in a summary."""
    found = candidates([block(text, kind)], (), language)
    return [text[one.place.start : one.place.end] for one in found if one.is_fit]


SENTENCE = "The port authority counted forty ships on Monday."


def test_a_plain_sentence_is_fit():
    assert fit(SENTENCE) == [SENTENCE]
    assert fit(f"  {SENTENCE}  ") == [SENTENCE]


@pytest.mark.parametrize("kind", [BlockKind.HEADING, BlockKind.QUOTE, BlockKind.CODE, BlockKind.TABLE, BlockKind.RULE])
def test_what_is_no_running_text_has_no_sentences(kind):
    assert candidates([block(SENTENCE, kind)], (), "en") == ()


@pytest.mark.parametrize(
    "text",
    [
        "The port authority counted forty ships on Monday",
        "How many ships did the port authority count on Monday?",
        "Forty ships were waiting.",
        "The harbour at dawn, with forty ships. Image: Harbour Board.",
        "Photo: The harbour at dawn, with forty ships on the roads.",
        "“The port authority has never counted as many ships as now.”",
        "The port authority counted (on Monday, at the pier, forty ships.",
    ],
)
def test_a_heading_a_question_a_caption_a_fragment_or_a_bare_quote_is_not_fit(text):
    assert fit(text) == []


def test_a_sentence_in_the_middle_of_a_speech_is_not_fit():
    speech = (
        "The council meets in the town hall on Friday. "
        "“The queue has never been as long. "
        "Ships from ten countries are waiting outside the harbour. "
        "The city must act soon and with care."
    )
    assert fit(speech) == ["The council meets in the town hall on Friday."]


def test_quoted_words_with_a_speaker_are_fit_and_may_say_we():
    text = "The mayor told the council that “we must act” before the week is out."
    assert fit(text) == [text]


def test_a_sentence_knows_its_names_and_the_claims_that_rest_on_it():
    text = "Forty ships wait. " + SENTENCE
    start = len("Forty ships wait. ")
    place = Place(Part.BODY, 0, start=start + 4, end=start + 18)
    quotes = (
        Quote("ships#1", Evidence(article="piece", quote="port authority"), (place,), place),
        Quote("strike", Evidence(article="piece", quote="port authority"), (place,), place),
        Quote("ships#2", Evidence(article="piece", quote="nowhere")),
    )
    marked = block(text, BlockKind.PARAGRAPH, Mark(place.start, place.end, MarkKind.REFERENCE, "port"))
    first, second = candidates([marked], quotes, "en")
    assert (first.claims, second.claims) == ((), ("ships#1",))
    assert {"@port", "#ships"} <= second.terms
    assert not {"@port", "#ships"} & first.terms


def test_scripts_without_blanks_are_counted_and_compared_by_letters():
    (found,) = candidates([block("港务局周一表示，有四十艘船在港外等待。")], (), "zh")
    assert found.is_fit
    assert "港务" in found.terms


def test_words_of_a_language_without_stems_are_compared_as_they_are():
    (found,) = candidates([block("Die Schiffe liegen seit Montag vor der Nordrinne still.")], (), "de")
    assert {"schiffe", "nordrinne"} <= found.terms
    assert "der" not in found.terms
