"""A desk in; what one rule finds on it, out."""

from collections.abc import Mapping
from datetime import date

from briefgen.check import RULES
from briefgen.check.rule import Known
from briefgen.model.desk import Desk
from briefgen.model.linked import Linked, Mention
from briefgen.model.problem import Problem
from briefgen.resolve import resolve

TODAY = date(2025, 1, 1)


def found(rule: str, on: Desk, mentions: Mapping[str, tuple[Mention, ...]] | None = None) -> tuple[Problem, ...]:
    """Return the problems of the rule with this name."""
    resolution, _ = resolve(on, today=TODAY)
    (named,) = (one for one in RULES if one.name == rule)
    return tuple(named.problems(Known(on, resolution, Linked(mentions=mentions or {}), TODAY)))


def messages(rule: str, on: Desk, mentions: Mapping[str, tuple[Mention, ...]] | None = None) -> list[str]:
    """Return what the rule says, in order."""
    return [problem.message for problem in found(rule, on, mentions)]
