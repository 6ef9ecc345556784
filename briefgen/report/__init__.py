"""Problems in, words for people and machines out: one format a file."""

from collections.abc import Callable, Iterable

from briefgen.model.problem import BriefgenError, Problem, in_order
from briefgen.report.allowing import let_pass
from briefgen.report.as_json import as_json
from briefgen.report.concise import concise
from briefgen.report.full import full
from briefgen.report.github import github
from briefgen.report.paint import Paint
from briefgen.report.rules import RULES
from briefgen.report.sarif import sarif
from briefgen.report.summary import summary

__all__ = ["RULES", "STYLES", "let_pass", "report", "summary"]

#: The names of the output formats, the default first.
STYLES = ("full", "concise", "json", "github", "sarif")


def _no_page(_rule: str) -> str:
    return ""


def report(
    problems: Iterable[Problem],
    *,
    style: str,
    excerpt: Callable[[str, int], str],
    colour: bool,
    rule_page: Callable[[str], str] = _no_page,
    marks_fixable: bool = False,
) -> str:
    """Return the problems, in order and once each, in one of `STYLES`; ANSI sequences only where `colour` is asked.

    `excerpt(path, line)` returns a line of an input file, or an empty string. Every line that is returned ends with a
    line end. Control and bidi characters that come from data are made visible, whatever the style.

    `rule_page(rule)` returns the Markdown of a rule's page, for formats that describe rules. With `marks_fixable`,
    the formats for people mark a problem that has a fix with `[*]`.
    """
    sorted_problems, paint = in_order(problems), Paint(colour)
    match style:
        case "full":
            return full(sorted_problems, excerpt=excerpt, paint=paint, marks_fixable=marks_fixable)
        case "concise":
            return concise(sorted_problems, paint=paint, marks_fixable=marks_fixable)
        case "json":
            return as_json(sorted_problems)
        case "github":
            return github(sorted_problems)
        case "sarif":
            return sarif(sorted_problems, rule_page=rule_page)
    raise BriefgenError(f"`{style}` is no output format; choose one of {', '.join(STYLES)}")
