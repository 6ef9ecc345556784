from datetime import date

import pytest

from briefgen.check.rule import Known
from briefgen.check.summary_only_claim import RULE
from briefgen.link import link
from briefgen.model.article import Article, Block, BlockKind
from briefgen.model.passage import Passage
from briefgen.resolve import resolve
from tests.resolve.desks import desk

TODAY = date(2025, 1, 1)
STRIKE = Article(
    stem="strike",
    path="seeds/articles/strike.txt",
    title="The strike",
    tldr=(Block(BlockKind.BULLET, Passage("40 ships wait")),),
    body=(Block(BlockKind.PARAGRAPH, Passage("Dozens of ships wait.")),),
)


def is_found(*sources, quote="40 ships", briefing=None, **typed):
    claim = {"id": "one", "value": 40, "evidence": [{"article": "strike", "quote": quote}], "sources": sources}
    on = desk(
        STRIKE,
        facts={"ships": {"label": "How many?", "claims": [claim]}},
        sources={id_: {"title": id_, **fields} for id_, fields in typed.items()},
        briefings={"strike": briefing or {}},
    )
    resolution, _ = resolve(on, today=TODAY)
    linked, _ = link(on, resolution)
    return bool(list(RULE.problems(Known(on, resolution, linked, TODAY))))


@pytest.mark.parametrize(
    "sources, quote, found",
    [((), "40 ships", True), ((), "Dozens of ships", False), ((), "no such words", False), (("n",), "40 ships", False)],
)
def test_a_claim_that_rests_on_the_short_version_alone_is_found(sources, quote, found):
    assert is_found(*sources, quote=quote, n={}) is found


def test_the_article_is_no_source_for_its_own_short_version():
    assert is_found("own", own={"article": "strike"})
    assert is_found("own", own={}, briefing={"source": "own"})
    assert not is_found("own", "other", own={"article": "strike"}, other={})
