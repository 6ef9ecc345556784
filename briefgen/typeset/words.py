"""The Markdown of a line or paragraph in; the same if it can be set directly, or the mark of what cannot, out."""

import re
from dataclasses import dataclass

from briefgen.typeset.galley import Galley, Refusal, Slot
from briefgen.typeset.grammar import (
    ATTRIBUTE_LIST,
    INLINE_ATTRIBUTES,
    OTHER_WORDS,
    REACHES_OUT,
    STRONG_APART,
    UNREAD,
)


@dataclass(frozen=True, slots=True)
class Proof:
    """How words are checked on one page.

    `symbols` is what the site's extensions would replace in a text, `strict` whether they want strong words to stand
    apart, `sane` whether they part lists by their marks and begin them with any number, `others` whether words that are
    not set directly may be given to Python-Markdown.
    """

    symbols: re.Pattern[str] | None
    strict: bool
    sane: bool
    others: bool

    def heeds(self, words: str) -> bool:
        """Return whether words that are of the right form still have to be looked at one by one."""
        return bool(self.symbols) or "{" in words or (self.strict and "**" in words)

    def words(self, galley: Galley, words: str, *, settable: bool) -> str:
        """Return words that can be set directly as they are, others as a mark; refuse what is neither."""
        if settable and (not self.heeds(words) or self._is_sound(words)):
            for listed in INLINE_ATTRIBUTES.findall(words) if "{" in words else ():
                galley.attributes(listed)
            return words
        if not self.others or not OTHER_WORDS.fullmatch(words) or REACHES_OUT.search(words):
            raise Refusal
        return galley.slot(Slot.OTHER, words)

    def _is_sound(self, words: str) -> bool:
        if words.count("{") > 1:
            return False  # Python-Markdown takes all up to the last brace for one list of attributes
        seen = unread(words)
        if self.strict and "**" in words and not STRONG_APART.fullmatch(seen):
            return False
        return not (self.symbols and self.symbols.search(seen))


def unread(words: str) -> str:
    r"""Return words with `\x03` for each tag, reference and target in them, and `\x04` for each attribute list."""
    return UNREAD.sub("\x03", ATTRIBUTE_LIST.sub("\x04", words))
