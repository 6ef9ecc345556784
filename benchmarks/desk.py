"""A size in; a synthetic desk in the proportions of the example desk out, for a seed the same byte for byte.

The example desk has 16 articles in 3 dossiers, 175 entities with 176 aliases, 170 facts with 273 claims and 338 pieces
of evidence, 160 sources, 67 events and 29 terms. So a dossier here has 58 entities, 57 facts with about 95 claims, 53
sources, 22 events and 10 terms, in the example's shares of kinds, natures, qualifiers, hedges, evidence and sources a
claim, disputes (5 %), retractions (1 %) and claims that follow an earlier one of the same speaker.

But a dossier has 18 articles rather than 5, a story that is written about for weeks: that makes five claims an article.
`articles_a_story=5` makes a desk as dense as the example.

An article has about 3,800 characters, 600 words, 32 sentences and 15 lines (the example: 3,414, 617, 34 and 14). Its
words come from about 2,000, the n-th of a kind 1/n as often as the first, and from the names. Ten thousand words of
running text hold about 1,500 different ones (the example 1,600).

Fan-out is skewed: one fact is shown in every fourth briefing, a few entities in most, nearly all others in one or two.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.files import write_text
from benchmarks.names import Names, skewed
from benchmarks.prose import Prose
from benchmarks.records import Shorter, article_id, briefings_file, entities_file, story_files
from benchmarks.story import Actor, Story, make_story

ARTICLES_A_STORY = 18
_SHARED = 24
_WIDE_EVERY = 4
_WITH_SHORT_VERSION = 9 / 16


@dataclass(frozen=True, slots=True)
class Desk:
    """What was written: how many of each, and one fact shown in one briefing (`narrow`) and one in very many (`wide`).

    Each of the two has a file and a briefing that shows it; `entity` comes up in most articles.
    """

    root: Path
    briefings: int
    entities: int
    facts: int
    claims: int
    narrow: "Shown"
    wide: "Shown"
    entity: "Shown"


@dataclass(frozen=True, slots=True)
class Shown:
    """A record, the file that it stands in, and the address of a page that shows it."""

    id: str
    file: Path
    page: str


def make_desk(
    root: Path,
    *,
    briefings: int,
    seed: int = 20241028,
    articles_a_story: int = ARTICLES_A_STORY,
    plugin: str = "briefgen",
) -> Desk:
    """Write a desk of `briefings` articles under `root`; `plugin` is what mkdocs.yml says of ours."""
    source = random.Random(seed)
    names, prose = Names(source), Prose(source)
    shared = tuple(
        Actor(f"shared-{number}", "organization", f"{names.word()} Ministry", f"{names.word()} House")
        for number in range(_SHARED)
    )
    for folder in ("seeds/articles", "seeds/facts/shared", "docs"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    write_text(root / "seeds/facts/shared/entities.yml", entities_file(shared))
    entities, facts, claims = len(shared), 0, 0
    wide = narrow = ""
    for number, start in enumerate(range(0, briefings, articles_a_story)):
        articles = range(start, min(start + articles_a_story, briefings))
        of = (articles_a_story, briefings)
        story = make_story(source, names, prose, number=number, articles=articles, of=of)
        wide, narrow = wide or story.facts[0].id, story.facts[0].id
        _write_story(root, source, prose, story, shared, wide=wide, is_last=articles.stop == briefings)
        entities += len(story.actors)
        facts += len(story.facts)
        claims += sum(len(fact.claims) for fact in story.facts)
    write_text(
        root / "mkdocs.yml",
        "site_name: Synthetic desk\nsite_url: http://127.0.0.1/\ntheme: {name: material, font: false}\n"
        f"plugins: [search, {plugin}]\n",
    )
    widest = (briefings - 1) // _WIDE_EVERY * _WIDE_EVERY
    return Desk(
        root,
        briefings,
        entities,
        facts,
        claims,
        narrow=_shown(root, narrow, f"briefings/{article_id(briefings - 1)}/"),
        wide=_shown(root, wide, f"briefings/{article_id(widest)}/"),
        entity=Shown("shared-0", root / "seeds/facts/shared/entities.yml", "entities/shared-0/"),
    )


def _shown(root: Path, fact: str, page: str) -> Shown:
    return Shown(fact, root / "seeds/facts" / fact.partition("-")[0] / "facts-0.yml", page)


def _write_story(
    root: Path,
    source: random.Random,
    prose: Prose,
    story: Story,
    shared: tuple[Actor, ...],
    *,
    wide: str,
    is_last: bool,
) -> None:
    folder = root / "seeds/facts" / story.id
    folder.mkdir()
    for file, text in story_files(source, prose, story):
        write_text(folder / file, text)
    told: dict[int, list[str]] = {number: [] for number in story.articles}
    for fact in story.facts:
        for claim in fact.claims:
            for number in claim.articles:
                told[number].append(claim.sentence)
    name = _namer(source, story, shared)
    for number, sentences in told.items():
        write_text(root / f"seeds/articles/{article_id(number)}.txt", prose.article(sentences, name))
    shown = (
        Shorter(number, facts, tuple(sentence.rstrip(".") for sentence in told[number][:2]))
        for number, facts in _facts_shown(source, story, wide=wide, is_last=is_last)
    )
    write_text(folder / "briefings.yml", briefings_file(source, prose, story, shown))


def _namer(source: random.Random, story: Story, shared: tuple[Actor, ...]) -> Callable[[], str]:
    def name() -> str:
        cast = shared if source.random() < 0.3 else story.actors
        actor = cast[skewed(source, len(cast))]
        return actor.alias if source.random() < 0.25 else actor.name

    return name


def _facts_shown(
    source: random.Random, story: Story, *, wide: str, is_last: bool
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield each article's number and the facts that its briefing shows; the first of the last story only once."""
    for number in story.articles:
        shown = [wide] if number % _WIDE_EVERY == 0 else []
        if source.random() < _WITH_SHORT_VERSION:
            first = 1 if is_last or story.facts[0].id == wide else 0
            shown += [story.facts[first + skewed(source, len(story.facts) - first)].id for _ in range(2)]
        if is_last and number == story.articles.stop - 1:
            shown += [story.facts[0].id]
        yield number, tuple(dict.fromkeys(shown))
