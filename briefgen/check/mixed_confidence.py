"""Sentences of the desk that say in one breath how likely something is and how sure one is of it."""

import re
from collections.abc import Iterator

from briefgen.check.rule import Finding, Known, Rule, Walk
from briefgen.check.texts import desk_text
from briefgen.model.problem import Level
from briefgen.model.sentences import Sentences, cut
from briefgen.model.source import Source

_CONFIDENCE = re.compile(
    r"\b(?:low|moderate|medium|high)(?:[- ]to[- ](?:moderate|medium|high))?[- ](?:(?:degree|level) of )?confidence\b"
    # What a parliament or a market has is another confidence.
    r"(?! (?:vote|among|motion))",
    re.IGNORECASE,
)
_LIKELIHOOD = re.compile(
    r"\balmost no chance\b|\bremote (?:chance|possibility)\b|\b(?:roughly )?even (?:chance|odds)\b"
    r"|\b(?:almost|nearly) certain(?:ly)?\b|\b(?:(?:very|highly|most) )?(?:un)?likely\b"
    # A probable case is a class of patients, probable cause one of the law.
    r"|\b(?:(?:very|highly|most) )?(?:im)?probabl(?:y|e\b(?! (?:case|cause|death)s?\b))",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|„[^„“”]*[“”]")


def _find(known: Known) -> Iterator[Finding]:
    for (owner, field), passage in known.linked.texts.items():
        if not _CONFIDENCE.search(passage.text) or isinstance(known.desk.find(owner), Source):
            continue
        text = desk_text(owner, field, known)
        if text is None:
            continue
        for level, likelihood in _mixed(cut(passage.text)):
            yield Finding(
                f"one sentence says “{likelihood}” and “{level}”",
                text.place(level),
                "make two sentences of it, one of how likely it is, one of how sure; "
                "a claim has `likelihood` and `confidence` for its own",
            )


def _mixed(sentences: Sentences) -> Iterator[tuple[str, str]]:
    """Yield the confidence and the likelihood of every sentence that says both in the desk's own words."""
    # What is quoted was said by someone else.
    own = _QUOTED.sub(lambda quote: " " * len(quote[0]), sentences.text)
    ends = (*sentences.starts[1:], len(sentences.text))
    for start, end in zip(sentences.starts, ends, strict=True):
        level, likelihood = _CONFIDENCE.search(own, start, end), _LIKELIHOOD.search(own, start, end)
        if level and likelihood:
            yield level[0], likelihood[0]


RULE = Rule(
    "mixed-confidence",
    Level.WARNING,
    "One sentence says how likely something is and how sure one is of it.",
    _find,
    over=frozenset({Walk.TEXTS}),
)
