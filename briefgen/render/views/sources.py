"""Sources in, the list of them by publisher ready to print out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefgen.model.source import Source
from briefgen.render.alphabet import letter, place
from briefgen.render.edition import Edition
from briefgen.render.escape import escape_text, safe_target
from briefgen.render.passage import link_markdown
from briefgen.render.paths import sources_path
from briefgen.render.pen import Pen
from briefgen.render.views.head import Head, head
from briefgen.render.words import Words

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
    title = edition.words.say("Sources")
    return SourcesView(head(title, intro), title, intro, letters, ())


def sources_contents_view(edition: Edition) -> SourcesView:
    """Return the page that leads to the parts of a long list of sources."""
    pen = Pen(edition, "sources.md")
    links = tuple(
        f"[{title}]({pen.to(path)}), {pen.words.count(len(sources), 'document')}"
        for (path, title), sources in by_page(edition)
    )
    name = pen.words.say("Sources")
    return SourcesView(head(name, _intro(edition)), name, _intro(edition), (), links)


def sources_letter_view(edition: Edition, path: str, title: str, sources: Mapping[str, Source]) -> SourcesView:
    """Return one part of a long list of sources; `title` is its letter."""
    pen = Pen(edition, path)
    title = pen.words.say("Sources: {letter}", letter=title)
    count = pen.words.count(len(sources), "document")
    intro = f"{count}. [{pen.words.say('All sources')}]({pen.to('sources.md')})"
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
    words = edition.words
    told = words.count(len(edition.desk.sources), "document")
    if publishers:
        by = words.count(len(publishers), "publisher")
        told = words.say("{documents} by {publishers}", documents=told, publishers=by)
    if not repeats:
        return f"{told}."
    return words.count(
        repeats,
        "{documents}; {count} of them only repeats another.",
        "{documents}; {count} of them only repeat another.",
        documents=told,
    )


def _letters(pen: Pen, sources: Mapping[str, Source]) -> tuple[Letter, ...]:
    found: dict[str, list[str]] = {}
    for identifier, source in sources.items():
        found.setdefault(source.publisher, []).append(identifier)
    named = groupby(sorted(found, key=place), key=letter)
    return tuple(Letter(title, tuple(_publisher(pen, name, found[name]) for name in names)) for title, names in named)


def _publisher(pen: Pen, name: str, identifiers: Sequence[str]) -> Publisher:
    used = sum(len(pen.edition.uses.get(one, ())) for one in identifiers)
    counts = [pen.words.count(len(identifiers), "document"), _used(pen.words, used)]
    ordered = sorted(identifiers, key=lambda one: (_published(pen.edition.desk.sources[one]), one))
    return Publisher(
        escape_text(name or pen.words.say(UNNAMED)), ", ".join(counts), tuple(_item(pen, one) for one in ordered)
    )


def _used(words: Words, times: int) -> str:
    seldom = {0: "not used yet", 1: "used once", 2: "used twice"}.get(times)
    return words.say(seldom) if seldom else words.count(times, "used {count} time", "used {count} times")


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
    words = pen.words
    archived = safe_target(source.archive_url)
    story = pen.edition.resolution.stories.get(source.article)
    found = (
        escape_text(", ".join(source.authors)),
        pen.time(source.published),
        escape_text(words.say(source.kind.replace("-", " "))) if source.kind else "",
        words.say("reliability {letter}", letter=source.reliability) if source.reliability else "",
        words.say("language {tag}", tag=escape_text(source.lang)) if source.lang not in {"", words.language} else "",
        words.say("seen {date}", date=pen.time(source.accessed)) if source.accessed else "",
        link_markdown(words.say("archived copy"), archived) if archived else "",
        words.say("read in {briefing}", briefing=pen.story_link(story)) if story else "",
        words.say("repeats {source}", source=pen.link(source.origin)) if source.origin else "",
    )
    return (part for part in found if part)


def _uses(pen: Pen, users: Sequence[str]) -> str:
    if not users:
        return ""
    links = [pen.link(one) for one in users[:USES]]
    left = len(users) - len(links)
    pages = ", ".join(links)
    if left:
        pages = pen.words.say("{some} and {number} more", some=pages, number=pen.words.number(left))
    return pen.words.say("Used in: {pages}", pages=pages)
