import pytest

from tests.check.desks import messages
from tests.resolve.desks import SPEAKERS, desk

WEEKLY = ("2024-03-04", "2024-03-11", "2024-03-18", "2024-03-25")
ACTIVE = {"d": {"title": "D"}}


def counted(days, **last):
    claims = [{"as_of": day, "value": number, "by": "nis"} for number, day in enumerate(days, 1)]
    return [*claims[:-1], {**claims[-1], **last}]


def said(claims, *, dossiers=ACTIVE, **fact):
    facts = {"f": {"label": "How many ships?", "dossier": "d", "claims": claims, **fact}}
    return messages("stale-fact", desk(entities=SPEAKERS, facts=facts, dossiers=dossiers))


def test_a_count_that_has_lost_its_rhythm_is_told_with_the_rhythm():
    assert said(counted(WEEKLY)) == ["`f` was updated about every 7 days until 25 March 2024, silent for 282 days"]


def test_a_rhythm_of_days_is_told_in_words():
    days = ("2024-03-04", "2024-03-05", "2024-03-06", "2024-03-07")
    assert said(counted(days)) == ["`f` was updated about daily until 7 March 2024, silent for 300 days"]


@pytest.mark.parametrize(
    "days",
    [
        WEEKLY[:3],
        (*WEEKLY[:3], "2024-03-18"),
        (*WEEKLY[:3], "2024-03"),
        ("2024-11-30", "2024-12-01", "2024-12-01", "2024-12-02", "2024-12-03"),
        ("2024-01-01", "2024-04-01", "2024-07-01", "2024-10-01"),
        (*WEEKLY, "2024-12-20"),
        (*WEEKLY, "2024-12"),
        (*WEEKLY, "2024-03-25/.."),
        ("2024-12-01/2024-12-03", *WEEKLY),
    ],
)
def test_few_days_a_slow_rhythm_and_a_late_answer_are_no_silence(days):
    assert said(counted(days)) == []


def test_a_rhythm_is_broken_after_four_gaps_but_not_within_a_month():
    daily = ("2024-11-29", "2024-11-30", "2024-12-01", "2024-12-02")
    assert said(counted(daily)) == []
    assert len(said(counted(("2024-11-28", *daily[:3])))) == 1


def test_a_later_answer_in_words_breaks_the_silence_and_words_make_no_rhythm():
    assert said([*counted(WEEKLY), {"as_of": "2024-12-20", "value": "not counted", "by": "nis"}]) == []
    assert said([{**claim, "value": "some"} for claim in counted(WEEKLY)]) == []


def test_a_figure_that_was_taken_back_makes_no_rhythm():
    assert said([*counted(WEEKLY[:3]), {"as_of": WEEKLY[3], "value": 9, "by": "nis", "status": "retracted"}]) == []


@pytest.mark.parametrize(
    "last, told",
    [
        ({"text": "The final count is 41."}, 0),
        ({"note": "Final."}, 0),
        ({"change": {"kind": "update", "reason": "The final count."}}, 0),
        ({"text": "This is not a final count."}, 1),
        ({"note": "No final count yet."}, 1),
        ({"text": "Finally, 41."}, 1),
        ({"nature": "confirmation"}, 1),
    ],
)
def test_a_last_answer_that_calls_itself_final_closes_the_question(last, told):
    assert len(said(counted(WEEKLY, **last))) == told


@pytest.mark.parametrize(
    "dossiers, fact, told",
    [
        ({"d": {"title": "D", "status": "dormant"}}, {}, 0),
        ({"d": {"title": "D", "status": "closed"}}, {}, 0),
        (ACTIVE, {"dossier": "other"}, 0),
        (ACTIVE, {"review_by": "2025-06"}, 0),
        (ACTIVE, {"review_by": "2024-06"}, 1),  # for that day, not for the rhythm
        (ACTIVE, {"label": "How many ships came in March 2024?"}, 0),
        (ACTIVE, {"label": "How many ships have come since 2024, and in 2025?"}, 1),
        (ACTIVE, {"label": "How many of 2000 places are free?"}, 0),
    ],
)
def test_a_closed_story_a_day_of_review_and_a_year_gone_by_are_let_be(dossiers, fact, told):
    assert len(said(counted(WEEKLY), dossiers=dossiers, **fact)) == told
