from decimal import Decimal

import pytest

from briefgen.model.conflict import Said, cannot_both_hold, lie_within
from briefgen.model.edtf import parse_edtf
from briefgen.model.fact import Nature
from briefgen.model.value import Nothing, Qualifier, Quantity, Truth, Words


def number(low, high=None, qualifier=None):
    return Said(
        Quantity(Decimal(low), Decimal(low if high is None else high)), Qualifier(qualifier) if qualifier else None
    )


def said(nature, value=None):
    return Said(value, nature=Nature(nature))


@pytest.mark.parametrize(
    "one, other",
    [
        (number(12596), number(12593)),
        (number(1500, qualifier="about"), number(3000, qualifier="at least")),
        (number(13000, qualifier="about"), number(11000)),
        (number(2000, 2500), number(2501, 3000)),
        (number(100, qualifier="fewer than"), number(120, qualifier="more than")),
        (number(5000), Said(qualifier=Qualifier.SEVERAL_HUNDRED)),
        (Said(qualifier=Qualifier.A_FEW), Said(qualifier=Qualifier.DOZENS)),
        (number(-20, qualifier="about"), number(-23)),
        (number(600), Said(Nothing())),
        (Said(Truth(holds=True)), Said(Truth(holds=False))),
        (Said(Truth(holds=True)), Said(Nothing())),
        (Said(Words("Canada")), Said(Words("Texas"))),
        (said("confirmation"), said("denial")),
        (said("confirmation", Truth(holds=True)), said("denial")),
    ],
)
def test_what_cannot_both_hold_is_seen_from_either_side(one, other):
    assert cannot_both_hold(one, other)
    assert cannot_both_hold(other, one)


@pytest.mark.parametrize(
    "one, other",
    [
        (number(10000, qualifier="about"), number(10900)),
        (number(11000, 12000), number(10000, qualifier="more than")),
        (number(2000, 12000), number(10000)),
        (number(12000, qualifier="up to"), number(3000)),
        (number(300), Said(qualifier=Qualifier.SEVERAL_HUNDRED)),
        (number(190, qualifier="several hundred"), number(350)),
        (number(350, qualifier="several hundred"), number(250)),
        (number(0, 5), Said(Nothing())),
        (said("statement"), Said(Truth(holds=False))),
        (number(-20, qualifier="about"), number(-22)),
        (number("1.0"), number("1")),
        (number(0), Said(Nothing())),
        (number(5), Said(Words("unknown"))),
        (number(5), Said(Truth(holds=True))),
        (number(5), said("denial")),
        (Said(Words("canada")), Said(Words("Canada"))),
        (Said(Truth(holds=True)), Said(Words("Yes"))),
        (said("confirmation"), said("non-denial")),
        (said("denial"), said("denial")),
        (said("statement"), Said()),
    ],
)
def test_what_may_both_hold_is_no_conflict(one, other):
    assert not cannot_both_hold(one, other)
    assert not cannot_both_hold(other, one)


@pytest.mark.parametrize(
    "one, other, days",
    [
        ("2024-10-28", "2024-10-28", 0),
        ("2024-10-28", "2024-11-04", 7),
        ("2024-10", "2024-11-04", 4),
        ("2024-10-08/2024-10-13", "2024-10-01", 7),
        ("../2024-10-01", "2024-10-02", 1),
        ("2024", "2024-05-01", 0),
    ],
)
def test_the_window_is_the_days_between_two_periods(one, other, days):
    first, second = parse_edtf(one), parse_edtf(other)
    assert lie_within(first, second, days)
    assert lie_within(second, first, days)
    assert days == 0 or not lie_within(first, second, days - 1)


def test_two_unknown_dates_may_be_the_same_and_an_unknown_one_is_near_no_known_one():
    assert lie_within(None, None, 0)
    assert not lie_within(None, parse_edtf("2024"), 1000)
