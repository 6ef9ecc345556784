"""Everything known about a desk in, problems out: one rule a file."""

from datetime import date

from briefgen.check.rule import Known, Rule
from briefgen.check.rules import RULES
from briefgen.model.desk import Desk
from briefgen.model.linked import Linked
from briefgen.model.problem import Problem, in_order
from briefgen.model.resolution import Resolution
from briefgen.model.summary import Summaries

__all__ = ["RULES", "Rule", "check"]


def check(
    desk: Desk, resolution: Resolution, linked: Linked, summaries: Summaries, *, today: date
) -> tuple[Problem, ...]:
    """Return what all rules find, in order, each at its rule's own level."""
    known = Known(desk, resolution, linked, today, summaries)
    return in_order(problem for rule in RULES for problem in rule.problems(known))
