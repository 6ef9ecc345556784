"""A bullet held beside its body in; two names, or two amounts, of which each has what the body gives the other, out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefgen.summarize.body import Anchor, ReadLine
from briefgen.summarize.kinds import Kind, is_one, kind_of
from briefgen.summarize.names import Name
from briefgen.summarize.reading import Reading, counterpart, weight
from briefgen.summarize.words import Token

#: How many words a cut in the sentence counts for when it is asked to which of two a word belongs.
_PAUSE, _JOINT, _STOP = 3.0, 4.0, 12.0
_FARTHEST = 25.0
_NUMBER = 1.5
_JOINTS = frozenset({"and", "but", "while", "whereas"})
_CUT = re.compile(r"[,;:–—]")
#: How far the words around two names must lean to the other one, together and on each side.
_CROSSED, _EACH = 0.4, 0.1


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of words, with what is between each and the next counted as words."""

    tokens: Sequence[Token]
    at: Sequence[float]

    @staticmethod
    def of(lines: Sequence[tuple[str, Sequence[Token]]]) -> "Stretch":
        """Return the words of some sentences that follow each other."""
        words: list[Token] = []
        at: list[float] = []
        place = 0.0
        for text, tokens in lines:
            end = None
            for token in tokens:
                place += 1
                if end is not None and _CUT.search(text, end, token.start):
                    place += _PAUSE
                if token.small in _JOINTS:
                    place += _JOINT
                words.append(token)
                at.append(place)
                end = token.end
            place += _STOP
        return Stretch(words, at)

    def shares(self, one: Sequence[int], other: Sequence[int]) -> Iterator[tuple[Token, float]]:
        """Yield each word that says something with how much nearer it is to one (1) than to the other (-1)."""
        taken = {*one, *other}
        ones, others = ([self.at[word] for word in words] for words in (one, other))
        for place, (token, at) in enumerate(zip(self.tokens, self.at, strict=True)):
            if place in taken or not token.is_content:
                continue
            first, second = min([abs(at - word) for word in ones]), min([abs(at - word) for word in others])
            if min(first, second) < _FARTHEST:
                yield token, (second - first) / (first + second)


def leaning(
    bullet: Stretch, places: tuple[Sequence[int], Sequence[int]], line: Stretch, theirs: tuple[Sequence[int], ...]
) -> tuple[float, float]:
    """Return how far a bullet’s words nearest to each of two lie nearer to the other in the body: above 0 crossed."""
    body = list(line.shares(*theirs))
    sides = [0.0, 0.0]
    for token, mine in bullet.shares(*places):
        best, share = 0.0, 0.0
        for other, its in body:
            if token.is_number or other.is_number:
                alike = float(token.text == other.text)
            else:
                alike = 1.0 if token.stem == other.stem else counterpart(token.stem, other.stem)
            if alike > best or (alike == best and abs(its) > abs(share)):
                best, share = alike, its
        sides[mine < 0] -= (_NUMBER if token.is_number else weight(token)) * best * mine * share
    return sides[0], sides[1]


def exchanged(names: Sequence[Name], reading: Reading) -> Iterator[tuple[Name, Name, ReadLine]]:
    """Yield two names of one kind where each has what the body gives the other, with the sentence that does."""
    bullet = Stretch.of([(reading.text, reading.tokens)]) if len(names) > 1 else Stretch((), ())
    for one, other in combinations(names, 2):
        together = [] if is_one(one, other) else list(_together(one, other, reading))
        if not together or not _are_of_one_kind(
            *(kind_of(each, reading.tokens, reading.body.kinds) for each in (one, other))
        ):
            continue
        found = [
            (leaning(bullet, (one.places, other.places), Stretch.of(lines), theirs), line)
            for line, lines, theirs in together
        ]
        if found:
            (first, second), line = min(found, key=lambda each: sum(each[0]))
            if first + second >= _CROSSED and min(first, second) >= _EACH:
                yield one, other, line


def _are_of_one_kind(one: Kind, other: Kind) -> bool:
    return one is other or {one, other} == {Kind.BODY, Kind.UNKNOWN}


def _together(
    one: Name, other: Name, reading: Reading
) -> Iterator[tuple[ReadLine, Sequence[tuple[str, Sequence[Token]]], tuple[Sequence[int], Sequence[int]]]]:
    """Yield each sentence, or two that follow each other, with both names and the places of their words."""
    lines = reading.body.lines
    both = [reading.body.namesakes(name) for name in (one, other)]
    if not all(both):
        return
    places = {
        number: tuple(_places(anchors.get(number, ())) for anchors in both) for number in sorted({*both[0], *both[1]})
    }
    for number, (mine, its) in places.items():
        line = lines[number]
        if mine and its:
            if not set(mine) & set(its):
                yield line, [(line.line.text, line.tokens)], (mine, its)
        elif (mine or its) and number + 1 in places and lines[number + 1].line.paragraph == line.line.paragraph:
            behind = lines[number + 1]
            joined = [
                [*here, *(len(line.tokens) + place for place in there)]
                for here, there in zip(places[number], places[number + 1], strict=True)
            ]
            if joined[0] and joined[1] and not set(joined[0]) & set(joined[1]):
                yield line, [(each.line.text, each.tokens) for each in (line, behind)], (joined[0], joined[1])


def _places(anchors: Sequence[Anchor]) -> Sequence[int]:
    return [place for anchor in anchors if anchor.name for place in anchor.name.places]
