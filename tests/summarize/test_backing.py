"""The claims that stand behind a bullet."""

import pytest

from briefgen.model.passage import Mark, MarkKind, Passage
from briefgen.summarize.backing import claims_behind
from briefgen.summarize.body import read_body
from briefgen.summarize.claims import Claims
from briefgen.summarize.grounding import drawn_from
from briefgen.summarize.reading import read_bullet
from briefgen.summarize.source_lines import source_lines
from tests.summarize.states import known


def behind(bullet: str, *marks: Mark, edit: str = "nothing") -> tuple[str, ...]:
    on, resolution, linked = known(edit)
    quotes = linked.quotes["strike"]
    lines = source_lines(
        resolution.stories["strike"], linked.articles["strike"], quotes, desk=on, resolution=resolution
    )
    reading = read_bullet(bullet, read_body(lines))
    return claims_behind(
        Passage(bullet, marks), reading, drawn_from(reading), quotes=quotes, claims=Claims(on, resolution)
    )


def test_a_claim_stands_behind_the_bullet_that_tells_its_number_from_its_sentence() -> None:
    assert behind("40 ships were waiting outside Korvaport") == ("ships#authority",)


@pytest.mark.parametrize("bullet", ["50 ships were waiting outside Korvaport", "Pilots stopped work over night shifts"])
def test_a_claim_of_another_number_or_another_sentence_does_not(bullet: str) -> None:
    assert behind(bullet) == ()


@pytest.mark.parametrize(
    ("bullet", "found"),
    [
        ("Pilots stopped work in a dispute over night shifts", ("ships#authority",)),
        ("A dispute over night shifts", ()),
    ],
)
def test_a_claim_in_words_stands_behind_what_repeats_most_of_those_that_it_quotes(
    bullet: str, found: tuple[str, ...]
) -> None:
    assert behind(bullet, edit="a claim in words") == found


def test_what_a_bullet_cites_comes_first_and_each_claim_once() -> None:
    words = "40 ships were waiting outside Korvaport"
    figure = Mark(0, 2, MarkKind.FIGURE, "berths#two")
    again = Mark(3, 8, MarkKind.REFERENCE, "ships#authority")
    assert behind(words, figure, again) == ("berths#two", "ships#authority")


def test_the_page_of_a_fact_is_no_claim() -> None:
    assert behind("Night shifts", Mark(0, 5, MarkKind.REFERENCE, "ships")) == ()
