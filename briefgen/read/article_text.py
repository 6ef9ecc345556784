"""What the text of an article states and holds; the plain and the Markdown reader fill it piece by piece."""

from dataclasses import dataclass, field

from briefgen.model.allowance import Allowance
from briefgen.model.article import Block, BlockKind
from briefgen.model.briefing import Briefing
from briefgen.model.edtf import EdtfDate
from briefgen.model.span import Span
from briefgen.read.anchored import composed
from briefgen.read.dates import read_date
from briefgen.read.findings import Findings, warning
from briefgen.read.header_lines import HeaderLine, dateline
from briefgen.read.wording import echo


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
    allowances: list[Allowance] = field(default_factory=list)

    def state(self, line: HeaderLine, span: Span) -> None:
        """Take note of what a header line at a place states."""
        value = composed(line.value)
        if line.name == "title" and not self.title:
            self.title = value
            return
        if line.name == "date" and self.date is None:
            self.date = read_date(value)
            if self.date is None:
                message = f"`{echo(value)}` does not say which day it is"
                help_ = "write `date: 2024-10-28` under `briefings:` in the facts"
                self.findings.problems.append(warning("bad-date", message, span, help_))
        self.header.append((line.name, value))

    def note_dateline(self) -> None:
        """Take note of the dateline with which the body begins; it stays in the text."""
        first = next((block for block in self.body if block.kind is BlockKind.PARAGRAPH), None)
        found = dateline(first.passage.text).value if first else ""
        if found:
            self.header.append(("dateline", found))
