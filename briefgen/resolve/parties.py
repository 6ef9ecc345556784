"""Entities in; the party that each of them speaks for, out."""

from collections.abc import Mapping

from briefgen.model.entity import Entity
from briefgen.model.problem import Elsewhere, Level, Problem
from briefgen.resolve.following import circle_in_words, follow


def find_parties(entities: Mapping[str, Entity]) -> tuple[Mapping[str, str], tuple[Problem, ...]]:
    """Return the party of every entity: itself, or the end of its `speaks_for` chain.

    The members of a circle are each a party of their own, and the circle is a problem; a `speaks_for` that names no
    entity of the desk counts as none.
    """
    followed = follow({id_: entity.speaks_for for id_, entity in entities.items() if entity.speaks_for in entities})
    parties = {id_: followed.ends.get(id_, id_) for id_ in entities}
    problems = tuple(_circle(entities, circle, "speaks_for") for circle in followed.circles)
    whole = follow({id_: entity.part_of for id_, entity in entities.items() if entity.part_of in entities})
    return parties, problems + tuple(_circle(entities, circle, "part_of") for circle in whole.circles)


def _circle(entities: Mapping[str, Entity], circle: tuple[str, ...], field: str) -> Problem:
    first, *others = circle
    return Problem(
        rule="speaks-for-cycle" if field == "speaks_for" else "part-of-cycle",
        level=Level.ERROR,
        message=f"`{field}` runs in a circle: {circle_in_words(circle)}",
        span=entities[first].span(field),
        help=f"take `{field}` away from the one that stands at the top",
        elsewhere=tuple(
            Elsewhere(f"`{other}` has `{field}: {getattr(entities[other], field)}`", entities[other].span(field))
            for other in others
        ),
    )
