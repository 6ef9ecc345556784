"""The words of a comment in; the rules that it allows with their reason, or what is wrong with it, out."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from briefgen.model.allowance import Allowance
from briefgen.model.problem import Problem
from briefgen.model.span import Span
from briefgen.read.findings import warning
from briefgen.read.wording import echo

_OURS = re.compile(r"[ \t]*briefgen[ \t]*(?::|(?=allow[ \t]))", re.IGNORECASE)
_FORM = re.compile(r"[ \t]*briefgen:[ \t]*allow(?=[ \t:]|\Z)(?P<rules>[^:]*):?(?P<reason>.*)")
_LONGEST_NUMBER = 9  # digits; no file has more lines
_HELP = "write `briefgen: allow rule: reason`"


class Comment(NamedTuple):
    """A comment at a place of a file: `column` (from 0) is where its words begin, behind the `#` or `<!--`."""

    path: str
    line: int
    column: int
    words: str


def is_ours(words: str) -> bool:
    """Return whether a comment speaks to briefgen, well-formed or not."""
    return _OURS.match(words) is not None


def read_comment(comment: Comment, first: int, last: int) -> tuple[tuple[Allowance, ...], tuple[Problem, ...]]:
    """Return what a comment of ours allows on the lines `first` to `last`, and what is wrong with it."""
    found = _FORM.match(comment.words)
    if found is None:
        typed = " ".join(comment.words.split()[:2])
        return (), (bad_allow(f"`{echo(typed)}` is no allow-comment", _whole(comment), _HELP),)
    if not found["rules"].strip():
        return (), (bad_allow("this allow-comment names no rule", _whole(comment), _HELP),)
    reason = " ".join(found["reason"].split())
    if not any(map(str.isalnum, reason)):
        help_ = "say why behind a colon: `briefgen: allow rule: reason`"
        return (), (bad_allow("this allow-comment gives no reason", _whole(comment), help_),)
    return _allowances(comment, _split(found["rules"], found.start("rules")), reason, (first, last))


def bad_allow(message: str, span: Span, help_: str) -> Problem:
    """Return the problem of a comment that cannot be followed."""
    return warning("bad-allow", message, span, help_)


def _allowances(
    comment: Comment, rules: Iterable[tuple[str, int]], reason: str, lines: tuple[int, int]
) -> tuple[tuple[Allowance, ...], tuple[Problem, ...]]:
    allowances, problems = [], []
    for typed, start in rules:
        bare = typed.strip()
        at = comment.column + start + len(typed) - len(typed.lstrip()) + 1
        span = Span(comment.path, comment.line, at, max(len(bare), 1))
        name, bracket, rest = bare.partition("(")
        number = rest.removesuffix(")").strip()
        if not name.strip():
            message = f"`{echo(bare)}` is not the name of a rule" if bare else "a rule is missing here"
            problems.append(bad_allow(message, span, "write the rules with commas between them"))
        elif bracket and not (rest.endswith(")") and _is_line(number)):
            message = f"`({echo(rest)}` is not the number of a line"
            problems.append(bad_allow(message, span, "write the number that the report names, in brackets"))
        else:
            allowances.append(Allowance(name.strip(), reason, span, *lines, line=int(number or 0)))
    return tuple(allowances), tuple(problems)


def _is_line(typed: str) -> bool:
    digits = typed.isascii() and typed.isdecimal() and len(typed) <= _LONGEST_NUMBER
    return digits and int(typed) > 0


def _split(rules: str, start: int) -> Iterable[tuple[str, int]]:
    for rule in rules.split(","):
        yield rule, start
        start += len(rule) + 1


def _whole(comment: Comment) -> Span:
    bare = comment.words.strip()
    indent = len(comment.words) - len(comment.words.lstrip())
    return Span(comment.path, comment.line, comment.column + indent + 1, max(len(bare), 1))
