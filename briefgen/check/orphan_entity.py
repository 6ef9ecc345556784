"""Entities that nothing on the desk has to do with."""

from collections.abc import Iterator

from briefgen.check.rule import Finding, Known, Rule
from briefgen.model.problem import Level


def _find(known: Known) -> Iterator[Finding]:
    named = set(_named(known)) | {id_ for id_, ties in known.resolution.ties.items() if ties}
    for id_, entity in known.desk.entities.items():
        if id_ not in named and not any(mention.owner != id_ for mention in known.linked.mentions.get(id_, ())):
            yield Finding(
                f"no text, claim or event names `{id_}`",
                entity.span(),
                "add the alias under which the articles know it, or take it away",
            )


def _named(known: Known) -> Iterator[str]:
    desk = known.desk
    for history in known.resolution.histories.values():
        yield from history.fact.about
        for answer in history.answers:
            yield from answer.speakers
            yield answer.value_entity
    for event in desk.events.values():
        yield from (event.place, *event.entities)
    for dossier in desk.dossiers.values():
        yield from dossier.lead
    yield from (term.see for term in desk.glossary.values())


RULE = Rule("orphan-entity", Level.NOTE, "No text, claim or event names an entity.", _find)
