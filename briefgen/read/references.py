"""Every reference that was typed, and all ids, in; those that lead nowhere, or to the wrong sort of thing, out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefgen.model.problem import Problem
from briefgen.read.findings import error
from briefgen.read.reference_fields import ANY, Named
from briefgen.read.suggestions import did_you_mean
from briefgen.read.wording import echo

#: One thing of a collection, as a message calls it.
_ONE = {
    "sources": "a source", "entities": "an entity", "facts": "a fact", "events": "an event",
    "glossary": "a glossary term", "dossiers": "a dossier", "briefings": "a briefing", "articles": "an article",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """All ids by collection, of failed records and unreadable articles too; `articles` holds stems and slugs."""

    ids: Mapping[str, frozenset[str]]

    def collection(self, identifier: str) -> str:
        """Return the collection that holds an id, or an empty string."""
        return next((name for name, ids in self.ids.items() if identifier in ids), "")

    def among(self, collections: Iterable[str]) -> frozenset[str]:
        """Return all ids of some collections."""
        return frozenset().union(*(self.ids.get(name, frozenset()) for name in collections))


def check_references(named: Iterable[Named], known: Known) -> Iterator[Problem]:
    """Yield a problem for every reference that leads nowhere, or to something of the wrong sort."""
    for reference in named:
        # A claim is named `fact-id#claim`; which claims a fact has is known only when its history is.
        target = reference.target.partition("#")[0] if reference.field == "claims" else reference.target
        if target and not any(target in known.ids.get(collection, ()) for collection in reference.allowed):
            yield _problem(reference, target, known)


def _problem(reference: Named, target: str, known: Known) -> Problem:
    wanted = "a record" if reference.allowed == ANY else " or ".join(_ONE[name] for name in sorted(reference.allowed))
    near = did_you_mean(target, known.among(reference.allowed))
    found = known.collection(target)
    if found:
        message = f"`{echo(target)}` is {_ONE[found]}; `{reference.field}` names {wanted}"
        return error("wrong-collection", message, reference.span, near or f"write the id of {wanted}")
    message = f"`{reference.field}` names `{echo(target)}`, and there is no such {wanted.partition(' ')[2]}"
    near = near or did_you_mean(target, known.among(known.ids))
    return error("unknown-id", message, reference.span, near or f"add it, or write the id of {wanted}")
