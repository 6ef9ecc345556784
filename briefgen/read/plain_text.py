"""The text of a .txt article in; its title, header lines, TL;DR and blocks, each anchored in the file, out."""

import re
from dataclasses import replace

from briefgen.model.article import Block, BlockKind
from briefgen.model.passage import Passage
from briefgen.model.span import Span
from briefgen.read.anchored import AnchoredText, composed
from briefgen.read.article_text import ArticleText
from briefgen.read.header_lines import dateline, header_line
from briefgen.read.plain_lines import Line, is_rule, read_lines
from briefgen.read.tldr_words import behind_tldr, names_tldr, opens_tldr
from briefgen.read.wrapping import is_hyphenated, is_unspaced, wrapping

_LONGEST_TITLE = 150
_NO_TITLE = re.compile(r"^\d{1,2}[.)]\s|[.:;,…][”\"’']?\Z")
_DEEPER = 2  # blanks more than the item above; one more is a slip
_HEADER_LINES = 12  # lines with words at the top among which title and header lines are sought


def read_plain_text(text: str, path: str) -> ArticleText:
    """Return what a plain text says; every word of it but bullets, `TL;DR:` and header lines is in a block."""
    return _PlainText(text, path).read()


class _PlainText:
    """One pass over the lines of a text."""

    def __init__(self, text: str, path: str) -> None:
        self.path = path
        self.lines = read_lines(text)
        self.wrapping = wrapping(self.lines)
        self.article = ArticleText()
        self.at = 0
        self.indents: list[int] = []  # of the items around the present one

    def read(self) -> ArticleText:
        self.read_head()
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.is_blank:
                self.at += 1
            elif not self.article.tldr and not line.is_item and self.reads_tldr(line):
                continue
            elif is_rule(line.text):
                self.article.body.append(Block(BlockKind.RULE))
                self.at += 1
            else:
                self.article.body.append(self.block())
        self.article.note_dateline()
        return self.article

    def read_head(self) -> None:
        """Take the title and the header lines off the top."""
        seen = 0
        while self.at < len(self.lines) and seen < _HEADER_LINES:
            line = self.lines[self.at]
            if line.is_blank:
                self.at += 1
                continue
            seen += 1
            if line.is_item or opens_tldr(line.text) or names_tldr(line.text, at_top=True):
                return
            if not self.takes_header(line) and not self.takes_title(line):
                return

    def takes_header(self, line: Line) -> bool:
        found = header_line(line.text)
        if found is None:
            return False
        self.at += 1
        span = Span(self.path, line.number, line.column + found.offset, len(found.value))
        self.article.state(found, span)
        return True

    def takes_title(self, line: Line) -> bool:
        if self.article.title or not self.is_title(line):
            return False
        self.article.title = composed(line.text.lstrip("# "))
        self.at += 1
        if self.at < len(self.lines) and self.lines[self.at].text and not self.lines[self.at].text.strip("=-"):
            self.at += 1  # the line under the title
        return True

    def is_title(self, line: Line) -> bool:
        """Return whether the first line with words is a title: short, no sentence, not the start of a paragraph."""
        following = next((other for other in self.lines[self.at + 1 :] if not other.is_blank), None)
        if following is None or len(line.text) > _LONGEST_TITLE or _NO_TITLE.search(line.text):
            return False
        touching = following.number == line.number + 1
        return not (touching and self.wrapping.joins(line, following)) and not dateline(line.text).value

    def reads_tldr(self, line: Line) -> bool:
        """Read the TL;DR that a line opens, if it does."""
        at_top, rest = not self.article.body, behind_tldr(line.text)
        following = self.next_with_words(self.at + 1)
        listed = following is not None and self.lines[following].is_item
        named = names_tldr(line.text, at_top=at_top and listed)
        opens = named if listed else at_top and (named or opens_tldr(line.text))
        if following is None or not (opens or (at_top and rest)):
            return False
        self.at += 1
        if rest:
            column = line.column + len(line.text) - len(rest)
            self.article.tldr.append(self.item(replace(line, text=rest, column=column), BlockKind.BULLET, 1))
        self.read_bullets()
        if not self.article.tldr:
            self.read_unmarked()
        return True

    def read_bullets(self) -> None:
        while (at := self.next_with_words(self.at)) is not None and self.lines[at].is_item:
            self.at = at
            self.article.tldr.append(self.block())

    def read_unmarked(self) -> None:
        """Read a TL;DR that is a paragraph without bullets."""
        at = self.next_with_words(self.at)
        if at is not None:
            self.at = at
            block = self.block()
            self.article.tldr.append(replace(block, kind=BlockKind.BULLET, level=1))

    def next_with_words(self, at: int) -> int | None:
        return next((index for index in range(at, len(self.lines)) if not self.lines[index].is_blank), None)

    def block(self) -> Block:
        """Read the block that begins at the present line."""
        line = self.lines[self.at]
        self.at += 1
        kind = BlockKind.BULLET if line.bullet else BlockKind.NUMBER if line.count else BlockKind.PARAGRAPH
        return self.item(line, kind, self.depth(line))

    def depth(self, line: Line) -> int:
        """Return how deep an item stands in its list, from 1; 0 for what is no item."""
        if not line.is_item:
            self.indents.clear()
            return 0
        while self.indents and self.indents[-1] >= line.indent + _DEEPER:
            self.indents.pop()
        if not self.indents or line.indent >= self.indents[-1] + _DEEPER:
            self.indents.append(line.indent)
        return len(self.indents)

    def item(self, line: Line, kind: BlockKind, level: int) -> Block:
        """Return the block of a line that has been passed and of the lines that go on with it."""
        text = AnchoredText()
        text.add(line.text, line.number, line.column)
        current, first = line, line
        while self.at < len(self.lines) and self.goes_on(first, current, self.lines[self.at]):
            current = self.lines[self.at]
            if not _is_unbroken(self.lines[self.at - 1].text, current.text):
                text.join()
            text.add(current.text, current.number, current.column)
            self.at += 1
        words, anchors = text.finish()
        return Block(kind, Passage(words), anchors, level)

    def goes_on(self, first: Line, current: Line, following: Line) -> bool:
        if following.is_blank or is_rule(following.text):
            return False
        if first.is_item and following.indent > first.indent and not following.is_item:
            return True
        return self.wrapping.joins(
            replace(current, indent=following.indent) if current is not first else current, following
        )


def _is_unbroken(text: str, following: str) -> bool:
    """Return whether no blank belongs between two lines: behind a hyphen, or where the script has none."""
    return is_hyphenated(text) or (is_unspaced(text[-1:]) and is_unspaced(following[:1]))
