"""Any text in; Markdown, HTML, a link target, front matter or JSON out that a browser reads back as just that text."""

import html
import json
import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final, TypeAlias
from urllib.parse import quote

# --- Running text --------------------------------------------------------------------------------------------------
#
# `&#42;` is a star to a browser and nothing to Markdown, its extensions or a template engine, wherever it stands.
# So a character that could be read as markup is written that way; the others stay as they are, for the pages are
# also read as Markdown.
# What lies at either edge of a text is not known: it may be the edge of the line, a blank, or markup of our own
# (`[`, `**`, `<sup>`, `|`), but not another escaped text that carries on the same word.

_ALWAYS: Final = r"""\"#$&'*+<=>@\[\\\]^_`{|}~"""
_WIDE_BLANKS: Final = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"  # blanks to Python, which strips them, not to HTML
_BROKEN: Final = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff"  # controls and lone surrogates: no HTML holds them
_HAZARD: Final = re.compile(
    rf"[-./:(!?0-9{_ALWAYS}{_WIDE_BLANKS}{_BROKEN}]"
    r"(?:"
    rf"(?<=[{_ALWAYS}{_WIDE_BLANKS}{_BROKEN}])"
    r"|(?<=[0-9])(?:s(?=t)|n(?=d)|r(?=d)|t(?=h))"  # 1st, 22nd (smartsymbols); takes a letter along
    r"|(?<=\.\.)|(?<=[wW]{3}\.)"  # an ellipsis (smarty); www. (magiclink)
    r"|(?<=--)|(?<=\A-)(?![^ -])|(?<=\A -)(?![^ -])"  # dashes (smarty); a list item
    r"|(?<=//)|(?<=c/)(?=o)"  # a block, an address (magiclink); care of (smartsymbols)
    r"|(?<=[1-57]/)(?<![0-9][0-9]/)(?=[2-8](?![0-9]))"  # 3/4 (smartsymbols), but not 24/7 or 2024/25
    r"|(?<=:)(?:(?<=\A:)|(?<=\A :)|(?! |\Z)(?!(?<=[0-9]:)[0-9]+(?![\w:+-])))"  # a definition; :smile:, but not 12:30
    r"|(?<=\()(?=(?:c|r|tm)(?:\)|\Z))"  # (c), (r), (tm) (smartsymbols)
    r"|(?<=!)(?=[!0-9]|\Z)|(?<=\?)(?=[?0-9])"  # an image, an admonition; repository!1 and repository?1 (magiclink)
    r")",
)
# At the head of a line `1.`, `a)`, `iv.` begin a list and `Moscow:` begins metadata; in brackets of ours `c` is a sign.
_HEAD: Final = re.compile(
    r" ?(?:(?:\d+|[A-Za-z]|[IVXLCDM]+|[ivxlcdm]+)[.)](?= |\Z)|[0-9A-Za-z-]+:|(?:c|r|tm)(?:\)|\Z))",
)
# magiclink shortens what looks like the name of a commit: 40 hexadecimal digits.
_LONG_WORD: Final = re.compile(r"(?:[^ ]{0,39}+ )*+[^ ]{40}")
_COMMIT: Final = re.compile(r"[0-9a-f](?=[\da-f]{39})")

_UNHELD: Final = re.compile(f"[{_BROKEN}]")
_BLANKS: Final = re.compile(r"[ \t\n\v\f\r\x85\u2028\u2029]+")
_RARE_BLANK: Final = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]")


@cache
def _reference(found: str) -> str:
    """Return what stands for a hazard: its last character as a reference, or U+FFFD for what no HTML can hold."""
    kept, character = found[:-1], found[-1]
    return "\ufffd" if unicodedata.category(character) in {"Cc", "Cs"} else f"{kept}&#{ord(character)};"


def _encode(line: str) -> str:
    """Return the line with a character reference for each hazard; a list mark at its head is not seen."""
    return _HAZARD.sub(lambda match: _reference(match[0]), line)


def _fold(text: str) -> str:
    """Return the text with each run of blanks and line ends as one space, as a browser shows it."""
    return _BLANKS.sub(" ", text) if "  " in text or _RARE_BLANK.search(text) else text


@lru_cache(maxsize=16384)  # a name or title stands on many pages, often many times on one
def escape_text(text: str) -> str:
    """Return one line of Markdown that renders as exactly this text, and as nothing but text.

    It holds in a paragraph, list item, heading, table cell, quote, link label, emphasis, admonition or inline HTML of
    our own, at the head of a line too, and under the extensions of Python-Markdown and PyMdown.
    Runs of blanks are one space, as browsers show them; one at either edge stays, so that pieces can be joined.
    Control characters and lone surrogates become U+FFFD.
    """
    line = _fold(text)
    head = _HEAD.match(line)
    if head is None:
        escaped = _encode(line)
    else:
        mark = head.end() - 1
        escaped = f"{_encode(line[:mark])}{_reference(line[mark])}{_encode(line[mark + 1 :])}"
    return _COMMIT.sub(lambda match: _reference(match[0]), escaped) if _LONG_WORD.match(escaped) else escaped


