"""An English text in; the words in it that mean nothing unless one knows the day of writing, out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|a few|a couple of)"
_UNITS = "(?:hours|days|weeks|weekends|months|quarters|years|decades)"
_UNIT = f"{_UNITS[:-1]}|hour|day|week|weekend|month|quarter|year|decade)"
#: Without March and May, which are words of other meanings, too.
_PERIOD = (
    "(?:morning|afternoon|evening|week|weekend|month|quarter|year|decade|spring|summer|autumn|fall|winter"
    "|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    "|january|february|april|june|july|august|september|october|november|december)"
)
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAYTIME = "morning|afternoon|evening|night"
_HOLDS = frozenset("is are am has have can will must may do does".split())
_ONGOING = _HOLDS | frozenset("might could".split())
_OF_SOMETHING = frozenset("the a his her its our my their your every each any".split())
#: Behind these, "in six weeks" reaches up to the day of writing; behind the others, on from it.
_RANKED = frozenset("first second third fourth fifth sixth most fewest highest lowest largest worst time times".split())
_AHEAD = frozenset("will due expected scheduled planned".split())
_OPENERS = frozenset("On By Since From Until Before After Late Early Last Next This".split())


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Words that hang on the day of writing: `[start, end)` of the text."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class _Form:
    """`pattern` opens with plain letters, so that a text without them is passed over in no time.

    Of the `reach` words before a match, one is of `after`, if that holds any, and none is of `not_after`. A form is
    `plain` when it speaks of the day of writing wherever it stands, without a story around it.
    """

    pattern: re.Pattern[str]
    after: frozenset[str] = frozenset()
    not_after: frozenset[str] = frozenset()
    reach: int = 1
    plain: bool = True

    def fits(self, before: str) -> bool:
        """Return whether a match may follow these words."""
        near = frozenset(before.split()[-self.reach :])
        return (not self.after or bool(near & self.after)) and not near & self.not_after


_FORMS = (
    _Form(re.compile(r"(?:currently|presently|nowadays)\b")),
    _Form(re.compile(r"at (?:present|the moment)\b(?! (?:of|when|that|he|she|they|it)\b)")),
    _Form(re.compile(r"now\b(?!-)"), after=_HOLDS),
    _Form(re.compile(r"now (?:is|are|has|have|stands?|faces?|counts?|puts?)\b")),
    _Form(re.compile(r"(?:as of|until|right|for) now\b")),
    _Form(re.compile(r"(?:today|yesterday|tomorrow|tonight)\b")),
    _Form(re.compile(rf"(?:this|last|next) {_PERIOD}\b(?! of\b|-)"), not_after=_OF_SOMETHING),
    _Form(re.compile(r"recently\b"), not_after=frozenset(("had",))),
    _Form(re.compile(r"recent\b"), plain=False),
    # A pattern that opened with the number would be tried at every letter of the text.
    _Form(re.compile(rf"{_UNIT} ago\b")),
    _Form(re.compile(r"so far\b(?! (?:as|away|from|that|apart)\b)"), not_after=frozenset("go going went only".split())),
    _Form(re.compile(rf"the (?:past|coming) (?:{_NUMBER} |few )?{_UNIT}\b"), after=frozenset("in over during".split())),
    _Form(re.compile(rf"within {_UNITS}\b(?! (?:of|after)\b)"), plain=False),
    _Form(re.compile(rf"in (?:\w+ )?{_NUMBER} {_UNITS}\b"), after=_RANKED | _AHEAD, reach=5, plain=False),
    _Form(re.compile(r"soon\b(?! (?:after|as)\b)"), after=_ONGOING, plain=False),
    _Form(re.compile(r"already\b"), after=frozenset("has have is are".split()), plain=False),
    _Form(re.compile(r"previous (?:estimate|figure|count|number|total|toll|tally|forecast)s?\b"), plain=False),
    _Form(re.compile(r"upcoming\b"), plain=False),
)
_PLAIN = tuple(form for form in _FORMS if form.plain)
#: A weekday on its own: neither a date nor a further name comes behind it.
_WEEKDAY = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    rf"(?! of\b|[’']?s\b|,? (?:the )?\d|,? (?:{_MONTH})\b| [A-Z]|(?: \w+)? \(|(?: (?:{_DAYTIME})),? \d)"
)
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*\"")
_SENTENCE_STARTS = frozenset(".!?:;—–")
_OPENING = " \n“”\"'‘’(["
_LOOK_BACK = 60  # characters that hold more words than any form asks for


def time_words(text: str) -> tuple[TimeWords, ...]:
    """Return all that hangs on the day of writing, in order, never overlapping; what stands in quotes is left out.

    A quoted sentence is as old as its speaker's words, and those are dated by the claim that quotes them.
    """
    return _outside_quotes(text, (*_found(text, _FORMS), *_weekdays(text)))


def standing_time_words(text: str) -> tuple[TimeWords, ...]:
    """Return what hangs on the day of writing even in a summary, which tells no story in which it could be meant."""
    return _outside_quotes(text, tuple(_found(text, _PLAIN)))


def _found(text: str, forms: tuple[_Form, ...]) -> Iterator[TimeWords]:
    # A capital I with a dot is the one letter whose small form is longer.
    small = text.replace("İ", "I").lower()
    for form in forms:
        for match in form.pattern.finditer(small):
            start, end = match.span()
            inside_word = start > 0 and small[start - 1].isalnum()
            if not inside_word and form.fits(small[max(start - _LOOK_BACK, 0) : start]) and not _is_name(text, start):
                yield TimeWords(start, end, text[start:end])


def _weekdays(text: str) -> Iterator[TimeWords]:
    for match in _WEEKDAY.finditer(text) if "day" in text else ():
        before = text[max(match.start() - _LOOK_BACK, 0) : match.start()].split()[-1:]
        if before and (before[0].islower() or before[0] in _OPENERS) and before[0] not in _OF_SOMETHING:
            yield TimeWords(*match.span(), match[0])


def _is_name(text: str, start: int) -> bool:
    """Return whether the words open with a capital inside a sentence, as in `Russia Today`."""
    before = text[:start].rstrip(_OPENING)
    return text[start].isupper() and bool(before) and before[-1] not in _SENTENCE_STARTS


def _outside_quotes(text: str, found: tuple[TimeWords, ...]) -> tuple[TimeWords, ...]:
    if not found:
        return ()
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    kept: list[TimeWords] = []
    for one in sorted(found, key=lambda each: (each.start, -each.end)):
        overlaps = bool(kept) and one.start < kept[-1].end
        if not overlaps and not any(start < one.start < end for start, end in quoted):
            kept.append(one)
    return tuple(kept)
