"""A word of the glossary."""

from pydantic import Field

from briefgen.model.record import IdRef, IdRefs, Line, Lines, Prose, Record


class Term(Record):
    """One word or phrase with its definition; `see` points at any other id."""

    term: Line = Field(min_length=1)
    definition: Prose = ""
    aliases: Lines = ()
    see: IdRef = ""
    sources: IdRefs = ()