# --- Verbatim text -------------------------------------------------------------------------------------------------

_LINE_END: Final = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
_OWN_BLANK: Final = re.compile(r"([\t\n]|(?<= ) |\A | \Z)")


def _verbatim(text: str) -> str:
    """Return one line that holds every character of the text, blanks included; all line ends are line feeds."""
    pieces = _OWN_BLANK.split(_LINE_END.sub("\n", text))  # words and, at odd places, the blanks between them
    return "".join(f"&#{ord(piece)};" if index % 2 else escape_text(piece) for index, piece in enumerate(pieces))


def escape_code(text: str) -> str:
    """Return inline code that shows this text, on one line; line ends and runs of blanks are in it as they were."""
    return f"<code>{_verbatim(text)}</code>"


def escape_block_code(text: str) -> str:
    """Return a block of code that shows this text line for line.

    It is one line of HTML, so blank lines in the text end nothing and it may stand in a list or an admonition; there
    Markdown puts an empty paragraph round it.
    """
    return f"<pre><code>{_verbatim(text)}</code></pre>"


def escape_attribute(text: str) -> str:
    """Return this text for a double-quoted attribute of HTML that stands in a page's Markdown; line ends are kept."""
    return _verbatim(text)


# --- Link targets --------------------------------------------------------------------------------------------------

_SCHEMES: Final = frozenset({"http", "https", "mailto"})
_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_JOINERS: Final = "\u200c\u200d"  # unseen too, but letters of Persian or Hindi addresses are joined and parted by them
_STRAY_JOINERS: Final = re.compile(rf"(?<![^\x00-\x7f])[{_JOINERS}]+")
# Character references too, and `&#58` even without its semicolon: `javascript&#58alert(1)` would be a script.
_MISREAD: Final = re.compile(r"""[\s"'()<>\[\]\\^`{|}*$]|%(?![0-9A-Fa-f]{2})|(?<=&)#(?=[0-9xX])""")
_NAMED_REFERENCE: Final = re.compile(r"(&\w+);")


def safe_target(url: str) -> str:
    """Return the address as the target of a Markdown link, or "" where it must not become one.

    Only http, https, mailto and addresses relative to the page are let through, not `//host` or its backslashed forms.
    Characters that a browser drops or never shows are dropped first.
    What Markdown would misread is percent-encoded, so the result is a plain address for `escape_attribute` as well.
    """
    seen = "".join(c for c in url if c in _JOINERS or unicodedata.category(c) not in _UNSEEN)
    address = _STRAY_JOINERS.sub("", seen).strip()
    scheme = _SCHEME.match(address)
    if scheme and scheme[1].lower() not in _SCHEMES:
        return ""
    if re.match(r"[/\\]{2}", address):
        return ""
    readable = _MISREAD.sub(lambda match: quote(match[0], safe=""), address)
    return _NAMED_REFERENCE.sub(r"\1%3B", readable)


# --- Front matter and JSON -----------------------------------------------------------------------------------------

Field: TypeAlias = str | int | bool | tuple[str, ...]  # a value of front matter

_PLAIN_KEY: Final = re.compile(r"[a-z][a-z0-9_-]*")
_YAML_WORDS: Final = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
_NOT_YAML: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_NOT_HTML: Final = re.compile('[<>&\x7f-\x9f\u2028\u2029\ud800-\udfff]|{(?=[^"}])')


def meta_text(text: str) -> str:
    """Return a title or description for front matter: one line of HTML text, for the theme prints it as it is."""
    return html.escape(_UNHELD.sub("\ufffd", _fold(text)).strip(" "))


def _yaml(value: Field) -> str:
    """Return the value as JSON that every YAML parser reads as the same value."""
    if isinstance(value, tuple):
        return f"[{', '.join(_yaml(item) for item in value)}]"
    if not isinstance(value, str):
        return json.dumps(value)
    line = json.dumps(_UNHELD.sub("\ufffd", value), ensure_ascii=False)
    return _NOT_YAML.sub(lambda match: f"\\u{ord(match[0]):04x}", line)


def front_matter(fields: Mapping[str, Field]) -> str:
    """Return the page's front matter, its fields in the order given, ending in a line end.

    Every text is JSON-quoted; `title` and `description` go through `meta_text` first.
    """
    lines = []
    for key, value in fields.items():
        shown = meta_text(value) if key in {"title", "description"} and isinstance(value, str) else value
        plain = _PLAIN_KEY.fullmatch(key) and key not in _YAML_WORDS
        lines.append(f"{key if plain else _yaml(key)}: {_yaml(shown)}\n")
    fields_or_none = lines or ["{}\n"]  # MkDocs needs a line between the marks
    return f"---\n{''.join(fields_or_none)}---\n"


def json_in_html(value: object) -> str:
    """Return the value as one line of JSON for a `<script>` of data, in a page's Markdown too.

    No tag, comment, entity or macro can begin in it.
    Raises ValueError on NaN and infinities, which JSON has not, and TypeError on what is no JSON value.
    """
    line = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return _NOT_HTML.sub(lambda match: f"\\u{ord(match[0]):04x}", line)
