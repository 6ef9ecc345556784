"""A desk in; fact histories, relations, timeline and stories out."""

from datetime import date

from briefgen.model.desk import Desk
from briefgen.model.history import History
from briefgen.model.problem import Problem, in_order
from briefgen.model.resolution import Resolution
from briefgen.resolve.corrections import claims_not_found
from briefgen.resolve.future import dated_ahead
from briefgen.resolve.histories import Ground, write_history
from briefgen.resolve.members import find_members
from briefgen.resolve.origins import find_origins, find_roots
from briefgen.resolve.parties import find_parties
from briefgen.resolve.shifts import all_shifts
from briefgen.resolve.stories import tell_stories
from briefgen.resolve.ties import find_ties
from briefgen.resolve.timeline import lay_out

__all__ = ["resolve"]


def resolve(desk: Desk, *, today: date) -> tuple[Resolution, tuple[Problem, ...]]:
    """Return what follows from the records of a desk before any text is looked at, and what is off about them.

    Total: whatever the records say, every fact has a history and every article that is no draft a story. `today`
    only tells what is dated ahead; it moves no rank.
    """
    problems: list[Problem] = list(dated_ahead(desk, today))
    parties, found = find_parties(desk.entities)
    problems += found
    roots, found = find_roots(desk.sources)
    problems += found
    origins = find_origins(desk.sources, desk.entities, parties=parties, roots=roots)
    ground = Ground(desk.entities, desk.sources, desk.briefings, parties, roots, origins)
    histories: dict[str, History] = {}
    for id_, fact in desk.facts.items():
        histories[id_], found = write_history(id_, fact, ground)
        problems += found
    timeline, found = lay_out(desk.events)
    problems += found
    stories = tell_stories(desk, histories)
    problems += stories.problems
    problems += claims_not_found(stories.told, histories)
    resolution = Resolution(
        histories=histories,
        parties=parties,
        origins=origins.documents,
        ties=find_ties(desk.entities),
        timeline=timeline,
        stories=stories.told,
        slugs=stories.slugs,
        shifts=all_shifts(histories),
        members=find_members(desk, stories.told),
    )
    return resolution, in_order(problems)
