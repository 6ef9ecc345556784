"""A running story in; its records as YAML, in files as a desk would keep them, out."""

import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from benchmarks.prose import Prose
from benchmarks.story import EVENTS, TERMS, Actor, Asked, Said, Story

_FACTS_A_FILE = 20
_ABOUT = {
    "person": "speaks for a public body",
    "place": "is a town by the river",
    "country": "is a country of the region",
}
_PUBLISHERS = ("The Morning Courier", "Coast and Country", "The Evening Ledger", "Ministry Gazette", "Wire Service")
_SOURCE_KINDS = ("news", "news", "wire", "official", "report")


def story_files(source: random.Random, prose: Prose, story: Story) -> Iterator[tuple[str, str]]:
    """Yield each file's name and text, but for that of the briefings."""
    yield "dossier.yml", _collection("dossiers", [_dossier(story)])
    yield "entities.yml", entities_file(story.actors, dossier=story.id)
    facts = iter(story.facts)
    for number, part in enumerate(iter(lambda: tuple(islice(facts, _FACTS_A_FILE)), ())):
        yield f"facts-{number}.yml", _collection("facts", [_fact(story, fact) for fact in part])
    yield "sources.yml", _collection("sources", [_source(source, prose, story, key) for key in story.sources])
    events = (_event(source, prose, story, place) for place in range(story.of_share(EVENTS)))
    yield "events.yml", _collection("events", events)
    terms = (_term(prose, story, place) for place in range(story.of_share(TERMS)))
    yield "glossary.yml", _collection("glossary", terms)


def entities_file(actors: Iterable[Actor], *, dossier: str = "") -> str:
    """Return the YAML of some entities; one in three speaks for the one before it."""
    actors = tuple(actors)
    texts = (_entity(actors, place, dossier) for place in range(len(actors)))
    return _collection("entities", texts)


@dataclass(frozen=True, slots=True)
class Shorter:
    """What the desk's short version of an article holds: the facts whose figures it shows, and words of the article."""

    article: int
    facts: tuple[str, ...]
    bullets: tuple[str, ...]


def briefings_file(source: random.Random, prose: Prose, story: Story, shown: Iterable[Shorter]) -> str:
    """Return the YAML of a story's briefings."""
    return _collection("briefings", [_briefing(source, prose, story, one) for one in shown])


def article_id(number: int) -> str:
    """Return the stem of an article's file, which is also its page's name."""
    return f"article-{number:05}"


def _collection(name: str, texts: Iterable[str]) -> str:
    return f"{name}:\n" + "\n".join(texts)


