"""A bullet held beside its body in; what it turns into its contrary, out."""

import re
from collections.abc import Iterator, Sequence

from briefgen.model.summary import Doubt, DoubtKind
from briefgen.summarize.body import ReadLine
from briefgen.summarize.hedges import NEGATIONS
from briefgen.summarize.likeness import are_opposite, tangible
from briefgen.summarize.reading import Reading, counterpart
from briefgen.summarize.words import LIGHT, Token, stem

_DOING = 0.55  # how tangible a word is at most that can be denied: what happens, not a thing
_REACH = 3  # words between a negation and what it negates
_ALIKE = 0.55  # a word of the sentence that stands so well for the bullet's says that it is no opposite
_STOPS = re.compile(r"[,;:.?!]")
_PAIRS = """
accept reject; accept refuse; accept dispute; accept deny; confirm deny; confirm dismiss; admit deny; rise fall;
increase fall; grow fall; grow shrink; increase decrease; increase cut; raise cut; raise lower; climb drop; rise drop;
rise decline; grow decline; double halve; gain lose; win lose; approve reject; allow ban; allow block; permit ban;
let bar; release arrest; free jail; support oppose; back oppose; open close; open shut; start end; begin end;
begin finish; above below; before after; early late; first last; high low; highest lowest; best worst; north south;
east west; same different; include exclude; join leave; enter leave; arrive leave; succeed fail; pass fail; pass reject;
keep drop; guilty innocent; convict acquit; dismiss uphold; dismiss allow; welcome condemn; praise criticize;
agree disagree; agree refuse; safe dangerous; fast slow; cheap expensive; strengthen weaken; expand reduce; more fewer;
more less; strong weak; extend shorten; help hinder; optimistic pessimistic; temporary permanent; voluntary compulsory
"""
_OURS = frozenset(
    pair
    for line in _PAIRS.replace("\n", " ").split(";")
    for one, other in [tuple(stem(word) for word in line.split())]
    for pair in ((one, other), (other, one))
)


def is_negated(tokens: Sequence[Token], place: int, text: str) -> bool:
    """Return whether a word stands close behind a negation in its own part of the sentence."""
    for before in range(max(0, place - _REACH), place):
        token = tokens[before]
        word = token.small.replace("’", "'")
        if word == "no" and tokens[before + 1].is_capital:
            continue  # an answer, and a new sentence
        if (word in NEGATIONS or word.endswith("n't") or _is_ruled_out(tokens, before)) and not _STOPS.search(
            text, token.end, tokens[place].start
        ):
            return True
    return False


def _is_ruled_out(tokens: Sequence[Token], place: int) -> bool:
    return tokens[place].stem == "rule" and place + 1 < len(tokens) and tokens[place + 1].small == "out"


def contrary_doubts(reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for a word whose opposite, or whose negation, the nearest sentence has in its place."""
    for line in reading.nearest():
        negatives = {
            place
            for place, token in enumerate(reading.tokens)
            if token.small in NEGATIONS or _is_ruled_out(reading.tokens, place)
        }
        for place, token in enumerate(reading.tokens):
            if not token.is_content or token.is_capital or token.is_number or token.stem in LIGHT:
                continue
            others = [index for index, other in enumerate(line.tokens) if other.stem == token.stem]
            if others and tangible(token.stem) > _DOING:
                continue  # `without a headset` and `the headset off` say the same
            if others:
                turned = is_negated(reading.tokens, place, reading.text) and not any(
                    word in NEGATIONS or word.endswith("n't") for word in line.small
                )
                if turned:
                    yield _doubt(token, (line.tokens[others[0]],), line)
                elif not negatives - {place} and all(
                    is_negated(line.tokens, index, line.line.text) for index in others
                ):
                    yield _doubt(token, line.tokens[max(others[0] - 1, 0) : others[0] + 1], line)
            elif token.stem not in reading.body.positions and not is_negated(reading.tokens, place, reading.text):
                yield from _opposite(token, line, reading)


def _opposite(token: Token, line: ReadLine, reading: Reading) -> Iterator[Doubt]:
    if any(
        counterpart(token.stem, other.stem) >= _ALIKE and not _are_opposite(token.stem, other.stem)
        for other in line.tokens
    ):
        return
    for place, other in enumerate(line.tokens):
        if (
            _are_opposite(token.stem, other.stem)
            and other.stem not in reading.stems
            and not is_negated(line.tokens, place, line.line.text)
        ):
            yield _doubt(token, (other,), line)
            return


def _are_opposite(one: str, other: str) -> bool:
    return are_opposite(one, other) or (one, other) in _OURS


def _doubt(token: Token, against: Sequence[Token], line: ReadLine) -> Doubt:
    words = line.line.text[against[0].start : against[-1].end]
    return Doubt(DoubtKind.UNSUPPORTED, ((token.start, token.end),), (words,), line.line.place)
