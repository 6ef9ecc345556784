"""A desk, and what the last linking was given, in; what has changed since, and which pages that reaches, out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefgen.link.folding import EDGE, fold
from briefgen.link.memory import Key, Linking, Memory
from briefgen.link.names import Gazetteer, gather_names, renamed
from briefgen.link.targets import EVERY_ID
from briefgen.model.desk import Desk
from briefgen.model.entity import Entity
from briefgen.model.record import Record
from briefgen.model.remembered import differing
from briefgen.model.resolution import Resolution, Story
from briefgen.model.term import Term

STORIES = "stories"
_SPARE = 4  # patterns to every one that is in use


@dataclass(frozen=True, slots=True)
class Changes:
    """`pages` are those that rest on something else, are new or gone; `ids` those that a reference may see changed.

    Among the ids is `EVERY_ID` where the set of ids or the names that records go by are others.
    """

    pages: frozenset[Key]
    ids: frozenset[str]


def find_changes(desk: Desk, resolution: Resolution, memory: Memory) -> Changes:
    """Return what has changed since the last linking."""
    pages: set[Key] = set()
    ids: set[str] = set()
    renames = (desk.unread, desk.is_whole) != (memory.desk.unread, memory.desk.is_whole)
    for (name, before), (_, now) in zip(memory.desk.collections(), desk.collections(), strict=True):
        changed = differing(before, now)
        ids |= changed
        renames = renames or any(_called(before.get(id_)) != _called(now.get(id_)) for id_ in changed)
        if name != "briefings":
            pages.update((name, id_) for id_ in changed)
    ids |= differing(memory.resolution.histories, resolution.histories)
    told, told_before = resolution.stories, memory.resolution.stories
    stories = {stem for stem in differing(told_before, told) if not _same_page(told_before.get(stem), told.get(stem))}
    slugs = differing(memory.resolution.slugs, resolution.slugs)
    renames = renames or bool(slugs) or desk.articles.keys() != memory.desk.articles.keys()
    ids |= stories | slugs | ({EVERY_ID} if renames or told.keys() != told_before.keys() else set())
    return Changes(frozenset(pages.union((STORIES, stem) for stem in stories)), frozenset(ids))


def _same_page(before: Story | None, now: Story | None) -> bool:
    if before is None or now is None:
        return before is now
    return (
        before.article is now.article
        and before.record is now.record
        and (before.title, before.title_basis) == (now.title, now.title_basis)
    )


def _called(record: Record | None) -> tuple[str, ...] | None:
    """Return the names that a suggestion may know a record by; None where there is no such record."""
    match record:
        case None:
            return None
        case Entity():
            return (record.name, *(alias.text for alias in record.aliases))
        case Term():
            return (record.term,)
        case _:
            return ()


def names_now(desk: Desk, memory: Memory) -> tuple[Gazetteer, frozenset[str]]:
    """Return the names of a desk, and the patterns by which texts may mean something else than at the last linking."""
    before = memory.gazetteer
    if before is None:
        return gather_names(desk), frozenset()
    entities = differing(memory.desk.entities, desk.entities)
    terms = differing(memory.desk.glossary, desk.glossary)
    same = all(_names(memory.desk.entities.get(id_)) == _names(desk.entities.get(id_)) for id_ in entities)
    if same and all(_names(memory.desk.glossary.get(id_)) == _names(desk.glossary.get(id_)) for id_ in terms):
        return before, frozenset()
    live = sum(map(bool, before.names)) + len(before.contexts)
    # Most of its patterns may be of names long gone.
    earlier = before if len(before.numbers) <= _SPARE * live else None
    now = gather_names(desk, earlier)
    return now, renamed(before, now) if earlier else frozenset((*before.numbers, *now.numbers))


def _names(record: Entity | Term | None) -> tuple[object, ...]:
    """Return everything of a record that its names are made of, with their places."""
    match record:
        case None:
            return ()
        case Entity():
            places = (record.span("name"), *(record.span("aliases", index) for index in range(len(record.aliases))))
            return (record.name, record.aliases, record.case, record.link, places)
        case Term():
            places = (record.span("term"), *(record.span("aliases", index) for index in range(len(record.aliases))))
            return (record.term, record.aliases, places)


def pages_naming(patterns: frozenset[str], pages: Mapping[Key, Linking]) -> Iterator[Key]:
    """Yield the pages in whose words one of these patterns may stand."""
    if not patterns:
        return
    telling = frozenset(max(_plain_runs(text), key=len, default="") for text in patterns)
    for key, page in pages.items():
        words = page.words()
        if words.isascii():
            small = words.lower()
            # What has no run of plain letters cannot stand in a plain text.
            if any(run in small for run in telling if run):
                yield key
        else:
            folded = fold(words).encoded
            if any(text.strip(EDGE) in folded for text in patterns):
                yield key


def _plain_runs(text: str) -> Iterable[str]:
    """Return the runs of plain letters and digits of a pattern."""
    return "".join(sign if sign.isascii() and sign.isalnum() else " " for sign in text).split()
