"""An encoding and its article in, a desk in a folder out; and what `check` says of a desk."""

import shutil
from collections import Counter
from datetime import date
from pathlib import Path

from briefgen.build import Build, build
from briefgen.model.options import Options
from briefgen.model.problem import Problem
from tests.encoding.conversion import convert
from tests.encoding.layout import Encoding

FACTS = "seeds/facts"
#: Long after the article: whatever depends on the day of the build has happened.
TODAY = date(2026, 1, 1)
_CONFIGURATION = f"""\
site_name: An encoded article
site_url: http://127.0.0.1/
theme: {{name: material, font: false}}
plugins:
  - search
  - briefgen: {{today: {TODAY}}}
"""
#: What is wrong and where: the rule, the file's name, line and column.
Place = tuple[str, str, int, int]


def lay_desk(
    folder: Path, encoding: Encoding, article: Path, *, with_tldr: bool = True, with_marks: bool = True
) -> Path:
    """Write the desk into the folder and return it; for the two choices see `convert`."""
    for path in (folder / "docs", folder / FACTS, folder / "seeds" / "articles"):
        path.mkdir(parents=True)
    shutil.copy(article, folder / "seeds" / "articles")
    for name, text in convert(encoding, with_tldr=with_tldr, with_marks=with_marks).items():
        (folder / FACTS / name).write_text(text, encoding="utf-8", newline="\n")
    (folder / "mkdocs.yml").write_text(_CONFIGURATION, encoding="utf-8")
    return folder


def build_desk(root: Path) -> Build:
    """Return the build of a desk, in memory."""
    return build(root, Options(), today=TODAY)


def where(problem: Problem) -> Place:
    """Return what is wrong and where."""
    span = problem.span
    return problem.rule, span.path.rpartition("/")[2], span.line, span.column


def new(before: Build, after: Build) -> list[Problem]:
    """Return the problems that were not there before, wherever their lines have moved to.

    What stands where it stood is not new, even if it now says less: a fact that cannot be read bears nothing out.
    """
    places = {where(one) for one in before.problems}
    known = Counter((one.rule, one.message, one.span.path) for one in before.problems)
    found = []
    for one in after.problems:
        key = (one.rule, one.message, one.span.path)
        known[key] -= 1
        if known[key] < 0 and where(one) not in places:
            found.append(one)
    return found
