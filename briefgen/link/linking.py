"""A desk and its resolution in; every text with its links, every mention and quote, out: the room on one screen."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefgen.link.ambiguous import shared_names
from briefgen.link.articles import link_story
from briefgen.link.fields import text_fields
from briefgen.link.gathering import gathered_articles, gathered_mentions, gathered_texts, left_open
from briefgen.link.ledger import Ledger
from briefgen.link.linker import Linker
from briefgen.link.memory import Key, Linking, Memory
from briefgen.link.passages import Progress
from briefgen.link.quotes import find_quotes
from briefgen.link.relinking import STORIES, find_changes, names_now, pages_naming
from briefgen.link.suggestions import Suggestions
from briefgen.link.targets import EVERY_ID, Targets
from briefgen.model.desk import Desk
from briefgen.model.linked import Linked, LinkedArticle
from briefgen.model.passage import Passage
from briefgen.model.problem import Problem, in_order
from briefgen.model.resolution import Resolution


def link(desk: Desk, resolution: Resolution, *, memory: Memory | None = None) -> tuple[Linked, tuple[Problem, ...]]:
    """Return all texts of a desk with references printed and names as links, every mention and every quote.

    Texts are those of the records and of the published briefings. The words of articles stay as they are, but for
    references in Markdown articles. What is off about references and shared names is in the problems. With the
    `memory` of an earlier linking, only pages are linked that a change reaches; the result is the same.
    """
    known = Memory() if memory is None else memory
    changes = find_changes(desk, resolution, known)
    gazetteer, renamed = names_now(desk, known)
    suggestions = known.suggestions
    if suggestions is None or EVERY_ID in changes.ids:
        suggestions = Suggestions(desk, resolution)
    targets = Targets(desk, resolution, suggestions)
    stale = {*changes.pages, *pages_naming(renamed, known.pages)}
    pages = dict(known.pages)
    for key, page in known.pages.items():
        if page.asked and key not in stale and not page.asked.isdisjoint(changes.ids):
            pages[key] = _asked_again(page, targets)
            if pages[key].printed != page.printed:
                stale.add(key)
    for key in stale:
        now = _link_page(key, desk, resolution, Linker(targets, gazetteer, Ledger()))
        if now is None:
            pages.pop(key, None)
        else:
            pages[key] = _unchanged_kept(known.pages.get(key), now)
    if pages.keys() != known.pages.keys():
        pages = {key: pages[key] for key in _keys(desk, resolution)}
    undecided = left_open(stale, known.undecided, before=known.pages, now=pages)
    problems = known.problems
    if stale or gazetteer is not known.gazetteer:
        found = (problem for page in pages.values() if page.problems for problem in page.problems)
        problems = in_order((*found, *shared_names(gazetteer, undecided)))
    articles = gathered_articles(stale, known, pages)
    linked = Linked(
        gathered_texts(stale, known, pages),
        articles,
        gathered_mentions({owner for _, owner in stale}, known, pages),
        find_quotes(desk, resolution, articles, memory=known),
    )
    known.desk, known.resolution, known.linked, known.pages = desk, resolution, linked, pages
    known.gazetteer, known.suggestions, known.undecided, known.problems = gazetteer, suggestions, undecided, problems
    return linked, problems


def _keys(desk: Desk, resolution: Resolution) -> Iterator[Key]:
    """Yield the pages of a desk in the order in which they are read."""
    for kind, records in desk.collections():
        if kind != "briefings":
            yield from ((kind, id_) for id_ in records)
    yield from ((STORIES, stem) for stem in resolution.stories)


def _link_page(key: Key, desk: Desk, resolution: Resolution, linker: Linker) -> Linking | None:
    """Return all that comes of a page; None where there is no such page any more."""
    kind, owner = key
    trail = linker.targets.begin_trail()
    article: LinkedArticle | None = None
    if kind == STORIES:
        story = resolution.stories.get(owner)
        if story is None:
            return None
        texts, article = link_story(story, linker)
    else:
        record = getattr(desk, kind).get(owner)
        if record is None:
            return None
        progress = Progress(owner)
        texts = linker.link_fields(text_fields(record), progress)
        linker.close(progress)
    ledger = linker.ledger
    return Linking(
        {(owner, name): passage for name, passage in texts.items()},
        article,
        {target: tuple(mentions) for target, mentions in ledger.mentions.items()},
        tuple(ledger.problems),
        ledger.undecided,
        frozenset(trail.ids),
        tuple(trail.printed),
    )


def _asked_again(page: Linking, targets: Targets) -> Linking:
    """Return a page with what its references would print now."""
    trail = targets.begin_trail()
    for reference, _ in page.printed:
        targets.printed(reference)
    return replace(page, asked=frozenset(trail.ids), printed=tuple(trail.printed))


def _unchanged_kept(before: Linking | None, now: Linking) -> Linking:
    """Return a page in which all that is as before is the very same object, so that nobody looks at it again."""
    if before is None:
        return now
    texts: Mapping[tuple[str, str], Passage] = {
        key: before.texts[key] if before.texts.get(key) == passage else passage for key, passage in now.texts.items()
    }
    article = before.article if before.article == now.article else now.article
    mentions = {
        target: before.mentions[target] if before.mentions.get(target) == found else found
        for target, found in now.mentions.items()
    }
    return replace(now, texts=texts, article=article, mentions=mentions)
