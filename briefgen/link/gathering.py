"""What linking gave page by page, and which pages changed, in; the texts, articles and mentions of all pages out."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Mapping
from itertools import chain
from operator import attrgetter

from briefgen.link.memory import Key, Linking, Memory
from briefgen.link.passages import Undecided
from briefgen.link.relinking import STORIES
from briefgen.model.desk import COLLECTIONS
from briefgen.model.linked import LinkedArticle, Mention
from briefgen.model.passage import Passage

_KINDS = (*COLLECTIONS, STORIES)
#: Up to so many owners of mentions are put in their places one by one; beyond, sorting everything is cheaper.
_FEW = 8
_OWNER = attrgetter("owner")


def left_open(
    changed: Collection[Key], so_far: Counter[Undecided], *, before: Mapping[Key, Linking], now: Mapping[Key, Linking]
) -> Counter[Undecided]:
    """Return what all pages together leave undecided."""
    found = Counter(so_far)
    for key in changed:
        if key in before:
            found.subtract(before[key].undecided)
        if key in now:
            found.update(now[key].undecided)
    return +found


def gathered_texts(
    changed: Collection[Key], memory: Memory, pages: Mapping[Key, Linking]
) -> Mapping[tuple[str, str], Passage]:
    """Return the texts of all pages, in the order of reading; the very same mapping where none has changed."""
    before, known = memory.linked.texts, memory.pages
    if all(key in pages and key in known and tuple(pages[key].texts) == tuple(known[key].texts) for key in changed):
        found = {text: passage for key in changed for text, passage in pages[key].texts.items()}
        moved = {text: passage for text, passage in found.items() if before[text] is not passage}
        return {**before, **moved} if moved else before
    return dict(chain.from_iterable(page.texts.items() for page in pages.values()))


def gathered_articles(
    changed: Collection[Key], memory: Memory, pages: Mapping[Key, Linking]
) -> Mapping[str, LinkedArticle]:
    """Return the articles of all briefings by stem; the very same mapping where none has changed."""
    before = memory.linked.articles
    stems = [owner for kind, owner in changed if kind == STORIES]
    if all((STORIES, stem) in pages and stem in before for stem in stems):
        found = {stem: article for stem in stems if (article := pages[STORIES, stem].article) is not None}
        moved = {stem: article for stem, article in found.items() if before[stem] is not article}
        return {**before, **moved} if moved else before
    return {owner: page.article for (_, owner), page in pages.items() if page.article is not None}


def gathered_mentions(
    owners: Collection[str], memory: Memory, pages: Mapping[Key, Linking]
) -> Mapping[str, tuple[Mention, ...]]:
    """Return the mentions of all pages by target, each in the order of owner, field and place.

    The very same mapping comes back where none of the `owners`, all those whose pages changed, mentions anything else.
    """
    moved: dict[str, dict[str, tuple[Mention, ...]]] = {}
    for owner in owners:
        before, now = _mentions_of(owner, memory.pages), _mentions_of(owner, pages)
        for target in {**before, **now}:
            found = now.get(target, ())
            if before.get(target, ()) != found:
                moved.setdefault(target, {})[owner] = found
    if not moved:
        return memory.linked.mentions
    mentions = dict(memory.linked.mentions)
    for target, by_owner in moved.items():
        mentions[target] = _replaced(mentions.get(target, ()), by_owner)
        if not mentions[target]:
            del mentions[target]
    return mentions if mentions.keys() == memory.linked.mentions.keys() else dict(sorted(mentions.items()))


def _mentions_of(owner: str, pages: Mapping[Key, Linking]) -> Mapping[str, tuple[Mention, ...]]:
    """Return the mentions on the pages of an owner: that of a record, then that of a briefing of the same name."""
    found = [page.mentions for kind in _KINDS if (page := pages.get((kind, owner))) is not None]
    if len(found) <= 1:
        return found[0] if found else {}
    targets = dict.fromkeys(chain.from_iterable(found))
    return {target: tuple(chain.from_iterable(each.get(target, ()) for each in found)) for target in targets}


def _replaced(mentions: tuple[Mention, ...], by_owner: Mapping[str, tuple[Mention, ...]]) -> tuple[Mention, ...]:
    """Return mentions in the order of their owners, with those of some owners replaced."""
    if len(by_owner) > _FEW:
        others = (mention for mention in mentions if mention.owner not in by_owner)
        # A stable sort: within an owner the fields and places were met in order.
        return tuple(sorted((*others, *chain.from_iterable(by_owner.values())), key=_OWNER))
    for owner, found in by_owner.items():
        start, end = bisect_left(mentions, owner, key=_OWNER), bisect_right(mentions, owner, key=_OWNER)
        mentions = (*mentions[:start], *found, *mentions[end:])
    return mentions
