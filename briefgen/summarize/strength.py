"""A bullet held beside its body in; what it says more surely than its source does, out."""

import re
from collections.abc import Collection, Iterator, Sequence

from briefgen.model.summary import Doubt, DoubtKind
from briefgen.summarize.body import ReadLine
from briefgen.summarize.bounds import bare_amounts
from briefgen.summarize.hedges import (
    ALL,
    ALLEGATIONS,
    ATTRIBUTIONS,
    BOOSTERS,
    CAUSES,
    CLAIMING,
    DISPUTING,
    HEDGES,
    KEEPING,
    MODALS,
    NEGATIONS,
    NOUNS,
    PARTIAL,
    PROOFS,
    REPORTED,
    RESERVATIONS,
    SOME,
)
from briefgen.summarize.likeness import tangible
from briefgen.summarize.names import CALENDAR, begins_sentence
from briefgen.summarize.negation import is_negated
from briefgen.summarize.reading import Reading, counterpart, weight
from briefgen.summarize.words import Token, stem

_CLAUSE_ENDS = re.compile(r"[;:]|\.\s|, (?:but|while|and|though|although)\b")
_PART_ENDS = re.compile(r"[;:]|\.\s|, (?:but|while|and|though|although|where|who|which|because|so)\b")
_SUBORDINATE = re.compile(r"\b(?:that|which|who|whom|because|if|over|as|where)\b")
#: How many words that carry meaning a hedge reaches; how much of them the bullet must repeat, and how much they must
#: weigh.
_SCOPE, _REPEATED, _HEAVY = 5, 0.28, 0.5
#: How much of the bullet the hedged sentence must hold.
_HELD, _RETOLD = 0.42, 0.7
_DOING = 0.55  # how tangible a word is at most that says what happens
_GROUNDS = re.compile(r"\b(?:on the grounds|in response to|after|over|explain\w*)\b")
_CLOSE_BEHIND, _SAME_NOUN = 12, 0.6
_CAUSE = re.compile(r"\b(?:because|owing to|thanks to|due to)\b")
_BOOSTER_STEMS = frozenset(stem(word) for word in BOOSTERS)
_BOOSTING = BOOSTERS | PROOFS
_LIGHT, _MOSTLY = 0.6, 0.5
_BE = frozenset("is are was were".split())
_CONDITIONS = frozenset({"if", "whether", "unless"})
_IF = frozenset({"if"})
_SEEMING = frozenset({"appear", "seem"})
_SOURCE_BEHIND = frozenset({"by", "according", "in"})
_ALMOST = frozenset("almost nearly virtually practically".split())
_SUPPOSING = _CONDITIONS | frozenset("any would should when whoever whatever could may might can".split())
_SAME = 0.6
_NEAR_WILL = 25
_WILL = frozenset(
    {"may", "might", "could", "would", "expected", "likely", "possibly", "perhaps", "possible", "expects"}
)


