"""Events without a date, which a timeline cannot place."""

from collections.abc import Iterator

from briefgen.check.rule import Finding, Known, Rule, Walk
from briefgen.model.problem import Level


def _find(known: Known) -> Iterator[Finding]:
    for id_, event in known.desk.events.items():
        if event.date is None:
            yield Finding(
                f"the event `{id_}` has no date",
                event.span(),
                "add `date`; a month, a year or a period will do: 2024-10, 2024-10~, 2024-10-08/2024-10-13",
            )


RULE = Rule("undated-event", Level.WARNING, "An event has no date.", _find, over=frozenset({Walk.EVENTS}))
