"""What a rule is: a name, a level, a sentence, and a function from everything known to findings."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from briefgen.check.holding import Holding
from briefgen.model.desk import Desk
from briefgen.model.fix import Fix
from briefgen.model.linked import Linked
from briefgen.model.problem import Elsewhere, Level, Problem
from briefgen.model.resolution import Resolution
from briefgen.model.span import NOWHERE, Span
from briefgen.model.summary import Summaries


@dataclass(frozen=True, slots=True)
class Known:
    """Everything that a rule may look at; `today` is the day that the site is built for.

    `holding` knows the numbers of the histories and texts that were looked at before.
    """

    desk: Desk
    resolution: Resolution
    linked: Linked
    today: date
    summaries: Summaries = field(default_factory=dict)
    holding: Holding = field(default_factory=Holding, compare=False)


class Walk(StrEnum):
    """What a rule may walk over one by one: records, briefings, and what is kept by their ids."""

    FACTS = "facts"  # with their histories
    EVENTS = "events"
    DOSSIERS = "dossiers"
    STORIES = "stories"
    SUMMARIES = "summaries"
    TEXTS = "texts"  # by owner
    QUOTES = "quotes"  # by article


def _everything(known: Known) -> tuple[object, ...]:
    return (known.desk, known.resolution, known.linked, known.summaries, known.today)


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem without its rule and level, which the rule itself knows; `fix`, where there is one, is safe.

    `level` is the rule's lesser one, where a finding is no more than that.
    """

    message: str
    span: Span = NOWHERE
    help: str = ""
    elsewhere: tuple[Elsewhere, ...] = ()
    fix: Fix | None = None
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: `name` is kebab-case and that of its page under docs/checks/, `summary` one sentence for lists.

    `lesser` is the level of findings that weigh less than the rule's others. `over` says what the rule walks over one
    by one: each finding is about one of these, and where only some of them may have changed, the rule is asked about
    those alone. A rule that walks over nothing is asked again when one of the things that it `looks_at` is another;
    by default it looks at everything.
    """

    name: str
    level: Level
    summary: str
    find: Callable[[Known], Iterable[Finding]]
    lesser: Level | None = None
    over: frozenset[Walk] = frozenset()
    looks_at: Callable[[Known], tuple[object, ...]] = _everything

    @property
    def levels(self) -> tuple[Level, ...]:
        """The levels that its findings may have, the graver first."""
        return (self.level, self.lesser) if self.lesser else (self.level,)

    def problems(self, known: Known) -> Iterator[Problem]:
        """Yield a problem for every finding."""
        for finding in self.find(known):
            yield Problem(
                rule=self.name,
                level=finding.level or self.level,
                message=finding.message,
                span=finding.span,
                help=finding.help,
                elsewhere=finding.elsewhere,
                fix=finding.fix,
            )
