"""How likely each word of a bullet is from elsewhere."""

from briefgen.summarize.oddity import evidence, oddities
from tests.summarize.harbour import reading

SOURCE = "About 40 ships were waiting outside the harbour on Monday, the port authority said."


def test_words_that_the_body_has_have_small_odds_and_added_ones_large() -> None:
    odds = {
        one.token.text: one.odds
        for one in oddities(reading("40 ships were waiting outside the harbour with herring from Norway", SOURCE))
    }
    assert max(odds["ships"], odds["waiting"], odds["harbour"]) < -2
    assert min(odds["herring"], odds["Norway"]) > 0


def test_numbers_are_looked_at_elsewhere() -> None:
    assert [one.token.text for one in oddities(reading("99 ships waited", SOURCE))] == ["ships", "waited"]


def test_a_phrase_that_nothing_bears_out_is_lacking_whole() -> None:
    known = {seen.token.text: found for seen, found in evidence(reading("Ships waited with herring", SOURCE))}
    assert known["herring"].share == 1
    assert known["herring"].behind_preposition == 1
    assert known["Ships"].share < 1


def test_a_bullet_without_words_has_none() -> None:
    assert oddities(reading("", SOURCE)) == []
