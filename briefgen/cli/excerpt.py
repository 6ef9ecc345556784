"""A place in an input file in; the line that stands there out, for showing beneath a message."""

from functools import lru_cache
from pathlib import Path

from briefgen.read.files import read_file


class Excerpt:
    """Reads lines of the project's files, each file once; an empty string where there is no such line."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._lines = lru_cache(maxsize=None)(self._read)

    def __call__(self, path: str, line: int) -> str:
        lines = self._lines(path)
        return lines[line - 1] if 0 < line <= len(lines) else ""

    def _read(self, path: str) -> tuple[str, ...]:
        file = read_file(self._root, self._root / path)
        return tuple((file.guess if file.failed else file.text).split("\n"))
