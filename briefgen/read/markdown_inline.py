"""The inline tokens of a Markdown block and its source lines in; a passage with marks and anchors out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from briefgen.model.article import Anchor
from briefgen.model.passage import Mark, MarkKind, Passage
from briefgen.read.anchored import AnchoredText

_PIECES = re.compile(r"[ \t\n]+|[^ \t\n]+")
_FOLDED = re.compile(r"  |[\t\n]")
_MARKS = {"em_open": MarkKind.EMPHASIS, "strong_open": MarkKind.STRONG, "s_open": MarkKind.STRIKE}
_INVISIBLE = re.compile("[\x00-\x20\x7f-\xa0\xad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
_NEAR = 400  # characters between two words of a text: a link's address, an image's; farther on is another word
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


def is_safe_target(target: str) -> bool:
    """Return whether a link may lead there: http, https, mailto, or a place in the same site."""
    bare = _INVISIBLE.sub("", target)
    if bare.startswith(("//", "\\", "/\\")) or not bare:
        return False
    scheme = _SCHEME.match(bare)
    return scheme is None or scheme[0].casefold() in {"http:", "https:", "mailto:"}


@dataclass(slots=True)
class Source:
    """The lines of a block in the file, and how far their words have been found."""

    lines: Sequence[str]
    first: int
    line: int = 0
    column: int = 0

    def find(self, word: str) -> tuple[int, int] | None:
        """Return line and column (from 1) of a word's next place, and stand behind it; None when it is not near."""
        line, column = self.line, self.column
        while line < len(self.lines):
            found = self.lines[line].find(word, column, column + _NEAR + len(word))
            if found >= 0:
                self.line, self.column = line, found + len(word)
                return self.first + line, found + 1
            line, column = line + 1, 0
            if line > self.line + 1:
                break
        return None


def read_inline(children: Sequence[Token], source: Source) -> tuple[Passage, tuple[Anchor, ...]]:
    """Return what a reader sees of a block, with its marks, and the anchors that lead back into the file."""
    return _Inline(source).read(children)


class _Inline:
    """One pass over the inline tokens of a block."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = AnchoredText()
        self.marks: list[tuple[int, int, int, Mark]] = []
        self.open: list[tuple[int, int, MarkKind | None, str]] = []
        self.opened = 0

    def read(self, children: Sequence[Token]) -> tuple[Passage, tuple[Anchor, ...]]:
        for token in children:
            self.take(token)
        words, anchors = self.text.finish()
        return Passage(words, tuple(mark for *_, mark in sorted(self.marks, key=lambda found: found[:3]))), anchors

    def take(self, token: Token) -> None:
        if token.type in {"softbreak", "hardbreak"}:
            self.text.join()
        elif token.type == "code_inline":
            self.begin(MarkKind.CODE)
            self.add(token.content)
            self.end()
        elif token.type == "image":
            target = str(token.attrs.get("src", ""))
            self.begin(MarkKind.LINK if is_safe_target(target) and not self.in_link() else None, target)
            self.add(token.content or target)
            self.end()
        elif token.type == "link_open":
            target = str(token.attrs.get("href", ""))
            self.begin(MarkKind.LINK if is_safe_target(target) else None, target)
        elif token.type in _MARKS:
            self.begin(_MARKS[token.type])
        elif token.type.endswith("_close"):
            self.end()
        else:
            self.add(token.content)

    def in_link(self) -> bool:
        return any(kind is MarkKind.LINK for _, _, kind, _ in self.open)

    def begin(self, kind: MarkKind | None, target: str = "") -> None:
        self.open.append((self.text.length, self.opened, kind, target))
        self.opened += 1

    def end(self) -> None:
        if not self.open:
            return
        start, order, kind, target = self.open.pop()
        end = self.text.length
        if kind is not None and end > start:
            self.marks.append((start, -end, order, Mark(start, end, kind, target)))

    def add(self, text: str) -> None:
        """Append a text with its places: at once where it stands in the file as it is, else word by word."""
        bare = text.strip(" ")
        place = self.source.find(bare) if bare and _FOLDED.search(bare) is None else None
        if place is None:
            self.add_words(text)
            return
        if text[0] == " ":
            self.text.join()
        self.text.add(bare, *place)
        if text[-1] == " ":
            self.text.join()

    def add_words(self, text: str) -> None:
        for piece in _PIECES.findall(text):
            if piece[0] in " \t\n":
                self.text.join()
                continue
            place = self.source.find(piece)
            if place is None:
                self.text.add_unplaced(piece)
            else:
                self.text.add(piece, *place)
