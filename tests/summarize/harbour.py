"""Bullets held beside a body about an imaginary harbour."""

from briefgen.model.quote import Part, Place
from briefgen.model.summary import DoubtKind
from briefgen.summarize.body import Body, Line, read_body
from briefgen.summarize.grounding import doubts
from briefgen.summarize.reading import Reading, read_bullet


def body(*sentences: str) -> Body:
    """Return a body of one paragraph."""
    lines = (Line(text, 0, Place(Part.BODY, number, 0, len(text))) for number, text in enumerate(sentences))
    return read_body(lines)


def reading(bullet: str, *sentences: str) -> Reading:
    """Return a bullet held beside a body of one paragraph."""
    return read_bullet(bullet, body(*sentences))


def doubted(bullet: str, *sentences: str, language: str = "en") -> dict[DoubtKind, list[str]]:
    """Return the words that are doubted of a bullet, by kind."""
    found: dict[DoubtKind, list[str]] = {}
    for doubt in doubts(reading(bullet, *sentences), language):
        found.setdefault(doubt.kind, []).extend(bullet[start:end] for start, end in doubt.words)
    return found
