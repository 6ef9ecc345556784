"""What is wrong with an editor's data, as a value that piles up beside the data."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from briefgen.model.fix import Fix
from briefgen.model.span import NOWHERE, Span


class Level(StrEnum):
    """How much a problem matters: an error breaks a promise to the reader, a warning weakens one, a note informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another place that has to do with a problem, and what stands there."""

    message: str
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is off: the rule it breaks, where, and what to do about it.

    `rule` is kebab-case and names a page under docs/checks/; `message` is one terse line without a full stop;
    `help` says what to do; `elsewhere` lists other places that matter; `fix`, where there is one, is safe to carry out.
    """

    rule: str
    level: Level
    message: str
    span: Span = NOWHERE
    help: str = ""
    elsewhere: tuple[Elsewhere, ...] = ()
    fix: Fix | None = None


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems once each, by file, line, column, then rule and message."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: (problem.span, problem.rule, problem.message)))


class BriefgenError(Exception):
    """The program cannot go on; the door turns it into one line of words for a person."""
