"""A sentence that points back to another is told from one that stands alone."""

import pytest

from briefgen.summarize.openings import stands_alone

STANDING = (
    "The port authority counts forty ships.",
    "Canada lost its status in November.",
    "On 3 March the port authority said it had counted forty ships.",
    "Officials say they will meet on Monday.",
    "Some forty ships were waiting.",
    "One in three ships was turned away.",
    "Both Oslo and Bergen have sent a tug.",
    "Neither the union nor the port authority has asked for help.",
    "Ann Smith said that her crew had gone home.",
    "What stopped the cranes was a strike.",
    "When the strike began, forty ships were waiting.",
    "The toll was 350.",
    "The port authority said 3,000 tonnes of grain were lost.",
    "There were 124 ships on 26 February.",
    "The board had planned the dredging and then put it off.",
    "After the union called the strike, the board offered to end it in March.",
)
LEANING = (
    "He spoke of a hard month.",
    "It also counted sixty cranes.",
    "This was denied.",
    "However, the union disagrees.",
    "But forty ships were waiting.",
    "These ships carry grain.",
    "Such delays are rare.",
    "The latter declined.",
    "At the same time the union met.",
    "In the second case the board paid.",
    "In this case the board paid.",
    "Despite their attempts, no side scored.",
    "On September 2 it told lawmakers of a plan.",
    "By mid-April it stood at 597.",
    "Some were turned away.",
    "One of them was turned away.",
    "Of the 40, three were turned away.",
    "Both sides were silent.",
    "Neither side has asked for help.",
    "The captain said he would wait.",
    "Smith and Jones signed it in Bergen.",
    "The union said about 60.",
    "There were 124 on 26 February.",
    "We have never seen such a queue.",
    "Ships that you can see from the pier are waiting.",
)


@pytest.mark.parametrize("sentence", STANDING)
def test_a_sentence_that_says_of_whom_it_speaks_stands_alone(sentence):
    assert stands_alone(sentence)


@pytest.mark.parametrize("sentence", LEANING)
def test_a_sentence_that_points_back_does_not(sentence):
    assert not stands_alone(sentence)


@pytest.mark.parametrize(
    "language, standing, leaning",
    [
        ("de", "Das Schiff liegt still.", "Das sagte der Sprecher."),
        ("de-AT", "Die Stadt will vermitteln.", "Er sprach am Abend."),
        ("fr", "Les navires attendent.", "Cependant, les navires attendent."),
        ("es", "Los barcos esperan.", "Esto es nuevo."),
        ("nl", "Er liggen veertig schepen stil.", "…"),
    ],
)
def test_other_languages_are_judged_by_their_own_words(language, standing, leaning):
    assert stands_alone(standing, language)
    assert not stands_alone(leaning, language)
