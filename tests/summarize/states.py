"""A desk about an imaginary harbour, as it stands after one edit or another."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from briefgen.link import link
from briefgen.model.article import Block, BlockKind
from briefgen.model.desk import Desk
from briefgen.model.linked import Linked
from briefgen.model.passage import Passage
from briefgen.model.resolution import Resolution
from briefgen.resolve import resolve
from tests.resolve.desks import article, desk

Known = tuple[Desk, Resolution, Linked]
BODY = (
    "The port authority said on 3 March 2025 that about 40 ships were waiting outside Korvaport.",
    "Pilots stopped work because of a dispute over night shifts. The union may call a second strike.",
)
BULLETS = ("40 ships were waiting outside Korvaport", "The union will call a second strike")
CLAIM: Mapping[str, Any] = {
    "id": "authority",
    "as_of": "2025-03-03",
    "value": 40,
    "by": "authority",
    "evidence": [{"article": "strike", "quote": "about 40 ships were waiting"}],
}
LONG = " ".join(f"Berth {number} was closed to all ships by order of the port authority." for number in range(4, 20))
#: What an editor may change, one thing at a time; `nothing` is the desk as it stood.
EDITS: Mapping[str, Mapping[str, Any]] = {
    "nothing": {},
    "a bullet": {"bullets": (BULLETS[0], "The union may call a second strike")},
    "a word of the body": {"body": (BODY[0].replace("about 40", "about 50"), BODY[1])},
    "a sentence more": {"body": (*BODY, "Ferries ran as usual.")},
    "the value of a claim": {"claim": {"value": 60}},
    "the words of a claim": {"claim": {"text": "Forty ships were waiting, the authority said."}},
    "whose words a claim quotes": {"claim": {"evidence": [{"article": "strike", "quote": "Pilots stopped work"}]}},
    "a claim in words": {
        "claim": {
            "value": None,
            "text": "The pilots are on strike.",
            "evidence": [{"article": "strike", "quote": "Pilots stopped work because of a dispute"}],
        }
    },
    "the day of a claim": {"claim": {"as_of": "2025-03-04"}},
    "the question of a fact": {"fact": {"label": "How many ships were waiting at the second berth?"}},
    "the unit of a fact": {"fact": {"unit": "vessels"}},
    "the name of who speaks": {"name": "Harbour Master of Korvaport"},
    "the language": {"briefing": {"lang": "de"}},
    "who wrote the summary": {"briefing": {"tldr": ["Dozens of ships were waiting outside Korvaport"]}},
    "no summary at all": {"bullets": ()},
}


def known(edit: str = "nothing") -> Known:
    """Return a desk after an edit, resolved and linked: one article with a short version, one without."""
    typed = EDITS[edit]
    bullets = tuple(Block(BlockKind.BULLET, Passage(text)) for text in typed.get("bullets", BULLETS))
    fact = {"label": "How many ships were waiting?", "unit": "ships", **typed.get("fact", {})}
    on = desk(
        article("strike", *typed.get("body", BODY), tldr=bullets),
        article("berths", LONG),
        entities={"authority": {"type": "organization", "name": typed.get("name", "Port Authority")}},
        facts={"ships": {**fact, "claims": [{**CLAIM, **typed.get("claim", {})}]}},
        briefings={"strike": {"date": "2025-03-05", **typed.get("briefing", {})}},
    )
    resolution, _ = resolve(on, today=date(2025, 4, 1))
    linked, _ = link(on, resolution)
    return on, resolution, linked
