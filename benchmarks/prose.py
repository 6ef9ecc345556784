"""A random source and names in; sentences and articles of news in plain English out."""

import random
from collections.abc import Callable, Sequence

from benchmarks import words

SENTENCES_A_PARAGRAPH = (2, 2, 2, 3)
PARAGRAPHS = (9, 10, 11, 11, 12)
BULLETS = 4
_MONTHS = "January February March April May June July August September October November December".split()
_LINKS = "after before during despite amid along near beyond under without against until since".split()
_CLAUSES = (
    "The {adjective} {noun} {verb} the {noun} of {name} {adverb}, and {plural} {verb} {plural} {link} the {noun}.",
    "{Plural} in {name} {verb} a {noun} {link} the {adjective} {noun} that {plural} had {verb}.",
    "{name} {verb} the {noun} {link} {plural} {verb} a {adjective} {noun} for the {plural} of the {noun}.",
    "{Link} the {noun}, {name} {verb} {adverb} what the {adjective} {noun} had {verb} for {plural} and {plural}.",
    "The {noun} {verb} the {adjective} {plural}, but {name} {verb} that the {noun} of the {noun} had not been {verb}.",
    "Most {plural} of the {noun} were {adverb} {verb} by {name}, which {verb} a {noun} with {adjective} {plural}.",
    "The {noun} was {verb} {link} a {adjective} {noun}, while the {plural} {verb} {plural} and a {noun}.",
    "The {plural} {verb} the {noun} {adverb}; the {adjective} {plural} of the {noun} {verb} it {link} the {noun}.",
    "Who {verb} the {noun} is for the {adjective} {noun} to {bare}, a {noun} of the {noun} {verb}.",
    "{Plural} {verb} {plural} {link} {name} and {name} {verb} the {noun} of a {adjective} {noun}.",
)
_BARE = "decide say judge find settle tell answer weigh".split()


class Prose:
    """Writes filler about names; one random source makes one text."""

    def __init__(self, source: random.Random) -> None:
        self._source = source
        nouns, plurals, verbs = (words.drawn(source, kind()) for kind in (words.nouns, words.plurals, words.verbs))
        adjectives, adverbs = words.drawn(source, words.adjectives()), words.drawn(source, words.adverbs())
        self.noun: Callable[[], str] = nouns.__next__
        self.adjective: Callable[[], str] = adjectives.__next__
        self._slots: dict[str, Callable[[], str]] = {
            "noun": nouns.__next__,
            "plural": plurals.__next__,
            "verb": verbs.__next__,
            "adjective": adjectives.__next__,
            "adverb": adverbs.__next__,
            "Plural": lambda: next(plurals).capitalize(),
            "link": lambda: source.choice(_LINKS),
            "Link": lambda: source.choice(_LINKS).capitalize(),
            "bare": lambda: source.choice(_BARE),
        }
        self._shapes = tuple(_pieces(shape) for shape in _CLAUSES)

    def sentence(self, name: Callable[[], str]) -> str:
        """Return one sentence; `name` is asked for each name in it."""
        shape = self._source.choice(self._shapes)
        slots = self._slots
        return "".join(
            piece if not is_slot else (name() if piece == "name" else slots[piece]()) for is_slot, piece in shape
        )

    def title(self, name: str) -> str:
        """Return a headline about a name."""
        return f"{name} and the {self.adjective()} {self.noun()} of the {self.noun()}"

    def article(self, told: Sequence[str], name: Callable[[], str], *, has_bullets: bool = True) -> str:
        """Return an article in which each sentence of `told` stands once, most under a short version of its own."""
        source = self._source
        paragraphs = [
            [self.sentence(name) for _ in range(source.choice(SENTENCES_A_PARAGRAPH))]
            for _ in range(source.choice(PARAGRAPHS))
        ]
        bullets = [*told[: BULLETS - 1], *(paragraph[0] for paragraph in paragraphs)][:BULLETS]
        for number, sentence in enumerate(told):
            place = paragraphs[1 + number * 2 % (len(paragraphs) - 1)]
            place.insert(source.randrange(1, len(place) + 1), sentence)
        head = ["TL;DR:", *(f"- {bullet[:-1]}" for bullet in bullets)] if has_bullets else []
        return "\n".join([*head, *(" ".join(paragraph) for paragraph in paragraphs)]) + "\n"


def day_in_words(year: int, month: int, day: int) -> str:
    """Return a date as an English article has it."""
    return f"{day} {_MONTHS[month - 1]} {year}"


def _pieces(shape: str) -> tuple[tuple[bool, str], ...]:
    pieces = shape.replace("}", "{").split("{")
    return tuple((bool(number % 2), piece) for number, piece in enumerate(pieces) if piece)
