"""Entities that nothing on the desk has to do with."""

from collections.abc import Iterator

from briefgen.check.rule import Finding, Known, Rule
from briefgen.model.linked import Mention
from briefgen.model.problem import Level


def _find(known: Known) -> Iterator[Finding]:
    mentions, ties = known.linked.mentions, known.resolution.ties
    alone = [id_ for id_ in known.desk.entities if not ties.get(id_) and not _is_mentioned(id_, mentions.get(id_, ()))]
    # Few are left, most often none, and to go through all claims for nothing takes its time.
    named = frozenset(_named(known)) if alone else frozenset()
    for id_ in alone:
        if id_ not in named:
            yield Finding(
                f"no text, claim or event names `{id_}`",
                known.desk.entities[id_].span(),
                "add the alias under which the articles know it, or take it away",
            )


def _is_mentioned(id_: str, mentions: tuple[Mention, ...]) -> bool:
    return any(mention.owner != id_ for mention in mentions)


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
