from dataclasses import dataclass, replace

import pytest

from briefgen.model.span import Span
from briefgen.model.theme import Theme
from briefgen.render.draft import Draft
from briefgen.render.press import Press
from briefgen.render.printing import Printing
from briefgen.render.views.head import Head


@dataclass(frozen=True)
class View:
    head: Head
    words: str = "Words."


class Desk:
    """Composes views, and notes which were asked for."""

    def __init__(self) -> None:
        self.composed: list[str] = []

    def draft(self, path: str, kind: str = "plain") -> Draft:
        def compose() -> View:
            self.composed.append(path)
            return View(Head(path, ""))

        return Draft(path, kind, compose)


PRESS = Press(Theme({"plain.md.j2": "{{ page.words }}", "broken.md.j2": "{{ page.nothing }}"}))


def test_a_page_is_printed_when_it_is_looked_up_and_kept_for_a_while() -> None:
    desk = Desk()
    pages = Printing([desk.draft("b.md"), desk.draft("a.md")], PRESS)
    assert (list(pages), len(pages), "a.md" in pages, "c.md" in pages) == (["a.md", "b.md"], 2, True, False)
    assert desk.composed == []
    assert pages["b.md"].markdown.endswith("Words.\n")
    assert pages["b.md"] is pages["b.md"]
    assert desk.composed == ["b.md"]


def test_only_the_last_pages_are_kept() -> None:
    desk = Desk()
    pages = Printing([desk.draft(f"{number:03}.md") for number in range(200)], PRESS)
    assert len([*pages.values()]) == len(desk.composed) == 200
    assert pages["199.md"] is pages["199.md"]
    assert len(desk.composed) == 200
    assert pages["000.md"].path == "000.md"
    assert len(desk.composed) == 201


def test_where_a_page_is_mended_is_known_before_it_is_printed() -> None:
    pages = Printing([replace(Desk().draft("a.md", "broken"), edit=Span("seeds/a.txt", 3))], PRESS)
    assert pages.edit("a.md") == Span("seeds/a.txt", 3)


def test_a_page_that_cannot_be_printed_and_one_that_is_not_there_are_missing() -> None:
    pages = Printing([Desk().draft("a.md", "broken")], PRESS)
    for path in ("a.md", "b.md"):
        with pytest.raises(KeyError, match=path):
            pages[path]
