"""A stretch of a text in; whether a name standing there is a word of its own, out."""

import unicodedata

from briefgen.link.folding import APOSTROPHES, HYPHENS, is_solitary, is_wordy

#: What most names stand between; nothing needs a second look there.
_FREE = frozenset(("", *' ,;:()[]{}“”„«»"!?…—–/|\n\t\u00a0'))
#: French and Italian words that lose a vowel before a name: l’OTAN, d’Ivoire, dell’ONU.
_ELISIONS = frozenset("l d j m n s t c qu all dall dell nell sull L Qu All Dall Dell Nell Sull".split())
#: What English ties to a name: NATO’s, Kim’d, they’ll.
_ENDINGS = frozenset("s d ll ve re".split())
#: Prefixes that may start with a capital and still leave the name its own: Anti-NATO, Al-Assad.
_PREFIXES = frozenset(
    "anti pro non ex post pre pan neo trans inter intra mid sub un re semi quasi pseudo cross counter former then"
    " all half self vice co al el".split()
)
#: Second halves that may start with a capital, in headlines, and are no name: Kyiv-Based.
_TAILS = frozenset(
    "backed based born bound built led made run held owned controlled supplied supported occupied annexed linked"
    " aligned style wide era only wise like type free friendly".split()
)
#: Particles that Korean writes without a blank after a name; several may follow each other (에서는, 들이).
_PARTICLES = (
    "이라고도 이라고는 으로부터 이라고 이라는 이라며 에게서 으로서 으로써 로부터 입니다 이었다 까지 부터 에서 에게 한테"
    " 으로 라고 라는 라며 이다 이며 이나 이란 였다 보다 처럼 만큼 마저 조차 밖에 마다 이랑 하고 로서 로써 께서"
    " 은 는 이 가 을 를 의 에 와 과 도 로 만 나 며 께 랑 인 들 측 씨 님"
).split()
_LONGEST_TAIL = 12  # letters of particles after a name
_SHORT_WORD = 5  # letters of an elision or an ending; longer ones are none


def stands_alone(text: str, start: int, end: int) -> bool:
    """Return whether what touches `[start, end)` leaves it a word of its own.

    Letters, marks and digits of scripts that set blanks have been ruled out by the edges of the folded text. Allowed
    are punctuation, hyphens, possessives and contractions, elided articles, Korean particles after a name, and, in
    scripts without blanks, most neighbours.
    """
    before, after = text[start - 1 : start], text[end : end + 1]
    return (before in _FREE or _may_precede(text, start, end)) and (after in _FREE or _may_follow(text, start, end))


def asks_before(text: str, start: int) -> bool:
    """Return whether a capital word is tied on before: `Ocasio-Cortez` is no Cortez, but `anti-NATO` is NATO."""
    if start < 2 or text[start - 1] not in HYPHENS or not is_wordy(text[start - 2]):  # noqa: PLR2004 - a letter, a hyphen
        return False
    word = _word_before(text, start - 1)
    return word[0].isupper() and word.casefold() not in _PREFIXES


def asks_after(text: str, end: int) -> bool:
    """Return whether a capital word is tied on after: in `Kim-Putin` one is, in `Kyiv-based` none."""
    if end + 1 >= len(text) or text[end] not in HYPHENS or not text[end + 1].isupper():
        return False
    return _word_after(text, end + 1).casefold() not in _TAILS


def _may_precede(text: str, start: int, end: int) -> bool:
    before = text[start - 1]
    if before == "@":
        return False
    if before == ".":
        return not _is_small(text[start - 2 : start - 1])
    if before in APOSTROPHES:
        word = _word_before(text, start - 1, most=_SHORT_WORD)
        return not word or word in _ELISIONS
    return not is_wordy(before) or _may_touch(before, text[start], text[start:end])


def _may_follow(text: str, start: int, end: int) -> bool:
    after = text[end]
    if after == "@":
        return False
    if after == ".":
        return not _is_small(text[end + 1 : end + 2])
    if after in APOSTROPHES:
        word = _word_after(text, end + 1, most=_SHORT_WORD)
        return not word or word.casefold() in _ENDINGS
    if _is_hangul(after):
        return end - start > 1 and _is_particle(_hangul_after(text, end))
    return not is_wordy(after) or _may_touch(text[end - 1], after, text[start:end])


def _may_touch(left: str, right: str, name: str) -> bool:
    """Return whether two neighbours, one of them in a script without blanks, can belong to two words."""
    if _is_hangul(left) or _is_hangul(right) or (_is_katakana(left) and _is_katakana(right)):
        return False
    if unicodedata.category(right)[0] == "M":
        return False
    return len(name) > 1 or not (is_solitary(left) and is_solitary(right))


def _is_particle(tail: str) -> bool:
    if not tail or len(tail) > _LONGEST_TAIL:
        return not tail
    return any(tail.startswith(one) and _is_particle(tail[len(one) :]) for one in _PARTICLES)


def _hangul_after(text: str, end: int) -> str:
    stop = end
    while stop < len(text) and stop - end <= _LONGEST_TAIL and is_wordy(text[stop]):
        stop += 1
    return text[end:stop]


def _is_hangul(character: str) -> bool:
    return "\uac00" <= character <= "\ud7ff" or "\u1100" <= character <= "\u11ff" or "\u3130" <= character <= "\u318f"


def _is_katakana(character: str) -> bool:
    return "\u30a1" <= character <= "\u30ff" or "\u31f0" <= character <= "\u31ff" or "\uff66" <= character <= "\uff9f"


def _is_small(character: str) -> bool:
    """Return whether a full stop beside the character is inside an address, as in `nato.int`."""
    return character.islower()


def _word_before(text: str, end: int, most: int = 64) -> str:
    start = end
    while start > 0 and end - start < most and is_wordy(text[start - 1]):
        start -= 1
    return text[start:end]


def _word_after(text: str, start: int, most: int = 64) -> str:
    end = start
    while end < len(text) and end - start < most and is_wordy(text[end]):
        end += 1
    return text[start:end]
