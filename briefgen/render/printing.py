"""Drafts and a press in; a site's pages, each printed when somebody asks for it, out."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from briefgen.model.page import Page
from briefgen.model.span import Span
from briefgen.render.draft import Draft
from briefgen.render.escape import front_matter
from briefgen.render.press import Press

_KEPT: Final = 64


class Printing(Mapping[str, Page]):
    """All pages by path, in order; a page is printed when it is looked up, and the last few are kept.

    Whoever makes a site looks at one page several times, and then at the next one.
    Its templates must be known to print every page: a page that cannot be printed is a `KeyError`, at whoever asks.
    """

    def __init__(self, drafts: Iterable[Draft], press: Press) -> None:
        found = {draft.path: draft for draft in drafts}
        self._drafts = dict(sorted(found.items()))
        self._press = press
        self._printed: dict[str, Page] = {}

    def __getitem__(self, path: str) -> Page:
        if path not in self._printed:
            page = write_page(self._drafts[path], self._press)
            if page is None:
                raise KeyError(path)
            if len(self._printed) >= _KEPT:
                del self._printed[next(iter(self._printed))]
            self._printed[path] = page
        return self._printed[path]

    def edit(self, path: str) -> Span:
        """Return where a page can be mended, without printing it."""
        return self._drafts[path].edit

    def __contains__(self, path: object) -> bool:
        return path in self._drafts

    def __iter__(self) -> Iterator[str]:
        return iter(self._drafts)

    def __len__(self) -> int:
        return len(self._drafts)


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
