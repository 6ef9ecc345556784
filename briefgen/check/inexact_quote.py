"""Quotes that are typed otherwise than the words in their article."""

import re
from collections.abc import Iterator

from briefgen.check.quoted import quotes_of
from briefgen.check.rule import Finding, Known, Rule, Walk
from briefgen.model.fix import rewritten
from briefgen.model.problem import Level
from briefgen.model.verbatim import TYPING, UNSEEN

#: What may be typed in several ways, with a pattern of its characters.
_WAYS = (
    *((name, re.compile(f"[{re.escape(characters)}]")) for name, characters in TYPING),
    ("blanks", re.compile(r"\s+")),
    ("dots", re.compile(r"…|\.\.\.")),
    ("unseen characters", re.compile(f"[{''.join(sorted(UNSEEN))}]")),
)


def _find(known: Known) -> Iterator[Finding]:
    for one in quotes_of(known):
        if one.quote.is_exact:
            continue
        typed, written = one.quote.evidence.quote, one.quote.written
        ways = _differences(typed.strip(), written)
        yield Finding(
            f"what {one.called} quotes has other {ways} than the article `{one.article.stem}`",
            one.span,
            f"the article has “{written}”",
            fix=rewritten("write the quote as the article does", span=one.span, old=typed, new=written),
        )


def _differences(typed: str, written: str) -> str:
    """Return in words which characters differ."""
    names = []
    for name, characters in _WAYS:
        if characters.findall(typed) != characters.findall(written):
            names.append(name)
        typed, written = characters.sub("", typed), characters.sub("", written)
    if typed != written:
        names.append("composed letters")
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


RULE = Rule(
    "inexact-quote",
    Level.NOTE,
    "A quote is typed otherwise than the words in the article.",
    _find,
    over=frozenset({Walk.QUOTES}),
)
