"""A random source in; words by kind, a few as often as all others together, as in any real text, out."""

import random
from collections.abc import Iterable, Iterator
from itertools import accumulate, chain

_NOUNS = (
    "government ministry report council court war plan border official city country law force company group army "
    "decision region bank police agreement office price market port strike storm school hospital election budget "
    "railway vote party leader minister worker soldier attack talk union road bridge village river water power fuel "
    "grain harvest factory contract judge lawyer doctor teacher farmer driver captain inspector engineer editor "
    "witness resident visitor owner tenant voter member partner rival neighbour commander pilot sailor guard nurse "
    "patient student pupil scholar expert analyst adviser speaker author reader letter speech statement interview "
    "question answer promise threat warning demand request offer proposal draft clause treaty permit licence ban "
    "fine tax loan debt wage pension subsidy grant budget deficit surplus profit loss cost fee tariff export import "
    "shipment cargo container vessel ferry harbour terminal runway airport station platform tunnel canal reservoir "
    "dam pipeline refinery mine quarry forest field orchard vineyard meadow coast island valley mountain desert lake "
    "flood drought fire earthquake heatwave frost landslide outbreak vaccine symptom infection clinic ward ambulance "
    "rescue search evacuation shelter camp convoy patrol checkpoint barrier fence trench base depot barracks weapon "
    "missile drone tank rifle shell uniform mission exercise ceasefire truce summit meeting session hearing verdict "
    "sentence appeal trial charge arrest raid inquiry audit inspection survey census poll ballot campaign coalition "
    "opposition majority minority committee chamber parliament senate assembly cabinet embassy consulate delegation "
    "envoy sanction embargo dispute protest march rally crowd square monument museum library theatre stadium prison "
    "archive record document signature passport visa map satellite antenna cable server network outage update "
    "software password breach customer supplier retailer warehouse workshop tool machine turbine battery panel grid "
    "meter engine wagon lorry tram bicycle pavement crossing signal timetable ticket passenger delay cancellation "
    "repair spare part shortage reserve stock store shelf kitchen meal bread milk meat fish rice wheat maize salt "
    "sugar coffee tea cotton wool timber steel copper cement brick glass paper ink paint garden roof wall window "
    "door stair cellar tower chimney lamp clock bell flag banner medal prize award anniversary ceremony memorial "
    "funeral wedding holiday season winter summer spring autumn morning evening midnight weekend decade century"
).split()
_VERBS = (
    "report confirm reject approve announce delay open close expect plan order visit cross enter reach support "
    "question demand promise refuse accept sign repair inspect count describe follow welcome criticise postpone "
    "cancel suspend resume extend limit restrict ease lift raise lower double reduce increase improve damage destroy "
    "restore replace rename relocate expand shorten widen block clear patrol guard search rescue evacuate shelter "
    "supply deliver collect store ship load unload export import trade lease rent insure tax fine license "
    "ban permit allow warn threaten accuse charge convict acquit arrest detain release question appeal overturn "
    "review audit examine measure test compare record publish print translate quote summarise mention note "
    "discuss debate negotiate mediate settle ratify amend repeal enforce monitor observe photograph film "
    "attack shell bomb capture defend surround occupy liberate disarm train recruit deploy station "
    "move transfer escort assist treat vaccinate diagnose isolate infect survive remember honour mourn "
    "celebrate organise attend address greet thank urge advise persuade remind inform consult survey interview"
).split()
_ADJECTIVES = (
    "new public local national foreign northern southern eastern western military political former senior large "
    "small recent early late main central regional official private independent joint armed civilian financial legal "
    "medical technical temporary permanent annual monthly weekly daily urgent secret open closed partial complete "
    "sudden gradual steady severe mild heavy light narrow wide deep shallow remote rural urban coastal inland "
    "industrial agricultural commercial domestic international bilateral federal municipal provincial parliamentary "
    "judicial criminal civil moral peaceful violent dangerous safe safer reliable doubtful accurate incomplete "
    "detailed brief lengthy costly cheap expensive scarce abundant empty crowded quiet noisy clean dirty old ancient "
    "modern electric solar nuclear chemical digital manual automatic broken intact damaged flooded frozen dry wet "
    "warm cold hot mountainous wooden concrete metal stone narrow-gauge unpaved unmarked unnamed unarmed unpaid "
    "disputed neutral hostile friendly cautious hopeful sceptical anxious patient exhausted wounded missing homeless "
    "elderly young skilled unskilled seasonal elected appointed retired acting deputy vice chief"
).split()
_ADVERBS = (
    "again already also later earlier partly largely mostly nearly quickly slowly quietly openly briefly formally "
    "privately publicly repeatedly rarely often still barely fully jointly separately eventually gradually suddenly "
    "immediately temporarily permanently legally officially carefully reluctantly unanimously narrowly widely"
).split()
_FIRST_HALVES = (
    "water road river school land rail ship fire work farm market mine grain fuel stone snow wind salt coal iron "
    "wood corn sand light sea field head foot hand guard watch store"
).split()
_SECOND_HALVES = "side works yard house line way gate bank master keeper man men land bed head bound craft".split()
_FORWARD = ("re", "over", "under", "mis", "out", "pre")
_DOUBLED = ("plan", "ship", "ban", "permit", "transfer", "patrol", "cancel", "acquit")
_VOWELS = frozenset("aeiou")
#: How flat the head of the distribution is: with this, the ten first of a kind are about a fifth of all.
_FLATNESS = 2.7
_DRAWN_AT_ONCE = 4096


def nouns() -> tuple[str, ...]:
    """Return nouns by how often they come, the rarest made of two others."""
    made = (one + other for other in _SECOND_HALVES for one in _FIRST_HALVES if not one.endswith(other))
    return _unique((*_NOUNS, *made))


def plurals() -> tuple[str, ...]:
    """Return the same nouns as many."""
    return tuple(_plural(word) for word in nouns())


def verbs() -> tuple[str, ...]:
    """Return verbs of the past by how often they come, the rarest with a syllable before them."""
    longer = (f"{head}{verb}" for head in _FORWARD for verb in _VERBS[:70])
    return _unique(map(_past, (*_VERBS, *longer)))


def adjectives() -> tuple[str, ...]:
    """Return adjectives by how often they come, the rarest what has been done to a thing, or not."""
    done = tuple(_past(verb) for verb in _VERBS)
    return _unique((*_ADJECTIVES, *done, *(f"un{verb}" for verb in done[:90])))


def adverbs() -> tuple[str, ...]:
    """Return adverbs by how often they come."""
    regular = (word for word in _ADJECTIVES if not word.endswith(("y", "er", "ic", "le", "re", "ll", "ed")))
    return _unique((*_ADVERBS, *(f"{word}ly" for word in regular if "-" not in word)))


def drawn(source: random.Random, words: tuple[str, ...]) -> Iterator[str]:
    """Yield one of the words after another, without end; the n-th comes about 1/n as often as the first."""
    sums = tuple(accumulate(1 / (rank + _FLATNESS) for rank in range(1, len(words) + 1)))
    return chain.from_iterable(iter(lambda: source.choices(words, cum_weights=sums, k=_DRAWN_AT_ONCE), None))


def _unique(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _plural(word: str) -> str:
    if word.endswith(("s", "x", "ch", "sh", "z")):
        return f"{word}es"
    if word.endswith("man"):
        return f"{word[:-2]}en"
    return f"{word[:-1]}ies" if word.endswith("y") and word[-2] not in _VOWELS else f"{word}s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return f"{verb[:-1]}ied"
    return f"{verb}{verb[-1]}ed" if verb.endswith(_DOUBLED) else f"{verb}ed"
