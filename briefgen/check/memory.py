"""What was known at the last check, and what each rule found: the next one looks again only at what changed."""

from dataclasses import dataclass, field

from briefgen.check.holding import Holding
from briefgen.check.rule import Known
from briefgen.model.history import History
from briefgen.model.problem import Problem

_SPARE = 1000  # records that may be gone before anybody looks


@dataclass(slots=True)
class Memory:
    """Everything known at the last check, what each rule found by its name, and all of it in order.

    `holding` knows what holds; `around` has, by fact, the history that was looked at last, and the ids of what its
    claims point at.
    """

    known: Known | None = None
    found: dict[str, tuple[Problem, ...]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    holding: Holding = field(default_factory=Holding)
    around: dict[str, tuple[History, frozenset[str]]] = field(default_factory=dict)

    def forget_what_is_gone(self, known: Known) -> None:
        """Let go of facts and texts that are no more, once they are the most of what is kept."""
        if len(self.holding.by_text) > _SPARE + 2 * len(known.linked.texts):
            self.holding = Holding()
        if len(self.around) > _SPARE + 2 * len(known.resolution.histories):
            self.around = {}
