"""Two names of which each has what the body gives the other."""

from briefgen.summarize.exchange import exchanged
from tests.summarize.harbour import reading

SOURCE = "In March Zytaport loaded 420 ships with grain, and Korvaport repaired 380 trawlers."


def test_exchanged_names_are_found() -> None:
    crossed = reading("Korvaport loaded 420 ships with grain, and Zytaport repaired 380 trawlers", SOURCE)
    assert [(one.stems, other.stems) for one, other, _ in exchanged(crossed.names, crossed)] == [
        (frozenset({"korvaport"}), frozenset({"zytaport"}))
    ]


def test_names_in_their_places_are_not() -> None:
    straight = reading("Zytaport loaded 420 ships with grain, and Korvaport repaired 380 trawlers", SOURCE)
    assert list(exchanged(straight.names, straight)) == []
