"""Sources in, the list of them by publisher ready to print out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefgen.model.source import Source
from briefgen.render.alphabet import letter, place
from briefgen.render.dates import time_element
from briefgen.render.edition import Edition
from briefgen.render.escape import escape_text, safe_target
from briefgen.render.passage import link_markdown
from briefgen.render.paths import sources_path
from briefgen.render.pen import Pen
from briefgen.render.views.head import Head, counted, head

#: How many of the pages that use a source are named.
USES = 6
UNNAMED = "Publisher not named"


@dataclass(frozen=True, slots=True)
class SourceItem:
    """One document; `details` is one line about it, `uses` says which pages rest on it."""

    anchor: str
    title: str
    details: str
    note: str
    uses: str


@dataclass(frozen=True, slots=True)
class Publisher:
    """All documents of one publisher, by date."""

    name: str
    count: str
    sources: tuple[SourceItem, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """The publishers under one letter of the alphabet."""

    title: str
    publishers: tuple[Publisher, ...]


@dataclass(frozen=True, slots=True)
class SourcesView:
    """A list of sources; `pages` leads to the parts of a long one."""

    head: Head
    title: str
    intro: str
    letters: tuple[Letter, ...]
    pages: tuple[str, ...]


def sources_view(edition: Edition) -> SourcesView:
    """Return all sources on one page."""
    intro = _intro(edition)
    letters = _letters(Pen(edition, "sources.md"), edition.desk.sources)
    return SourcesView(head("Sources", intro), "Sources", intro, letters, ())


def sources_contents_view(edition: Edition) -> SourcesView:
    """Return the page that leads to the parts of a long list of sources."""
    pen = Pen(edition, "sources.md")
    links = tuple(
        f"[{title}]({pen.to(path)}), {counted(len(sources), 'document')}" for (path, title), sources in by_page(edition)
    )
    return SourcesView(head("Sources", _intro(edition)), "Sources", _intro(edition), (), links)


def sources_letter_view(edition: Edition, path: str, title: str, sources: Mapping[str, Source]) -> SourcesView:
    """Return one part of a long list of sources; `title` is its letter."""
    pen = Pen(edition, path)
    title = f"Sources: {title}"
    count = counted(len(sources), "document")
    intro = f"{count}. [All sources]({pen.to('sources.md')})"
    return SourcesView(head(title, count), title, intro, _letters(pen, sources), ())


def by_page(edition: Edition) -> tuple[tuple[tuple[str, str], Mapping[str, Source]], ...]:
    """Return the sources of a long list by the page that they stand on and its letter."""
    found: dict[tuple[str, str], dict[str, Source]] = {}
    for identifier, source in edition.desk.sources.items():
        page = (sources_path(source, paged=True), letter(source.publisher))
        found.setdefault(page, {})[identifier] = source
    return tuple(sorted(found.items()))


def _intro(edition: Edition) -> str:
    sources = edition.desk.sources.values()
    publishers = {source.publisher for source in sources if source.publisher}
    repeats = sum(1 for source in sources if source.origin)
    words = f"{counted(len(edition.desk.sources), 'document')} by {counted(len(publishers), 'publisher')}"
    if not publishers:
        words = counted(len(edition.desk.sources), "document")
    verb = "repeats" if repeats == 1 else "repeat"
    return f"{words}; {repeats:,} of them only {verb} another." if repeats else f"{words}."


def _letters(pen: Pen, sources: Mapping[str, Source]) -> tuple[Letter, ...]:
    found: dict[str, list[str]] = {}
    for identifier, source in sources.items():
        found.setdefault(source.publisher, []).append(identifier)
    named = groupby(sorted(found, key=place), key=letter)
    return tuple(Letter(title, tuple(_publisher(pen, name, found[name]) for name in names)) for title, names in named)


def _publisher(pen: Pen, name: str, identifiers: Sequence[str]) -> Publisher:
    used = sum(len(pen.edition.uses.get(one, ())) for one in identifiers)
    counts = [counted(len(identifiers), "document"), _used(used)]
    ordered = sorted(identifiers, key=lambda one: (_published(pen.edition.desk.sources[one]), one))
    return Publisher(escape_text(name or UNNAMED), ", ".join(counts), tuple(_item(pen, one) for one in ordered))


def _used(times: int) -> str:
    return {0: "not used yet", 1: "used once", 2: "used twice"}.get(times, f"used {times:,} times")


def _published(source: Source) -> tuple[bool, int]:
    return (source.published is None, source.published.sort_key[0].toordinal() if source.published else 0)


def _item(pen: Pen, identifier: str) -> SourceItem:
    source = pen.edition.desk.sources[identifier]
    return SourceItem(
        anchor=identifier,
        title=link_markdown(escape_text(source.title), safe_target(source.url)),
        details=" · ".join(_details(pen, source)),
        note=pen.text(identifier, "note"),
        uses=_uses(pen, pen.edition.uses.get(identifier, ())),
    )


def _details(pen: Pen, source: Source) -> Iterable[str]:
    archived = safe_target(source.archive_url)
    story = pen.edition.resolution.stories.get(source.article)
    found = (
        escape_text(", ".join(source.authors)),
        time_element(source.published),
        escape_text(source.kind.replace("-", " ")) if source.kind else "",
        f"reliability {source.reliability}" if source.reliability else "",
        f"language {escape_text(source.lang)}" if source.lang not in {"", "en"} else "",
        f"seen {time_element(source.accessed)}" if source.accessed else "",
        link_markdown("archived copy", archived) if archived else "",
        f"read in {pen.story_link(story)}" if story else "",
        f"repeats {pen.link(source.origin)}" if source.origin else "",
    )
    return (part for part in found if part)


def _uses(pen: Pen, users: Sequence[str]) -> str:
    if not users:
        return ""
    links = [pen.link(one) for one in users[:USES]]
    left = len(users) - len(links)
    return f"Used in: {', '.join(links)}{f' and {left:,} more' if left else ''}"
