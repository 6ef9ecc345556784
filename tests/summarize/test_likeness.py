"""How alike, rare and tangible words are."""

from briefgen.summarize.likeness import are_forms, are_opposite, is_ordinary, likeness, rarity, tangible
from briefgen.summarize.words import stem


def test_words_used_alike_are_nearer_than_others() -> None:
    ship, boat, law = stem("ship"), stem("boat"), stem("law")
    assert likeness(ship, ship) == 1
    assert likeness(ship, boat) > likeness(ship, law)
    assert likeness(ship, boat) == likeness(boat, ship)


def test_forms_of_a_word_are_one() -> None:
    assert are_forms(stem("defect"), stem("defector"))
    assert not are_forms(stem("port"), stem("portrait"))


def test_an_unknown_word_is_rare_and_no_word_of_a_dictionary() -> None:
    assert rarity("korvaport") == 1
    assert rarity(stem("say")) < rarity(stem("harbour"))
    assert is_ordinary(stem("harbour"))
    assert not is_ordinary("korvaport")


def test_things_are_more_tangible_than_what_happens() -> None:
    assert tangible(stem("ship")) > tangible(stem("decide"))


def test_opposites_are_known_both_ways() -> None:
    assert are_opposite(stem("open"), stem("closed")) == are_opposite(stem("closed"), stem("open"))
    assert are_opposite("good", "bad")
