"""A desk and its histories in; any claim by its target, and all that it says in one line, out."""

from dataclasses import dataclass, field
from typing import NamedTuple

from briefgen.model.desk import Desk
from briefgen.model.history import Answer
from briefgen.model.resolution import Resolution


class Said(NamedTuple):
    """A claim, by its target `fact-id#claim-key`, and what it says in one line."""

    target: str
    text: str


class Run(NamedTuple):
    """What claims say that follow each other in a fact's history, and their keys."""

    keys: frozenset[str] = frozenset()
    said: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims of a desk. Many briefings ask for the same one, so that each is put in words only once."""

    desk: Desk
    resolution: Resolution
    _by_key: dict[str, dict[str, Answer]] = field(default_factory=dict, init=False, repr=False)
    _said: dict[tuple[str, str], Said] = field(default_factory=dict, init=False, repr=False)
    _runs: dict[tuple[str, str, str], Run] = field(default_factory=dict, init=False, repr=False)

    def at(self, target: str) -> Answer | None:
        """Return the claim at a target; None where that is none."""
        fact, _, key = target.partition("#")
        return self.of(fact).get(key) if key else None

    def of(self, fact: str) -> dict[str, Answer]:
        """Return the claims of a fact by their keys, in the order of its history."""
        known = self._by_key.get(fact)
        if known is None:
            history = self.resolution.histories.get(fact)
            known = self._by_key[fact] = {answer.key: answer for answer in history.answers} if history else {}
        return known

    def run(self, answers: tuple[Answer, ...]) -> Run:
        """Return what answers of a fact say that follow each other in its history."""
        if not answers:
            return Run()
        place = (answers[0].fact, answers[0].key, answers[-1].key)
        known = self._runs.get(place)
        if known is None:
            keys = frozenset(answer.key for answer in answers)
            known = self._runs[place] = Run(keys, tuple(map(self.said, answers)))
        return known

    def said(self, answer: Answer) -> Said:
        """Return all that a claim says in one line: the question, the value, the statement, who, when."""
        place = (answer.fact, answer.key)
        known = self._said.get(place)
        if known is None:
            known = self._said[place] = Said(answer.target, self._in_words(answer))
        return known

    def _in_words(self, answer: Answer) -> str:
        fact, claim = self.desk.facts[answer.fact], answer.claim
        names = [self.desk.entities[one].name for one in answer.speakers if one in self.desk.entities]
        words = answer.in_words(fact.unit)
        said = "" if words == claim.text else words
        day = claim.as_of.in_words() if claim.as_of else ""
        parts = (fact.label, ", ".join(names), said, claim.text, claim.hedge, day)
        return " ".join(part for part in parts if part)
