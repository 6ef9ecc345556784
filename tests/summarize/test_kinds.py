"""What a name names, by its own words, by those beside it, by the body."""

import pytest

from briefgen.summarize.body import read_text
from briefgen.summarize.kinds import Kind, is_one, kind_here, kind_of
from tests.summarize.harbour import body


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("the spokesman Ogarkov said", Kind.PERSON),
        ("said Zyta Ogarkova of the union", Kind.PERSON),
        ("ships near Portville waited", Kind.PLACE),
        ("the Zyta River is wide", Kind.PLACE),
        ("the Zyta Times wrote", Kind.BODY),
        ("the newspaper Zyta wrote", Kind.BODY),
        ("the Zyta Treaty binds them", Kind.OTHER),
        ("what Portugal says", Kind.COUNTRY),
        ("in Lisbon", Kind.PLACE),
        ("what Zyta says", Kind.UNKNOWN),
    ],
)
def test_a_name_is_of_the_kind_that_the_words_around_it_say(text: str, kind: Kind) -> None:
    words, _, _, (name,) = read_text(text)
    assert kind_here(name, words) is kind


def test_the_body_tells_where_the_bullet_does_not() -> None:
    words, _, _, (name,) = read_text("what Ogarkova says")
    assert kind_of(name, words, body("The chairwoman Ogarkova spoke on Monday.").kinds) is Kind.PERSON


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("said Zyta Ogarkova", "said Ogarkova", True),
        ("in Zyta County", "in Korva County", False),
        ("the NHB said", "the National Harbour Board said", True),
        ("what Portugal says", "what Lisbon says", True),
        ("North Korea said", "South Korea said", False),
    ],
)
def test_two_names_are_one_by_what_tells_them_from_others(one: str, other: str, same: bool) -> None:  # noqa: FBT001 - a table
    (first,), (second,) = read_text(one)[3], read_text(other)[3]
    assert is_one(first, second) is same
