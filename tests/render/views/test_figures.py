from dataclasses import replace
from decimal import Decimal

import pytest

from briefgen.model.value import Quantity, Words
from briefgen.render.pen import Pen
from briefgen.render.views.figures import figure, newest_by_fact
from tests.render.small_desk import ANSWERS, RESOLUTION, small_edition

PEN = Pen(small_edition(), "facts/x.md")
TROOPS = RESOLUTION.histories["troops"]


def shown(unit: str, value=ANSWERS[2].value):
    fact = TROOPS.fact.model_copy(update={"unit": unit})
    whole = small_edition()
    desk = replace(whole.desk, facts={**whole.desk.facts, "troops": fact})
    answer = replace(ANSWERS[2], value=value)
    found = figure(Pen(replace(whole, desk=desk), "x.md"), replace(TROOPS, fact=fact, headline=answer))
    assert found is not None
    return found.number, found.unit


@pytest.mark.parametrize(
    ("unit", "parts"),
    [
        ("soldiers", ("about 10,000", "soldiers")),
        ("shells of 152 mm", ("about 10,000", "shells of 152 mm")),
        ("million US dollars", ("about 10,000 million", "US dollars")),
        ("percent", ("about 10,000 percent", "")),
        ("%", ("about 10,000%", "")),
        ("", ("about 10,000", "")),
    ],
)
def test_a_number_and_its_unit_are_parted_but_not_a_number_and_its_scale(unit, parts):
    assert shown(unit) == parts


def test_a_range_stays_whole_and_words_have_no_unit():
    assert shown("soldiers", Quantity(Decimal(11000), Decimal(12000))) == ("about 11,000 to 12,000", "soldiers")
    assert shown("soldiers", Words("a few")) == ("a few", "")


def test_a_figure_says_what_the_same_party_said_before():
    found = figure(PEN, replace(TROOPS, headline=ANSWERS[1]))
    assert found is not None
    assert found.was == '◌ was about 1,500 soldiers, <time datetime="2024-10-18">18 Oct 2024</time>'
    assert found.by == '[NIS](../entities/nis.md), <time datetime="2024-10-23">23 Oct 2024</time>'
    assert figure(PEN, replace(TROOPS, headline=None)) is None


def test_a_fact_that_moved_often_counts_once_with_its_newest_change():
    newest, older = RESOLUTION.shifts
    assert newest_by_fact((newest, older)) == (newest,)
