"""Problems in; MkDocs' log, where `--strict` counts errors and warnings, out."""

import logging
from collections.abc import Iterable

from mkdocs.plugins import get_plugin_logger

from briefgen.build import Build
from briefgen.model.problem import BriefgenError, Level, Problem
from briefgen.report import report

# A desk of any size has many notes; `mkdocs build` counts them, `-v` and `briefgen check` show them.
_LEVELS = {Level.ERROR: logging.ERROR, Level.WARNING: logging.WARNING, Level.NOTE: logging.DEBUG}
_log = get_plugin_logger("briefgen")


def announce(*found: Problem | BriefgenError) -> None:
    """Say each problem in one line of the log, at the level that MkDocs counts it by; a failure is an error."""
    for one in found:
        if isinstance(one, BriefgenError):
            _log.error(str(one))
        else:
            _log.log(_LEVELS[one.level], one_line(one))


def announce_build(built: Build, *, known: Iterable[Problem] = ()) -> None:
    """Say all problems of a build but for those `known` already, then how much was read and made."""
    said = frozenset(known)
    announce(*(problem for problem in built.problems if problem not in said))
    notes = sum(problem.level is Level.NOTE for problem in built.problems)
    _log.info(f"{len(built.site.pages)} pages from {built.files} files")
    if notes:
        _log.info(f"`briefgen check` shows {notes} note{'s' if notes > 1 else ''}")


def announce_kept(path: str) -> None:
    """Say that a hand-written file stands in for a page of ours."""
    _log.info(f"{path} is written by hand; it stands in for the generated page")


def tell_ways(*ways: str) -> None:
    """Say with `-v`, in one line, how many pages of ours went which way."""
    said = "; ".join(way for way in ways if way)
    if said:
        _log.debug(said)


def one_line(problem: Problem) -> str:
    """Return `path:line:column: level[rule] message`, safe for a terminal."""
    return report((problem,), style="concise", excerpt=_no_excerpt, colour=False).rstrip("\n")


def _no_excerpt(_path: str, _line: int) -> str:
    return ""
