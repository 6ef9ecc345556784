"""The pages of a build in; those of ours made by several processes at once, each in its turn, out.

Every page is made by MkDocs' own steps, here or in a copy of this process; what a copy does not hand over is made here.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from briefgen.plugin.handed_over import HandedOver
from briefgen.plugin.search_direct import DirectSearch
from briefgen.plugin.theme_faults import without_theme_faults
from briefgen.write.hands import Hand, hire, spare_hands

if TYPE_CHECKING:
    from briefgen.plugin.direct import Direct, DirectPage

#: So many pages are made first: by then every template is read and most of what pages have in common is reckoned.
_FIRST: Final = 12
#: For fewer pages a copy of this process is not worth its memory.
_FEWEST: Final = 200
#: Of so many turns, and one more of the others alone, this process has one.
_ROUNDS: Final = 3


class Sharing:
    """Shares the pages of one build among the cores; one core, few pages or a curious neighbour: it does nothing."""

    def __init__(self, direct: "Direct") -> None:
        self._direct, self._search = direct, DirectSearch()
        self._seen = 0
        self._hands: tuple[Hand[HandedOver], ...] = ()
        self._makers: dict[str, Hand[HandedOver]] = {}
        self._site: tuple[jinja2.Environment, Files] | None = None

    def begin(self, env: jinja2.Environment, files: Files, config: MkDocsConfig, search: DirectSearch) -> None:
        """Note what pages will be made with; pages are shared where nobody looks at them but when they are written."""
        self._search = search
        if self._direct.may_wait and search.is_alone(config) and spare_hands():
            self._site = (env, files)

    def look(self, page: Page, nav: Navigation, config: MkDocsConfig) -> None:
        """Note that a page is being printed; share what is left once enough were, so that all know what is common."""
        self._seen += 1
        if self._site and self._seen == _FIRST:
            (env, files), self._site = self._site, None
            pages = files.documentation_pages()
            of_nav = {one.file.src_uri for one in nav.pages}
            left = [
                file
                for file in pages[pages.index(page.file) + 1 :]
                if getattr(file.page, "is_unread", False) and file.src_uri not in of_nav
            ]
            if len(left) >= _FEWEST:
                self._share(left, partial(_page_of, env, pages, nav, config))

    def take(self, path: str) -> HandedOver | None:
        """Return a page that was made elsewhere, when it is its turn; None where it must be made here."""
        maker = self._makers.pop(path, None)
        found = maker.take() if maker else None
        while maker and found and found.path != path:
            found = maker.take()  # Somebody has looked at a page too early, and so it was made here.
        if found is None:
            return None
        for record in found.records:
            logging.getLogger(record.name).handle(record)
        self._direct.set += found.ways[0]
        self._direct.others += found.ways[1]
        self._search.found += found.ways[2]
        self._search.parsed += found.ways[3]
        return found

    def end(self) -> None:
        """Leave nobody at work."""
        for hand in self._hands:
            hand.dismiss()
        self._hands, self._site = (), None
        self._makers.clear()

    def _share(self, left: Sequence[File], make: Callable[["DirectPage"], str]) -> None:
        spare = range(1, spare_hands() + 1)
        # Whoever takes the pages from the others makes fewer.
        turns = (*spare, *(0, *spare) * _ROUNDS)
        shares = [[file for place, file in enumerate(left) if turns[place % len(turns)] == one] for one in spare]
        self._hands = hire(partial(self._made, share, make) for share in shares)
        for hand, share in zip(self._hands, shares, strict=False):
            self._makers.update((file.src_uri, hand) for file in share)

    def _made(self, share: Sequence[File], make: Callable[["DirectPage"], str]) -> Iterator[HandedOver]:
        """Make pages one by one; this runs in the copy."""
        records = collect_records()
        self._makers.clear()
        entries = self._search.entries()
        for file in share:
            page: DirectPage = file.page  # type: ignore[assignment] # only these wait
            before = self._ways()
            entries.clear()
            output = make(page)
            reached = page.links_to_anchors
            yield HandedOver(
                file.src_uri,
                output,
                page.meta,
                page._title_from_render,  # noqa: SLF001 - where MkDocs keeps it
                page.present_anchor_ids,
                {to.src_uri: links for to, links in reached.items()} if reached is not None else None,
                tuple(entries),
                tuple(now - then for now, then in zip(self._ways(), before, strict=True)),  # type: ignore[arg-type] # four of them
                tuple(records),
            )
            records.clear()
            page.release()
            page.links_to_anchors = page.present_anchor_ids = None

    def _ways(self) -> tuple[int, int, int, int]:
        return self._direct.set, self._direct.others, self._search.found, self._search.parsed


def _page_of(
    env: jinja2.Environment, pages: Sequence[File], nav: Navigation, config: MkDocsConfig, page: "DirectPage"
) -> str:
    """Print a page as MkDocs does, before plugins are shown what it has printed."""
    config._current_page = page  # noqa: SLF001 - as MkDocs does
    page.active = True
    try:
        context = get_context(nav, pages, config, page)
        template = env.get_template(str(page.meta.get("template", "main.html")))
        context = config.plugins.on_page_context(context, page=page, config=config, nav=nav)
        return without_theme_faults(template.render(context))
    finally:
        page.active = False
        config._current_page = None  # noqa: SLF001


class _Records(logging.Handler):
    """Keeps what is logged, as words, to be logged again where people see it."""

    def __init__(self, kept: list[logging.LogRecord]) -> None:
        super().__init__()
        self._kept = kept

    def emit(self, record: logging.LogRecord) -> None:
        if not self._kept or self._kept[-1] is not record:  # two loggers, one above the other, hand on the same
            record.msg, record.args, record.exc_info = record.getMessage(), None, None
            self._kept.append(record)


def collect_records() -> list[logging.LogRecord]:
    """Return where everything goes from now on that is logged in this process."""
    kept: list[logging.LogRecord] = []
    handler = _Records(kept)
    loggers = (logging.getLogger(name) for name in ("", *logging.root.manager.loggerDict))
    for logger in loggers:
        if logger.handlers:
            logger.handlers = [handler]
    return kept
