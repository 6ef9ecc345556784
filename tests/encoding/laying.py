"""An encoding and its article in, a desk in a folder out; and what `check` says of a desk."""

import shutil
from collections import Counter
from datetime import date
from pathlib import Path

from briefgen.build import Build, build
from briefgen.model.options import Options
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


def findings(built: Build) -> Counter[Place]:
    """Return the places of all problems, each with how often it is named."""
    spans = ((problem.rule, problem.span) for problem in built.problems)
    return Counter((rule, span.path.rpartition("/")[2], span.line, span.column) for rule, span in spans)
