"""A passage with its marks in, one line of Markdown that shows exactly its words out."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefgen.model.page import Address
from briefgen.model.passage import Mark, MarkKind, Passage
from briefgen.render.addresses import ClaimAddress, relative_link
from briefgen.render.escape import escape_attribute, escape_code, escape_text, safe_target
from briefgen.render.status import Status

# Tags instead of `*` and `~~`: they may touch a letter, a blank or each other and still mean one thing only.
_TAGS = {MarkKind.EMPHASIS: "em", MarkKind.STRONG: "strong", MarkKind.STRIKE: "del"}


class _Wrap(NamedTuple):
    """What goes around the words of a mark."""

    start: int
    end: int
    opening: str
    closing: str
    is_link: bool = False
    is_code: bool = False


def render_passage(passage: Passage, *, page: str, addresses: Mapping[str, Address]) -> str:
    """Return the passage as Markdown for the page at that path.

    The words stay exactly as they are; marks become tags and relative links.
    A mark that leads nowhere, to the page itself or to an unsafe address leaves plain words, and so does a link
    inside another. A reference to a claim that holds no words is a citation mark; it adds no words either.
    """
    if not passage.marks:
        return escape_text(passage.text)
    pieces: list[str] = []
    around: list[_Wrap] = []
    place = 0
    for wrap in _wraps(passage, page, addresses):
        while around and around[-1].end <= wrap.start:
            place = _close(passage.text, place, around, pieces)
        inside_link = any(outer.is_link for outer in around)
        crosses = bool(around) and wrap.end > around[-1].end
        if wrap.start < place or crosses or (wrap.is_link and inside_link):
            continue
        pieces.append(escape_text(passage.text[place : wrap.start]))
        place = wrap.start
        if wrap.is_code:
            pieces.append(escape_code(passage.text[wrap.start : wrap.end]))
            place = wrap.end
        else:
            pieces.append(wrap.opening)
            around.append(wrap)
    while around:
        place = _close(passage.text, place, around, pieces)
    pieces.append(escape_text(passage.text[place:]))
    return "".join(pieces)


def link_markdown(label: str, target: str, title: str = "") -> str:
    """Return a Markdown link around a label that is Markdown already; just the label where there is no target."""
    if not target:
        return label
    return f'[{label}]({target} "{escape_attribute(title)}")' if title else f"[{label}]({target})"


def _close(text: str, place: int, around: list[_Wrap], pieces: list[str]) -> int:
    wrap = around.pop()
    pieces.append(escape_text(text[place : wrap.end]))
    pieces.append(wrap.closing)
    return wrap.end


def _wraps(passage: Passage, page: str, addresses: Mapping[str, Address]) -> Iterator[_Wrap]:
    """Yield what to print around each mark, leaving out the marks of which nothing is to be seen."""
    for mark in passage.marks:
        if mark.start >= mark.end:
            address = addresses.get(mark.target)
            if mark.kind is MarkKind.REFERENCE and isinstance(address, ClaimAddress):
                yield _Wrap(mark.start, mark.start, _citation(address, page), "", is_link=True)
        elif mark.kind in _TAGS:
            tag = _TAGS[mark.kind]
            yield _Wrap(mark.start, mark.end, f"<{tag}>", f"</{tag}>")
        elif mark.kind is MarkKind.CODE:
            yield _Wrap(mark.start, mark.end, "", "", is_code=True)
        elif mark.kind is MarkKind.LINK:
            target = safe_target(mark.target)
            if target:
                yield _Wrap(mark.start, mark.end, "[", f"]({target})", is_link=True)
        else:
            wrap = _reference(mark, page, addresses)
            if wrap:
                yield wrap


def _citation(address: ClaimAddress, page: str) -> str:
    """Return a link without words, to which the stylesheet gives the status as its shape."""
    title = escape_attribute(address.tip)
    # The title is for a pointer, and a theme may take it away; the label is the link's name for those who listen.
    name = f' aria-label="{title}"' if title else ""
    return f'[]({relative_link(address, page)} "{title}"){{: .bf-cite .{address.status.style}{name} }}'


def _reference(mark: Mark, page: str, addresses: Mapping[str, Address]) -> _Wrap | None:
    address = addresses.get(mark.target)
    target = relative_link(address, page) if address else ""
    if address is None or not target:
        return None
    if not isinstance(address, ClaimAddress):
        return _Wrap(mark.start, mark.end, "[", f"]({target})", is_link=True)
    title = f' "{escape_attribute(address.tip)}"' if address.tip else ""
    if address.status is Status.STANDING or address.status is Status.ALSO_SAID:
        return _Wrap(mark.start, mark.end, "[", f"]({target}{title})", is_link=True)
    opening = f'<span class="bf-figure {address.status.style}">['
    return _Wrap(mark.start, mark.end, opening, f"]({target}{title})</span>", is_link=True)
