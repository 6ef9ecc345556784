"""All facts, and the histories written last, in; all histories, new ones only where something has changed, out."""

from collections.abc import Iterator, Mapping
from datetime import date

from briefgen.model.desk import Desk
from briefgen.model.fact import Claim
from briefgen.model.remembered import differing
from briefgen.model.value import Words
from briefgen.resolve.future import claims_ahead
from briefgen.resolve.histories import Ground, write_history
from briefgen.resolve.memory import Memory, Written
from briefgen.resolve.shifts import shifts_of


def write_histories(desk: Desk, ground: Ground, *, today: date, memory: Memory) -> Mapping[str, Written]:
    """Return the history of every fact; where neither the fact nor what its claims point at has changed, the last one.

    The same objects come back for what has not changed.
    """
    altered = _altered(memory.ground, ground)
    is_another_day = today != memory.today
    found: dict[str, Written] = {}
    for id_, fact in desk.facts.items():
        known = memory.written.get(id_)
        stays = known is not None and known.fact is fact and not is_another_day and known.looked_at.isdisjoint(altered)
        if known is None or not stays:
            history, problems = write_history(id_, fact, ground)
            claims = [answer.claim for answer in history.answers]
            quoted = frozenset(evidence.article for claim in claims for evidence in claim.evidence)
            looked_at = frozenset(_looked_at(claims, ground))
            ahead = tuple(claims_ahead(claims, today))
            known = Written(fact, history, (*ahead, *problems), looked_at, quoted, shifts_of(history))
        found[id_] = known
    return found


def _altered(before: Ground, now: Ground) -> frozenset[str]:
    """Return the ids of which the histories of facts that look at them may be others."""
    entities = (id_ for id_ in differing(before.entities, now.entities) if _name(id_, before) != _name(id_, now))
    stems = (stem for stem in differing(before.briefings, now.briefings) if _source(stem, before) != _source(stem, now))
    tables = (
        (before.parties, now.parties),
        (before.roots, now.roots),
        (before.origins.publishers, now.origins.publishers),
        (before.origins.documents, now.origins.documents),
    )
    moved = (id_ for old, new in tables if old != new for id_, _ in old.items() ^ new.items())
    return frozenset((*entities, *stems, *differing(before.sources, now.sources), *moved))


def _name(entity: str, ground: Ground) -> str:
    return ground.entities[entity].name if entity in ground.entities else ""


def _source(stem: str, ground: Ground) -> str:
    return ground.briefings[stem].source if stem in ground.briefings else ""


def _looked_at(claims: list[Claim], ground: Ground) -> Iterator[str]:
    """Yield the ids of all that a history is made from beside its fact."""
    for claim in claims:
        yield from claim.by[:1]
        if isinstance(claim.value, Words):
            yield claim.value.text
        for citation in claim.sources:
            yield from (citation.id, ground.roots.get(citation.id, citation.id))
        for evidence in claim.evidence:
            yield from (evidence.article, _source(evidence.article, ground))
