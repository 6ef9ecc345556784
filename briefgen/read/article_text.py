"""What the text of an article says before the desk has its word; the plain and the Markdown reader fill it."""

from dataclasses import dataclass, field

from briefgen.model.article import Block
from briefgen.model.edtf import EdtfDate
from briefgen.model.problem import Problem


@dataclass(slots=True)
class ArticleText:
    """What a text states and holds: an empty title and no date mean that it states none."""

    title: str = ""
    date: EdtfDate | None = None
    header: list[tuple[str, str]] = field(default_factory=list)
    tldr: list[Block] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