def strength_doubts(reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for what the source hedges and the bullet does not."""
    found = (each for look in _LOOKS for each in look(reading))
    told: set[tuple[int, int]] = set()
    for doubt in found:
        if not told.intersection(doubt.words):
            told.update(doubt.words)
            yield doubt


def _stronger(words: Sequence[Token], against: Sequence[str], line: ReadLine) -> Doubt:
    places = tuple((token.start, token.end) for token in words)
    return Doubt(DoubtKind.STRONGER, places, tuple(dict.fromkeys(against)), line.line.place)


def _boosted(reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for `confirms` where the source estimates, suspects or believes."""
    if reading.small.isdisjoint(_BOOSTING):
        return
    lines = reading.nearest(2)
    hedges = [token.text for line in lines for token in line.tokens if _is_hedge(token) or token.small == "if"]
    if not lines or any(_has_booster(line) for line in lines):
        return
    doubtful = BOOSTERS if hedges else PROOFS
    for place, token in enumerate(reading.tokens):
        if token.small in doubtful and not is_negated(reading.tokens, place, reading.text):
            yield _stronger([token], hedges, lines[0])


def _has_booster(line: ReadLine) -> bool:
    return any(
        token.stem in _BOOSTER_STEMS and not is_negated(line.tokens, place, line.line.text)
        for place, token in enumerate(line.tokens)
    )


def _is_hedge(token: Token) -> bool:
    return token.small in HEDGES or token.stem in {"estim", "approxim", "suspect", "believ", "alleg"}


def _unhedged(reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt where the source's `may` governs what the bullet tells without any such word."""
    if not reading.lines or reading.lines[0][0] < _HELD:
        return
    will = [token for token in reading.tokens if token.small == "will"]
    for line in reading.cover:
        for place in line.places_of(_HEDGING):
            token, sort = line.tokens[place], _sort(place, line)
            if sort is None:
                continue
            governed = _governed(place, line, reading)
            if not governed and token.small in REPORTED and reading.lines[0][0] >= _RETOLD:
                governed = [reading.tokens.index(one) for one in _first_verb(reading)]
            if not governed or _is_kept(sort, token, governed, line, reading):
                continue
            yield _stronger(_near(will, governed, reading) or _doing(governed, reading), [token.text], line)
            return


def _sort(place: int, line: ReadLine) -> frozenset[str] | None:
    """Return the words of a bullet that keep the hedge at a place of a line; None where there is no hedge."""
    token = line.tokens[place]
    word = token.small
    if word == "to" and place and line.tokens[place - 1].small in _BE:
        word = "planned"  # `they are to travel`
    if token.is_capital and not begins_sentence(line.line.text, token.start):
        return None  # the month, or a name
    if token.stem in _SEEMING and not (place + 1 < len(line.tokens) and line.tokens[place + 1].small == "to"):
        return None  # `another count appeared`
    return next((kept for sort, kept in KEEPING if word in sort), None)


#: All words for which `_sort` may return any.
_HEDGING = frozenset({"to"}).union(*(sort for sort, _ in KEEPING))


def _near(will: Sequence[Token], governed: Sequence[int], reading: Reading) -> list[Token]:
    first, last = reading.tokens[governed[0]].start, reading.tokens[governed[-1]].end
    return [token for token in will if first - _NEAR_WILL <= token.start <= last]


def _is_kept(kept: Collection[str], hedge: Token, governed: Sequence[int], line: ReadLine, reading: Reading) -> bool:
    """Return whether the bullet keeps a hedge of its source, in the same part of it as what the hedge governs."""
    tokens = reading.tokens
    first, last = tokens[governed[0]], tokens[governed[-1]]
    is_open = hedge.small in _WILL and any(token.small == "will" for token in _near(tokens, governed, reading))
    for place, token in enumerate(tokens):
        word = token.small
        if word not in kept or (is_open and word in _CONDITIONS):
            continue
        if word == "to" and not (place and tokens[place - 1].small in _BE):
            continue
        if _PART_ENDS.search(reading.text, min(token.end, last.end), max(token.start, first.start)):
            continue  # in another part of the bullet
        is_noun = word in NOUNS and token.stem != hedge.stem
        if is_noun and (token.stem in line.stems or token.start > first.start) and not _is_source(place, reading):
            continue
        if word in MODALS and _SUBORDINATE.search(reading.text, last.end, max(token.start, last.end)):
            continue  # it governs what comes behind
        return True
    return False


def _alleged(reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for an allegation that the bullet tells as something that happened."""
    if reading.small & (RESERVATIONS | ATTRIBUTIONS):
        return
    for line in reading.nearest():
        alleged = [line.read.words[place].text for place in line.places_of(ALLEGATIONS)]
        if alleged and reading.lines[0][0] >= _HELD:
            yield _stronger(_first_verb(reading), alleged, line)


def _first_verb(reading: Reading) -> list[Token]:
    """Return the first word that may say what happened."""
    words = [token for token in reading.tokens if token.is_content and not token.is_capital and not token.is_number]
    return [token for token in words if tangible(token.stem) <= _DOING][:1] or words[:1]


def _is_source(place: int, reading: Reading) -> bool:
    """Return whether a noun says whose word it is: `by the same estimate`."""
    return any(token.small in _SOURCE_BEHIND for token in reading.tokens[max(0, place - 3) : place])


def _governed(place: int, line: ReadLine, reading: Reading) -> list[int]:
    """Return the places of the bullet's words that repeat what a hedge of the source governs; none where none do."""
    hedge = line.tokens[place]
    if place and line.tokens[place - 1].small in NEGATIONS:
        return []
    whole = held = 0.0
    repeated: set[int] = set()
    words = 0
    for index in range(place + 1, len(line.tokens)):
        token = line.tokens[index]
        if words == _SCOPE or _CLAUSE_ENDS.search(line.line.text, hedge.end, token.start):
            break
        if not token.is_content or token.is_number:
            continue
        words += 1
        heavy = weight(token)
        best = max(range(len(reading.found)), key=lambda one: reading.found[one].get(line.first + index, 0.0))
        alike = reading.found[best].get(line.first + index, 0.0)
        whole, held = whole + heavy, held + heavy * alike
        if alike:
            repeated.add(best)
    if whole < _LIGHT:
        return _repeated(line, reading)
    if held < _HEAVY or held / whole < _REPEATED or all(reading.tokens[one].stem in CALENDAR for one in repeated):
        return []
    return sorted(repeated)


def _repeated(line: ReadLine, reading: Reading) -> list[int]:
    """Return the places of the bullet's words that a line has, where that is most of them."""
    number = reading.body.line_at[line.first]
    if reading.held_by_lines(enumerate(map(weight, reading.tokens)))[number] < _MOSTLY:
        return []
    return [place for place, row in enumerate(reading.in_lines) if row.get(number, 0.0)]


def _doing(places: Sequence[int], reading: Reading) -> list[Token]:
    """Return the words among and between these that say what happens; all that are no names where none does."""
    between = [reading.tokens[place] for place in range(places[0], places[-1] + 1)] if places else []
    doing = [token for token in between if token.is_content and not token.is_capital and tangible(token.stem) <= _DOING]
    return doing or [reading.tokens[place] for place in places if not reading.tokens[place].is_capital] or between[:1]


def _caused(reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for a reason that the source does not give as one, or as one of several."""
    found = _CAUSE.search(reading.text)
    lines = reading.cover or reading.nearest(2)
    if not found or not lines:
        return
    near = {word for line in lines for word in line.small}
    partial = [token.text for line in lines for token in line.tokens if _is_partial(token, line)]
    if not near & CAUSES and not _GROUNDS.search(" ".join(line.line.text for line in lines)):
        yield Doubt(DoubtKind.STRONGER, (found.span(),), (), lines[0].line.place)
    elif partial and not reading.small & PARTIAL:
        yield Doubt(DoubtKind.STRONGER, (found.span(),), tuple(dict.fromkeys(partial)), lines[0].line.place)


def _is_partial(token: Token, line: ReadLine) -> bool:
    """Return whether a word before a reason says that there are others: `partly because`."""
    if token.small not in PARTIAL:
        return False
    behind = [one.small for one in line.tokens if token.end <= one.start <= token.end + _CLOSE_BEHIND]
    return not CAUSES.isdisjoint(behind)


def _generalized(reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for `all ships` where the source has most, many or some of them."""
    if reading.small & SOME or reading.small.isdisjoint(ALL):
        return
    for line in reading.cover:
        if line.small & ALL:
            continue
        for place, token in enumerate(reading.tokens[:-1]):
            if token.small not in ALL:
                continue
            for number, other in enumerate(line.tokens[:-1]):
                if other.small in SOME and _count_one(reading, place, line, number):
                    yield _stronger([token], [other.text], line)
                    return


def _count_one(reading: Reading, place: int, line: ReadLine, number: int) -> bool:
    ours = [token.stem for token in reading.tokens[place + 1 : place + 4] if token.is_content]
    theirs = [token.stem for token in line.tokens[number + 1 : number + 5] if token.is_content]
    return bool(ours) and any(counterpart(ours[0], one) >= _SAME_NOUN for one in theirs)


def _claimed(reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for what somebody declares, others dispute, and the bullet tells as a fact."""
    if reading.small & (RESERVATIONS | ATTRIBUTIONS | CLAIMING | DISPUTING):
        return
    for line in reading.cover:
        number = reading.body.line_at[line.first]
        behind = reading.body.lines[number : number + 2]
        if not any(each.small & DISPUTING for each in behind):
            continue
        for place in line.places_of(CLAIMING):
            if governed := _governed(place, line, reading):
                yield _stronger(_doing(governed, reading), [line.tokens[place].text], line)
                return


def _finished(reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for `finished` where the source has `almost complete`."""
    if reading.small & _ALMOST:
        return
    for line in reading.cover:
        for place in line.places_of(_ALMOST):
            if place + 1 == len(line.tokens):
                continue
            token, behind = line.tokens[place : place + 2]
            if not behind.is_content or behind.is_number:
                continue
            at = line.first + place + 1
            mine = [place for place, found in enumerate(reading.found) if found.get(at, 0.0) >= _SAME]
            if mine and not any(amount.start < behind.end and behind.start < amount.end for amount in line.amounts):
                yield _stronger([reading.tokens[mine[0]]], [line.line.text[token.start : behind.end]], line)
                return


def _supposed(reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for what the source tells under a condition and the bullet as a fact: `if troops were sent`."""
    if reading.small & _SUPPOSING or _held(reading) < _HELD:
        return
    for line in reading.cover:
        for place in line.places_of(_IF):
            if governed := _governed(place, line, reading):
                yield _stronger(_doing(governed, reading), [line.tokens[place].text], line)
                return


def _held(reading: Reading) -> float:
    return reading.lines[0][0] if reading.lines else 0.0


_LOOKS = (_boosted, _unhedged, _alleged, _claimed, _caused, _generalized, _finished, _supposed, bare_amounts)
EXTRA = ("_claimed", "_generalized")
