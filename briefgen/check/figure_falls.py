"""Running totals that go down without a reason."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from briefgen.check.rule import Finding, Known, Rule, Walk
from briefgen.check.running_totals import only_grows
from briefgen.model.conflict import Said
from briefgen.model.fact import ChangeKind, Nature
from briefgen.model.history import Answer, History, Rank
from briefgen.model.problem import Elsewhere, Level

_TAKEN_BACK = {Rank.CORRECTED, Rank.RETRACTED}
_REASONS = {ChangeKind.CORRECTION, ChangeKind.RETRACTION, ChangeKind.REVISION}
#: What is only thought to come is no count yet.
_AHEAD = {Nature.FORECAST, Nature.PLAN, Nature.SPECULATION}


def _find(known: Known) -> Iterator[Finding]:
    for history in known.resolution.histories.values():
        counted = [answer for answer in history.answers if _is_count(answer)]
        if len(counted) > 1 and only_grows(history.fact):
            answers = {answer.key: answer for answer in history.answers}
            for now in counted:
                was = _before(now, answers)
                if was and _falls(was, now) and not (now.claim.change and now.claim.change.kind in _REASONS):
                    yield _fall(history, was, now)


def _is_count(answer: Answer) -> bool:
    return answer.rank not in _TAKEN_BACK and answer.claim.nature not in _AHEAD and _reach(answer) is not None


def _reach(answer: Answer) -> tuple[Decimal, Decimal] | None:
    return Said(answer.value, answer.claim.qualifier).reach


def _before(now: Answer, answers: Mapping[str, Answer]) -> Answer | None:
    """Return the last count of the same voice that nobody took back."""
    was = answers.get(now.supersedes)
    while was and not _is_count(was):
        was = answers.get(was.supersedes)
    return was


def _falls(was: Answer, now: Answer) -> bool:
    """Return True where even the least that was said before is more than the most that is said now."""
    before, after = _reach(was), _reach(now)
    dates = was.claim.as_of, now.claim.as_of
    # Days that overlap have no order: which of two is the earlier figure, nobody can tell.
    in_order = bool(dates[0] and dates[1] and dates[0].latest < dates[1].earliest)
    return bool(in_order and before and after and after[1] < before[0])


def _fall(history: History, was: Answer, now: Answer) -> Finding:
    before, after = was.in_words(), now.in_words(history.fact.unit)
    who = f"`{was.speakers[0]}`" if was.speakers else "the same publisher"
    day = was.claim.as_of.in_words() if was.claim.as_of else ""
    return Finding(
        f"`{history.id}` falls from {before} to {after}, and no correction or revision says why",
        now.claim.span("value"),
        "add `change` with `kind: correction`, `revision` or `retraction` and the `reason`; a count of something else "
        "is a fact of its own",
        (Elsewhere(f"{who} said {before} here, for {day}", was.claim.span("value")),),
    )


RULE = Rule(
    "figure-falls",
    Level.WARNING,
    "A running total goes down, and no `change` says why.",
    _find,
    over=frozenset({Walk.FACTS}),
)
