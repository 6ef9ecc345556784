"""The folder of hand-written pages in; their texts, the files beside them, and what cannot be read out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.model.problem import Problem
from briefgen.read.files import TextFile, find_files, read_file

#: The endings by which MkDocs knows a page.
_PAGE_ENDINGS = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")


@dataclass(frozen=True, slots=True)
class Handwritten:
    """`pages` by their path under the folder; `others` are the remaining files' paths under it, unread."""

    pages: Mapping[str, TextFile] = field(default_factory=dict)
    others: tuple[str, ...] = ()


def read_handwritten(root: Path, docs: Path) -> tuple[Handwritten, tuple[Problem, ...]]:
    """Return what stands in `docs`, sorted by path; nothing where that is no folder of the project."""
    if not docs.is_dir() or not docs.resolve().is_relative_to(root.resolve()):
        return Handwritten(), ()
    found, problems = find_files(root, docs, lambda _name: True)
    texts = {path: read_file(root, path) for path in found if path.suffix.lower() in _PAGE_ENDINGS}
    pages = {path.relative_to(docs).as_posix(): text for path, text in texts.items() if not text.failed}
    others = tuple(path.relative_to(docs).as_posix() for path in found if path not in texts)
    unreadable = (problem for text in texts.values() for problem in text.problems)
    return Handwritten(pages, others), (*problems, *unreadable)
