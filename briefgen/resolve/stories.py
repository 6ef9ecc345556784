"""Articles, what the desk says about them and histories in; briefings with their facts and what changed, out."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from briefgen.model.article import Article
from briefgen.model.briefing import Briefing
from briefgen.model.desk import Desk
from briefgen.model.history import History
from briefgen.model.problem import Problem
from briefgen.model.reference import references
from briefgen.model.remembered import differing
from briefgen.model.resolution import Story
from briefgen.resolve.briefings import merge
from briefgen.resolve.memory import Memory, Told, Written
from briefgen.resolve.shifts import shifts_since
from briefgen.resolve.slugs import choose_slugs


@dataclass(frozen=True, slots=True)
class Stories:
    """`told` has every article with its story, drafts too; `slugs` leads from slug to stem.

    The same objects stand for what has not changed since the last time.
    """

    told: Mapping[str, Told]
    stories: Mapping[str, Story]
    slugs: Mapping[str, str]
    wanted: Mapping[str, tuple[str, str]]
    slug_problems: tuple[Problem, ...]


def tell_stories(desk: Desk, written: Mapping[str, Written], changed: AbstractSet[str], *, memory: Memory) -> Stories:
    """Return one story for every article that is not a draft; a record without an article tells nothing.

    `changed` are the facts with another history than the last time. `memory.quoting` is up to date.
    """
    before = memory.resolution
    told = {
        stem: _merged(article, desk.briefings.get(stem), memory.told.get(stem))
        for stem, article in desk.articles.items()
    }
    published = {stem: one for stem, one in told.items() if not one.record.draft}
    wanted = {stem: (one.article.path, one.record.slug) for stem, one in published.items()}
    slugs, slug_problems = before.slugs, memory.slug_problems
    if wanted != memory.wanted or slug_problems:
        records = {stem: one.record for stem, one in published.items()}
        chosen, slug_problems = choose_slugs(records, {stem: path for stem, (path, _) in wanted.items()})
        slugs = dict(sorted((slug, stem) for stem, slug in chosen.items()))
        slugs = before.slugs if slugs == before.slugs else slugs
    slug_of = {stem: slug for slug, stem in slugs.items()} if slugs is not before.slugs else {}
    quoted = frozenset(stem for fact in changed for stem in _quoted(fact, written, memory))
    stories: dict[str, Story] = {}
    for stem, one in published.items():
        known = memory.told.get(stem)
        last = known.story if known else None
        slug = slug_of.get(stem) or (last.slug if last else "")
        if one is known and last and last.slug == slug and stem not in quoted and changed.isdisjoint(one.named):
            stories[stem] = last
            continue
        facts = memory.quoting.get(stem, frozenset()) | (one.named & written.keys())
        histories = tuple(written[fact].history for fact in sorted(facts))
        story = _story(
            one.article, one.record, slug=slug, title_basis=_title_basis(one.typed, one.article), histories=histories
        )
        stories[stem] = last if last == story and last is not None else story
        told[stem] = replace(one, story=stories[stem])
    same = (
        before.stories
        if stories.keys() == before.stories.keys() and not differing(before.stories, stories)
        else stories
    )
    return Stories(told, same, slugs, wanted, slug_problems)


def _merged(article: Article, typed: Briefing | None, known: Told | None) -> Told:
    """Return an article with what the desk says about it; the last one where both are the very same."""
    if known is not None and known.article is article and known.typed is typed:
        return known
    record, problems = merge(typed, article.front)
    targets = (reference.target for text in _texts(article, record) for reference in references(text))
    # `[[fact-id#claim-key]]` is about the fact, too.
    return Told(article, typed, record, problems, frozenset(target.partition("#")[0] for target in targets))


def _quoted(fact: str, written: Mapping[str, Written], memory: Memory) -> Iterator[str]:
    """Yield the articles that a fact quotes, or quoted the last time."""
    for known in (written.get(fact), memory.written.get(fact)):
        yield from known.quoted if known else ()


def _story(article: Article, record: Briefing, *, slug: str, title_basis: str, histories: tuple[History, ...]) -> Story:
    day = record.date or article.date
    return Story(
        stem=article.stem,
        slug=slug,
        title=record.title or article.title,
        article=article,
        record=record,
        title_basis=title_basis,
        date=day,
        date_basis=(record.date_basis or "stated") if day else "unknown",
        dossier=record.dossier,
        facts=tuple(history.id for history in histories),
        shifts=shifts_since(day.latest, histories) if day else (),
    )


def _title_basis(typed: Briefing | None, article: Article) -> str:
    if typed and typed.title:
        return "desk"
    return "stated" if article.front and article.front.title else article.title_basis


def _texts(article: Article, record: Briefing) -> Iterator[str]:
    yield from (record.title, record.why, record.next, *record.tldr)
    yield from (correction.text for correction in record.corrections)
    if not article.path.lower().endswith((".md", ".markdown")):
        return
    for block in (*article.tldr, *article.body):
        yield block.passage.text
        yield from (cell.text for row in block.rows for cell in row)
