"""A text before and after in; a unified diff of the two, safe to print, out."""

import difflib

from briefgen.report.paint import Paint
from briefgen.report.visible import visible


def difference(path: str, before: str, after: str, *, paint: Paint) -> str:
    r"""Return the unified diff of a file's two texts; empty when they are equal.

    Line ends count as `\n`, since no fix changes them; characters that would steer a terminal are made visible.
    """
    old, new = (
        text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n") for text in (before, after)
    )
    lines = difflib.unified_diff(old, new, visible(path), visible(path), lineterm="")
    return "".join(f"{_line(line, paint)}\n" for line in lines)


def _line(line: str, paint: Paint) -> str:
    shown = "\t".join(visible(part) for part in line.split("\t"))
    if line.startswith(("---", "+++")):
        return paint.strong(shown)
    if line.startswith("@@"):
        return paint.frame(shown)
    return paint.removed(shown) if line.startswith("-") else paint.added(shown) if line.startswith("+") else shown
