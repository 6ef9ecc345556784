"""The names of a body and of a bullet in; what each names, as far as the words around it tell, out."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from functools import lru_cache

from briefgen.summarize.callings import BODIES, CALLED, OTHERS, PLACES, TITLES
from briefgen.summarize.likeness import is_ordinary
from briefgen.summarize.names import DIRECTIONS, Name
from briefgen.summarize.places import is_capital_city, is_of_country, of_one_country
from briefgen.summarize.words import Token, Word


class Kind(StrEnum):
    """What a name names."""

    COUNTRY = "country"
    PERSON = "person"
    PLACE = "place"
    BODY = "body"  # whoever acts and is no person: an office, a company, a team, a newspaper
    OTHER = "other"  # what cannot act: an event, a law, a product
    UNKNOWN = "unknown"


_WHERE = frozenset("in near around outside inside into throughout across".split())
_FULL_NAME = (2, 3)


@lru_cache(maxsize=20_000)
def core(stems: frozenset[str]) -> frozenset[str]:
    """Return the words that tell a name from others: what no dictionary has, else what names no country, else all."""
    own = frozenset(one for one in stems if not is_ordinary(one) and not is_of_country((one,)) and one not in TITLES)
    rest = frozenset(one for one in stems if not is_of_country((one,)) and one not in TITLES)
    return own or rest or stems


def is_one(one: Name, other: Name) -> bool:
    """Return whether two names may mean the same: by what tells them from others, by country or by initials."""
    return _is_one(one.stems, one.letters, other.stems, other.letters)


@lru_cache(maxsize=100_000)
def _is_one(one: frozenset[str], letters: str, other: frozenset[str], others: str) -> bool:
    if one & DIRECTIONS and other & DIRECTIONS and not one & other & DIRECTIONS:
        return False
    first, second = core(one), core(other)
    if first & second or one <= other or other <= one or letters in second or others in first:
        return True
    return (is_of_country(first) or is_of_country(second)) and any(
        of_one_country(left, right) for left in one for right in other
    )


def kind_here(name: Name, tokens: Sequence[Token | Word]) -> Kind:
    """Return what a name names by its own words and those beside it; UNKNOWN where they do not tell."""
    before = tokens[name.first - 1].small if name.first else ""
    if is_of_country(core(name.stems)):
        is_city = before in _WHERE and is_capital_city(tokens[name.last].stem)
        return Kind.PLACE if is_city else Kind.COUNTRY
    return _by_own_words(name, tokens) or _by_neighbours(name, tokens) or _by_form(name, tokens)


def _by_own_words(name: Name, tokens: Sequence[Token | Word]) -> Kind | None:
    stems = [tokens[place].stem for place in name.places]
    if stems[0] in TITLES and len(stems) > 1:
        return Kind.PERSON
    for known, kind in ((OTHERS, Kind.OTHER), (PLACES, Kind.PLACE), (BODIES, Kind.BODY)):
        if stems[-1] in known:
            return kind
    return None if BODIES.isdisjoint(stems) else Kind.BODY


def _by_neighbours(name: Name, tokens: Sequence[Token | Word]) -> Kind | None:
    before = tokens[max(0, name.first - 2) : name.first]
    behind = [token.stem for token in tokens[name.last + 1 : name.last + 3]]
    if not CALLED.isdisjoint(behind) or (before and before[-1].stem in CALLED):
        return Kind.BODY
    if before and before[-1].stem in TITLES:
        return Kind.PERSON
    if before and before[-1].small == "of" and before[0].stem in PLACES:
        return Kind.PLACE
    return Kind.PLACE if before and before[-1].small in _WHERE else None


def _by_form(name: Name, tokens: Sequence[Token | Word]) -> Kind:
    words = [tokens[place] for place in name.places]
    if len(words) == 1:
        return Kind.BODY if words[0].text.isupper() else Kind.UNKNOWN
    is_full = len(words) in _FULL_NAME and not any(is_of_country((one.stem,)) for one in words)
    return Kind.PERSON if is_full and not all(is_ordinary(one.stem) for one in words) else Kind.UNKNOWN


def kinds_told(names: Iterable[Name], tokens: Sequence[Token | Word]) -> Iterator[tuple[str, Kind, int]]:
    """Yield each word that tells a name of a sentence from others, with what it stands for and how much that counts."""
    for name in names:
        kind = kind_here(name, tokens)
        if kind is not Kind.UNKNOWN:
            sure = 2 if _by_neighbours(name, tokens) else 1
            for one in core(name.stems):
                yield one, kind, sure


class Kinds(dict[str, Kind]):
    """What each word that tells a name from others stands for most often, where anything tells it.

    `told` gives what tells it for one word; only words that are asked for are looked at. Of others nothing is known.
    """

    def __init__(self, told: Callable[[str], Iterable[tuple[Kind, int]]]) -> None:
        super().__init__()
        self._told = told

    def __missing__(self, one: str) -> Kind:
        counts: Counter[Kind] = Counter()
        for kind, sure in self._told(one):
            counts[kind] += sure
        found = self[one] = max(counts, key=lambda kind: (counts[kind], kind), default=Kind.UNKNOWN)
        return found


def kind_of(name: Name, tokens: Sequence[Token | Word], known: Kinds) -> Kind:
    """Return what a name names: what the body tells of its words, else what stands beside it."""
    if is_of_country(core(name.stems)):
        return kind_here(name, tokens)
    found = Counter(kind for kind in map(known.__getitem__, core(name.stems)) if kind is not Kind.UNKNOWN)
    if found:
        return max(found, key=lambda kind: (found[kind], kind))
    return kind_here(name, tokens)
