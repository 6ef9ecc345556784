"""What was known at the last check, and what each rule found: the next one looks again only at what changed."""

from dataclasses import dataclass, field

from briefgen.check.rule import Known
from briefgen.model.history import History
from briefgen.model.problem import Problem


@dataclass(slots=True)
class Memory:
    """Everything known at the last check, what each rule found by its name, and all of it in order.

    `around` has, by fact, the history that was looked at last, and the ids of what its claims point at.
    """

    known: Known | None = None
    found: dict[str, tuple[Problem, ...]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    around: dict[str, tuple[History, frozenset[str]]] = field(default_factory=dict)
