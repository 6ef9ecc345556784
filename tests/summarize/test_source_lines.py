"""The lines that a summary is held against: the body, and claims that do not rest on the summary itself."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from briefgen.link import link
from briefgen.model.article import Block, BlockKind
from briefgen.model.passage import Passage
from briefgen.resolve import resolve
from briefgen.summarize.source_lines import source_lines
from tests.resolve.desks import article, desk

STRIKE = article(
    "strike", "Dozens of ships wait. Nobody counts them.", tldr=(Block(BlockKind.BULLET, Passage("40 ships wait")),)
)


def claims_among(*sources: str, quote: str, typed: Mapping[str, Any], briefing: Mapping[str, Any]) -> list[str]:
    claim = {"id": "one", "value": 40, "sources": sources, "evidence": [{"article": "strike", "quote": quote}]}
    on = desk(
        STRIKE,
        facts={"ships": {"label": "How many?", "claims": [claim]}},
        sources=typed,
        briefings={"strike": briefing},
    )
    resolution, _ = resolve(on, today=date(2025, 1, 1))
    linked, _ = link(on, resolution)
    lines = source_lines(
        resolution.stories["strike"],
        linked.articles["strike"],
        linked.quotes["strike"],
        desk=on,
        resolution=resolution,
    )
    found = list(lines)
    assert [line.text for line in found if not line.claim] == ["Dozens of ships wait.", "Nobody counts them."]
    return [line.claim for line in found if line.claim]


@pytest.mark.parametrize(
    ("sources", "quote", "briefing", "counts"),
    [
        ((), "Dozens of ships", {}, True),
        ((), "40 ships", {}, False),
        (("own",), "40 ships", {}, False),
        (("published",), "40 ships", {"source": "published"}, False),
        (("own", "notice"), "40 ships", {}, True),
        ((), "40 ships", {"tldr": ["Ships wait."]}, True),
    ],
)
def test_a_claim_that_rests_on_the_articles_own_summary_alone_is_no_source_for_that(sources, quote, briefing, counts):
    typed = {"own": {"title": "O", "article": "strike"}, "notice": {"title": "N"}, "published": {"title": "P"}}
    found = claims_among(*sources, quote=quote, typed=typed, briefing=briefing)
    assert found == (["ships#one"] if counts else [])


def test_of_a_long_history_the_latest_claims_count_and_those_that_quote_the_article():
    days = [f"2024-{month:02}-{day:02}" for month in range(1, 5) for day in range(1, 11)]
    claims = [{"id": f"of-{day}", "as_of": day, "value": 40, "text": "So many."} for day in days]
    claims[0]["evidence"] = [{"article": "strike", "quote": "Dozens of ships"}]
    claims[30]["evidence"] = [{"article": "strike", "quote": "Nobody counts them"}]
    on = desk(
        STRIKE, facts={"ships": {"label": "How many?", "claims": claims}}, briefings={"strike": {"date": "2024-03-10"}}
    )
    resolution, _ = resolve(on, today=date(2025, 1, 1))
    linked, _ = link(on, resolution)
    story, article_, quotes = resolution.stories["strike"], linked.articles["strike"], linked.quotes["strike"]
    lines = source_lines(story, article_, quotes, desk=on, resolution=resolution)
    found = [line.claim.partition("#of-")[2] for line in lines if line.claim]
    # The thirtieth is of the day of the briefing; the first and the thirty-first are quoted.
    assert found == [*days[6:30], days[0], days[30]]
