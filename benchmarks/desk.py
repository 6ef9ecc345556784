"""A synthetic desk of any size: the same number and seed give the same files, byte for byte."""

import random
import re
from dataclasses import dataclass
from pathlib import Path

_ONSETS = "b br c ch d dr f g gr h j k kl l m n p pr r s st t tr v w z".split()
_NUCLEI = "a e i o u ai ea io ou".split()
_CODAS = "n r s l m th rk nd st x".split()
_WORDS = (
    "the ministry said that officials had counted ships grain workers cases flights in the region after the storm "
    "while the council and its partners reported a higher number on Monday and promised new figures within days "
    "residents near the border spoke of delays at the port and a shortage of fuel before talks resumed under guard"
).split()
_SHARE_FACTS, _SHARE_ENTITIES, _SHARE_EVENTS = 6, 5, 3
_RECORDS_A_FILE = 500
_CLAIMS = (1, 1, 2, 2, 3, 5)


@dataclass(frozen=True, slots=True)
class Desk:
    """What was written: how many of each, and one fact shown on few pages and one shown on many."""

    root: Path
    briefings: int
    entities: int
    facts: int
    claims: int
    narrow: str
    wide: str


def make_desk(root: Path, *, briefings: int, seed: int = 20241028) -> Desk:
    """Write a desk of `briefings` articles under `root`, with entities, facts and events in steady proportion.

    Fan-out is skewed as on a real desk: a few entities and facts stand in very many articles, most in one or two.
    """
    source = random.Random(seed)
    entities = max(10, briefings * _SHARE_ENTITIES // 10)
    facts = max(10, briefings * _SHARE_FACTS // 10)
    events = max(5, briefings * _SHARE_EVENTS // 10)
    names = names_of(source, entities)
    for folder in ("seeds/articles", "seeds/facts", "docs"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    write_records(root, _entities(names))
    text, claims = _facts(source, facts, entities)
    write_records(root, text)
    write_records(root, _events(source, events, entities))
    for number in range(briefings):
        write_text(root / f"seeds/articles/article-{number:05}.txt", _article(source, names))
    write_records(root, _briefings(source, briefings, facts))
    write_text(
        root / "mkdocs.yml",
        "site_name: Synthetic desk\nsite_url: http://127.0.0.1/\ntheme: {name: material, font: false}\n"
        "plugins: [search, briefgen]\n",
    )
    return Desk(root, briefings, entities, facts, claims, narrow=f"fact-{facts - 1}", wide="fact-0")


def write_text(path: Path, text: str) -> None:
    """Write a file with line feeds, whatever the machine."""
    path.write_text(text, encoding="utf-8", newline="\n")


def write_records(root: Path, text: str, *, each: int = _RECORDS_A_FILE) -> None:
    """Write a collection as a desk of its size would: some hundred records a file, well below the reader's limit."""
    head, *records = re.split(r"^(?=  \S)", text, flags=re.MULTILINE)
    for number in range(0, len(records), each):
        part = "".join(records[number : number + each])
        name = f"{head.strip().removesuffix(':')}-{number // each:03}.yml"
        write_text(root / "seeds" / "facts" / name, head + part)


def names_of(source: random.Random, count: int) -> tuple[str, ...]:
    """Return as many names of two words, all different."""
    names: dict[str, None] = {}
    while len(names) < count:
        words = ("".join(source.choice(part) for part in (_ONSETS, _NUCLEI, _CODAS)) for _ in range(4))
        first, last = ("".join(pair).capitalize() for pair in zip(words, words, strict=False))
        names[f"{first} {last}"] = None
    return tuple(names)


def skewed(source: random.Random, count: int) -> int:
    """Return a number below `count`; small ones come up far more often."""
    return min(int(count * source.random() ** 3), count - 1)


def _sentence(source: random.Random, name: str = "") -> str:
    start = source.randrange(len(_WORDS) - 20)
    words = list(_WORDS[start : start + source.randrange(9, 20)])
    if name:
        words.insert(source.randrange(2, 6), name)
    return " ".join(words).capitalize().replace(name.capitalize(), name) + "."


def _article(source: random.Random, names: tuple[str, ...]) -> str:
    def sentence() -> str:
        return _sentence(source, names[skewed(source, len(names))])

    bullets = [f"- {sentence()[:-1]}" for _ in range(3)]
    paragraphs = [" ".join(sentence() for _ in range(5)) for _ in range(8)]
    return "\n".join(["TL;DR:", *bullets, *paragraphs]) + "\n"


def _day(source: random.Random) -> str:
    return f"{source.randrange(2015, 2026)}-{source.randrange(1, 13):02}-{source.randrange(1, 29):02}"


def _entities(names: tuple[str, ...]) -> str:
    lines = ["entities:"]
    for number, name in enumerate(names):
        lines += [
            f"  entity-{number}:",
            "    type: person",
            f"    name: {name}",
            f"    summary: {name} speaks for the port.",
        ]
    return "\n".join(lines) + "\n"


def _facts(source: random.Random, count: int, entities: int) -> tuple[str, int]:
    lines, total = ["facts:"], 0
    for number in range(count):
        lines += [f"  fact-{number}:", f"    label: How many ships were counted at port {number}?", "    unit: ships"]
        lines += [f"    about: [entity-{skewed(source, entities)}]", "    claims:"]
        days = sorted({_day(source) for _ in range(source.choice(_CLAIMS))})
        total += len(days)
        for day in days:
            lines += [f"      - as_of: {day}", f"        value: {source.randrange(10, 90_000)}"]
            lines += [
                "        qualifier: about",
                f"        by: entity-{skewed(source, entities)}",
                "        nature: estimate",
            ]
    return "\n".join(lines) + "\n", total


def _events(source: random.Random, count: int, entities: int) -> str:
    lines = ["events:"]
    for number in range(count):
        lines += [f"  event-{number}:", f"    title: The count of round {number}", f"    date: {_day(source)}"]
        lines += [f"    entities: [entity-{skewed(source, entities)}]"]
    return "\n".join(lines) + "\n"


def _briefings(source: random.Random, count: int, facts: int) -> str:
    lines = ["briefings:"]
    for number in range(count):
        shown = skewed(source, facts)
        lines += [f"  article-{number:05}:", f"    title: Report {number} from the port", f"    date: {_day(source)}"]
        lines += [
            "    tldr:",
            f'      - "The latest count is [[fact:fact-{shown}]]."',
            "      - Officials promised new figures.",
        ]
    return "\n".join(lines) + "\n"
