"""The names of a desk and what stayed undecided in; the findings about names that two entities share, out."""

from collections import Counter
from collections.abc import Iterator, Mapping

from briefgen.link.folding import pattern
from briefgen.link.names import Gazetteer
from briefgen.link.namesakes import Name
from briefgen.link.passages import Undecided
from briefgen.model.problem import Elsewhere, Level, Problem


def shared_names(gazetteer: Gazetteer, undecided: Mapping[Undecided, int]) -> Iterator[Problem]:
    """Yield a finding for each name of an entity that an earlier entity has, too, unless context words settle it.

    A warning where mentions stayed without a link, a note where the texts around settled every one.
    """
    unlinked: Counter[tuple[str, str]] = Counter()
    for (namesakes, near), count in undecided.items():
        for name in namesakes.fitting(near).values():
            unlinked[name.target, pattern(name.text)] += count
    for names in gazetteer.names:
        entities = [name for name in names if not name.is_term]
        reported = {name.target for name in entities[:1]}
        for name in entities[1:]:
            first = next((other for other in entities if other.target < name.target and _collide(other, name)), None)
            if first is None or name.target in reported:
                continue
            left = unlinked[name.target, pattern(name.text)]
            if left or not (first.context or name.context):
                reported.add(name.target)
                yield _shared(name, first, left)


def _collide(one: Name, other: Name) -> bool:
    """Return whether a text can be both names, and either would make it a link."""
    if one.link == other.link == "never":
        return False
    return one.accepts(other.text) or other.accepts(one.text)


def _shared(name: Name, first: Name, left: int) -> Problem:
    mentions = "1 mention has" if left == 1 else f"{left} mentions have"
    so_far = f"{mentions} no link" if left else "every mention could be settled"
    return Problem(
        rule="ambiguous-alias",
        level=Level.WARNING if left else Level.NOTE,
        message=f"`{name.text}` is a name of `{first.target}` and of `{name.target}`; {so_far}",
        span=name.span,
        help="give each of the two `context` words, of which one stands in the same paragraph, or take one away",
        elsewhere=(Elsewhere(f"`{first.target}` has it here", first.span),),
    )
