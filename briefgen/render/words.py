"""A site's language in; what our own words are called in it out.

The words of this program are English, and a catalogue per language, `locale/<language>.po`, says what each is called
there. A word that a catalogue lacks stays English, and a language without a catalogue is English throughout.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from gettext import c2py
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent / "locale"
_SOURCE: Final = "en"


def _one_or_many(number: int) -> int:
    return 0 if number == 1 else 1


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of one language: `messages` by the English ones, in as many forms as the language counts by.

    `plural` says which of the forms goes with a number.
    """

    language: str = _SOURCE
    messages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    plural: Callable[[int], int] = _one_or_many

    def __reduce__(self) -> tuple[Callable[[str], "Words"], tuple[str]]:
        """Hand on the language alone: whoever it is handed to reads the catalogue."""
        return wording, (self.language,)

    @property
    def is_english(self) -> bool:
        """True where nothing is to be translated."""
        return self.language == _SOURCE

    def say(self, english: str, /, **fields: str) -> str:
        """Return the words; fields take the places that the words name in braces."""
        forms = self.messages.get(english)
        text = forms[0] if forms else english
        return text.format_map(fields) if fields else text

    def count(self, number: int, one: str, many: str = "", /, **fields: str) -> str:
        """Return a number with its noun, or words with `{count}` in them: `1 source`, `1,204 sources`."""
        single, several = counted_forms(one, many)
        forms = self.messages.get(single)
        form = self.plural(number)
        text = forms[min(form, len(forms) - 1)] if forms else several if number != 1 else single
        return text.format_map({"count": self.number(number), **fields})

    def number(self, number: int) -> str:
        """Return a whole number with its thousands set apart."""
        if self.is_english:
            return f"{number:,}"
        from briefgen.render.value_words import digits  # noqa: PLC0415 - Babel, which English pages do without

        return digits(str(number), self)

    def joined(self, words: Sequence[str]) -> str:
        """Return words as prose lists them: `a, b and c`."""
        first, last = ", ".join(words[:-1]), "".join(words[-1:])
        return self.say("{some} and {last}", some=first, last=last) if first else last


ENGLISH: Final = Words()


def counted_forms(one: str, many: str = "") -> tuple[str, str]:
    """Return what a catalogue knows a counted noun by, and its English plural."""
    if "{count}" in one:
        return one, many
    return f"{{count}} {one}", f"{{count}} {many or one + 's'}"


def wording(language: str) -> Words:
    """Return the words of a language by its tag (`de`, `de-AT`); the English ones where it has no catalogue."""
    name = language.replace("_", "-").partition("-")[0].lower()
    return _read(name) if name in languages() else ENGLISH


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that have a catalogue, without English."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.po")))


@cache
def _read(language: str) -> Words:
    from babel.messages.pofile import read_po  # noqa: PLC0415 - takes a while, and English pages do without

    with (_FOLDER / f"{language}.po").open("rb") as file:
        found = read_po(file, locale=language)
    messages: dict[str, tuple[str, ...]] = {}
    for message in found:
        english = message.id if isinstance(message.id, str) else message.id[0]
        forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        if english and forms and all(forms):
            messages[english] = forms
    return Words(language, messages, c2py(found.plural_expr))
