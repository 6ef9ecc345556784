"""A passage with its marks in, one line of Markdown that shows exactly its words out."""

from collections.abc import Iterator, Mapping

from briefgen.model.page import Address
from briefgen.model.passage import Mark, MarkKind, Passage
from briefgen.render.addresses import ClaimAddress, relative_link
from briefgen.render.annotations import UNANNOTATED, Annotations, Wrap, annotated
from briefgen.render.escape import escape_attribute, escape_code, escape_text, safe_target
from briefgen.render.status import Status

# Tags instead of `*` and `~~`: they may touch a letter, a blank or each other and still mean one thing only.
_TAGS = {MarkKind.EMPHASIS: "em", MarkKind.STRONG: "strong", MarkKind.STRIKE: "del"}


def render_passage(
    passage: Passage, *, page: str, addresses: Mapping[str, Address], annotations: Annotations = UNANNOTATED
) -> str:
    """Return the passage as Markdown for the page at that path, with the annotations in their places.

    The words stay exactly as they are; marks become tags and relative links.
    A mark that leads nowhere, to the page itself or to an unsafe address leaves plain words, and so does a link
    inside another.
    """
    if not passage.marks and annotations is UNANNOTATED:
        return escape_text(passage.text)
    pieces: list[str] = []
    around: list[Wrap] = []
    place = 0
    for wrap in annotated(_wraps(passage, page, addresses), annotations):
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


def _close(text: str, place: int, around: list[Wrap], pieces: list[str]) -> int:
    wrap = around.pop()
    pieces.append(escape_text(text[place : wrap.end]))
    pieces.append(wrap.closing)
    return wrap.end


def _wraps(passage: Passage, page: str, addresses: Mapping[str, Address]) -> Iterator[Wrap]:
    """Yield what to print around each mark, leaving out the marks of which nothing is to be seen."""
    for mark in passage.marks:
        if mark.start >= mark.end:
            continue
        if mark.kind in _TAGS:
            tag = _TAGS[mark.kind]
            yield Wrap(mark.start, mark.end, f"<{tag}>", f"</{tag}>")
        elif mark.kind is MarkKind.CODE:
            yield Wrap(mark.start, mark.end, "", "", is_code=True)
        elif mark.kind is MarkKind.LINK:
            target = safe_target(mark.target)
            if target:
                yield Wrap(mark.start, mark.end, "[", f"]({target})", is_link=True)
        else:
            wrap = _reference(mark, page, addresses)
            if wrap:
                yield wrap


def _reference(mark: Mark, page: str, addresses: Mapping[str, Address]) -> Wrap | None:
    address = addresses.get(mark.target)
    target = relative_link(address, page) if address else ""
    if address is None or not target:
        return None
    if not isinstance(address, ClaimAddress):
        return Wrap(mark.start, mark.end, "[", f"]({target})", is_link=True)
    title = f' "{escape_attribute(address.tip)}"' if address.tip else ""
    if address.status is Status.STANDING or address.status is Status.ALSO_SAID:
        return Wrap(mark.start, mark.end, "[", f"]({target}{title})", is_link=True)
    opening = f'<span class="bf-figure {address.status.style}">['
    return Wrap(mark.start, mark.end, opening, f"]({target}{title})</span>", is_link=True)
