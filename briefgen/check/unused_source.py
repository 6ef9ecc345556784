"""Sources that nothing on the desk points at."""

from collections.abc import Iterator

from briefgen.check.rule import Finding, Known, Rule
from briefgen.model.problem import Level


def _find(known: Known) -> Iterator[Finding]:
    unnamed = {id_: source for id_, source in known.desk.sources.items() if id_ not in known.linked.mentions}
    cited = frozenset(_cited(known)) if unnamed else frozenset()
    for id_, source in unnamed.items():
        if id_ not in cited:
            yield Finding(
                f"nothing cites the source `{id_}`",
                source.span(),
                "cite it where it belongs, or take it away",
            )


def _cited(known: Known) -> Iterator[str]:
    desk = known.desk
    for fact in desk.facts.values():
        for claim in fact.all_claims():
            yield from (citation.id for citation in claim.sources)
    for entity in desk.entities.values():
        for relation in entity.relations:
            yield from relation.sources
    for event in desk.events.values():
        yield from event.sources
    for term in desk.glossary.values():
        yield from term.sources
    yield from (source.origin for source in desk.sources.values())
    # A draft is still being written: what it will need is not unused.
    yield from (record.source for record in desk.briefings.values())
    yield from (story.record.source for story in known.resolution.stories.values())


RULE = Rule("unused-source", Level.NOTE, "Nothing cites a source.", _find)
