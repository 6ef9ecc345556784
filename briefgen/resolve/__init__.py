"""A desk in; fact histories, relations, timeline and stories out."""

from collections.abc import Iterator, Mapping
from datetime import date

from briefgen.model.desk import Desk
from briefgen.model.problem import Problem, in_order
from briefgen.model.remembered import differing
from briefgen.model.resolution import Resolution
from briefgen.resolve.chronicle import write_histories
from briefgen.resolve.corrections import claims_not_found
from briefgen.resolve.future import events_ahead
from briefgen.resolve.histories import Ground
from briefgen.resolve.members import find_members
from briefgen.resolve.memory import Memory, Written
from briefgen.resolve.origins import find_origins, find_roots
from briefgen.resolve.parties import find_parties
from briefgen.resolve.shifts import all_shifts
from briefgen.resolve.stories import Stories, tell_stories
from briefgen.resolve.ties import find_ties
from briefgen.resolve.timeline import lay_out

__all__ = ["Memory", "resolve"]


def resolve(desk: Desk, *, today: date, memory: Memory | None = None) -> tuple[Resolution, tuple[Problem, ...]]:
    """Return what follows from the records of a desk before any text is looked at, and what is off about them.

    Total: whatever the records say, every fact has a history and every article that is no draft a story. `today`
    only tells what is dated ahead; it moves no rank. With the `memory` of an earlier resolving, only what a change
    reaches is resolved again; the result is the same.
    """
    known = Memory() if memory is None else memory
    ground = _ground(desk, known)
    written = write_histories(desk, ground, today=today, memory=known)
    changed = differing(known.written, written)
    _note_quoted(changed, written, known)
    stories = tell_stories(desk, written, changed, memory=known)
    before = known.resolution
    shifts = all_shifts(known.shifts, (written[id_].shifts for id_ in changed if id_ in written), changed)
    resolution = Resolution(
        histories={id_: one.history for id_, one in written.items()} if changed else before.histories,
        parties=ground.parties,
        origins=ground.origins.documents,
        ties=known.ties.of(find_ties, desk.entities),
        timeline=known.timeline.of(lay_out, desk.events)[0],
        stories=stories.stories,
        slugs=stories.slugs,
        shifts=tuple(shift for _, shift in shifts) if changed else before.shifts,
        members=find_members(desk, stories.stories),
    )
    problems = in_order((*_problems(desk, written, stories, known, today), *claims_not_found(resolution)))
    known.today, known.desk, known.ground, known.written, known.shifts = today, desk, ground, written, shifts
    known.told, known.wanted, known.slug_problems = stories.told, stories.wanted, stories.slug_problems
    known.resolution = resolution
    return resolution, problems


def _ground(desk: Desk, known: Memory) -> Ground:
    parties, _ = known.parties.of(find_parties, desk.entities)
    roots, _ = known.roots.of(find_roots, desk.sources)
    origins = known.origins.of(
        lambda *given: find_origins(*given[:2], parties=given[2], roots=given[3]),
        *(desk.sources, desk.entities, parties, roots),
    )
    return Ground(desk.entities, desk.sources, desk.briefings, parties, roots, origins)


def _note_quoted(changed: set[str], written: Mapping[str, Written], known: Memory) -> None:
    """Take down which articles the changed facts quote now."""
    for id_ in changed:
        before = known.written[id_].quoted if id_ in known.written else frozenset()
        now = written[id_].quoted if id_ in written else frozenset()
        for stem in before - now:
            known.quoting[stem].discard(id_)
        for stem in now - before:
            known.quoting.setdefault(stem, set()).add(id_)


def _problems(
    desk: Desk, written: Mapping[str, Written], stories: Stories, known: Memory, today: date
) -> Iterator[Problem]:
    yield from events_ahead(desk.events, today)
    yield from known.parties.of(find_parties, desk.entities)[1]
    yield from known.roots.of(find_roots, desk.sources)[1]
    for fact in written.values():
        yield from fact.problems
    yield from known.timeline.of(lay_out, desk.events)[1]
    for told in stories.told.values():
        yield from told.problems
    yield from stories.slug_problems
