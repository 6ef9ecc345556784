"""Details of a bullet for which the body has no words."""

from briefgen.model.summary import DoubtKind
from tests.summarize.harbour import doubted

SOURCE = "About 40 ships were waiting outside the harbour on Monday, the port authority said."
MORE = "Crane operators walked out over the length of night shifts."


def test_an_added_detail_is_doubted_by_its_own_words() -> None:
    found = doubted(
        "About 40 ships, most of them rusty trawlers full of herring, were waiting outside the harbour on Monday",
        SOURCE,
    )
    assert found == {DoubtKind.UNSUPPORTED: ["rusty", "trawlers", "full", "herring"]}


def test_a_detail_at_the_end_is_doubted() -> None:
    found = doubted("Crane operators walked out over the length of night shifts and burned tyres", SOURCE, MORE)
    assert found == {DoubtKind.UNSUPPORTED: ["burned", "tyres"]}


def test_other_words_for_the_same_are_not() -> None:
    assert doubted("Crane operators stopped work over how long night shifts are", SOURCE, MORE) == {}


def test_what_stands_in_two_sentences_may_be_told_in_one() -> None:
    bullet = "40 or so ships were waiting outside the harbour as crane operators walked out over night shifts"
    assert doubted(bullet, SOURCE, MORE) == {}


def test_a_bullet_about_something_else_is_doubted_however_short() -> None:
    assert doubted("A fire destroyed the library", SOURCE, MORE) == {
        DoubtKind.UNSUPPORTED: ["fire", "destroyed", "library"]
    }
    assert DoubtKind.UNSUPPORTED in doubted("Fishermen caught many herrings", SOURCE, MORE)
