"""Records and articles in few words, for the tests of linking."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from briefgen.link import link
from briefgen.model.article import Anchor, Article, Block, BlockKind
from briefgen.model.desk import Desk
from briefgen.model.entity import Entity
from briefgen.model.linked import Linked
from briefgen.model.passage import Mark, MarkKind, Passage
from briefgen.model.problem import Problem
from briefgen.model.resolution import Resolution, Story

TODAY = date(2025, 1, 1)


def entity(name: str, *aliases: object, **fields: object) -> Entity:
    """An entity with aliases as an editor types them."""
    return Entity.model_validate({"type": "person", "name": name, "aliases": aliases, **fields})


def block(text: str, kind: BlockKind = BlockKind.PARAGRAPH, *marks: Mark) -> Block:
    return Block(kind, Passage(text, marks), (Anchor(0, 1, 1),), level=1)


def article(*body: Block | str, stem: str = "piece", ending: str = "txt", **fields: object) -> Article:
    """An article of blocks; a string is a paragraph."""
    blocks = tuple(each if isinstance(each, Block) else block(each) for each in body)
    whole = Article(stem, f"seeds/articles/{stem}.{ending}", "A plain title", body=blocks)
    return replace(whole, **fields)


def resolved(desk: Desk, resolution: Resolution | None = None) -> Resolution:
    """The least that follows from a desk: a story for each article, with what the desk says about it."""
    stories = {}
    for stem, piece in desk.articles.items():
        record = desk.briefings.get(stem)
        story = Story(stem, stem, piece.title, piece, title_basis=piece.title_basis)
        if record:
            basis = "desk" if record.title else piece.title_basis
            story = replace(story, record=record, title=record.title or piece.title, title_basis=basis)
        stories[stem] = story
    return replace(resolution or Resolution(), stories=stories, slugs={f"slug-{stem}": stem for stem in stories})


def linked(desk: Desk, resolution: Resolution | None = None) -> tuple[Linked, tuple[Problem, ...]]:
    return link(desk, resolved(desk, resolution))


def shown(passage: Passage) -> str:
    """The text with `{words|target}` for each mark that leads somewhere, `<words>` for all others."""
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    for mark in passage.marks:
        leads = mark.kind in {MarkKind.REFERENCE, MarkKind.FIGURE}
        opening.setdefault(mark.start, []).append("{" if leads else "<")
        closing.setdefault(mark.end, []).insert(0, f"|{mark.target}}}" if leads else ">")
    places = range(len(passage.text) + 1)
    return "".join("".join((*closing.get(at, ()), *opening.get(at, ()), passage.text[at : at + 1])) for at in places)


def linked_text(text: str, entities: Mapping[str, Entity]) -> str:
    """One paragraph of an article after linking."""
    found, _ = linked(Desk(entities=entities, articles={"piece": article(text)}))
    return shown(found.articles["piece"].body[0].passage)
