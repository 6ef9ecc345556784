"""Sources in; the document that each of them goes back to, and the count of independent origins, out."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from briefgen.model.briefing import Briefing
from briefgen.model.entity import Entity
from briefgen.model.history import Answer
from briefgen.model.problem import Elsewhere, Level, Problem
from briefgen.model.source import Source
from briefgen.resolve.following import circle_in_words, follow

#: A desk writes the agency behind a newspaper's name: `The Korea Herald (Yonhap)`.
_AGENCY = re.compile(r"\s*\([^()]*\)\Z")


def find_roots(sources: Mapping[str, Source]) -> tuple[Mapping[str, str], tuple[Problem, ...]]:
    """Return for every source the one that it goes back to: itself, or the end of its `origin` chain.

    Sources that name each other in a circle, and all that repeat them, go back to the circle's smallest id.
    """
    followed = follow({id_: source.origin for id_, source in sources.items() if source.origin in sources})
    smallest = {member: circle[0] for circle in followed.circles for member in circle}
    ends = {id_: followed.ends.get(id_, id_) for id_ in sources}
    roots = {id_: smallest.get(end, end) for id_, end in ends.items()}
    return roots, tuple(_circle(sources, circle) for circle in followed.circles)


def _circle(sources: Mapping[str, Source], circle: tuple[str, ...]) -> Problem:
    return Problem(
        rule="origin-cycle",
        level=Level.ERROR,
        message=f"sources repeat each other in a circle: {circle_in_words(circle)}",
        span=sources[circle[0]].span("origin"),
        help="take `origin` away from the source that was first",
        elsewhere=tuple(
            Elsewhere(f"`{other}` has `origin: {sources[other].origin}`", sources[other].span("origin"))
            for other in circle[1:]
        ),
    )


@dataclass(frozen=True, slots=True)
class Origins:
    """Where documents come from: `publishers` maps a source to the party that published it, if that is an entity.

    `documents` maps every source to its origin: the party that published the document that it goes back to, or, where
    the desk has no entity for the publisher, that document.
    """

    publishers: Mapping[str, str] = field(default_factory=dict)
    documents: Mapping[str, str] = field(default_factory=dict)


def find_origins(
    sources: Mapping[str, Source],
    entities: Mapping[str, Entity],
    *,
    parties: Mapping[str, str],
    roots: Mapping[str, str],
) -> Origins:
    """Return the origin of every source; a publisher is the one entity with that name or alias, capitals aside."""
    called = _called(entities)
    publishers = {
        id_: parties.get(publisher, publisher)
        for id_, source in sources.items()
        if (publisher := called.get(_AGENCY.sub("", source.publisher).casefold(), ""))
    }
    return Origins(publishers, {id_: publishers.get(root, root) for id_, root in roots.items()})


def _called(entities: Mapping[str, Entity]) -> Mapping[str, str]:
    """Return the entity of each name that only one has."""
    found: dict[str, str] = {}
    for id_, entity in entities.items():
        for name in {entity.name.casefold(), *(alias.text.casefold() for alias in entity.aliases)}:
            found[name] = "" if name in found else id_
    return found


def count_origins(answers: Iterable[Answer], origins: Origins, briefings: Mapping[str, Briefing]) -> int:
    """Return how many independent origins stand behind these answers.

    An answer with a speaker has its party for origin, unless all that it cites is the party's own print of what others
    have published. One without a speaker has the origins of its sources, or, when it cites none, that of the published
    source of the articles that it quotes, or those articles.
    """
    found: set[tuple[str, str]] = set()
    for answer in answers:
        cited = [citation.id for citation in answer.claim.sources]
        if answer.party and not (cited and all(origins.publishers.get(one) == answer.party for one in cited)):
            found.add(("origin", answer.party))
            continue
        for evidence in () if cited else answer.claim.evidence:
            record = briefings.get(evidence.article)
            if record is not None and record.source:
                cited.append(record.source)
            else:
                found.add(("article", evidence.article))
        found.update(("origin", origins.documents.get(source, source)) for source in cited)
    return len(found)
