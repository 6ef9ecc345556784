"""A word of the glossary."""

from pydantic import Field

from briefgen.model.record import IdRef, IdRefs, Line, Lines, Prose, Record


class Term(Record):
    """One word or phrase with its definition; `see` points at any other id."""

    term: Line = Field(min_length=1)
    """The word or phrase, as it stands in texts."""
    definition: Prose = ""
    """What it means."""
    aliases: Lines = ()
    """Other forms of it."""
    see: IdRef = ""
    """Any other id that says more."""
    sources: IdRefs = ()
    """Where the meaning is taken from."""
