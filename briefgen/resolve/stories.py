"""Articles, what the desk says about them and histories in; briefings with their facts and what changed, out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefgen.model.article import Article
from briefgen.model.briefing import Briefing
from briefgen.model.desk import Desk
from briefgen.model.history import History
from briefgen.model.problem import Problem
from briefgen.model.reference import references
from briefgen.model.resolution import Story
from briefgen.resolve.briefings import merge
from briefgen.resolve.shifts import shifts_since
from briefgen.resolve.slugs import choose_slugs


@dataclass(frozen=True, slots=True)
class Stories:
    """`told` by stem, drafts left out; `slugs` leads from slug to stem."""

    told: Mapping[str, Story]
    slugs: Mapping[str, str]
    problems: tuple[Problem, ...]


def tell_stories(desk: Desk, histories: Mapping[str, History]) -> Stories:
    """Return one story for every article that is not a draft; a record without an article tells nothing."""
    problems: list[Problem] = []
    records: dict[str, Briefing] = {}
    for stem, article in desk.articles.items():
        records[stem], found = merge(desk.briefings.get(stem), article.front)
        problems += found
    published = {stem: article for stem, article in sorted(desk.articles.items()) if not records[stem].draft}
    slugs, found = choose_slugs(records, {stem: article.path for stem, article in published.items()})
    quoting = _facts_by_article(desk)
    told = {}
    for stem, article in published.items():
        facts = quoting.get(stem, set()) | _facts_in_texts(article, records[stem], desk)
        told[stem] = _story(
            article,
            records[stem],
            slug=slugs[stem],
            title_basis=_title_basis(desk.briefings.get(stem), article),
            histories=tuple(histories[fact] for fact in sorted(facts)),
        )
    return Stories(told, dict(sorted((slug, stem) for stem, slug in slugs.items())), (*problems, *found))


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


def _facts_by_article(desk: Desk) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {}
    for id_, fact in desk.facts.items():
        for claim in fact.all_claims():
            for evidence in claim.evidence:
                found.setdefault(evidence.article, set()).add(id_)
    return found


def _facts_in_texts(article: Article, record: Briefing, desk: Desk) -> set[str]:
    named = (reference.target for text in _texts(article, record) for reference in references(text))
    # `[[fact-id#claim-key]]` is about the fact, too.
    return {fact for target in named if (fact := target.partition("#")[0]) in desk.facts}


def _texts(article: Article, record: Briefing) -> Iterator[str]:
    yield from (record.title, record.why, record.next, *record.tldr)
    yield from (correction.text for correction in record.corrections)
    if not article.path.lower().endswith((".md", ".markdown")):
        return
    for block in (*article.tldr, *article.body):
        yield block.passage.text
        yield from (cell.text for row in block.rows for cell in row)
