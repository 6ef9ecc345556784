"""A page's HTML in; the sections that Material's search finds in it, or nothing where that is not certain, out.

The parser of Material for MkDocs decides what a section is, which tags stay in its text and where blanks go; what it
does is done here for regular HTML, a token at a time, with no element or attribute made that nothing asks for.
"""

import html
import re
from dataclasses import dataclass, field
from typing import Final

_TAGS: Final = re.compile(r"(<[^<>]*>)")
_NAME: Final = r"[A-Za-z][A-Za-z0-9]*"
_ATTRIBUTE: Final = r'[A-Za-z][A-Za-z0-9:_-]*(?:="[^"<>]*")?'
_TAG: Final = re.compile(rf"<(/?)({_NAME})((?: {_ATTRIBUTE})*)( ?/)?>")
_ATTRIBUTES: Final = re.compile(r' ([A-Za-z][A-Za-z0-9:_-]*)(?:="([^"]*)")?')
_LINK: Final = re.compile(r'<a href="[^"<>]*">')
_COMMENT: Final = re.compile(r"<!-- (?:[A-Za-z0-9 ]* )?-->")
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_KEPT: Final = frozenset({"p", "code", "pre", "li", "ol", "ul", "sub", "sup"})
_VOID: Final = frozenset("area base br col embed hr img input link meta param source track wbr".split())
#: Their content is read in another way from one release of Python to the next, or is left out by name.
_BARRED: Final = frozenset("iframe noembed noframes noscript object plaintext script textarea xmp".split())
_STYLE: Final = re.compile(r"<style>[^<]*</style>")
_EXITED: Final = 1 << 30


@dataclass(slots=True)
class Section:
    """A heading's id (the first section has none), and its title and text as the index holds them, in pieces."""

    name: str
    depth: int
    id: str = ""
    is_excluded: bool = False
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


class _Unclear(Exception):  # noqa: N818 - no error: the page is parsed as ever
    """Something is not as regular as it must be."""


@dataclass(frozen=True, slots=True)
class _Tag:
    """What the parser looks at in a tag; `id` is None in a heading without one, and in all that is no heading.

    Of one that `is_plain` it notes the name alone.
    """

    name: str
    opens: bool = True
    closes: bool = False
    id: str | None = None
    is_hidden: bool = False
    is_permalink: bool = False
    is_excluded: bool = False
    is_plain: bool = False


_A_LINK: Final = _Tag("a", is_plain=True)
_NOTHING: Final = _Tag("", opens=False)
_KNOWN: Final[dict[str, _Tag]] = {}
_MOST_KNOWN: Final = 4096


def sections(page: str) -> tuple[Section, ...] | None:
    """Return the sections of a page that search knows, in order; None where the HTML is not regular enough."""
    if "<style" in page and page.count("<style") != len(_STYLE.findall(page)):
        return None
    reader = _Reader()
    words, start, end, opened = reader.words, reader.start, reader.end, reader.open
    pieces = iter(_TAGS.split(page))
    try:
        if first := next(pieces):
            words(first)
        for text, between in zip(pieces, pieces, strict=True):
            tag = _KNOWN.get(text) or _tag(text)
            if tag.is_plain and opened:
                opened.append(tag.name)
            elif tag.opens:
                start(tag)
            if tag.closes:
                end(tag.name)
            if between:
                words(between)
    except _Unclear:
        return None
    return tuple(section for section in reader.found if not section.is_excluded)


