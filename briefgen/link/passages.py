"""A passage and how far its page has been read in; the passage with names as links, out."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import compress

from briefgen.link.matching import Found, Match, find_names
from briefgen.link.names import Gazetteer
from briefgen.link.namesakes import Name, Namesakes
from briefgen.link.shelter import addresses, nestable, outside
from briefgen.model.passage import Mark, MarkKind, Passage

#: Marks that lead to something of the desk.
LEADING = frozenset((MarkKind.REFERENCE, MarkKind.FIGURE))


@dataclass(frozen=True, slots=True)
class Use:
    """`[start, end)` of a passage mentions `target`, or prints its claim `claim`, whether it became a link or not."""

    start: int
    end: int
    target: str
    claim: str = ""


Undecided = tuple[Namesakes, frozenset[int]]


@dataclass(slots=True)
class Progress:
    """How far one page has been read: `earlier` holds the ids mentioned on it, `linked` those linked in this section.

    `explained` are the glossary terms linked on the page; `undecided` counts mentions that could be several entities,
    with the context words near them.
    """

    owner: str
    earlier: set[str] = field(default_factory=set)
    linked: set[str] = field(default_factory=set)
    explained: set[str] = field(default_factory=set)
    undecided: Counter[Undecided] = field(default_factory=Counter)

    def begin_section(self) -> None:
        """Forget what was linked: in a new section the first mention is a link again."""
        self.linked.clear()


@dataclass(frozen=True, slots=True)
class Linking:
    """What may become a link in a passage: names (not in a heading), glossary terms (not in a title)."""

    names: bool = True
    terms: bool = True


EVERYTHING = Linking()


def link_names(
    passage: Passage, gazetteer: Gazetteer, progress: Progress, linking: Linking = EVERYTHING
) -> tuple[Passage, tuple[Use, ...]]:
    """Return the passage with a mark for every name that becomes a link, and all its uses in order.

    The words stay as they are. What is marked already counts as mentioned and linked, so that a second time changes
    nothing. A link of the page to itself is taken out.
    """
    found = find_names(passage.text, gazetteer)
    if not found.matches and not passage.marks:
        return passage, ()
    marks = tuple(mark for mark in passage.marks if mark != _to_itself(mark, progress.owner))
    matches = tuple(_free(found, passage.text, marks))
    new: list[Mark] = []
    uses: list[Use] = []
    leading = (mark for mark in marks if mark.kind in LEADING)
    stretches: tuple[Match | Mark, ...] = (*matches, *leading)
    for stretch in sorted(stretches, key=lambda each: each.start):
        if isinstance(stretch, Mark):
            uses += _note_mark(stretch, progress)
        else:
            mark, use = _consider(stretch, found, progress, linking)
            new += mark
            uses += use
    linked = tuple(sorted((*marks, *new), key=lambda mark: (mark.start, -mark.end))) if new else marks
    return Passage(passage.text, linked), tuple(uses)


def _free(found: Found, text: str, marks: tuple[Mark, ...]) -> Iterator[Match]:
    """Yield the matches that no mark and no address forbids."""
    if not found.matches:
        return
    stretches = [(match.start, match.end) for match in found.matches]
    open_ = outside(stretches, addresses(text))
    nesting = nestable(stretches, marks)
    yield from compress(found.matches, (a and b for a, b in zip(open_, nesting, strict=True)))


def _to_itself(mark: Mark, owner: str) -> Mark | None:
    return mark if mark.kind is MarkKind.REFERENCE and mark.target == owner else None


def _note_mark(mark: Mark, progress: Progress) -> Iterator[Use]:
    target, _, claim = mark.target.partition("#")
    progress.earlier.add(target)
    progress.linked.add(target)
    progress.explained.add(target)
    if target != progress.owner:
        yield Use(mark.start, mark.end, target, claim)


def _consider(
    match: Match, found: Found, progress: Progress, linking: Linking
) -> tuple[tuple[Mark, ...], tuple[Use, ...]]:
    """Return the mark and the use that a match gives, or neither."""
    namesakes = match.namesakes
    name = namesakes.meant(found.contexts, progress.earlier)
    if name is None:
        progress.undecided[namesakes, found.contexts & namesakes.contexts] += 1
        return (), ()
    progress.earlier.add(name.target)
    if name.link == "never" or name.target == progress.owner or (name.is_term and not linking.terms):
        return (), ()
    use = Use(match.start, match.end, name.target)
    if not linking.names or not _is_due(name, progress):
        return (), (use,) if linking.names else ()
    progress.linked.add(name.target)
    progress.explained.add(name.target)
    return (Mark(match.start, match.end, MarkKind.REFERENCE, name.target),), (use,)


def _is_due(name: Name, progress: Progress) -> bool:
    """Return whether this mention is to be a link: a term once on a page, an entity once in a section."""
    if name.is_term:
        return name.target not in progress.explained
    return name.link == "always" or name.target not in progress.linked
