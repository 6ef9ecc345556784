"""What the text of an article says before the desk has its word; the plain and the Markdown reader fill it."""

from dataclasses import dataclass, field

from briefgen.model.article import Block
from briefgen.model.briefing import Briefing
from briefgen.model.edtf import EdtfDate
from briefgen.read.findings import Findings


@dataclass(slots=True)
class ArticleText:
    """What a text states and holds: an empty title and no date mean that it states none."""

    title: str = ""
    date: EdtfDate | None = None
    header: list[tuple[str, str]] = field(default_factory=list)
    tldr: list[Block] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    front: Briefing | None = None
    findings: Findings = field(default_factory=Findings)