def _text(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def _dossier(story: Story) -> str:
    shown = story.facts[0].id
    return (
        f"  {story.id}:\n    title: {story.title}\n    kind: running story\n    status: active\n"
        f"    summary: {story.actors[0].name} and what came of it.\n"
        f"    tldr:\n      - {_text(f'The latest count is [[fact:{shown}]].')}\n"
        f"    lead: [{', '.join(actor.id for actor in story.actors[:3])}]\n"
        f"    questions:\n      - Who follows {story.actors[1].name}?\n"
    )


def _entity(actors: tuple[Actor, ...], place: int, dossier: str) -> str:
    actor = actors[place]
    text = (
        f"  {actor.id}:\n    type: {actor.kind}\n    name: {actor.name}\n    aliases:\n      - {actor.alias}\n"
        f"    summary: {actor.name} {_ABOUT.get(actor.kind, 'is known to all')}.\n"
    )
    if place % 3 == 1:
        text += f"    speaks_for: {actors[place - 1].id}\n"
        text += f"    relations:\n      - {{type: works-for, target: {actors[place - 1].id}}}\n"
    return text + (f"    dossier: {dossier}\n" if dossier else "")


def _fact(story: Story, fact: Asked) -> str:
    head = f"  {fact.id}:\n    label: {_text(fact.label)}\n    about: [{', '.join(actor.id for actor in fact.about)}]\n"
    head += f"    unit: {fact.unit}\n" if fact.unit else ""
    claims = "".join(_claim(claim) for claim in fact.claims)
    return f"{head}    dossier: {story.id}\n    claims:\n{claims}"


def _claim(claim: Said) -> str:
    lines = [f"as_of: {claim.day}", f"value: {claim.value}"]
    lines += [f"qualifier: {claim.qualifier}"] if claim.qualifier else []
    lines += [f"text: {_text(claim.words[:1].upper() + claim.words[1:] + '.')}", f"by: {claim.by.id}"]
    lines += [f"sources: [{', '.join(claim.sources)}]"] if claim.sources else []
    if claim.articles:
        lines += ["evidence:"]
        lines += [f"  - {{article: {article_id(one)}, quote: {_text(claim.words)}}}" for one in claim.articles]
    lines += [f"nature: {claim.nature}"]
    lines += [f"hedge: {claim.hedge}"] if claim.hedge else []
    lines += [f"status: {claim.status}"] if claim.status else []
    lines += [f"change: {{kind: {claim.change}, reason: The count went on.}}"] if claim.change else []
    return "".join(f"      {'  ' if number else '- '}{line}\n" for number, line in enumerate(lines))


def _source(source: random.Random, prose: Prose, story: Story, key: str) -> str:
    return (
        f"  {key}:\n    title: {_text(prose.title(source.choice(story.actors).name))}\n"
        f"    publisher: {source.choice(_PUBLISHERS)}\n    url: https://example.org/{key}\n"
        f"    published: {source.choice(story.days)}\n    kind: {source.choice(_SOURCE_KINDS)}\n    lang: en\n"
    )


def _event(source: random.Random, prose: Prose, story: Story, place: int) -> str:
    first, second = source.choice(story.actors), source.choice(story.actors)
    title, day = prose.title(first.name), source.choice(story.days)
    return (
        f"  {story.id}-event-{place}:\n    title: {_text(title)}\n    date: {day}\n"
        f"    summary: {_text(prose.sentence(lambda: second.name))}\n"
        f"    entities: [{', '.join({first.id: 0, second.id: 0})}]\n    facts: [{source.choice(story.facts).id}]\n"
        f"    sources: [{source.choice(story.sources)}]\n    dossier: {story.id}\n"
    )


def _term(prose: Prose, story: Story, place: int) -> str:
    word = f"{prose.adjective()} {prose.noun()} {story.actors[place % len(story.actors)].name.split()[0]}"
    definition = f"A {prose.noun()} of the {prose.noun()}."
    return f"  {story.id}-term-{place}:\n    term: {word}\n    definition: {_text(definition)}\n"


def _briefing(source: random.Random, prose: Prose, story: Story, shown: Shorter) -> str:
    number = shown.article
    place = number - story.articles.start
    actor = source.choice(story.actors)
    lines = [f"title: {_text(prose.title(actor.name))}", f"date: {story.days[place]}", f"dossier: {story.id}"]
    lines += [f"topics: [{prose.noun()}, {prose.noun()}]"]
    if shown.facts:
        bullets = (*(f"The latest count is [[fact:{fact}]]." for fact in shown.facts), *shown.bullets)
        lines += ["tldr:", *(f"  - {_text(bullet)}" for bullet in bullets)]
    if source.random() < 11 / 16:
        lines += [f"why: {_text(prose.sentence(lambda: actor.name))}"]
    if source.random() < 4 / 16:
        lines += [f"next: {_text(prose.sentence(lambda: actor.name))}"]
    others = sorted({*source.choices(story.articles, k=2)} - {number})
    lines += [f"related: [{', '.join(map(article_id, others))}]"] if others else []
    if source.random() < 6 / 16:
        lines += ["corrections:", f"  - {{date: {story.days[place]}, kind: update, text: The count went on.}}"]
    return f"  {article_id(number)}:\n" + "".join(f"    {line}\n" for line in lines)
