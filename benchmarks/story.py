"""A random source in; one running story, with who is in it, what is claimed of it and where, out."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from benchmarks.names import Names, skewed
from benchmarks.prose import Prose, day_in_words

#: What a story of the example desk has, in the mean of its three; the parts below are the shares in its 273 claims.
ENTITIES, FACTS, SOURCES, EVENTS, TERMS = 58, 57, 53, 22, 10
_CLAIMS = (1,) * 74 + (2,) * 14 + (3,) * 5 + (5, 5, 4, 4, 6, 9, 12)
_EVIDENCE = (0,) * 4 + (1,) * 71 + (2,) * 22 + (3,) * 3
_CITED = (0,) * 10 + (1,) * 58 + (2,) * 28 + (3,) * 4
_KINDS: tuple[str, ...] = (
    ("person",) * 41 + ("organization",) * 54 + ("place",) * 23 + ("government",) * 19 + ("group",) * 12
)
_KINDS += ("country",) * 8 + ("product",) * 5 + ("unit",) * 5 + ("equipment",) * 4 + ("concept",) * 4
_NATURES: tuple[str, ...] = ("estimate",) * 30 + ("statement",) * 18 + ("report",) * 17 + ("measurement",) * 10
_NATURES += ("assessment",) * 6 + ("background",) * 6 + ("confirmation",) * 4 + ("plan",) * 3 + ("forecast",) * 4
_QUALIFIERS = ("",) * 40 + ("about ",) * 28 + ("at least ",) * 6 + ("more than ",) * 10 + ("up to ",) * 2
_HEDGES = ("",) * 92 + ("reportedly ",) * 4 + ("may have ",) * 4
_UNITS = (
    "ships wagons patients villages soldiers arrests flights bridges pupils farms lorries containers homes cases jobs"
).split()
_DEEDS = "left reached entered crossed closed reopened passed supplied".split()
_BODIES = "Port Authority,Health Service,Border Police,Rail Company,Water Board,Trade Union,Press Office".split(",")
_FIRST_DAY, _DAYS = date(2015, 1, 5), 3800


@dataclass(frozen=True, slots=True)
class Actor:
    """Whoever or whatever has a name."""

    id: str
    kind: str
    name: str
    alias: str


@dataclass(frozen=True, slots=True)
class Said:
    """One claim: `words` are quoted from `sentence`, which stands in the articles of these numbers."""

    day: date
    value: int | str
    qualifier: str
    hedge: str
    by: Actor
    words: str
    sentence: str
    articles: tuple[int, ...]
    sources: tuple[str, ...]
    nature: str
    status: str = ""
    change: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """One fact with its claims."""

    id: str
    label: str
    unit: str
    about: tuple[Actor, ...]
    claims: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """One running story; `articles` are numbers of the desk, `days` their dates."""

    id: str
    title: str
    actors: tuple[Actor, ...]
    facts: tuple[Asked, ...]
    sources: tuple[str, ...]
    articles: range
    days: tuple[date, ...]
    share: float

    def of_share(self, count: int) -> int:
        """Return how many of something a story of this length has, where a whole one has `count`."""
        return max(1, round(count * self.share))


def make_story(
    source: random.Random, names: Names, prose: Prose, *, number: int, articles: range, of: tuple[int, int]
) -> Story:
    """Return story `number` about `articles`; `of` is how many articles a whole story has, and the desk."""
    whole, desk = of
    key, share = f"s{number:04}", len(articles) / whole
    first = _FIRST_DAY + timedelta(days=articles.start * _DAYS // max(desk, 1))
    days = tuple(first + timedelta(days=3 * place) for place in range(len(articles)))
    actors = tuple(_actor(source, names, f"{key}-{place}") for place in range(max(6, round(ENTITIES * share))))
    sources = tuple(f"{key}-source-{place}" for place in range(max(1, round(SOURCES * share))))
    begun = Story(key, prose.title(actors[0].name), actors, (), sources, articles, days, share)
    facts = tuple(_fact(source, prose, begun, place) for place in range(max(2, round(FACTS * share))))
    return replace(begun, facts=facts)


def _actor(source: random.Random, names: Names, key: str) -> Actor:
    kind, word = source.choice(_KINDS), names.word()
    if kind == "person":
        return Actor(key, kind, f"{names.word()} {word}", word)
    if kind in ("organization", "government", "group", "unit"):
        body = source.choice(_BODIES)
        return Actor(key, kind, f"{word} {body}", f"{word} {body.split()[1]}")
    return Actor(key, kind, word, f"{word} {source.choice(('Region', 'Model', 'District'))}")


def _fact(source: random.Random, prose: Prose, story: Story, place: int) -> Asked:
    key, about = f"{story.id}-fact-{place}", tuple({source.choice(story.actors): None for _ in range(2)})
    # The first of a story is a running count, which briefings come back to.
    is_count = place == 0 or source.random() < 0.55
    unit, noun = source.choice(_UNITS), f"{prose.adjective()} {prose.noun()}"
    question = f"{unit} {source.choice(_DEEDS)} {about[0].name}" if is_count else f"the {noun} of {about[0].name}"
    count = max(3, source.choice(_CLAIMS)) if place == 0 else source.choice(_CLAIMS)
    claims: list[Said] = []
    value, by = source.randrange(40, 9000), source.choice(story.actors)
    starts = sorted(source.sample(range(len(story.days)), min(count, len(story.days))))
    for turn, start in enumerate(starts):
        follows = turn > 0 and source.random() < 0.6
        by = by if follows else story.actors[skewed(source, len(story.actors))]
        value += source.randrange(1, value // 6 + 2)
        stated: int | str = value if is_count else source.choice((f"{prose.adjective()} {prose.noun()}", "true"))
        turns = (follows, turn + 1 < len(starts))
        claims.append(_claim(source, story, start, (stated, question), by, turns))
    label = f"How many {question}?" if is_count else f"What became of {question}?"
    return Asked(key, label.replace("?", f", by count {place}?"), unit if is_count else "", about, tuple(claims))


def _claim(
    source: random.Random, story: Story, start: int, answer: tuple[int | str, str], by: Actor, turn: tuple[bool, bool]
) -> Said:
    """Return one claim; `turn` tells whether it follows one of the same speaker, and whether another comes after it."""
    value, question = answer
    follows, has_later = turn
    qualifier = source.choice(_QUALIFIERS) if isinstance(value, int) else ""
    hedge = source.choice(_HEDGES) if isinstance(value, int) else ""
    if isinstance(value, int):
        unit, deed, rest = question.split(" ", 2)
        words = f"{qualifier}{value:,} {unit} {hedge}{deed} {rest}"
    else:
        words = (
            f"{question} was settled in round {start + 1}" if value == "true" else f"{question} turned into a {value}"
        )
    day = story.days[start]
    sentence = f"{by.name} said on {day_in_words(day.year, day.month, day.day)} that {words}."
    shown = source.choice(_EVIDENCE)
    later = story.articles[start + 1 :]
    articles = (story.articles[start], *sorted(source.sample(later, min(shown - 1, len(later))))) if shown else ()
    luck = source.random()
    return Said(
        day=day,
        value=value,
        qualifier=qualifier.strip(),
        hedge=hedge.strip(),
        by=by,
        words=words,
        sentence=sentence,
        articles=articles,
        sources=_cited(source, story.sources),
        nature=source.choice(_NATURES),
        status="retracted" if luck < 0.03 and has_later else "disputed" if luck < 0.05 else "",
        change=("revision" if luck > 0.85 else "update") if follows else "",
    )


def _cited(source: random.Random, sources: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(source.sample(sources, min(source.choice(_CITED), len(sources)))))
