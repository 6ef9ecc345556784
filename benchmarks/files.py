"""Texts in; files of a synthetic desk out, the same on every machine."""

import re
from pathlib import Path

_RECORDS_A_FILE = 500


def write_text(path: Path, text: str) -> None:
    """Write a file with line feeds, whatever the machine."""
    path.write_text(text, encoding="utf-8", newline="\n")


def write_records(root: Path, text: str, *, each: int = _RECORDS_A_FILE) -> None:
    """Write a collection as a desk of its size would: some hundred records a file, well below the reader's limit."""
    head, *records = re.split(r"^(?=  \S)", text, flags=re.MULTILINE)
    for number in range(0, len(records), each):
        part = "".join(records[number : number + each])
        name = f"{head.strip().removesuffix(':')}-{number // each:03}.yml"
        write_text(root / "seeds" / "facts" / name, head + part)
