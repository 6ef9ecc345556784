"""The glossary in, its page ready to print out."""

from dataclasses import dataclass

from briefgen.render.edition import Edition
from briefgen.render.escape import escape_text
from briefgen.render.pen import Pen
from briefgen.render.views.head import Head, counted, head


@dataclass(frozen=True, slots=True)
class TermItem:
    """One word with its definition."""

    anchor: str
    term: str
    aliases: str
    definition: str
    see: str
    sources: str


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """All words, by the alphabet."""

    head: Head
    title: str
    terms: tuple[TermItem, ...]


def glossary_view(edition: Edition) -> GlossaryView:
    """Return the page of the glossary."""
    pen = Pen(edition, "glossary.md")
    ordered = sorted(edition.desk.glossary.items(), key=lambda pair: (pair[1].term.casefold(), pair[0]))
    return GlossaryView(
        head=head("Glossary", f"{counted(len(ordered), 'term')} that the briefings use, explained."),
        title="Glossary",
        terms=tuple(
            TermItem(
                anchor=identifier,
                term=escape_text(term.term),
                aliases=escape_text(", ".join(term.aliases)),
                definition=pen.text(identifier, "definition"),
                see=pen.link(term.see) if edition.desk.find(term.see) else "",
                sources=", ".join(dict.fromkeys(pen.publisher(one) for one in term.sources)),
            )
            for identifier, term in ordered
        ),
    )
