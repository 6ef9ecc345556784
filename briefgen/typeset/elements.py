"""A block of HTML in; what Python-Markdown makes of it, its Markdown content aside, out."""

from briefgen.typeset.galley import Galley, Kind, Refusal, Slot
from briefgen.typeset.grammar import (
    BARRED_NAMES,
    CARD,
    CARDS,
    CLOSING,
    COMMENT,
    OPENING,
    RAW_NAMES,
    RAW_TAG,
    STRAY_AMPERSAND,
    TAG_OF_MARKDOWN,
    TEXT_NAMES,
)
from briefgen.typeset.words import Proof


def set_element(block: str, galley: Galley, proof: Proof) -> bool:
    """Set a block that is all HTML, or return False for a paragraph that begins with a tag."""
    if closing := CLOSING.fullmatch(block):
        _close(closing[1], galley)
    elif (opening := OPENING.fullmatch(block)) and " markdown" in block:
        _open(opening[1], opening[2], galley)
    elif (cards := CARDS.fullmatch(block)) and " markdown" in block:
        _set_cards(cards[1], cards[2], cards[3], galley, proof)
    elif COMMENT.fullmatch(block):
        _set_raw(block, galley, end="\n" if len(galley.open) == 1 else "")
    elif is_raw(block) and len(galley.open) == 1:
        _set_raw(block, galley, end="\n")
    else:
        return False
    return True


def _open(name: str, attributes: str, galley: Galley) -> None:
    found = _of_markdown(galley.element(attributes), ("markdown", "1", "block"))
    galley.add(f"<{name}{_with_empty(found)}>")
    galley.enter(name)


def _close(name: str, galley: Galley) -> None:
    container = galley.open.pop()
    if container.name != name:  # the page itself has no name
        raise Refusal
    if container.place == len(galley.parts) - 1:
        galley.parts[-1] += f"</{name}>"  # nothing is in it
    else:
        galley.parts.append(f"</{name}>")


def _set_cards(name: str, attributes: str, items: str, galley: Galley, proof: Proof) -> None:
    found = _of_markdown(galley.element(attributes), ("markdown", "1", "block"))
    parts = [f"<{name}{_with_empty(found)}>"]
    for line in items.rstrip("\n").split("\n"):
        card = CARD.fullmatch(line)
        if card is None:
            raise Refusal
        own = _of_markdown(galley.element(card[1]), ("markdown", "1", "span"))
        parts.append(f"<li{_with_empty(own)}>{proof.words(galley, card[2], settable=True)}</li>")
    parts.append(f"</{name}>")
    galley.add("\n".join(parts), Kind.LIST)


def _of_markdown(attributes: dict[str, str], values: tuple[str, ...]) -> dict[str, str]:
    """Return the attributes without the one that says that the content is Markdown; refuse what says otherwise."""
    if attributes.pop("markdown", "") not in values:
        raise Refusal
    return attributes


def _with_empty(attributes: dict[str, str]) -> str:
    return "".join(f' {name}="{value}"' for name, value in sorted(attributes.items()))


def _set_raw(block: str, galley: Galley, *, end: str) -> None:
    galley.add(f"{galley.slot(Slot.RAW, block)}{end}")


def is_raw(block: str) -> bool:
    """Return whether this is one element of block level with all that it holds, and nothing in it is Markdown's."""
    if TAG_OF_MARKDOWN.search(block) or STRAY_AMPERSAND.search(block):
        return False
    stack: list[str] = []
    tags: list[tuple[str, str, str, str]] = RAW_TAG.findall(block)
    for place, (end, ended, name, empty) in enumerate(tags, start=1):
        if end:
            if not stack or stack.pop() != ended.lower():
                return False
        elif _is_barred(name.lower(), inside=stack[-1] if stack else "") or (empty and not stack):
            return False
        elif not empty:
            stack.append(name.lower())
        if not stack:
            return place == len(tags) == block.count("<") and block.endswith(f"</{ended}>")
    return False


def _is_barred(name: str, *, inside: str) -> bool:
    """Return whether a tag of this name may not stand here; outside of all others, one must be of block level."""
    return name in BARRED_NAMES or inside in TEXT_NAMES or (not inside and name not in RAW_NAMES)
