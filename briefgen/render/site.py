"""A resolved and linked desk in, all pages of its site as Markdown out."""

from datetime import date

from briefgen.model.desk import Desk
from briefgen.model.linked import Linked
from briefgen.model.options import Options
from briefgen.model.page import Site
from briefgen.model.problem import Problem
from briefgen.model.publication import UNPUBLISHED, Publication
from briefgen.model.resolution import Resolution
from briefgen.model.summary import Summaries
from briefgen.model.theme import Theme
from briefgen.render.drafts import drafts
from briefgen.render.edition import edition
from briefgen.render.memory import Memory
from briefgen.render.press import Press
from briefgen.render.printing import Printing, write_page


def render(  # noqa: PLR0913 - all that is known, and what it is to look like
    desk: Desk,
    resolution: Resolution,
    linked: Linked,
    summaries: Summaries,
    *,
    theme: Theme,
    options: Options,
    today: date,
    publication: Publication = UNPUBLISHED,
) -> tuple[Site, tuple[Problem, ...]]:
    """Return the site; a page whose template fails is left out and the failure is a problem `template-error`."""
    known = (desk, resolution, linked, summaries)
    whole = edition(*known, options=options, today=today, publication=publication)
    press = Press(theme, whole.words)
    pages = {draft.path: page for draft in drafts(whole) if (page := write_page(draft, press))}
    return Site(dict(sorted(pages.items())), theme.assets, whole.addresses, press.problems), press.problems


def render_on_demand(  # noqa: PLR0913 - the same
    desk: Desk,
    resolution: Resolution,
    linked: Linked,
    summaries: Summaries,
    *,
    theme: Theme,
    options: Options,
    today: date,
    publication: Publication = UNPUBLISHED,
    memory: Memory | None = None,
) -> Site:
    """Return the same site, each page printed when it is looked up; for templates that are known to print all.

    With the `memory` of an earlier site, what has not changed since is not turned round again.
    """
    known = (desk, resolution, linked, summaries)
    kept = Memory() if memory is None else memory
    whole = edition(*known, options=options, today=today, publication=publication, memory=kept.mentions)
    return Site(Printing(drafts(whole), kept.press_for(theme, whole.words)), theme.assets, whole.addresses)
