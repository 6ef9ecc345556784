"""An edition in, every page that its site has, still unwritten, out; an empty collection has no page."""

from collections.abc import Iterator
from functools import partial

from briefgen.model.resolution import Story
from briefgen.model.span import NOWHERE, Span
from briefgen.render.draft import Draft
from briefgen.render.edition import Edition
from briefgen.render.paths import (
    NAMES_PAGE,
    SOURCES_PAGE,
    TIMELINE_PAGE,
    dossier_path,
    dossier_timeline_path,
    entity_path,
    fact_path,
    mentions_path,
    story_path,
    timeline_path,
)
from briefgen.render.views.all_mentions import all_mentions_view, needs_list
from briefgen.render.views.archive import archive_path, archive_view, by_month, month_view
from briefgen.render.views.briefing import briefing_view
from briefgen.render.views.corrections import corrections_view, has_corrections
from briefgen.render.views.dossier import dossier_view
from briefgen.render.views.entity import entity_view
from briefgen.render.views.fact import fact_view
from briefgen.render.views.glossary import glossary_view
from briefgen.render.views.home import home_view
from briefgen.render.views.indexes import briefings_view, dossiers_view, facts_view
from briefgen.render.views.methods import methods_view
from briefgen.render.views.names_index import by_letter, letter_path, names_contents_view, names_letter_view, names_view
from briefgen.render.views.sources import by_page, sources_contents_view, sources_letter_view, sources_view
from briefgen.render.views.timeline import (
    by_year,
    dossier_timeline_view,
    timeline_contents_view,
    timeline_view,
    timeline_year_view,
)


def drafts(edition: Edition) -> Iterator[Draft]:
    """Yield every page of the site once; nothing is composed yet."""
    if edition.options.home:
        yield Draft("index.md", "home", partial(home_view, edition))
    yield from _briefings(edition)
    yield from _facts(edition)
    yield from _entities(edition)
    yield from _dossiers(edition)
    yield from _timeline(edition)
    yield from _sources(edition)
    if edition.desk.glossary:
        yield Draft("glossary.md", "glossary", partial(glossary_view, edition))
    if has_corrections(edition):
        yield Draft("corrections.md", "corrections", partial(corrections_view, edition))


def _briefings(edition: Edition) -> Iterator[Draft]:
    if not edition.stories:
        return
    yield Draft("briefings/index.md", "briefings", partial(briefings_view, edition))
    for story in edition.stories:
        yield Draft(story_path(story), "briefing", partial(briefing_view, edition, story), _place(story))
    months = by_month(edition)
    yield Draft("archive/index.md", "archive", partial(archive_view, edition, months))
    names = [month for month, _ in months]
    for (month, stories), newer, older in zip(months, ["", *names], [*names[1:], ""], strict=False):
        compose = partial(month_view, edition, month, stories, newer=newer, older=older)
        yield Draft(archive_path(month), "month", compose)


def _place(story: Story) -> Span:
    record = story.record.span()
    return record if record != NOWHERE else Span(story.article.path)


def _facts(edition: Edition) -> Iterator[Draft]:
    histories = edition.resolution.histories
    if not histories:
        return
    yield Draft("facts/index.md", "facts", partial(facts_view, edition))
    yield Draft("methods.md", "methods", partial(methods_view, edition.words))
    for identifier, history in histories.items():
        yield Draft(fact_path(identifier), "fact", partial(fact_view, edition, history), history.fact.span())
        yield from _mentions(edition, identifier)


def _entities(edition: Edition) -> Iterator[Draft]:
    if not edition.desk.entities:
        return
    if len(edition.desk.entities) <= NAMES_PAGE:
        yield Draft("entities/index.md", "names", partial(names_view, edition))
    else:
        yield Draft("entities/index.md", "names", partial(names_contents_view, edition))
        for title, group in by_letter(edition):
            yield Draft(letter_path(edition, group), "names", partial(names_letter_view, edition, title, group))
    for identifier in sorted(edition.with_page):
        place = edition.desk.entities[identifier].span()
        yield Draft(entity_path(identifier), "entity", partial(entity_view, edition, identifier), place)
        yield from _mentions(edition, identifier)


def _mentions(edition: Edition, identifier: str) -> Iterator[Draft]:
    if needs_list(edition, identifier):
        path = mentions_path(edition.addresses[identifier])
        yield Draft(path, "mentions", partial(all_mentions_view, edition, identifier))


def _dossiers(edition: Edition) -> Iterator[Draft]:
    if not edition.desk.dossiers:
        return
    yield Draft("dossiers/index.md", "dossiers", partial(dossiers_view, edition))
    with_events = {entry.event.dossier for entry in edition.resolution.timeline}
    for identifier, dossier in edition.desk.dossiers.items():
        yield Draft(dossier_path(identifier), "dossier", partial(dossier_view, edition, identifier), dossier.span())
        if identifier in with_events:
            path = dossier_timeline_path(identifier)
            yield Draft(path, "timeline", partial(dossier_timeline_view, edition, identifier))


def _timeline(edition: Edition) -> Iterator[Draft]:
    entries = edition.resolution.timeline
    if not entries:
        return
    if len(entries) <= TIMELINE_PAGE:
        yield Draft("timeline.md", "timeline", partial(timeline_view, edition))
        return
    yield Draft("timeline.md", "timeline", partial(timeline_contents_view, edition))
    for title, group in by_year(entries):
        path = timeline_path(group[0].date, paged=True)
        yield Draft(path, "timeline", partial(timeline_year_view, edition, title, group))


def _sources(edition: Edition) -> Iterator[Draft]:
    if not edition.desk.sources:
        return
    if len(edition.desk.sources) <= SOURCES_PAGE:
        yield Draft("sources.md", "sources", partial(sources_view, edition))
        return
    yield Draft("sources.md", "sources", partial(sources_contents_view, edition))
    for (path, title), sources in by_page(edition):
        yield Draft(path, "sources", partial(sources_letter_view, edition, path, title, sources))
