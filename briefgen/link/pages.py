"""A hand-written Markdown page in; what to put in the place of each reference, out."""

from bisect import bisect_right
from dataclasses import replace
from itertools import compress

from briefgen.link.references import broken_reference, broken_references
from briefgen.link.shelter import outside
from briefgen.link.silence import silent_stretches
from briefgen.link.suggestions import Suggestions
from briefgen.link.targets import Printed, Targets
from briefgen.model.desk import Desk
from briefgen.model.passage import Mark, Passage
from briefgen.model.problem import Problem, in_order
from briefgen.model.reference import references
from briefgen.model.resolution import Resolution
from briefgen.model.span import Span

Replacement = tuple[int, int, Passage]


def link_page(
    markdown: str, *, path: str, desk: Desk, resolution: Resolution
) -> tuple[tuple[Replacement, ...], tuple[Problem, ...]]:
    """Return `(start, end, passage)` for each `[[…]]` of a page outside code and comments, in order.

    Names are no links here: the page is the author's own. `path` is what problems call the page.
    """
    if "[[" not in markdown:
        return (), ()
    silent = silent_stretches(markdown)
    typed = [each for each in references(markdown) if each.target]
    found = list(compress(typed, outside(((each.start, each.end) for each in typed), silent)))
    targets = Targets(desk, resolution, Suggestions(desk, resolution))
    replacements: list[Replacement] = []
    problems: list[Problem] = []
    lines = _line_starts(markdown)
    for reference in found:
        printed = targets.printed(reference)
        replacements.append((reference.start, reference.end, _passage(printed)))
        if printed.problem is not None:
            span = _span(path, lines, reference.start, reference.end - reference.start)
            problems.append(replace(printed.problem, span=span))
    taken = [*((each.start, each.end) for each in found), *silent]
    problems += (
        replace(broken_reference(markdown, offset), span=_span(path, lines, offset, 2))
        for offset in broken_references(markdown, taken)
    )
    return tuple(replacements), in_order(problems)


def _passage(printed: Printed) -> Passage:
    if not printed.target:
        return Passage(printed.text)
    return Passage(printed.text, (Mark(0, len(printed.text), printed.kind, printed.target),))


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts


def _span(path: str, lines: list[int], offset: int, length: int) -> Span:
    line = bisect_right(lines, offset)
    return Span(path, line, offset - lines[line - 1] + 1, length)
