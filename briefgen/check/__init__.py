"""Everything known about a desk in, problems out: one rule a file."""

from collections import Counter
from datetime import date
from itertools import chain

from briefgen.check.memory import Memory
from briefgen.check.reach import find_reach
from briefgen.check.rule import Known, Rule
from briefgen.check.rules import RULES
from briefgen.model.desk import Desk
from briefgen.model.linked import Linked
from briefgen.model.problem import Problem, in_order
from briefgen.model.remembered import are_same
from briefgen.model.resolution import Resolution
from briefgen.model.summary import Summaries

__all__ = ["RULES", "Memory", "Rule", "check"]


def check(
    desk: Desk,
    resolution: Resolution,
    linked: Linked,
    summaries: Summaries,
    *,
    today: date,
    memory: Memory | None = None,
) -> tuple[Problem, ...]:
    """Return what all rules find, in order, each at its rule's own level.

    With the `memory` of an earlier check, rules look only at what a change reaches; the result is the same.
    """
    remembered = Memory() if memory is None else memory
    before, now = remembered.known, Known(desk, resolution, linked, today, summaries, remembered.holding)
    if before is None or before.today != today:
        found = {rule.name: tuple(rule.problems(now)) for rule in RULES}
    else:
        found = _found_again(before, now, remembered)
    if any(remembered.found.get(name) is not problems for name, problems in found.items()):
        remembered.problems = in_order(chain.from_iterable(found.values()))
    remembered.known, remembered.found = now, found
    remembered.forget_what_is_gone(now)
    return remembered.problems


def _found_again(before: Known, now: Known, memory: Memory) -> dict[str, tuple[Problem, ...]]:
    """Return what each rule finds now, by its name; the very same tuple where that is what it found before."""
    reach = find_reach(before, now, memory)
    ways = {rule.over for rule in RULES if rule.over}
    before_alone, now_alone = reach.narrowed(before, ways), reach.narrowed(now, ways)
    found: dict[str, tuple[Problem, ...]] = {}
    for rule in RULES:
        last = found[rule.name] = memory.found[rule.name]
        if rule.over:
            gone, come = (tuple(rule.problems(alone[rule.over])) for alone in (before_alone, now_alone))
            if gone != come:
                left = Counter(gone)
                others = [one for one in last if not _taken(one, left)]
                found[rule.name] = (*others, *come)
        elif not are_same(rule.looks_at(before), rule.looks_at(now)):
            again = tuple(rule.problems(now))
            found[rule.name] = last if again == last else again
    return found


def _taken(problem: Problem, left: Counter[Problem]) -> bool:
    """Return whether a problem is among those left to be taken away; if so, it is there once less."""
    if not left[problem]:
        return False
    left[problem] -= 1
    return True
