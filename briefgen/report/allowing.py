"""All findings and the allow-comments in; the findings that are left, with those about the comments, out."""

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from briefgen.model.allowance import Allowance
from briefgen.model.problem import Elsewhere, Level, Problem
from briefgen.model.suggestions import did_you_mean
from briefgen.report.rules import RULES

#: Rules about the comments themselves.
_OURS = frozenset({"bad-allow", "unused-allow"})
#: Rules whose findings only one of the doors makes, so that nobody else can tell whether a comment is unused.
_FOUND_AT_THE_DOOR = frozenset({"markup-declaration"})


def let_pass(
    problems: Iterable[Problem],
    allowances: Collection[Allowance],
    *,
    unread: Collection[Problem] = (),
    is_whole: bool = True,
    levels: Mapping[str, Level | None] = MappingProxyType({}),
) -> tuple[Problem, ...]:
    """Return the problems without those that a comment allows, and with those that the comments themselves are.

    `problems` are at their rules' own levels; `unread` are those among them with which something could not be read:
    they never pass. Where not everything could be read (`is_whole` is false), no comment is called unused, for what
    it lets pass may stand in what was not read. `levels` are the desk's own.
    """
    found = tuple(problems)
    if not allowances:
        return found
    by_place: dict[tuple[str, str], list[Problem]] = {}
    for problem in found:
        by_place.setdefault((problem.rule, problem.span.path), []).append(problem)
    passed: set[Problem] = set()
    faults: list[Problem] = []
    for one in allowances:
        paths = dict.fromkeys((one.span.path, *one.articles))
        met = [problem for path in paths for problem in by_place.get((one.rule, path), ()) if one.covers(problem.span)]
        may_pass = {problem for problem in met if problem not in unread}
        if one.rule not in RULES - _OURS:
            faults.append(_no_rule(one))
        elif may_pass:
            passed |= may_pass
        elif met:
            faults.append(_cannot_pass(one, met[0]))
        elif is_whole and one.rule not in _FOUND_AT_THE_DOOR:
            faults.append(_unused(one, is_off=levels.get(one.rule, one.rule) is None))
    return (*(problem for problem in found if problem not in passed), *faults)


def _no_rule(one: Allowance) -> Problem:
    if one.rule in _OURS:
        message, help_ = f"`{one.rule}` is about allow-comments, none can allow it", "mend the other comment"
    else:
        message = f"there is no rule `{one.rule}`"
        help_ = did_you_mean(one.rule, RULES - _OURS) or "write the name that the report shows in brackets"
    return Problem("bad-allow", Level.WARNING, message, one.span, help_)


def _cannot_pass(one: Allowance, met: Problem) -> Problem:
    message = f"`{one.rule}` keeps something from being read here, no comment can allow it"
    return Problem("bad-allow", Level.WARNING, message, one.span, "mend it", (Elsewhere(met.message, met.span),))


def _unused(one: Allowance, *, is_off: bool) -> Problem:
    off = (Elsewhere(f"the option `levels` switches `{one.rule}` off"),) if is_off else ()
    if one.line and not one.articles:
        message = f"`({one.line})` is a line of an article, and this comment covers none"
        help_ = "put it above a briefing's key, or take the number away"
        return Problem("bad-allow", Level.WARNING, message, one.span, help_, off)
    if one.line:
        message = f"there is no `{one.rule}` on line {one.line} of {', '.join(one.articles)}"
    elif one.last:
        message = f"there is no `{one.rule}` here to let pass"
    else:
        message = "nothing stands below this comment"
    help_ = "take it away, or put it where the finding is"
    return Problem("unused-allow", Level.WARNING, message, one.span, help_, off)
