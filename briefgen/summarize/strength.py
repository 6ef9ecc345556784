"""A bullet held beside its body in; what it says more surely than its source does, out."""

import re
from collections.abc import Collection, Iterator, Sequence

from briefgen.model.summary import Doubt, DoubtKind
from briefgen.summarize.amounts import Amount, Sort
from briefgen.summarize.body import ReadLine
from briefgen.summarize.hedges import (
    ALLEGATIONS,
    ATTRIBUTIONS,
    BOOSTERS,
    CAUSES,
    HEDGES,
    KEEPING,
    PROOFS,
    REPORTED,
    RESERVATIONS,
)
from briefgen.summarize.likeness import tangible
from briefgen.summarize.negation import is_negated
from briefgen.summarize.reading import Reading, weight
from briefgen.summarize.words import Token, stem

_CLAUSE_ENDS = re.compile(r"[;:.]|, (?:but|while|and|though|although)\b")
#: How many words behind a hedge it reaches, how much of them the bullet must repeat, and how much they must weigh.
_SCOPE, _REPEATED, _HEAVY = 8, 0.4, 0.6
#: How much of the bullet the hedged sentence must hold.
_HELD, _RETOLD = 0.5, 0.7
_DOING = 0.55  # how tangible a word is at most that says what happens
_CAUSE = re.compile(r"\b(?:because|owing to|thanks to|due to)\b")
_LOOSENED = re.compile(
    r"\b(?:estimat|reckon|almost|nearly|some|around|about|roughly|approx|at least|up to)\w*(?:\W+\w+){0,3}\W+\Z",
    re.IGNORECASE,
)
_BOOSTER_STEMS = frozenset(stem(word) for word in BOOSTERS)
_SMALL, _CLEARLY = 12, 0.1
_WILL = frozenset(
    {"may", "might", "could", "would", "expected", "likely", "possibly", "perhaps", "possible", "expects"}
)


