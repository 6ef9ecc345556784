"""Facts with their histories, and texts, in; the numbers of each, and those that hold no longer, out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefgen.check.figures import Number, figures
from briefgen.model.conflict import Said, cannot_both_hold
from briefgen.model.history import Answer, History, Rank
from briefgen.model.passage import Passage
from briefgen.model.value import Quantity


@dataclass(frozen=True, slots=True)
class Stale:
    """An answer that holds no longer; `successor` is what replaced it, if anything did."""

    history: History
    answer: Answer
    successor: Answer | None


@dataclass(frozen=True, slots=True)
class FactNumbers:
    """The numbers of a fact's answers: those that stand, and those that hold no longer, with the answer of each."""

    standing_numbers: frozenset[Number] = frozenset()
    stale: tuple[tuple[Number, Stale], ...] = ()
    stale_numbers: frozenset[Number] = frozenset()
    numbers: frozenset[Number] = frozenset()


@dataclass(slots=True)
class Holding:
    """Finds out what holds, of each history and each text only once, as long as it is the very same."""

    by_fact: dict[str, tuple[History, FactNumbers]] = field(default_factory=dict)
    by_text: dict[tuple[str, str], tuple[Passage, frozenset[Number]]] = field(default_factory=dict)

    def of(self, history: History) -> FactNumbers:
        """Return the numbers of a fact's answers."""
        known = self.by_fact.get(history.id)
        if known is None or known[0] is not history:
            known = self.by_fact[history.id] = (history, _numbers_of(history))
        return known[1]

    def numbers_in(self, owner: str, field: str, passage: Passage) -> frozenset[Number]:
        """Return the numbers in a text."""
        known = self.by_text.get((owner, field))
        if known is None or known[0] is not passage:
            numbers = frozenset(figure.number for figure in figures(passage.text))
            known = self.by_text[owner, field] = (passage, numbers)
        return known[1]


def _numbers_of(history: History) -> FactNumbers:
    counted = [(_number(answer.value), answer) for answer in history.answers if isinstance(answer.value, Quantity)]
    standing = frozenset(number for number, answer in counted if answer.is_standing)
    answers = {answer.key: answer for answer in history.answers}
    stale: list[tuple[Number, Stale]] = []
    fallen = [(number, answer) for number, answer in counted if not answer.is_standing]
    if fallen:
        present = [one for one in history.standing() if one.value is not None or one.claim.qualifier is not None]
        said = [_said(one) for one in present]
        for number, answer in fallen:
            found = _stale(answer, history, _successors(answer, answers), said)
            stale += [(number, found)] if found else []
    worn = frozenset(number for number, _ in stale)
    return FactNumbers(standing, tuple(stale), worn, standing | worn)


def _number(value: Quantity) -> Number:
    return (value.low, value.high)


def _successors(answer: Answer, answers: dict[str, Answer]) -> Iterator[Answer]:
    """Yield what replaced an answer, then what replaced that, each once."""
    seen = {answer.key}
    while (after := answers.get(answer.superseded_by)) and after.key not in seen:
        answer = after
        seen.add(after.key)
        yield after


def _stale(answer: Answer, history: History, successors: Iterator[Answer], standing: Sequence[Said]) -> Stale | None:
    """Return the answer with what replaced it; None where it may still hold beside all that stands."""
    withdrawn = answer.rank in {Rank.CORRECTED, Rank.RETRACTED}
    if any(not cannot_both_hold(_said(answer), each) for each in standing):
        return None
    *_, successor = (answer, *successors)
    found = successor if successor is not answer and successor.is_standing else None
    if (found is None and not withdrawn) or not (standing or withdrawn):
        return None
    return Stale(history, answer, found)


def _said(answer: Answer) -> Said:
    return Said(answer.value, answer.claim.qualifier, answer.claim.nature)
