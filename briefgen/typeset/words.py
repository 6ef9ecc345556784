"""The Markdown of a line or paragraph in; the same if it can be set directly, or the mark of what cannot, out."""

import re
from dataclasses import dataclass

from briefgen.typeset.galley import Galley, Refusal, Slot
from briefgen.typeset.grammar import ATTRIBUTE_LIST, INLINE_ATTRIBUTES, OTHER_WORDS, REACHES_OUT, UNREAD


@dataclass(frozen=True, slots=True)
class Proof:
    """How words are checked on one page.

    `symbols` is what the site's extensions would replace in a text, `others` whether words that are not set directly
    may be given to Python-Markdown.
    """

    symbols: re.Pattern[str] | None
    others: bool

    def words(self, galley: Galley, words: str, *, settable: bool) -> str:
        """Return words that can be set directly as they are, others as a mark; refuse what is neither."""
        if settable and "{" in words and words.count("{") > 1:
            # Python-Markdown takes all up to the last brace for one list of attributes.
            settable = False
        if settable and not (self.symbols and self.symbols.search(unread(words))):
            if "{" in words:
                for listed in INLINE_ATTRIBUTES.findall(words):
                    galley.attributes(listed)
            return words
        if not self.others or not OTHER_WORDS.fullmatch(words) or REACHES_OUT.search(words):
            raise Refusal
        return galley.slot(Slot.OTHER, words)


def unread(words: str) -> str:
    r"""Return words with `\x03` for each tag, reference and target in them, and `\x04` for each attribute list."""
    return UNREAD.sub("\x03", ATTRIBUTE_LIST.sub("\x04", words))