def strength_doubts(reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for what the source hedges and the bullet does not."""
    found = (*_boosted(reading), *_unhedged(reading), *_alleged(reading), *_caused(reading), *_bare_amounts(reading))
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
    lines = reading.nearest(2)
    small = frozenset(word for line in lines for word in line.small)
    hedges = [token.text for line in lines for token in line.tokens if _is_hedge(token)]
    if not lines or any(stem(word) in _BOOSTER_STEMS for word in small):
        return
    doubtful = BOOSTERS if hedges else PROOFS
    for place, token in enumerate(reading.tokens):
        if token.text.casefold() in doubtful and not is_negated(reading.tokens, place, reading.text):
            yield _stronger([token], hedges, lines[0])


def _is_hedge(token: Token) -> bool:
    return token.text.casefold() in HEDGES or token.stem in {"estim", "approxim", "suspect", "believ", "alleg"}


def _unhedged(reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt where the source's `may` governs what the bullet tells without any such word."""
    will = [token for token in reading.tokens if token.text.casefold() == "will"]
    for line in reading.nearest(2):
        small = line.small
        if will and small & _WILL and "will" not in small and not _keeps(_WILL & small, reading):
            against = [token.text for token in line.tokens if token.text.casefold() in _WILL]
            yield _stronger(will, against, line)
        if reading.lines[0][0] < _HELD:
            return
        for place, token in enumerate(line.tokens):
            word = token.text.casefold()
            if word not in HEDGES or _keeps({word}, reading):
                continue
            words = _governed(place, line, reading)
            if not words and word in REPORTED and reading.lines[0][0] >= _RETOLD:
                words = _first_verb(reading)
            if words:
                yield _stronger(will or words, [token.text], line)
                return


def _keeps(hedges: Collection[str], reading: Reading) -> bool:
    """Return whether the bullet keeps one of these hedges of its source."""
    return any(not sort.isdisjoint(hedges) and kept & reading.small for sort, kept in KEEPING)


def _alleged(reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for an allegation that the bullet tells as something that happened."""
    if reading.small & (RESERVATIONS | ATTRIBUTIONS):
        return
    for line in reading.nearest():
        alleged = [token.text for token in line.tokens if token.text.casefold() in ALLEGATIONS]
        if alleged and reading.lines[0][0] >= _HELD:
            yield _stronger(_first_verb(reading), alleged, line)


def _first_verb(reading: Reading) -> list[Token]:
    """Return the first word that may say what happened."""
    words = [token for token in reading.tokens if token.is_content and not token.is_capital and not token.is_number]
    return [token for token in words if tangible(token.stem) <= _DOING][:1] or words[:1]


def _governed(place: int, line: ReadLine, reading: Reading) -> list[Token]:
    """Return the bullet's words that repeat what a hedge of the source governs; none where it says something else."""
    hedge = line.tokens[place]
    if is_negated(line.tokens, place, line.line.text):
        return []
    whole = held = 0.0
    repeated: dict[int, float] = {}
    for index in range(place + 1, min(place + 1 + _SCOPE, len(line.tokens))):
        token = line.tokens[index]
        if _CLAUSE_ENDS.search(line.line.text, hedge.end, token.start):
            break
        if not token.is_content or token.is_number:
            continue
        heavy = weight(token)
        best = max(range(len(reading.found)), key=lambda one: reading.found[one].get(line.first + index, 0.0))
        alike = reading.found[best].get(line.first + index, 0.0)
        whole, held = whole + heavy, held + heavy * alike
        if alike:
            repeated[best] = heavy
    if not whole or held < _HEAVY or held / whole < _REPEATED:
        return []
    return _doing(sorted(repeated), reading)


def _doing(places: Sequence[int], reading: Reading) -> list[Token]:
    """Return the words among and between these that say what happens; all that are no names where none does."""
    between = [reading.tokens[place] for place in range(places[0], places[-1] + 1)] if places else []
    doing = [token for token in between if token.is_content and not token.is_capital and tangible(token.stem) <= _DOING]
    return doing or [reading.tokens[place] for place in places if not reading.tokens[place].is_capital] or between[:1]


def _caused(reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for a reason that the source does not give as one."""
    found = _CAUSE.search(reading.text)
    lines = reading.nearest(2)
    if not found or not lines:
        return
    near = {word for line in lines for word in line.small}
    if not near & CAUSES:
        yield Doubt(DoubtKind.STRONGER, (found.span(),), (), lines[0].line.place)


def _bare_amounts(reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for a bare number that the source gives as `about`, `at least` or `up to`."""
    for amount in reading.amounts:
        if amount.bound or amount.sort is Sort.ORDINAL or (amount.value <= _SMALL and not amount.is_digits):
            continue
        if _LOOSENED.search(reading.text[: amount.start]):
            continue
        near = reading.surroundings(reading.at(amount.start, amount.end))
        fits = sorted(
            (
                (reading.fit(near, anchor.position), anchor.position, anchor.amount)
                for anchor in reading.body.counted
                if anchor.amount and abs(anchor.amount.value - amount.value) < 1e-6 * max(1.0, amount.value)
            ),
            key=lambda one: -one[0],
        )
        if fits and fits[0][2].bound and _is_always_bound(fits):
            line = reading.body.lines[reading.body.line_at.get(fits[0][1], 0)]
            yield Doubt(
                DoubtKind.STRONGER, ((amount.start, amount.end),), (_as_typed(fits[0][2], line),), line.line.place
            )


def _is_always_bound(fits: Sequence[tuple[float, int, Amount]]) -> bool:
    bare = [fit for fit, _, amount in fits if not amount.bound]
    return not bare or fits[0][0] > max(bare) + _CLEARLY


def _as_typed(amount: Amount, line: ReadLine) -> str:
    """Return the amount as the source has it, with the words that loosen it."""
    start = max(line.line.text.rfind(" ", 0, max(amount.start - 2, 0)), 0)
    before = line.line.text[:start].rstrip()
    words = line.line.text[before.rfind(" ") + 1 : amount.end].strip()
    return (
        words
        if amount.bound.split()[0] in words.casefold()
        else f"{amount.bound} {line.line.text[amount.start : amount.end]}"
    )
