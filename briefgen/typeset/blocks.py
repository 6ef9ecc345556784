"""A page's Markdown in; its blocks of HTML, with their words still as Markdown, out."""

from briefgen.typeset.elements import set_element
from briefgen.typeset.galley import DEEPEST, NOTHING, Galley, Heading, Kind, Refusal, named, tag_attributes
from briefgen.typeset.grammar import ATTRIBUTED, CELL, FLAT_LIST, HEADING, ITEM, PARAGRAPH, RULE, SETTABLE_ITEM
from briefgen.typeset.words import Proof

_ITEM_HEADS = frozenset("-0123456789 ")
_ALIGNED = ' style="text-align: {};"'
_EMPTY_CELL = "<td></td>\n"
_FEWEST_LINES = 2  # a head and its rule


def set_blocks(markdown: str, galley: Galley, proof: Proof) -> None:
    """Set every block of the page, or raise `Refusal`."""
    for each in markdown.split("\n\n"):
        block = each.strip("\n")
        if block:
            _set_block(block, galley, proof)
    if len(galley.open) > 1:
        raise Refusal


def _set_block(block: str, galley: Galley, proof: Proof) -> None:
    head = block[0]
    if head == "#":
        _set_heading(block, galley, proof)
    elif head in _ITEM_HEADS and ITEM.match(block):
        _set_list(block, galley, proof)
    elif head == "|":
        _set_table(block, galley, proof)
    elif head == ">":
        _set_quote(block, galley, proof)
    elif block == "---":
        galley.add("<hr />")
    elif head != "<" or not set_element(block, galley, proof):
        galley.add(_paragraph(block, galley, proof))


def _paragraph(block: str, galley: Galley, proof: Proof) -> str:
    found = PARAGRAPH.fullmatch(block)
    lines, listed = found.groups() if found else _parted(block)
    words = proof.words(galley, lines, settable=bool(found))
    attributes = galley.attributes(listed[2:-1]) if listed else ""
    return f"<p{attributes}>{words}</p>"


def _parted(block: str) -> tuple[str, str]:
    """Return a paragraph that cannot be set directly without its attribute list, and that."""
    found = ATTRIBUTED.fullmatch(block)
    return (found[1], found[2]) if found else (block, "")


def _set_heading(block: str, galley: Galley, proof: Proof) -> None:
    found = HEADING.fullmatch(block)
    if found is None or (found[3] and not found[2].endswith(" ")):
        raise Refusal
    words = found[2].strip(" ")
    if "{" in words and (found[3] or words.count("{") > 1):
        raise Refusal
    if proof.words(galley, words, settable=True) != words:
        raise Refusal
    given = named(found[3][2:-1] if found[3] else "")
    if given.id:
        galley.ids.add(given.id)
    galley.add("")
    galley.headings.append(Heading(len(galley.parts) - 1, len(found[1]), words, given.id, given.style))


def _set_quote(block: str, galley: Galley, proof: Proof) -> None:
    lines = block.split("\n")
    if lines[-1].rstrip() == ">" or not all(line == ">" or line.startswith("> ") for line in lines):
        raise Refusal
    paragraphs = "\n".join(line[2:] for line in lines).split("\n\n")
    inside = "\n".join(_paragraph(one.strip("\n"), galley, proof) for one in paragraphs if one.strip("\n"))
    galley.add(f"<blockquote>\n{inside}\n</blockquote>", Kind.QUOTE)


def _set_list(block: str, galley: Galley, proof: Proof) -> None:
    if block[0] == "-" and not proof.heeds(block) and FLAT_LIST.fullmatch(block):
        items = block[2:].replace("\n- ", "</li>\n<li>")
        galley.add(f"<ul>\n<li>{items}</li>\n</ul>", Kind.LIST)
        return
    parts: list[str] = []
    tags: list[str] = []  # of the lists that are open, outermost first
    for line in block.split("\n"):
        settable = SETTABLE_ITEM.fullmatch(line)
        item = settable or ITEM.fullmatch(line)
        if item is None or len(item[1]) // 4 > min(len(tags), DEEPEST):
            raise Refusal
        words = proof.words(galley, item[3], settable=settable is not None)
        depth = len(item[1]) // 4 + 1
        tag = "ol" if item[2] else "ul"
        if depth > len(tags):
            if proof.sane and item[2] not in {None, "1"}:
                raise Refusal
            tags.append(tag)
            parts.append(f"<{tags[-1]}>\n<li>{words}")
            continue
        while depth < len(tags):
            parts.append(f"</li>\n</{tags.pop()}>\n")
        if proof.sane and tag != tags[-1]:
            raise Refusal
        parts.append(f"</li>\n<li>{words}")
    while tags:
        closing = f"</li>\n</{tags.pop()}>"
        parts.append(f"{closing}\n" if tags else closing)
    galley.add("".join(parts), Kind.LIST)


def _set_table(block: str, galley: Galley, proof: Proof) -> None:
    lines = block.split("\n")
    framed = all(len(line) > 1 and line[0] == line[-1] == "|" for line in lines)
    if len(lines) < _FEWEST_LINES or not framed or "`" in block or "\\" in block or not RULE.fullmatch(lines[1]):
        raise Refusal
    head, rule, *rows = (line[1:-1].split("|") for line in lines)
    if len(head) != len(rule) or any(len(row) > len(rule) for row in rows):
        raise Refusal
    aligned = [_aligned(cell.strip(" ")) for cell in rule]
    parts = ["<table>\n<thead>\n", _row(head, "th", aligned, galley, proof), "</thead>\n<tbody>\n"]
    if rows:
        parts += [_row(row, "td", aligned, galley, proof) for row in rows]
    else:
        parts.append(f"<tr>\n{_EMPTY_CELL * len(rule)}</tr>\n")
    galley.add(f"{''.join(parts)}</tbody>\n</table>")


def _aligned(rule: str) -> str:
    if rule[0] == ":":
        return _ALIGNED.format("center" if rule[-1] == ":" else "left")
    return _ALIGNED.format("right") if rule[-1] == ":" else ""


def _row(cells: list[str], tag: str, aligned: list[str], galley: Galley, proof: Proof) -> str:
    parts = ["<tr>\n"]
    for place, style in enumerate(aligned):
        cell = cells[place].strip(" ") if place < len(cells) else ""
        found = CELL.fullmatch(cell)
        words, listed = found.groups() if found else (cell, "")
        given = named(listed[2:-1]) if listed else NOTHING
        if listed and (words[-1:] != " " or "{" in words):
            raise Refusal
        if given.id:
            galley.ids.add(given.id)
        words = proof.words(galley, words.rstrip(" "), settable=bool(found)) if words else ""
        parts.append(f"<{tag}{tag_attributes(given.style, given.id)}{style}>{words}</{tag}>\n")
    parts.append("</tr>\n")
    return "".join(parts)
