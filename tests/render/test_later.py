from dataclasses import replace

import pytest

from briefgen.model.edtf import parse_edtf
from briefgen.model.history import Answer, History, Rank
from briefgen.model.resolution import Story
from briefgen.render.later import Later, former, is_left_open, later, moved_since
from tests.render.small_desk import ANSWERS, FACTS, FIRST

LOW, MIDDLE, HIGH = ANSWERS
STORY = Story("first", "first", "First", FIRST)


def history(*answers: Answer, headline: Answer | None = HIGH) -> History:
    return History("troops", FACTS["troops"], answers, headline)


def test_what_stands_has_nothing_later():
    assert later(history(*ANSWERS), MIDDLE) is None


def test_what_is_later_is_the_last_of_those_that_replaced_it():
    middle = replace(MIDDLE, rank=Rank.SUPERSEDED, superseded_by=HIGH.key)
    assert later(history(LOW, middle, HIGH), LOW) == Later("later", HIGH)
    assert later(history(*ANSWERS), LOW) == Later("later", MIDDLE)


def test_what_was_said_before_is_the_nearest_claim_that_said_something_else():
    again = replace(HIGH, supersedes=MIDDLE.key)
    assert former(history(*ANSWERS), LOW) is None
    assert former(history(LOW, MIDDLE, again), again) == MIDDLE
    same = replace(MIDDLE, value=HIGH.value, claim=HIGH.claim)
    assert former(history(LOW, same, again), again) == LOW
    alone = replace(same, supersedes="")
    assert former(history(LOW, alone, again), again) is None
    circle = replace(same, supersedes=HIGH.key)
    assert former(history(LOW, circle, again), again) is None


def test_claims_that_replace_each_other_in_a_circle_end_somewhere():
    middle = replace(MIDDLE, rank=Rank.SUPERSEDED, superseded_by=LOW.key)
    assert later(history(LOW, middle), LOW) == Later("later", middle)


@pytest.mark.parametrize(("rank", "word"), [(Rank.CORRECTED, "corrected"), (Rank.RETRACTED, "taken back")])
def test_what_was_wrong_is_told_with_what_is_said_in_its_place_if_anybody_says_anything(rank, word):
    wrong = replace(LOW, rank=rank)
    assert later(history(wrong, MIDDLE), wrong) == Later(word, MIDDLE)
    alone = replace(wrong, superseded_by="")
    assert later(history(alone, HIGH), alone) == Later(word, HIGH, is_own=False)
    assert later(history(alone, headline=None), alone) == Later(word, None, is_own=False)


@pytest.mark.parametrize(
    ("written", "since"), [("", True), ("2024-10-22", True), ("2024-10-23", False), ("2024-10", False), ("2025", False)]
)
def test_a_claim_has_fallen_since_where_it_was_replaced_after_the_last_day_of_writing(written, since):
    story = replace(STORY, date=parse_edtf(written) if written else None)
    assert moved_since(history(*ANSWERS), LOW, story) is since


def test_what_was_wrong_is_so_whenever_it_was_written():
    wrong = replace(LOW, rank=Rank.CORRECTED)
    assert moved_since(history(wrong, MIDDLE, HIGH), wrong, replace(STORY, date=parse_edtf("2025")))


def test_a_figure_that_was_only_given_again_has_not_moved():
    again = replace(MIDDLE, value=LOW.value, claim=LOW.claim)
    assert not moved_since(history(LOW, again, HIGH), LOW, STORY)


LATE = replace(STORY, date=parse_edtf("2025"))


def test_an_older_figure_is_history_where_the_briefing_tells_one_that_replaced_it():
    middle = replace(MIDDLE, rank=Rank.SUPERSEDED, superseded_by=HIGH.key)
    whole = history(LOW, middle, HIGH)
    assert is_left_open(whole, LOW, LATE, {LOW.target})
    assert not is_left_open(whole, LOW, LATE, {LOW.target, middle.target})
    assert not is_left_open(whole, LOW, LATE, {LOW.target, HIGH.target})
    assert not is_left_open(whole, HIGH, LATE, ())


def test_what_has_fallen_since_or_nobody_knows_when_is_left_open_whatever_the_briefing_tells():
    told = {LOW.target, MIDDLE.target}
    assert is_left_open(history(*ANSWERS), LOW, STORY, told)
    undated = replace(MIDDLE, claim=MIDDLE.claim.model_copy(update={"as_of": None}))
    assert is_left_open(history(LOW, undated, HIGH), LOW, LATE, told)
