"""Plain mappings in, a desk of records out: what the tests of the middle rooms type."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from briefgen.model.article import Article, Block, BlockKind
from briefgen.model.desk import COLLECTIONS, Desk
from briefgen.model.history import Answer, History
from briefgen.model.passage import Passage
from briefgen.resolve import resolve

#: Whom the tests let speak: three parties with their spokesmen, and two that speak for themselves.
SPEAKERS: Mapping[str, Mapping[str, Any]] = {
    "united-states": {"type": "country", "name": "United States"},
    "pentagon": {"type": "organization", "name": "Pentagon", "speaks_for": "united-states"},
    "singh": {"type": "person", "name": "Sabrina Singh", "speaks_for": "pentagon"},
    "white-house": {"type": "organization", "name": "White House", "speaks_for": "united-states"},
    "south-korea": {"type": "country", "name": "South Korea"},
    "nis": {"type": "organization", "name": "National Intelligence Service", "speaks_for": "south-korea"},
    "jcs": {"type": "organization", "name": "Joint Chiefs of Staff", "speaks_for": "south-korea"},
    "lawmaker": {"type": "person", "name": "A lawmaker"},
    "ukraine": {"type": "country", "name": "Ukraine"},
    "hur": {"type": "organization", "name": "HUR", "speaks_for": "ukraine"},
    "nato": {"type": "organization", "name": "NATO"},
    "msmt": {"type": "organization", "name": "MSMT"},
}


def article(stem: str, *paragraphs: str, path: str = "", **fields: Any) -> Article:
    """Return an article of these paragraphs."""
    body = tuple(Block(BlockKind.PARAGRAPH, Passage(words)) for words in paragraphs)
    fields = {"title": f"About {stem}", **fields}
    return Article(stem=stem, path=path or f"seeds/articles/{stem}.txt", body=body, **fields)


def desk(*articles: Article, **collections: Mapping[str, Mapping[str, Any]]) -> Desk:
    """Return a desk; every collection holds mappings as an editor types them, keyed by id."""
    records = {
        name: {id_: COLLECTIONS[name].model_validate(fields) for id_, fields in sorted(typed.items())}
        for name, typed in collections.items()
    }
    return Desk(articles={one.stem: one for one in sorted(articles, key=lambda one: one.stem)}, **records)  # type: ignore[arg-type] - one record type per collection, told apart by name


def history(
    *claims: Mapping[str, Any],
    sources: Mapping[str, Mapping[str, Any]] | None = None,
    problems: bool = False,
    **fact: Any,
) -> Any:
    """Return the history of one fact with these claims; with `problems`, both it and what is off about it."""
    on = desk(entities=SPEAKERS, sources=sources or {}, facts={"fact": {"label": "Q?", "claims": claims, **fact}})
    resolution, found = resolve(on, today=date(2100, 1, 1))
    return (resolution.histories["fact"], found) if problems else resolution.histories["fact"]


def keyed(told: History) -> dict[str, Answer]:
    """Return the answers by their keys, in their order."""
    return {answer.key: answer for answer in told.answers}
