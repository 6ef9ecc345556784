"""A text in; its words, each with its stem and whether it carries meaning, out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import snowballstemmer

from briefgen.summarize.irregular import BASIC

#: Dotted initials (`U.S.`), words (with an apostrophe inside), numbers as they are typed.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_][^\W_]*(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*")
#: What it finds in a text of ASCII alone, in half the time.
_ASCII_WORD = re.compile(r"[A-Za-z](?:\.(?:[A-Za-z]\.)+|[A-Za-z0-9]*(?:'[A-Za-z]+)*)|[0-9]+(?:[.,][0-9]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_MOST_WORDS = 100_000
_english = snowballstemmer.stemmer("english").stemWord

#: Words that say nothing by themselves.
FUNCTION = frozenset(
    """
    a about above across after again against all almost along already also although am amid among an and another any
    anybody anyone anything are around as at away back be became because become been before behind being below beneath
    beside besides between beyond both but by came can cannot could despite did do does doing done down due during each
    either else even ever every everybody everyone everything except few first for former from further get gets getting
    given goes going gone got had has have having he hence her here hers herself him himself his how however i if in
    indeed instead into is it its itself just last latter least less like likewise made make makes making many may me
    meanwhile might mine more moreover most much must my myself near nearly neither never nevertheless next no nobody
    none nor not nothing now nowhere of off often on once one ones only onto or other others otherwise our ours
    ourselves out over own per perhaps put puts quite rather same several shall she should since so some somebody
    someone something sometimes somewhere still such than that the their theirs them themselves then there therefore
    these they this those though through throughout thus till to together too toward towards under unless until unto up
    upon us very via was we well went were what whatever when whenever where whereas whether which while who whoever
    whole whom whose why will with within without would yet you your yours yourself yourselves
    don doesn didn isn aren wasn weren won wouldn couldn shouldn hasn haven hadn ll ve re
    """.split()
)
#: Words that a writer may add or leave out without saying anything else; stems.
LIGHT = frozenset(
    _english(BASIC.get(word, word))
    for word in """
    account according act add agency amount announce article ask authority begin bit bring call case come concern
    continue country current day describe detail development end event exact face fact far figure find follow force
    general give go good government group happen hand head help high hold home hour include inside involve issue item
    keep kind know large late lead leave let level life line list little long look lot main man matter mean member
    men mention minute mission month move mr mrs ms name need new news note number old official open part party
    people percent person piece place point position present problem process provide public raise ready reason recent
    regard relate remain remark report require rest result role round run say scale see seek send series set short
    show side similar situation small sort speak spokesman spokesperson spokeswoman start state statement stay step
    story take talk tell term thing think time today top total turn two type use view want way week woman women word
    work world write year young
    """.split()
)


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word or number as it is typed, wherever it stands.

    `stem` is in small letters, of English words the stem; `small` is the word itself in small letters. `is_number` says
    that it is typed in digits, `is_capital` that it begins with a capital letter, `is_content` that it carries meaning
    by itself.
    """

    text: str
    stem: str
    small: str
    is_number: bool
    is_capital: bool
    is_content: bool


class Token(NamedTuple):
    """A word or number at `[start, end)` of a text; what else is said of it is as in `Word`."""

    text: str
    start: int
    end: int
    stem: str
    small: str
    is_number: bool
    is_capital: bool
    is_content: bool


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return the stem of a word in small letters, irregular forms as regular ones, without dots and `’s`."""
    plain = _POSSESSIVE.sub("", word.replace("’", "'").casefold()).replace(".", "")
    return _english(BASIC.get(plain, plain)) if plain.isascii() else plain


def word_of(text: str) -> Word:
    """Return a word that is typed so."""
    small, is_number = text.casefold(), text[0].isdigit()
    is_content = small not in FUNCTION and (len(text) > 1 or is_number)
    return Word(text, text if is_number else stem(text), small, is_number, text[0].isupper(), is_content)


class _Known(dict[str, Word]):
    """The words met so far, at most about so many; looking one up costs a good part of reading a text."""

    def __missing__(self, text: str) -> Word:
        if len(self) >= _MOST_WORDS:
            self.clear()
        one = self[text] = word_of(text)
        return one


_known = _Known()


def words(text: str) -> tuple[Word, ...]:
    """Return the words and numbers of a text in order; hyphens part words."""
    return tuple(map(_known.__getitem__, _pattern(text).findall(text)))


def starts(text: str) -> tuple[int, ...]:
    """Return where the words and numbers of a text begin."""
    return tuple([found.start() for found in _pattern(text).finditer(text)])


def tokens(text: str) -> Iterator[Token]:
    """Yield the words and numbers of a text in order, each with its place; hyphens part words."""
    for found in _pattern(text).finditer(text):
        one, (start, end) = _known[found[0]], found.span()
        yield Token(one.text, start, end, one.stem, one.small, one.is_number, one.is_capital, one.is_content)


def _pattern(text: str) -> re.Pattern[str]:
    return _ASCII_WORD if text.isascii() else _WORD
