"""Every reference that was typed, and all ids, in; those that lead nowhere, or to the wrong sort of thing, out."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from briefgen.model.problem import Problem
from briefgen.model.suggestions import Choices, did_you_mean
from briefgen.read.findings import error
from briefgen.read.reference_fields import ANY, Named
from briefgen.read.wording import echo

_MOST_QUESTIONS = 500  # a thousand unknown ids have one cause, and the nearest of each does not help to find it
#: One thing of a collection, as a message calls it.
_ONE = {
    "sources": "a source", "entities": "an entity", "facts": "a fact", "events": "an event",
    "glossary": "a glossary term", "dossiers": "a dossier", "briefings": "a briefing", "articles": "an article",
}  # fmt: skip


class Known:
    """All ids by collection, of failed records and unreadable articles too; `articles` holds stems and slugs."""

    def __init__(self, ids: Mapping[str, frozenset[str]]) -> None:
        self.ids = ids
        self._choices: dict[frozenset[str], Choices] = {}
        self._asked: dict[tuple[str, frozenset[str]], str] = {}

    @property
    def has_been_asked_often(self) -> bool:
        """Whether a few more questions may go unanswered."""
        return len(self._asked) > _MOST_QUESTIONS // 2

    def collection(self, identifier: str) -> str:
        """Return the collection that holds an id, or an empty string."""
        return next((name for name, ids in self.ids.items() if identifier in ids), "")

    def did_you_mean(self, identifier: str, allowed: frozenset[str]) -> str:
        """Return the question whether an id of the allowed collections was meant; after many questions, none."""
        key = (identifier, allowed)
        if key not in self._asked and len(self._asked) < _MOST_QUESTIONS:
            if allowed not in self._choices:
                self._choices[allowed] = Choices(chain.from_iterable(self.ids.get(name, ()) for name in allowed))
            self._asked[key] = did_you_mean(identifier, self._choices[allowed])
        return self._asked.get(key, "")


def check_references(named: Iterable[Named], known: Known) -> Iterator[Problem]:
    """Yield a problem for every reference that leads nowhere, or to something of the wrong sort."""
    for reference in named:
        # A claim is named `fact-id#claim`; which claims a fact has is known only when its history is.
        target = reference.target.partition("#")[0] if reference.field == "claims" else reference.target
        if target and not any(target in known.ids.get(collection, ()) for collection in reference.allowed):
            yield _problem(reference, target, known)


def _problem(reference: Named, target: str, known: Known) -> Problem:
    wanted = "a record" if reference.allowed == ANY else " or ".join(_ONE[name] for name in sorted(reference.allowed))
    near = known.did_you_mean(target, reference.allowed)
    found = known.collection(target)
    if found:
        message = f"`{echo(target)}` is {_ONE[found]}; `{reference.field}` names {wanted}"
        return error("wrong-collection", message, reference.span, near or f"write the id of {wanted}")
    message = f"`{reference.field}` names `{echo(target)}`, and there is no such {wanted.partition(' ')[2]}"
    near = near or known.did_you_mean(target, frozenset(known.ids))
    return error("unknown-id", message, reference.span, near or f"add it, or write the id of {wanted}")
