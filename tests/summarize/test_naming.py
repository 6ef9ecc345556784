"""Names and quoted words of a bullet that the body does not have, or has elsewhere."""

from briefgen.model.summary import DoubtKind
from tests.summarize.harbour import doubted

LIMA = "Crane operators want shorter night shifts, said the union leader Ana Lima."
CRANE = "The terminal lost two days of work, said the port director Zyta Ogarkova."


def test_a_name_from_elsewhere_is_doubted() -> None:
    found = doubted("Crane operators want shorter night shifts, said Boris Velkov", LIMA, CRANE)
    assert found == {DoubtKind.UNSUPPORTED: ["Boris", "Velkov"]}


def test_a_name_made_of_two_is_doubted() -> None:
    found = doubted("Crane operators want shorter night shifts, said Ana Ogarkova", LIMA, CRANE)
    assert set(found[DoubtKind.UNSUPPORTED]) <= {"Ana", "Ogarkova"}


def test_a_name_that_keeps_its_sentence_is_not() -> None:
    assert doubted("Crane operators want shorter night shifts, said Ana Lima", LIMA, CRANE) == {}


def test_quoted_words_must_stand_there() -> None:
    source = "The director called the strike “a blow to the whole harbour”."
    assert doubted("The director called the strike “a blow to the whole harbour”", source) == {}
    found = doubted("The director called the strike “a gift to every other harbour”", source)
    assert "a gift to every other harbour" in found[DoubtKind.UNSUPPORTED]


def test_a_day_of_the_week_must_stand_there() -> None:
    source = "The talks go on at the harbour on Wednesday."
    assert doubted("The talks at the harbour go on on Friday", source) == {DoubtKind.UNSUPPORTED: ["Friday"]}
