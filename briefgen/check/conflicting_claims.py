"""One speaker's two answers of one day that cannot both hold, or that are sure and unsure of one thing."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice

from briefgen.check.rule import Finding, Known, Rule, Walk
from briefgen.model.conflict import Said, cannot_both_hold, lie_within
from briefgen.model.fact import Claim, ClaimStatus, Nature
from briefgen.model.history import Answer, History, Rank
from briefgen.model.problem import Elsewhere, Level
from briefgen.model.value import Nothing, Qualifier, Quantity, Truth, Words, value_in_words

#: Each claim is held against so many before it of its party; a fact with thousands must not take minutes.
_COMPARED = 50
_TAKEN_BACK = {Rank.CORRECTED, Rank.RETRACTED}
_PLAIN = {Nature.CONFIRMATION, Nature.REPORT, Nature.STATEMENT}
_UNSURE = {Nature.ESTIMATE, Nature.FORECAST, Nature.SPECULATION}


def _find(known: Known) -> Iterator[Finding]:
    for history in known.resolution.histories.values():
        lines: dict[str, list[Answer]] = {}
        for answer in history.answers:
            if answer.party and answer.rank not in _TAKEN_BACK and answer.claim.status is not ClaimStatus.DISPUTED:
                lines.setdefault(answer.party, []).append(answer)
        for line in lines.values():
            for index, later in enumerate(line):
                clashes = (_held_against(earlier, later, history) for earlier in _of_one_day(line, index))
                # The nearest one is enough: a list of ten answers is ten claims to look at, not forty-five pairs.
                yield from islice(filter(None, clashes), 1)


def _of_one_day(line: Sequence[Answer], index: int) -> Iterator[Answer]:
    """Yield those before a claim that may be of its day, nearest first, up to one that a `change` tells of."""
    later = line[index]
    if later.claim.change:
        return
    for earlier in reversed(line[max(index - _COMPARED, 0) : index]):
        if lie_within(earlier.claim.as_of, later.claim.as_of, 0):
            yield earlier
        if earlier.claim.change:
            return


def _held_against(one: Answer, other: Answer, history: History) -> Finding | None:
    if one.speakers[0] == other.speakers[0] and _clash(one, other):
        return _two_answers(history, one, other)
    sure = _sure_one(one, other)
    return _two_tones(history, one, other, sure) if sure and _same_thing(one, other) else None


def _said(answer: Answer) -> Said:
    return Said(answer.value, answer.claim.qualifier, answer.claim.nature)


def _clash(one: Answer, other: Answer) -> bool:
    if not cannot_both_hold(_said(one), _said(other)):
        return False
    match one.value, other.value:
        case Words(first), Words(second):
            # “Wonsan” and “the Wonsan area” may be one answer.
            here, there = set(first.casefold().split()), set(second.casefold().split())
            return not (here <= there or there <= here)
        case (Words(), Truth() | Nothing()) | (Truth() | Nothing(), Words()):
            # “No, with one exception” is no clear contradiction of `false`.
            return False
        case (Truth(holds=False), Nothing()) | (Nothing(), Truth(holds=False)):
            return False
        case _:
            return True


def _sure_one(one: Answer, other: Answer) -> Answer | None:
    """Return the answer that is said as a plain fact, where the other one is unsure of it."""
    if _is_plain(one.claim) and _is_unsure(other.claim):
        return one
    return other if _is_plain(other.claim) and _is_unsure(one.claim) else None


def _is_plain(claim: Claim) -> bool:
    return claim.nature in _PLAIN and not claim.hedge and claim.qualifier in {None, Qualifier.EXACTLY}


def _is_unsure(claim: Claim) -> bool:
    return claim.nature in _UNSURE or bool(claim.hedge) or claim.qualifier is Qualifier.ABOUT


def _same_thing(one: Answer, other: Answer) -> bool:
    if isinstance(one.value, Quantity) and isinstance(other.value, Quantity):
        return _is_near(one.value.low, other.value.low) and _is_near(one.value.high, other.value.high)
    return one.value is not None and str(one.value).casefold() == str(other.value).casefold()


def _is_near(one: Decimal, other: Decimal) -> bool:
    """Return whether the one may be the other one rounded."""
    return abs(one - other) <= max(abs(one), abs(other)) / 10


def _two_answers(history: History, one: Answer, other: Answer) -> Finding:
    first, last = _in_file(one, other)
    words = [_words(answer, history) for answer in (first, last)]
    return Finding(
        f"`{last.speakers[0]}` gives two answers to `{history.id}` {_when(first, last)}: {words[0]}, and {words[1]}",
        last.claim.span("value"),
        "say with `change` on the later one why it replaces the other; take back what is wrong with "
        "`status: retracted`; make two facts of two questions",
        (Elsewhere(f"the other answer is here: {words[0]}", first.claim.span("value")),),
    )


def _two_tones(history: History, one: Answer, other: Answer, sure: Answer) -> Finding:
    first, last = _in_file(one, other)
    unsure = other if sure is one else one
    tone = _tone(unsure.claim)
    there = "a plain fact" if first is sure else tone
    return Finding(
        f"`{last.party}` says {_words(sure, history)} both as a plain fact and as {tone} {_when(first, last)}",
        last.claim.span("nature"),
        "see how it was said and let `nature`, `qualifier` and `hedge` of both say that, or tell with `change` on the "
        "later one what made it sure",
        (Elsewhere(f"here it is {there}", first.claim.span("nature")),),
    )


def _in_file(one: Answer, other: Answer) -> tuple[Answer, Answer]:
    return (other, one) if other.claim.span() < one.claim.span() else (one, other)


def _words(answer: Answer, history: History) -> str:
    return value_in_words(answer.value, answer.claim.qualifier, history.fact.unit) or f"a {answer.claim.nature}"


def _when(one: Answer, other: Answer) -> str:
    days = dict.fromkeys(answer.claim.as_of.in_words() if answer.claim.as_of else "" for answer in (one, other))
    told = " and ".join(days)
    return f"for {told}" if told else "without a date"


def _tone(claim: Claim) -> str:
    if claim.nature in _UNSURE:
        return f"{'an' if claim.nature is Nature.ESTIMATE else 'a'} {claim.nature}"
    return f"“{claim.hedge}”" if claim.hedge else "a rough number"


RULE = Rule(
    "conflicting-claims",
    Level.WARNING,
    "One speaker gives two answers of one day that cannot both hold, and nothing says which one replaces the other.",
    _find,
    over=frozenset({Walk.FACTS}),
)
