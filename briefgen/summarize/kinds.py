"""The names of a body and of a bullet in; what each names, as far as the words around it tell, out."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum

from briefgen.summarize.likeness import is_ordinary
from briefgen.summarize.names import DIRECTIONS, Name
from briefgen.summarize.places import is_of_country, of_one_country
from briefgen.summarize.words import Token, stem


class Kind(StrEnum):
    """What a name names."""

    COUNTRY = "country"
    PERSON = "person"
    PLACE = "place"
    BODY = "body"  # whoever acts and is no person: an office, a company, a team, a newspaper
    OTHER = "other"  # what cannot act: an event, a law, a product
    UNKNOWN = "unknown"


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


_PLACES = _stems(
    """
    County City Province State District Region Valley River Lake Sea Bay Gulf Island Islands Mountain Mount Hill Street
    Avenue Road Square Park Bridge Airport Station Stadium Arena Hall Harbour Harbor Port Strait Coast Village Town
    Memorial Campus Headquarters Ocean Desert Forest Peninsula Border Beach Tower Towers
    """
)
_BODIES = _stems(
    """
    Department Ministry Agency Service Office Bureau Council Committee Commission Court Parliament Senate Congress House
    Assembly Duma University College School Institute Institution Laboratory Academy Centre Center Hospital Clinic
    Company Corporation Corp Inc Ltd Group Holdings Bank Airline Airlines Lines Airways Association Federation Union
    League Club Team Party Church Foundation Fund Society Alliance Organization Organisation Army Navy Force Forces
    Guard Police Staff Times Post Journal News Radio Herald Tribune Gazette Observer Daily Television Press Telegraph
    Broadcasting Network Board Authority Administration Command Brigade Legion Division Squad Corps Conference Embassy
    Cabinet Treasury Chamber Orchestra Museum Trust Coalition Movement Secretariat Commissioner
    """
)
_OTHERS = _stems(
    """
    Cup Championship Championships Games Olympics Festival Award Prize Treaty Act Law Agreement Accord Convention Bill
    Review Report Post-Incident Day War Plan Program Programme Project Challenge Exhibition Fair Show Edition Study
    """
)
_TITLES = _stems(
    """
    president vice prime minister foreign education interior defense defence finance health shadow premier senator representative congressman congresswoman judge justice chief general colonel
    captain lieutenant major sergeant admiral commander coach manager professor doctor dr director secretary king queen
    prince princess pope mayor governor ambassador spokesman spokeswoman spokesperson chairman chairwoman chair
    commissioner inspector officer sir lord lady mr mrs ms deputy attorney lawyer barrister chancellor archbishop bishop
    sheriff analyst researcher scientist author coauthor founder cofounder student teacher campaigner activist striker
    goalkeeper midfielder defender forward player actor singer writer lawmaker legislator economist historian
    head boss leader expert counsel
    """
)
_WHERE = frozenset("in at near around outside inside into throughout across".split())
_FULL_NAME = (2, 3)


def core(stems: Collection[str]) -> frozenset[str]:
    """Return the words that tell a name from others: what no dictionary has, else what names no country, else all."""
    own = frozenset(one for one in stems if not is_ordinary(one) and not is_of_country((one,)) and one not in _TITLES)
    rest = frozenset(one for one in stems if not is_of_country((one,)) and one not in _TITLES)
    return own or rest or frozenset(stems)


def is_one(one: Name, other: Name) -> bool:
    """Return whether two names may mean the same: by what tells them from others, by country or by initials."""
    if one.stems & DIRECTIONS and other.stems & DIRECTIONS and not one.stems & other.stems & DIRECTIONS:
        return False
    first, second = core(one.stems), core(other.stems)
    if first & second or one.stems <= other.stems or other.stems <= one.stems:
        return True
    if one.letters in second or other.letters in first:
        return True
    return any(of_one_country(left, right) for left in one.stems for right in other.stems) and (
        is_of_country(first) or is_of_country(second)
    )


def kind_here(name: Name, tokens: Sequence[Token]) -> Kind:
    """Return what a name names by its own words and those beside it; UNKNOWN where they do not tell."""
    stems = [tokens[place].stem for place in name.places]
    if is_of_country(core(name.stems)):
        return Kind.COUNTRY
    for known, kind in ((_OTHERS, Kind.OTHER), (_PLACES, Kind.PLACE), (_BODIES, Kind.BODY)):
        if stems[-1] in known:
            return kind
    if not _BODIES.isdisjoint(stems) and stems[0] not in _TITLES:
        return Kind.BODY
    before = tokens[name.first - 1] if name.first else None
    if stems[0] in _TITLES or (before and before.stem in _TITLES):
        return Kind.PERSON
    if before and before.text.casefold() in _WHERE:
        return Kind.PLACE
    if len(stems) == 1:
        return Kind.BODY if tokens[name.first].text.isupper() else Kind.UNKNOWN
    is_full = len(stems) in _FULL_NAME and not any(is_of_country((one,)) for one in stems)
    return Kind.PERSON if is_full and not all(is_ordinary(one) for one in stems) else Kind.UNKNOWN


def kinds_in(lines: Sequence[tuple[Sequence[Name], Sequence[Token]]]) -> Mapping[str, Kind]:
    """Return what each word that tells a name from others stands for most often, where anything tells it."""
    seen: dict[str, Counter[Kind]] = {}
    for names, tokens in lines:
        for name in names:
            kind = kind_here(name, tokens)
            for one in core(name.stems) if kind is not Kind.UNKNOWN else ():
                seen.setdefault(one, Counter())[kind] += 1
    return {one: max(counts, key=lambda kind: (counts[kind], kind)) for one, counts in seen.items()}


def kind_of(name: Name, tokens: Sequence[Token], known: Mapping[str, Kind]) -> Kind:
    """Return what a name names: what the body tells of its words, else what stands beside it."""
    if is_of_country(core(name.stems)):
        return Kind.COUNTRY
    found = Counter(known[one] for one in core(name.stems) if one in known)
    if found:
        return max(found, key=lambda kind: (found[kind], kind))
    return kind_here(name, tokens)


def may_be_alike(one: Kind, other: Kind) -> bool:
    """Return whether one may stand where the other stands."""
    return one is other
