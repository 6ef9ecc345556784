"""The Markdown that is set in type directly, as patterns: everything else is refused.

All text of a desk is escaped (`render/escape.py`), so what looks like markup is markup of our own, and there is little
of it: tags, character references, links, strong words and attribute lists.
Whatever a text may hold beyond that stands in no pattern here, so it is never set in type directly.
Each pattern is of one line unless it says otherwise; none backtracks over more than one token.
"""

import re
import sys
from typing import Final

#: Until 3.11.5 Python finds no match for some possessive groups that have one (a fault of its own).
_IS_POSSESSIVE: Final = sys.version_info >= (3, 11, 5)
_POSSESSIVE_GROUP: Final = re.compile(r"\)([*+])\+")


def _pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern; where Python has the fault, with groups that may backtrack: no two of their ways overlap."""
    return re.compile(text if _IS_POSSESSIVE else _POSSESSIVE_GROUP.sub(r")\1", text), flags)


# --- Within a line -------------------------------------------------------------------------------------------------

# No block-level names, and none whose content an HTML parser reads in its own way.
_INLINE_NAMES: Final = (
    "abbr|bdi|bdo|button|b|cite|code|data|del|dfn|em|ins|i|kbd|mark|q|samp|small|span|strong|sub|sup|s|time|u|var"
)
# Links, code and formulas are found before tags are, so nothing in a tag may look like one; `=` at the end of a value
# would make its quote look like the beginning of another.
_VALUE: Final = r'"[^"<>\[\]`\\$*{}|\n]*+(?<!=)"'
_ATTRIBUTE: Final = rf" [a-z][a-z-]*+(?:={_VALUE})?"
_TAG: Final = rf"<(?:/(?:{_INLINE_NAMES})|(?:{_INLINE_NAMES})(?:{_ATTRIBUTE})*+|w?br)>"
_REFERENCE: Final = r"&(?:#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_PLAIN: Final = rf"(?:[^\n&<>*_\[\]{{}}`\\~^=+$|#!]++|!(?!\[)|{_REFERENCE}|{_TAG})"

_TARGET: Final = r"(?:[^\s\"'()<>\[\]`\\{}|*$&]++|&(?!#))++"
_TITLE: Final = rf"\"(?=[^ \"])(?:[^\"'<>\[\]`\\$*{{}}|\n&]++|{_REFERENCE}|&(?!#))++(?<![ =])\""
_LINK: Final = rf"\[{_PLAIN}++\]\({_TARGET}(?: {_TITLE})?\)"
_ATTRIBUTE_LIST: Final = r"\{: (?:[#.][A-Za-z0-9-]++ )++\}"
# What follows must be no third star, or the run of stars is another.
_STRONG: Final = rf"\*\*(?!\s)(?:{_PLAIN}|{_LINK})++(?<!\s)\*\*(?!\*)(?:{_ATTRIBUTE_LIST})?"
_PIECE: Final = rf"(?:{_PLAIN}|{_LINK}|{_STRONG})"
_UNIT: Final = rf"{_PIECE}*+"

# --- Blocks --------------------------------------------------------------------------------------------------------

# What any block processor of Python-Markdown or PyMdown looks for at the head of a line.
_HEAD: Final = r"(?=[^\n])(?![\s#|>=+~`]|[-:](?![^\s:-])|!!!|\?\?\?|///|\*(?!\*)|[0-9]+\. )"
# A line of words that no block processor takes for anything else.
_LINE: Final = rf"{_HEAD}{_PIECE}++"

#: Lines of words, and the attribute list in a last line. A blank before a line end might be half a line break.
PARAGRAPH: Final = _pattern(rf"({_LINE}(?:(?<! )\n{_LINE})*+)(?:(?<! )\n({_ATTRIBUTE_LIST}))?")
#: Any lines before an attribute list.
ATTRIBUTED: Final = _pattern(rf"(.*)(?<! )\n({_ATTRIBUTE_LIST})", re.DOTALL)
HEADING: Final = _pattern(rf"(#{{1,6}}) (?=[^ ])({_UNIT})({_ATTRIBUTE_LIST})?")
#: A list of one level, of several lines.
FLAT_LIST: Final = _pattern(rf"- {_LINE}(?:\n- {_LINE})*+")
#: An item of a list: its indent, its number if it has one, and its words.
SETTABLE_ITEM: Final = _pattern(rf"((?:    )*+)(?:-|([0-9]+)\.) ({_LINE})")
ITEM: Final = _pattern(r"((?:    )*)(?:-|([0-9]+)\.) (?=[^ \n])(.+)")
#: The rule below the head of a table.
RULE: Final = _pattern(r"\|(?: *:?-+:? *\|)++")
#: The content of a cell: its words and its attribute list.
CELL: Final = _pattern(rf"({_UNIT})({_ATTRIBUTE_LIST})?")

# --- HTML around blocks --------------------------------------------------------------------------------------------

_PLAIN_VALUE: Final = r'"[^"<>&*\[\]\n]*+(?<!=)"'
_ATTRIBUTES: Final = rf"(?: [a-z][a-z-]*+(?:={_PLAIN_VALUE})?)*+"
_CONTAINERS: Final = "article|aside|div|footer|header|main|nav|section"

#: The start of an element whose content is Markdown; whether it is says its attribute `markdown`.
OPENING: Final = _pattern(rf"<({_CONTAINERS})({_ATTRIBUTES})>")
CLOSING: Final = _pattern(rf"</({_CONTAINERS})>")
#: A list in HTML whose items are words, of several lines.
CARDS: Final = _pattern(rf"<(ol|ul)({_ATTRIBUTES})>\n((?:<li{_ATTRIBUTES}>{_UNIT}</li>\n)++)</\1>")
CARD: Final = _pattern(rf"<li({_ATTRIBUTES})>(.*)</li>")
ATTRIBUTE: Final = _pattern(r' ([a-z-]+)(?:="([^"]*)")?')
COMMENT: Final = _pattern(r"<!-- (?:[A-Za-z0-9 ]* )?-->")

_RAW_ATTRIBUTE: Final = r' [A-Za-z][A-Za-z0-9:-]*+(?:="[^"<>\n]*+(?<!=)")?'
#: Every tag of a block of raw HTML: whether it closes, its name, and whether it closes itself.
RAW_TAG: Final = _pattern(
    r"<(?:(?P<end>/)(?P<ended>[A-Za-z][A-Za-z0-9]*)"
    rf"|(?P<name>[A-Za-z][A-Za-z0-9]*)(?:{_RAW_ATTRIBUTE})*+(?P<empty> ?/)?)>"
)
RAW_NAMES: Final = frozenset({"details", "div", "figure", "ol", "pre", "section", "table", "ul"})
#: Elements that end with the tag of the same name, whatever stands in between; none else of this kind is let through.
TEXT_NAMES: Final = frozenset({"style", "title"})
BARRED_NAMES: Final = frozenset({"a", "hr", "iframe", "noembed", "noframes", "plaintext", "script", "textarea", "xmp"})
TAG_OF_MARKDOWN: Final = _pattern(r"<[^<>]* markdown")
STRAY_AMPERSAND: Final = _pattern(rf"(?!{_REFERENCE})&")

# --- Pages ---------------------------------------------------------------------------------------------------------

#: What Python-Markdown strips, expands or keeps for itself, and what is whitespace to Python alone.
UNSETTABLE: Final = _pattern(
    "[\x00-\x09\x0b-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ud800-\udfff]"
)
#: An element's id, wherever it stands.
TAG_WITH_ID: Final = _pattern(r'<[A-Za-z][^<>]* id="([^"]*)"')
ID_IN_TAG: Final = _pattern(r' id="([^"]*)"')
#: What is no text: tags, references and the targets of links.
UNREAD: Final = _pattern(rf"{_TAG}|{_REFERENCE}|\]\({_TARGET}(?: {_TITLE})?\)|<[^<>]*>")
#: Strong words after a blank and before one, or before what ends a word, where those tokens are left out.
STRONG_APART: Final = _pattern(r"(?:[^*]*(?<!\S)\*\*[^*]+\*\*(?![^\s\x04.,:;?!)]))*+[^*]*")
ATTRIBUTE_LIST: Final = _pattern(_ATTRIBUTE_LIST)

# --- Words that only Python-Markdown sets --------------------------------------------------------------------------

# First letters that begin no block, in lines that can neither define nor use anything beyond their own paragraph.
_OTHER_LINE: Final = r"(?![0-9]+\. )(?:[^\W_]|[^\x00-\x7f]|[\"'(])[^\n<{}|]*+"
OTHER_WORDS: Final = _pattern(rf"{_OTHER_LINE}(?:\n{_OTHER_LINE})*+")
REACHES_OUT: Final = _pattern(r"\[\^|\]:|\*\[")

# --- What becomes of it --------------------------------------------------------------------------------------------

INLINE_ATTRIBUTES: Final = _pattern(r"\*\*\{: ([^}]*)\}")
STRONG_WORDS: Final = _pattern(r"\*\*([^*]+)\*\*(?:\{: ([^}]*)\})?")
_LINK_PARTS: Final = r'\[([^\]]*)\]\(([^ )]*)(?: "([^"]*)")?\)'
LINK: Final = _pattern(_LINK_PARTS)
#: A link, or the mark of something that is put in last.
LINK_OR_SLOT: Final = _pattern(rf"{_LINK_PARTS}|\x00([0-9]+)\x00")
SPECIAL: Final = _pattern(r"[&<>\"\n]")
LOOSE_AMPERSAND: Final = _pattern(r"&(?!(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)
ANY_TAG: Final = _pattern(r"<[^<>]*>")
