"""A synthetic newsroom of any size: articles in plain English, and five claims to each that quote it word for word.

The same number and seed give the same files, byte for byte.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from benchmarks.files import write_records, write_text
from benchmarks.names import names_of, skewed

CLAIMS_AN_ARTICLE = 5
_UNITS = "ships wagons patients villages soldiers arrests flights bridges pupils farms lorries containers".split()
_VERBS = "left reached entered crossed closed reopened passed supplied".split()
_ADJECTIVES = (
    "northern southern coastal old new largest smallest local foreign public private winter spring annual daily early "
    "late regional federal rural urban independent joint temporary permanent heavy light main second third"
).split()
_NOUNS = (
    "harbour railway hospital school border market airport road river valley ministry council court union company "
    "bank farmer driver teacher doctor judge soldier captain inspector budget contract report strike storm flood fire "
    "drought harvest election vote treaty permit licence shipment convoy fuel grain timber cargo water power price "
    "wage loan debt repair inspection rescue search evacuation shortage delay agreement dispute decision plan"
).split()
_ACTIONS = (
    "delayed opened closed reached approved refused promised visited repaired inspected counted questioned supported "
    "rejected announced postponed described examined followed criticised welcomed"
).split()
_LINKS = "after before during despite amid along near beyond under".split()
_HEDGES = ("", "", "", "reportedly ", "may have ", "are believed to have ")
_QUALIFIERS = (("", ""), ("about ", "about"), ("at least ", "at least"), ("more than ", "more than"))
_MONTHS = "January February March April May June July August September October November December".split()
_FIRST_DAY = date(2015, 1, 5)


@dataclass(frozen=True, slots=True)
class Newsroom:
    """How much was written."""

    root: Path
    articles: int
    entities: int
    facts: int
    claims: int


@dataclass(frozen=True, slots=True)
class _Said:
    """A claim and the sentence of an article that it quotes: `words` without, `sentence` with who said it and when."""

    fact: int
    article: int
    day: date
    value: int
    qualifier: str
    hedge: str
    speaker: int
    sentence: str
    words: str


@dataclass(frozen=True)
class _Cast:
    """Who and what is written about: people, each of an organization, and places."""

    people: tuple[str, ...]
    bodies: tuple[str, ...]
    places: tuple[str, ...]
    counts: dict[int, int] = field(default_factory=dict)


def make_newsroom(root: Path, *, articles: int, seed: int = 20241028) -> Newsroom:
    """Write a desk of that many articles under `root`, each with a short version and five claims that quote it.

    Some short versions say more than their article: a hedge is gone in every tenth, a number is another in every
    twentieth. Fan-out is skewed: a few people, places and facts come up in very many articles.
    """
    source = random.Random(seed)
    for folder in ("seeds/articles", "seeds/facts", "docs"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    names = names_of(source, max(12, articles * 6 // 10))
    people = max(6, len(names) * 7 // 10)
    bodies = max(3, len(names) // 10)
    cast = _Cast(names[:people], names[people : people + bodies], names[people + bodies :])
    facts = max(10, articles)
    said: list[_Said] = []
    for number in range(articles):
        day = _FIRST_DAY + timedelta(days=number * 4000 // articles)
        claims = [_claim(source, cast, number, day, fact) for fact in _facts_of_one(source, facts)]
        said += claims
        write_text(root / f"seeds/articles/article-{number:05}.txt", _article(source, cast, claims))
    write_records(root, "entities:\n" + "".join(_entities(cast)))
    write_records(root, "facts:\n" + "".join(_facts(cast, said)), each=100)
    write_records(root, "events:\n" + "".join(_events(said[:: CLAIMS_AN_ARTICLE * 4])))
    write_records(root, "briefings:\n" + "".join(_briefings(said[::CLAIMS_AN_ARTICLE])))
    write_text(
        root / "mkdocs.yml",
        "site_name: Synthetic newsroom\nsite_url: http://127.0.0.1/\ntheme: {name: material, font: false}\n"
        "plugins: [search, briefgen]\n",
    )
    return Newsroom(root, articles, len(names), len({one.fact for one in said}), len(said))


def _facts_of_one(source: random.Random, facts: int) -> tuple[int, ...]:
    """Return the facts of one article, no two alike: a running story and what else was said that day."""
    chosen: dict[int, None] = {}
    while len(chosen) < CLAIMS_AN_ARTICLE:
        chosen[skewed(source, facts)] = None
    return tuple(chosen)


def _question(cast: _Cast, fact: int) -> tuple[str, str, str]:
    """Return the unit, the verb and the place that a fact asks for; the same for one fact whenever it is asked."""
    place = cast.places[fact % len(cast.places)]
    return _UNITS[fact % len(_UNITS)], _VERBS[fact // len(_UNITS) % len(_VERBS)], place


def _claim(source: random.Random, cast: _Cast, article: int, day: date, fact: int) -> _Said:
    unit, verb, place = _question(cast, fact)
    before = cast.counts.get(fact, source.randrange(40, 9000))
    value = cast.counts[fact] = max(12, before + source.randrange(-before // 20, before // 6 + 2))
    speaker, hedge = skewed(source, len(cast.people)), source.choice(_HEDGES)
    shown, qualifier = source.choice(_QUALIFIERS)
    words = f"{shown}{value:,} {unit} {hedge}{verb} {place}"
    when = f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    sentence = f"{cast.people[speaker]} said on {when} that {words}."
    return _Said(fact, article, day, value, qualifier, hedge.strip(), speaker, sentence, words)


def _filler(source: random.Random, cast: _Cast) -> str:
    noun, adjective = (lambda: source.choice(_NOUNS)), (lambda: source.choice(_ADJECTIVES))
    who = cast.people[skewed(source, len(cast.people))] if source.random() < 0.3 else f"The {adjective()} {noun()}"
    what = f"{who} {source.choice(_ACTIONS)} the {noun()} of the {adjective()} {noun()}"
    then = f"{source.choice(_LINKS)} the {noun()} in {cast.places[skewed(source, len(cast.places))]}"
    more = f", and the {noun()} {source.choice(_ACTIONS)} a {adjective()} {noun()}" if source.random() < 0.5 else ""
    return f"{what} {then}{more}."


def _article(source: random.Random, cast: _Cast, claims: list[_Said]) -> str:
    paragraphs = [[_filler(source, cast) for _ in range(source.randrange(2, 5))] for _ in range(10)]
    for place, claim in enumerate(claims):
        paragraphs[place * 2].insert(source.randrange(2), claim.sentence)
    bullets = [_bullet(source, claim) for claim in claims[:3]] + [_filler(source, cast)[:-1]]
    return "\n".join(["TL;DR:", *(f"- {one}" for one in bullets), *(" ".join(one) for one in paragraphs)]) + "\n"


def _bullet(source: random.Random, claim: _Said) -> str:
    words, luck = claim.words, source.random()
    if luck < 0.05:
        words = words.replace(f"{claim.value:,}", f"{claim.value * 3:,}")
    elif luck < 0.15:
        words = words.replace("are believed to have ", "").replace("may have ", "").replace("reportedly ", "")
    return words[:1].upper() + words[1:]


def _entities(cast: _Cast) -> Iterator[str]:
    for number, name in enumerate(cast.people):
        yield f"  person-{number}:\n    type: person\n    name: {name}\n    summary: {name} speaks for a public body.\n"
        yield f"    speaks_for: body-{number % len(cast.bodies)}\n"
    for number, name in enumerate(cast.bodies):
        yield f"  body-{number}:\n    type: organization\n    name: {name} Board\n    summary: A public body.\n"
    for number, name in enumerate(cast.places):
        yield f"  place-{number}:\n    type: place\n    name: {name}\n    summary: A town.\n"


def _facts(cast: _Cast, said: list[_Said]) -> Iterator[str]:
    by_fact: dict[int, list[_Said]] = {}
    for one in said:
        by_fact.setdefault(one.fact, []).append(one)
    for fact, claims in sorted(by_fact.items()):
        unit, verb, place = _question(cast, fact)
        yield f"  fact-{fact}:\n    label: How many {unit} {verb} {place}, by count {fact}?\n    unit: {unit}\n"
        yield f"    about: [place-{fact % len(cast.places)}]\n    claims:\n"
        for one in claims:
            yield f"      - as_of: {one.day}\n        value: {one.value}\n        by: person-{one.speaker}\n"
            yield f"        nature: {'estimate' if one.qualifier or one.hedge else 'report'}\n"
            yield f"        qualifier: {one.qualifier}\n" if one.qualifier else ""
            yield f"        hedge: {one.hedge}\n" if one.hedge else ""
            yield f"        evidence:\n          - article: article-{one.article:05}\n"
            yield f"            quote: {one.sentence}\n"


def _events(said: list[_Said]) -> Iterator[str]:
    for number, one in enumerate(said):
        yield f"  event-{number}:\n    title: Count {number} is told\n    date: {one.day}\n"
        yield f"    entities: [person-{one.speaker}]\n    facts: [fact-{one.fact}]\n"
        yield f"    evidence:\n      - article: article-{one.article:05}\n        quote: {one.words}\n"


def _briefings(said: list[_Said]) -> Iterator[str]:
    for one in said:
        yield f"  article-{one.article:05}:\n    title: Report {one.article} of the day\n    date: {one.day}\n"
        if one.article % 3 == 0:
            yield f'    tldr:\n      - "The count is [[fact:fact-{one.fact}@{one.day}]]."\n      - {one.words}\n'
