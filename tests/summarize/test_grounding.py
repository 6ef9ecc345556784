"""What is doubted of a bullet as a whole, and the sentences that it is drawn from."""

from briefgen.model.summary import DoubtKind
from briefgen.summarize.body import read_body
from briefgen.summarize.grounding import doubts, drawn_from
from briefgen.summarize.reading import read_bullet
from tests.summarize.harbour import doubted, reading

FIRST = "About 40 ships were waiting outside the harbour on Monday."
SECOND = "Crane operators walked out over the length of night shifts."


def test_a_sentence_of_the_body_has_no_doubts() -> None:
    assert doubted(FIRST.removesuffix("."), FIRST, SECOND) == {}


def test_nothing_is_doubted_without_a_body() -> None:
    assert doubts(read_bullet("40 ships wait", read_body(()))) == ()


def test_kinds_are_told_in_order_and_what_nothing_bears_out_as_one() -> None:
    found = doubted("Exactly 60 ships and a yellow submarine may sink at Korvaport by Friday", FIRST, SECOND)
    assert list(found) == sorted(found, key=[DoubtKind.NUMBER, DoubtKind.UNSUPPORTED, DoubtKind.STRONGER].index)
    assert {"Korvaport", "Friday", "submarine"} <= set(found[DoubtKind.UNSUPPORTED])


def test_of_another_language_only_digits_and_quotes_are_looked_at() -> None:
    assert doubted("Am Montag warteten 60 Schiffe", "Am Montag warteten 40 Schiffe.", language="de") == {
        DoubtKind.NUMBER: ["60"]
    }
    assert doubted("In Korvahafen warteten 40 Schiffe", "Am Montag warteten 40 Schiffe.", language="de-AT") == {}


def test_a_bullet_of_two_sentences_is_drawn_from_both() -> None:
    told = reading("40 ships waited as crane operators walked out over night shifts", FIRST, SECOND)
    assert {place.block for place in drawn_from(told)} == {0, 1}
