"""A resolved and linked desk in, all pages of its site as Markdown out."""

from datetime import date

from briefgen.model.desk import Desk
from briefgen.model.linked import Linked
from briefgen.model.options import Options
from briefgen.model.page import Page, Site
from briefgen.model.problem import Problem
from briefgen.model.resolution import Resolution
from briefgen.model.summary import Summaries
from briefgen.model.theme import Theme
from briefgen.render.draft import Draft
from briefgen.render.drafts import drafts
from briefgen.render.edition import edition
from briefgen.render.escape import front_matter
from briefgen.render.press import Press


def render(
    desk: Desk,
    resolution: Resolution,
    linked: Linked,
    summaries: Summaries,
    *,
    theme: Theme,
    options: Options,
    today: date,
) -> tuple[Site, tuple[Problem, ...]]:
    """Return the site; a page whose template fails is left out and the failure is a problem `template-error`."""
    whole = edition(desk, resolution, linked, summaries, options=options, today=today)
    press = Press(theme)
    pages = {draft.path: page for draft in drafts(whole) if (page := write_page(draft, press))}
    return Site(dict(sorted(pages.items())), theme.assets, whole.addresses, press.problems), press.problems


def write_page(draft: Draft, press: Press) -> Page | None:
    """Return the page with its front matter; None where its template fails."""
    view = draft.compose()
    text = press.print(f"{draft.kind}.md.j2", view)
    if text is None:
        return None
    about = view.head
    fields = {"title": about.title, "description": about.description, "published": about.published, "kind": draft.kind}
    front = front_matter({key: value for key, value in fields.items() if value})
    return Page(draft.path, about.title, draft.kind, f"{front}\n{text}", about.description, draft.edit)
