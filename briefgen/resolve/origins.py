"""Sources in; the document that each of them goes back to, and the count of independent origins, out."""

from collections.abc import Iterable, Mapping

from briefgen.model.briefing import Briefing
from briefgen.model.history import Answer
from briefgen.model.problem import Elsewhere, Level, Problem
from briefgen.model.source import Source
from briefgen.resolve.following import circle_in_words, follow


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


def count_origins(answers: Iterable[Answer], roots: Mapping[str, str], briefings: Mapping[str, Briefing]) -> int:
    """Return how many independent origins stand behind these answers.

    An answer with a speaker has its party for origin; one without has the roots of its sources, or, when it cites
    none, the published source of the articles that it quotes, or those articles.
    """
    found: set[tuple[str, str]] = set()
    for answer in answers:
        if answer.party:
            found.add(("party", answer.party))
            continue
        cited = [citation.id for citation in answer.claim.sources]
        for evidence in () if cited else answer.claim.evidence:
            record = briefings.get(evidence.article)
            if record is not None and record.source:
                cited.append(record.source)
            else:
                found.add(("article", evidence.article))
        found.update(("source", roots.get(source, source)) for source in cited)
    return len(found)
