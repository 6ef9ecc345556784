"""All summaries of a desk: what a summary rests on, and what is remembered of the ones before."""

from itertools import product

import pytest

from briefgen.model.summary import Basis, DoubtKind, Summary
from briefgen.summarize import summarize
from tests.summarize.states import BULLETS, EDITS, known

Earlier = dict[str, tuple[object, Summary]]
#: What an editor may change without touching what the summary rests on.
HARMLESS = frozenset({"nothing"})


def test_every_bullet_is_held_against_the_body_and_the_claims() -> None:
    ships, strike = summarize(*known())["strike"].bullets
    assert [ships.block.passage.text, strike.block.passage.text] == list(BULLETS)
    assert ships.claims == ("ships#authority",)
    assert [place.block for place in ships.sentences] == [0]
    assert [doubt.kind for doubt in ships.doubts] == [DoubtKind.STRONGER]
    assert [doubt.against for doubt in strike.doubts] == [("may",)]


@pytest.mark.parametrize(
    ("edit", "basis"),
    [
        ("nothing", Basis.ARTICLE),
        ("who wrote the summary", Basis.DESK),
    ],
)
def test_a_summary_says_who_wrote_it(edit: str, basis: Basis) -> None:
    assert summarize(*known(edit))["strike"].basis is basis


def test_of_an_article_without_a_summary_one_is_drafted_and_of_a_short_one_none() -> None:
    assert summarize(*known())["berths"].basis is Basis.DRAFTED
    assert "strike" not in summarize(*known("no summary at all"))


def test_what_rests_on_the_same_is_not_worked_out_again() -> None:
    earlier: Earlier = {}
    before = summarize(*known(), earlier=earlier)
    after = summarize(*known(), earlier=earlier)
    assert {stem: after[stem] is before[stem] for stem in after} == {"berths": True, "strike": True}


@pytest.mark.parametrize("edit", sorted(EDITS.keys() - HARMLESS))
def test_what_rests_on_something_else_is_worked_out_again_and_the_rest_is_not(edit: str) -> None:
    earlier: Earlier = {}
    before = summarize(*known(), earlier=earlier)
    after = summarize(*known(edit), earlier=earlier)
    assert after.get("strike") is not before["strike"]
    assert after["berths"] is before["berths"]


@pytest.mark.parametrize(("earlier", "now"), list(product(sorted(EDITS), repeat=2)))
def test_whatever_is_remembered_the_summaries_are_those_from_scratch(earlier: str, now: str) -> None:
    remembered: Earlier = {}
    summarize(*known(earlier), earlier=remembered)
    assert summarize(*known(now), earlier=remembered) == summarize(*known(now))
    assert summarize(*known(now), earlier=remembered) == summarize(*known(now))


def test_a_briefing_that_is_gone_is_forgotten() -> None:
    earlier: Earlier = {"gone": ((), Summary(Basis.DESK))}
    summarize(*known(), earlier=earlier)
    assert earlier.keys() == {"strike", "berths"}
