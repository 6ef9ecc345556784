"""A passage and how far its page has been read in; the passage with names as links, out."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import compress
from operator import attrgetter

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


_START = attrgetter("start")
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
    marks = tuple(mark for mark in passage.marks if not _is_circular(mark, progress.owner))
    leading = (mark for mark in marks if mark.kind in LEADING)
    stretches: tuple[Match | Mark, ...] = (*_free(found.matches, passage.text, marks), *leading)
    new: list[Mark] = []
    uses: list[Use] = []
    for stretch in sorted(stretches, key=_START):
        if isinstance(stretch, Mark):
            _note_mark(stretch, progress, uses)
        elif (mark := _consider(stretch, found, progress, linking, uses)) is not None:
            new.append(mark)
    linked = tuple(sorted((*marks, *new), key=lambda mark: (mark.start, -mark.end))) if new else marks
    return Passage(passage.text, linked), tuple(uses)


def _free(matches: tuple[Match, ...], text: str, marks: tuple[Mark, ...]) -> Iterable[Match]:
    """Return the matches that no mark and no address forbids."""
    shelters = addresses(text)
    if matches and shelters:
        matches = tuple(compress(matches, outside([(match.start, match.end) for match in matches], shelters)))
    if matches and marks:
        return compress(matches, nestable([(match.start, match.end) for match in matches], marks))
    return matches


def _is_circular(mark: Mark, owner: str) -> bool:
    return mark.kind is MarkKind.REFERENCE and mark.target == owner


def _note_mark(mark: Mark, progress: Progress, uses: list[Use]) -> None:
    target, _, claim = mark.target.partition("#")
    progress.earlier.add(target)
    progress.linked.add(target)
    progress.explained.add(target)
    if target != progress.owner:
        uses.append(Use(mark.start, mark.end, target, claim))


def _consider(match: Match, found: Found, progress: Progress, linking: Linking, uses: list[Use]) -> Mark | None:
    """Return the mark that a match gives, if any; where it mentions something, that is added to `uses`."""
    namesakes = match.namesakes
    name = namesakes.meant(found.contexts, progress.earlier)
    if name is None:
        progress.undecided[namesakes, found.contexts & namesakes.contexts] += 1
        return None
    target = name.target
    progress.earlier.add(target)
    if name.link == "never" or target == progress.owner or not linking.names or (name.is_term and not linking.terms):
        return None
    uses.append(Use(match.start, match.end, target))
    if not _is_due(name, progress):
        return None
    progress.linked.add(target)
    progress.explained.add(target)
    return Mark(match.start, match.end, MarkKind.REFERENCE, target)


def _is_due(name: Name, progress: Progress) -> bool:
    """Return whether this mention is to be a link: a term once on a page, an entity once in a section."""
    if name.is_term:
        return name.target not in progress.explained
    return name.link == "always" or name.target not in progress.linked
