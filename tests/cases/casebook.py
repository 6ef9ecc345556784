"""A page of docs/checks in; the desks that its fenced blocks are, and the reports that it promises, out.

A section (`## …`) is a case when it holds a fenced block whose title is a path under `seeds/` or `templates/`.
Its block with the title `report` is exactly what is said; a section without one promises that nothing is said. A
comment before a block says how the file is written: `<!-- encoding: latin-1 -->`, `<!-- escapes -->` (`\\x07` is a
control character), `<!-- times: 3 -->` (over and over), `<!-- link -->` (a link to what the block says).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_BLOCK = re.compile(
    r"(?:^<!-- (?P<how>[a-z]+)(?:: (?P<with>\S+))? -->\n+)?"
    r"^(?P<fence>`{3,})(?P<lang>\w+) title=\"(?P<title>[^\"\n]+)\"\n(?P<text>.*?)^(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\x([0-9a-f]{2})")
_FOLDERS = ("seeds/", "templates/")


@dataclass(frozen=True, slots=True)
class File:
    """One file of a case's desk."""

    path: str
    text: str
    how: str = ""
    argument: str = ""

    def write(self, root: Path) -> None:
        """Write the file below `root`."""
        path = root / self.path
        path.parent.mkdir(parents=True, exist_ok=True)
        match self.how:
            case "encoding":
                path.write_bytes(self.text.encode(self.argument))
            case "escapes":
                path.write_bytes(_ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), self.text).encode())
            case "times":
                path.write_bytes(self.text.encode() * int(self.argument))
            case "link":
                path.symlink_to(self.text.strip())
            case "":
                path.write_bytes(self.text.encode())
            case other:
                raise ValueError(f"a block cannot be written as `{other}`")


@dataclass(frozen=True, slots=True)
class Case:
    """One section: its desk, what is promised about it, and where in the page the promise stands (0, 0: nowhere)."""

    heading: str
    files: tuple[File, ...]
    report: str
    place: tuple[int, int] = (0, 0)


def cases(page: str) -> Iterator[Case]:
    """Yield the cases of a page, in order."""
    for section in re.finditer(r"^## (?P<heading>[^\n]+)\n(?P<body>.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL):
        blocks = list(_BLOCK.finditer(page, section.start("body"), section.end()))
        files = tuple(
            File(block["title"], block["text"], block["how"] or "", block["with"] or "")
            for block in blocks
            if block["title"].startswith(_FOLDERS)
        )
        promised = [block for block in blocks if block["title"] == "report"]
        if files:
            report, place = (promised[0]["text"], promised[0].span("text")) if promised else ("", (0, 0))
            yield Case(section["heading"], files, report, place)
