"""A Markdown text in; what its allow-comments let pass, on which lines, and the text without them, out."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefgen.model.allowance import Allowance
from briefgen.model.problem import Problem
from briefgen.model.span import Span
from briefgen.read.allow_comment import Comment, bad_allow, is_ours, read_comment

_OPEN, _CLOSE = "<!--", "-->"
_SIGN = re.compile(r"<!--[ \t]*briefgen[ \t]*(?::|allow[ \t])", re.IGNORECASE)
_BREAKS = frozenset({"softbreak", "hardbreak"})

Lines = tuple[int, int]  # the first line of the text, from 0, and the one behind the last


def read_markdown_allowances(
    markdown: str, path: str, first: int = 1
) -> tuple[tuple[Allowance, ...], tuple[Problem, ...], str]:
    """Return what the comments of a page or article allow, what is wrong with them, and its text without them.

    The first line of `markdown` is the line `first` of the file `path`. A comment covers the block below it. The text
    has an empty line in the place of a comment, so all else stands where it stood; one that does not stand alone stays.
    """
    if not _SIGN.search(markdown):
        return (), (), markdown
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    tokens = parser.parse(markdown)
    lines = markdown.split("\n")
    allowances: list[Allowance] = []
    problems = [_not_alone(lines, number, path, first) for number in _inside_text(tokens, lines)]
    for number, (begin, behind) in _comments(tokens):
        start, words, rest = _parts(lines[number])
        if rest:
            problems.append(_not_alone(lines, number, path, first))
            continue
        covered = (first + begin, first + behind - 1) if behind else (0, 0)
        allowed, faults = read_comment(Comment(path, first + number, start + len(_OPEN), words), *covered)
        allowances.extend(allowed)
        problems.extend(faults)
        lines[number] = lines[number][:start].rstrip()
    return tuple(allowances), tuple(problems), "\n".join(lines)


def _parts(line: str) -> tuple[int, str, str]:
    """Return where a line's comment begins, its words, and what stands behind it; `<!--` itself if it has no end."""
    start = line.find(_OPEN)
    words, closed, rest = line[start + len(_OPEN) :].partition(_CLOSE)
    return start, words, rest.strip() if closed else _OPEN


def _comments(tokens: Sequence[Token]) -> list[tuple[int, Lines]]:
    """Return the line of each comment of ours that is a block, and the lines of the block below it, (0, 0) for none."""
    found: list[tuple[int, Lines]] = []
    below = (0, 0)
    for token in reversed(tokens):
        if token.map is None or token.nesting < 0:
            continue
        bare = token.content.lstrip()
        if token.type != "html_block" or not bare.startswith(_OPEN):
            below = (token.map[0], token.map[1])
        elif is_ours(bare.removeprefix(_OPEN)):
            found.append((token.map[0], below))
    return found[::-1]


def _inside_text(tokens: Sequence[Token], lines: Sequence[str]) -> Iterator[int]:
    """Yield the lines of the comments of ours that stand between the words of a text."""
    for token in tokens:
        number, behind = token.map or (0, 0)
        for child in token.children or ():
            number += child.type in _BREAKS
            if child.type == "html_inline" and is_ours(child.content.removeprefix(_OPEN)):
                yield next((line for line in range(number, behind) if _SIGN.search(lines[line])), number)


def _not_alone(lines: Sequence[str], number: int, path: str, first: int) -> Problem:
    sign = _SIGN.search(lines[number])
    start = sign.start() if sign else 0
    span = Span(path, first + number, start + 1, max(len(lines[number].rstrip()) - start, 1))
    help_ = "put the whole comment on a line of its own"
    return bad_allow("this allow-comment does not stand alone on its line", span, help_)
