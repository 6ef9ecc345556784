"""Records in, the Markdown that names, dates, quotes and cites them on one page out."""

from dataclasses import dataclass

from briefgen.model.edtf import EdtfDate
from briefgen.model.history import Answer, History
from briefgen.model.page import Address
from briefgen.model.passage import Passage
from briefgen.model.resolution import Story
from briefgen.model.source import Source
from briefgen.render.addresses import relative_link, via
from briefgen.render.dates import as_of, time_element
from briefgen.render.edition import Edition
from briefgen.render.escape import escape_text, safe_target
from briefgen.render.passage import link_markdown, render_passage
from briefgen.render.paths import story_path
from briefgen.render.status import chip, status_of
from briefgen.render.value_words import said
from briefgen.render.words import Words


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes on the page at `page`: every link that it makes leads on from there."""

    edition: Edition
    page: str

    @property
    def words(self) -> Words:
        """The words of the site's language."""
        return self.edition.words

    def time(self, date: EdtfDate | None, *, short: bool = False) -> str:
        """Return a date in words; empty without one."""
        return time_element(date, self.words, short=short)

    def as_of(self, answer: Answer, *, short: bool = False) -> str:
        """Return when a claim held; says so where that is not certain."""
        return as_of(answer.claim, self.words, short=short)

    def chip(self, answer: Answer) -> str:
        """Return a claim's status as shape and word."""
        return chip(status_of(answer), self.words)

    def passage(self, passage: Passage) -> str:
        """Return a passage as one line of Markdown."""
        return render_passage(passage, page=self.page, addresses=self.edition.addresses)

    def text(self, owner: str, *path: str | int) -> str:
        """Return a text of the desk with its links; empty where nothing was written."""
        return self.passage(self.edition.linked.text(owner, *path))

    def to(self, path: str, anchor: str = "") -> str:
        """Return the relative link to a page, or to an anchor on it."""
        return relative_link(Address(path, anchor), self.page)

    def name(self, identifier: str) -> str:
        """Return what an id is called, without a link."""
        return escape_text(self.edition.title(identifier))

    def link(self, identifier: str, words: str = "") -> str:
        """Return a link to an id with these words, by default its name; plain words where it leads nowhere."""
        address = self.edition.addresses.get(identifier)
        label = escape_text(words or self.edition.title(identifier))
        return link_markdown(label, relative_link(address, self.page) if address else "")

    def story_link(self, story: Story) -> str:
        """Return a link to a briefing under its title."""
        title = self.edition.story_title(story)
        return link_markdown(escape_text(title), self.to(story_path(story)))

    def links(self, identifiers: tuple[str, ...]) -> str:
        """Return links to these ids in one line, set apart by commas."""
        return ", ".join(self.link(one) for one in identifiers)

    def speaker(self, answer: Answer) -> str:
        """Return who said it, origin first; empty when nobody is named."""
        if not answer.speakers:
            return ""
        return via([self.link(one) for one in answer.speakers], self.words)

    def value(self, answer: Answer, *, unit: bool = True) -> str:
        """Return the claim's value in words, with its unit or without; empty where the claim has only a statement."""
        noun = self.edition.desk.facts[answer.fact].unit if unit else ""
        words = said(answer.value, answer.claim.qualifier, noun, self.words)
        return self.link(answer.value_entity, words) if answer.value_entity else escape_text(words)

    def statement(self, answer: Answer) -> str:
        """Return the claim's statement with its links; empty where the claim has only a value."""
        return self.text(answer.fact, *self.edition.statement_path(answer))

    def change_reason(self, answer: Answer) -> str:
        """Return why the claim differs from the one that it replaces, in the desk's words; empty without words."""
        return self.text(answer.fact, *self.edition.statement_path(answer)[:-1], "change", "reason")

    def said(self, answer: Answer) -> str:
        """Return the value, or the statement where there is no value."""
        return self.value(answer) or self.statement(answer)

    def byline(self, answer: Answer, *, short: bool = False) -> str:
        """Return who said it and when it held: `[Pentagon](…), 28 October 2024`."""
        return ", ".join(part for part in (self.speaker(answer), self.as_of(answer, short=short)) if part)

    def question(self, history: History) -> str:
        """Return a link to a fact under its question."""
        return self.link(history.id)

    def cited(self, answer: Answer) -> str:
        """Return the claim's sources by publisher, each a link to the document."""
        return ", ".join(dict.fromkeys(self.publisher(citation.id) for citation in answer.claim.sources))

    def publisher(self, identifier: str) -> str:
        """Return a source's publisher, or its title, as a link to the document itself where it has an address."""
        source = self.edition.desk.sources.get(identifier)
        if source is None:
            return escape_text(identifier)
        target = safe_target(source.url)
        return link_markdown(escape_text(source.publisher or source.title), target) if target else self.link(identifier)

    def source(self, identifier: str) -> str:
        """Return a source in full: title, publisher, date, archived copy, and what it merely repeats."""
        source = self.edition.desk.sources.get(identifier)
        if source is None:
            return escape_text(identifier)
        target = safe_target(source.url)
        title = link_markdown(escape_text(source.title), target) if target else self.link(identifier)
        return ", ".join([title, *self._about_source(source)])

    def _about_source(self, source: Source) -> list[str]:
        archived = safe_target(source.archive_url)
        parts = [
            escape_text(", ".join(source.authors)),
            escape_text(source.publisher),
            self.time(source.published),
            link_markdown(self.words.say("archived copy"), archived) if archived else "",
            self.words.say("seen {date}", date=self.time(source.accessed)) if source.accessed else "",
            self.words.say("repeats {source}", source=self.link(source.origin)) if source.origin else "",
        ]
        return [part for part in parts if part]