class _Reader:
    """Where the reading stands: the names of open elements, what was found, and into which section words go."""

    def __init__(self) -> None:
        self.found: list[Section] = []
        self.open: list[str] = []
        self._hidden: set[str] = set()
        self._section: Section | None = None
        self._permalink = 0

    def start(self, tag: _Tag) -> None:
        """Open an element."""
        name = tag.name
        self.open.append(name)
        if tag.id is not None:
            self._begin(tag, tag.id)
        elif self._section is None:
            self._preface(0)
        if tag.is_hidden:
            self._hidden.add(name)
        elif name in _KEPT:
            if not self._hidden or self._hidden.isdisjoint(self.open):
                self._line().append(f"<{name}>")
        elif tag.is_permalink and not self._permalink:
            self._permalink = len(self.open)

    def end(self, name: str) -> None:
        """Close the element that was opened last, if it has this name."""
        opened = self.open
        if not opened or opened[-1] != name or self._section is None:
            raise _Unclear
        if self._section.depth > len(opened):
            self._leave(len(opened))
        opened.pop()
        if len(opened) < self._permalink:
            self._permalink = 0
        if name in self._hidden:
            self._hidden.remove(name)
        elif name in _KEPT and (not self._hidden or self._hidden.isdisjoint(opened)):
            _close(self._line(), name)

    def words(self, piece: str) -> None:
        """Take up what stands between two tags."""
        opened = self.open
        if self._hidden and not self._hidden.isdisjoint(opened):
            return
        if "&" in piece or ">" in piece:
            if "<" in piece:
                raise _Unclear
            piece = html.unescape(piece)
        elif "<" in piece:
            raise _Unclear
        is_blank = piece.isspace()
        is_verbatim = "pre" in opened
        if not is_verbatim:
            piece = " " if is_blank else piece.replace("\n", " ")
        section = self._section or self._preface(0)
        if section.name in opened:
            if not self._permalink:
                section.title.append(html.escape(piece, quote=False))
        elif not is_blank:
            section.text.append(html.escape(piece, quote=False))
        elif is_verbatim or not section.text or not section.text[-1].isspace():
            section.text.append(piece)

    def _begin(self, tag: _Tag, anchor: str) -> None:
        depth = len(self.open)
        if tag.name != "h1" and not self.found:
            self._preface(depth)
        self._section = Section(tag.name, depth, anchor if self.found else "", tag.is_excluded)
        self.found.append(self._section)

    def _preface(self, depth: int) -> Section:
        self._section = Section("hx", depth)
        self.found.append(self._section)
        return self._section

    def _leave(self, depth: int) -> None:
        """Go back to the section that an element with a heading of its own stands in."""
        for section in reversed(self.found):
            if section.depth <= depth:
                if self._section:
                    self._section.depth = _EXITED
                self._section = section
                return

    def _line(self) -> list[str]:
        section = self._section
        if section is None:
            raise _Unclear
        return section.title if section.name in self.open else section.text


def _close(line: list[str], name: str) -> None:
    """Close an element in a line; the first of its name is taken out with all after it if they are blank."""
    try:
        place = line.index(f"<{name}>")
    except ValueError:
        raise _Unclear from None
    for index in range(place + 1, len(line)):
        if not line[index].isspace():
            line.append(f"</{name}>")
            return
    del line[place:]


def _tag(text: str) -> _Tag:
    """Return a tag; links, of which hardly two are the same, are all one."""
    if _LINK.fullmatch(text):
        return _A_LINK
    if len(_KNOWN) >= _MOST_KNOWN:
        _KNOWN.clear()
    tag = _KNOWN[text] = _read_tag(text)
    return tag


def _read_tag(text: str) -> _Tag:
    """Return a tag; raise `_Unclear` for what is none, or none to rely on."""
    found = _TAG.fullmatch(text)
    if found is None:
        if _COMMENT.fullmatch(text):
            return _NOTHING
        raise _Unclear
    name, is_single = found[2].lower(), bool(found[4])
    if name in _BARRED or (found[1] and (found[3] or is_single)):
        raise _Unclear
    if name in _VOID:
        return _NOTHING
    if found[1]:
        return _Tag(name, opens=False, closes=True)
    pairs: list[tuple[str, str]] = _ATTRIBUTES.findall(found[3])
    given = {key.lower(): value for key, value in pairs}
    anchor = given.get("id") if name in _HEADINGS else None
    if anchor is not None and (not anchor or "&" in anchor):
        raise _Unclear
    is_hidden = name == "style" or "data-search-exclude" in given or given.get("class") == "linenodiv"
    is_permalink = name == "a" and given.get("class") == "headerlink"
    return _Tag(
        name,
        closes=is_single,
        id=anchor,
        is_hidden=is_hidden,
        is_permalink=is_permalink,
        is_excluded="data-search-exclude" in given,
        is_plain=not (anchor or is_hidden or is_permalink or name in _KEPT),
    )
