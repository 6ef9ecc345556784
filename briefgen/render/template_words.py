"""A template in; the same with what stands in `{{ _("…") }}` said in the site's language, before it is read, out.

So a template holds the same words for whoever prints it, and saying them costs nothing when pages are printed.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from jinja2 import Environment
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from briefgen.render.words import ENGLISH, Words

_CALL: Final = ("variable_begin", "name", "lparen", "string", "rparen", "variable_end")
_SAY: Final = "_"


class TemplateWords(Extension):
    """Says the words of templates; anything but `_` with one text in quotes is left for the checks to refuse."""

    words: Words = ENGLISH

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """Return the tokens, those of each `{{ _("…") }}` as one of plain text."""
        return _said(stream, self.words)


def speaking(environment: Environment, words: Words) -> None:
    """Make an environment say the words of its templates in these words; before it reads any."""
    environment.add_extension(TemplateWords)
    environment.extensions[TemplateWords.identifier].words = words  # type: ignore[attr-defined]  # typed as Extension


def _said(tokens: Iterable[Token], words: Words) -> Iterator[Token]:
    held: list[Token] = []
    for token in tokens:
        held.append(token)
        if token.type != _CALL[len(held) - 1] or (token.type == "name" and token.value != _SAY):
            *before, last = held
            yield from before
            held = []
            # What breaks one beginning off may be the next one.
            if last.type == _CALL[0]:
                held = [last]
            else:
                yield last
        elif len(held) == len(_CALL):
            yield Token(held[0].lineno, "data", words.say(held[3].value))
            held = []
    yield from held
