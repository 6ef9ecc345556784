"""The glossary in, its page ready to print out."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.model.term import Term
from briefgen.render.alphabet import place
from briefgen.render.edition import Edition
from briefgen.render.escape import escape_text
from briefgen.render.pen import Pen
from briefgen.render.views.head import Head, head


@dataclass(frozen=True, slots=True)
class TermItem:
    """One word with its definition; `details` is one line with its other names, what to see and its sources."""

    anchor: str
    term: str
    definition: str
    details: str


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """All words, by the alphabet."""

    head: Head
    title: str
    terms: tuple[TermItem, ...]


def glossary_view(edition: Edition) -> GlossaryView:
    """Return the page of the glossary."""
    pen = Pen(edition, "glossary.md")
    words = edition.words
    ordered = sorted(edition.desk.glossary.items(), key=lambda pair: (place(pair[1].term), pair[0]))
    return GlossaryView(
        head=head(
            words.say("Glossary"),
            words.count(
                len(ordered),
                "{count} term that the briefings use, explained.",
                "{count} terms that the briefings use, explained.",
            ),
        ),
        title=words.say("Glossary"),
        terms=tuple(
            TermItem(
                anchor=identifier,
                term=escape_text(term.term),
                definition=pen.text(identifier, "definition"),
                details=" · ".join(_details(pen, term)),
            )
            for identifier, term in ordered
        ),
    )


def _details(pen: Pen, term: Term) -> Iterable[str]:
    sources = ", ".join(dict.fromkeys(pen.publisher(one) for one in term.sources))
    if term.aliases:
        yield pen.words.say("Also {names}", names=escape_text(", ".join(term.aliases)))
    if pen.edition.desk.find(term.see):
        yield pen.words.say("See {term}", term=pen.link(term.see))
    if sources:
        yield pen.words.say("Source: {sources}", sources=sources)
