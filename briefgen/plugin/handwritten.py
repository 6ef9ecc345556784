"""A hand-written page in; its Markdown with links in place of `[[…]]`, and what is off about it, out."""

from os.path import relpath
from pathlib import Path

from mkdocs.structure.files import File

from briefgen.build import Build, at_levels, link_handwritten
from briefgen.model.options import Options
from briefgen.model.problem import Level, Problem
from briefgen.model.span import Span

_FATAL = "<!["


def with_links(
    markdown: str, file: File, root: Path, built: Build, options: Options
) -> tuple[str, tuple[Problem, ...]]:
    """Return the page's Markdown as MkDocs can convert it; problems lead to the place in the file itself."""
    path = Path(relpath(file.abs_src_path, root)).as_posix() if file.abs_src_path else file.src_uri
    above = _lines_above(markdown, file)
    fatal = _fatal_marks(markdown, path)
    text, problems = link_handwritten(
        markdown, page=file.src_uri, path=path, built=built, lines_above=above, found=fatal
    )
    if fatal:
        text = text.replace(_FATAL, "<\N{ZERO WIDTH SPACE}![")
    return text, at_levels(problems, options.levels)


def _lines_above(markdown: str, file: File) -> int:
    """Return how many lines of the file stand above `markdown`; 0 where another plugin has changed the text."""
    whole = file.content_string
    return whole.count("\n", 0, len(whole) - len(markdown)) if whole.endswith(markdown) else 0


def _fatal_marks(markdown: str, path: str) -> tuple[Problem, ...]:
    """Find what makes Python's HTML parser, and with it MkDocs, stop in the middle of a build, even inside code."""
    return tuple(
        Problem(
            "markup-declaration",
            Level.WARNING,
            "`<![` cannot be converted; it is shown with an invisible blank in it",
            Span(path, number, line.index(_FATAL) + 1, len(_FATAL)),
            help="write `&lt;![` in text",
        )
        for number, line in enumerate(markdown.split("\n"), start=1)
        if _FATAL in line
    )
