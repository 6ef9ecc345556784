"""What was known at the last check and what is known now in; the ids of what the changes between them reach, out."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from briefgen.check.memory import Memory
from briefgen.check.rule import Known, Walk
from briefgen.model.history import History
from briefgen.model.passage import Passage
from briefgen.model.quote import Quote
from briefgen.model.remembered import differing
from briefgen.model.resolution import Story

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Reach:
    """Of everything that rules walk over, the ids of those of which they may find something else than before."""

    ids: Mapping[Walk, frozenset[str]]

    def narrowed(self, known: Known, ways: Collection[frozenset[Walk]]) -> Mapping[frozenset[Walk], Known]:
        """Return what is known, with only those in reach of what a rule walks over, for each such way."""
        owners = self.ids[Walk.TEXTS]
        texts = {key: text for key, text in known.linked.texts.items() if key[0] in owners} if owners else {}
        return {over: self._narrowed(known, over, texts) for over in ways}

    def _narrowed(self, known: Known, over: Collection[Walk], texts: Mapping[tuple[str, str], Passage]) -> Known:
        desk, resolution, linked, summaries = known.desk, known.resolution, known.linked, known.summaries
        if Walk.FACTS in over:
            facts = self.ids[Walk.FACTS]
            resolution = replace(resolution, histories=_only(facts, resolution.histories))
            desk = replace(desk, facts=_only(facts, desk.facts))
        if Walk.EVENTS in over:
            desk = replace(desk, events=_only(self.ids[Walk.EVENTS], desk.events))
        if Walk.DOSSIERS in over:
            desk = replace(desk, dossiers=_only(self.ids[Walk.DOSSIERS], desk.dossiers))
        if Walk.STORIES in over:
            resolution = replace(resolution, stories=_only(self.ids[Walk.STORIES], resolution.stories))
        if Walk.SUMMARIES in over:
            summaries = _only(self.ids[Walk.SUMMARIES], summaries)
        if Walk.TEXTS in over:
            linked = replace(linked, texts=texts)
        if Walk.QUOTES in over:
            linked = replace(linked, quotes=_only(self.ids[Walk.QUOTES], linked.quotes))
        return Known(desk, resolution, linked, known.today, summaries)


def find_reach(before: Known, now: Known, memory: Memory) -> Reach:
    """Return how far the changes between two states of a desk reach; rather too far than not far enough."""
    collections = zip(before.desk.collections(), now.desk.collections(), strict=True)
    records = {name: differing(old, new) for (name, old), (_, new) in collections}
    changed = frozenset().union(*records.values())
    histories = differing(before.resolution.histories, now.resolution.histories)
    told, told_before = now.resolution.stories, before.resolution.stories
    stories = {stem for stem in differing(told_before, told) if not _same_face(told_before.get(stem), told.get(stem))}
    articles = differing(before.desk.articles, now.desk.articles) | stories
    articles |= differing(before.linked.articles, now.linked.articles)
    quotes = differing(before.linked.quotes, now.linked.quotes)
    origins = differing(before.resolution.origins, now.resolution.origins)
    summaries = differing(before.summaries, now.summaries) | articles
    owners = changed | articles | {owner for owner, _ in differing(before.linked.texts, now.linked.texts)}
    pointed_at = articles | origins | records["sources"] | records["briefings"] | records["dossiers"]
    facts = {fact for stem in quotes for fact in _facts_quoting_otherwise(stem, before, now)}
    quoted = {stem for fact in histories for stem in _stems_if_called_otherwise(fact, before, now)}
    return Reach(
        {
            Walk.FACTS: frozenset(histories | facts | _pointing_at(pointed_at, now, memory)),
            Walk.EVENTS: frozenset(records["events"]),
            Walk.DOSSIERS: frozenset(owners),
            Walk.STORIES: frozenset(owners | summaries),
            Walk.SUMMARIES: frozenset(summaries),
            Walk.TEXTS: frozenset(owners),
            Walk.QUOTES: frozenset(quotes | quoted | articles),
        }
    )


def _only(ids: Iterable[str], values: Mapping[str, Value]) -> dict[str, Value]:
    return {id_: values[id_] for id_ in sorted(ids) if id_ in values}


def _same_face(before: Story | None, now: Story | None) -> bool:
    """Return whether all is the same that a rule sees of a story; its facts and their shifts are none of it."""
    if before is None or now is None:
        return before is now
    if before.article is not now.article or before.record is not now.record:
        return False
    faces = ((one.title, one.title_basis, one.date, one.date_basis) for one in (before, now))
    return next(faces) == next(faces)


def _facts_quoting_otherwise(stem: str, before: Known, now: Known) -> Iterable[str]:
    """Yield the facts and events whose quotes of an article are others."""
    old, new = (known.linked.quotes.get(stem, ()) for known in (before, now))
    moved: tuple[Quote, ...] = (*(one for one in old if one not in new), *(one for one in new if one not in old))
    return (one.owner.partition("#")[0] for one in moved)


def _stems_if_called_otherwise(fact: str, before: Known, now: Known) -> Iterable[str]:
    """Yield the articles that a fact quotes, where its one claim came to be one of several, or the other way round."""
    known = [one for state in (before, now) if (one := state.resolution.histories.get(fact))]
    if len({len(one.fact.claims) <= 1 for one in known}) > 1:
        yield from (evidence.article for one in known for answer in one.answers for evidence in answer.claim.evidence)


def _pointing_at(ids: Collection[str], now: Known, memory: Memory) -> frozenset[str]:
    """Return the facts whose claims point at one of these articles, sources or dossiers."""
    if not ids:
        return frozenset()
    found = set()
    for id_, history in now.resolution.histories.items():
        last = memory.around.get(id_)
        if last is None or last[0] is not history:
            last = memory.around[id_] = (history, frozenset(_around(history)))
        if not last[1].isdisjoint(ids):
            found.add(id_)
    return frozenset(found)


def _around(history: History) -> Iterable[str]:
    yield history.fact.dossier
    for answer in history.answers:
        yield from (evidence.article for evidence in answer.claim.evidence)
        yield from (citation.id for citation in answer.claim.sources)
