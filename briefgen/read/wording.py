"""A word, a text or a class in; how a message says it out."""

from briefgen.model.record import Record

_LONGEST_ECHO = 40  # characters of the editor's text that a message repeats


def echo(text: str) -> str:
    """Return the editor's text as a message repeats it: one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_ECHO else f"{line[: _LONGEST_ECHO - 1]}…"


def one(record: type[Record]) -> str:
    """Return what one record of a class is called: `an entity`, `a claim`."""
    name = record.__name__.lower()
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
