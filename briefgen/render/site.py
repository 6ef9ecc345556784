"""A resolved and linked desk in, all pages of its site as Markdown out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Protocol

from briefgen.model.desk import Desk
from briefgen.model.linked import Linked
from briefgen.model.options import Options
from briefgen.model.page import Page, Site
from briefgen.model.problem import Problem
from briefgen.model.resolution import Resolution
from briefgen.model.span import NOWHERE, Span
from briefgen.model.theme import Theme
from briefgen.render.addresses import fact_path, story_path
from briefgen.render.edition import Edition, edition
from briefgen.render.escape import front_matter
from briefgen.render.press import Press
from briefgen.render.views.briefing import briefing_view
from briefgen.render.views.fact import fact_view
from briefgen.render.views.head import Head


class View(Protocol):
    """What every view has."""

    @property
    def head(self) -> Head:
        """Title and description in plain words."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A page that is still to be written: `kind` names its template, `compose` makes its view."""

    path: str
    kind: str
    compose: Callable[[], View]
    edit: Span = NOWHERE


def render(
    desk: Desk, resolution: Resolution, linked: Linked, *, theme: Theme, options: Options, today: date
) -> tuple[Site, tuple[Problem, ...]]:
    """Return the site; a page whose template fails is left out and the failure is a problem `template-error`."""
    whole = edition(desk, resolution, linked, options=options, today=today)
    press = Press(theme)
    pages = {draft.path: page for draft in drafts(whole) if (page := write_page(draft, press))}
    return Site(dict(sorted(pages.items())), theme.assets, whole.addresses, press.problems), press.problems


def write_page(draft: Draft, press: Press) -> Page | None:
    """Return the page with its front matter; None where its template fails."""
    view = draft.compose()
    text = press.print(f"{draft.kind}.md.j2", view)
    if text is None:
        return None
    fields = {"title": view.head.title, "description": view.head.description, "kind": draft.kind}
    front = front_matter({key: value for key, value in fields.items() if value})
    return Page(draft.path, view.head.title, draft.kind, f"{front}\n{text}", view.head.description, draft.edit)


def drafts(whole: Edition) -> Iterator[Draft]:
    """Yield every page of the site, one draft a path; nothing is composed yet."""
    for story in whole.stories:
        record = story.record.span()
        place = record if record != NOWHERE else Span(story.article.path)
        yield Draft(story_path(story), "briefing", partial(briefing_view, whole, story), place)
    for history in whole.resolution.histories.values():
        yield Draft(fact_path(history.id), "fact", partial(fact_view, whole, history), history.fact.span())
