"""The synthetic newsroom is steady and sound, and every claim of it quotes words that are there."""

from datetime import date
from pathlib import Path

from benchmarks.newsroom import CLAIMS_AN_ARTICLE, make_newsroom
from benchmarks.stages import time_rules
from briefgen.check import RULES
from briefgen.link import link
from briefgen.model.options import Options
from briefgen.model.problem import Level
from briefgen.read import read_desk
from briefgen.resolve import resolve


def test_the_same_size_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    assert make_newsroom(one, articles=8).claims == make_newsroom(other, articles=8).claims
    files = sorted(path.relative_to(one) for path in one.rglob("*") if path.is_file())
    assert len(files) > 8
    assert [(one / path).read_bytes() for path in files] == [(other / path).read_bytes() for path in files]


def test_every_claim_quotes_one_place_of_its_article(tmp_path: Path) -> None:
    made = make_newsroom(tmp_path, articles=12)
    desk, problems = read_desk(tmp_path, Options())
    assert [problem for problem in problems if problem.level is Level.ERROR] == []
    assert (len(desk.articles), len(desk.facts), len(desk.entities)) == (made.articles, made.facts, made.entities)
    assert made.claims == 12 * CLAIMS_AN_ARTICLE
    resolution, _ = resolve(desk, today=date(2026, 1, 1))
    linked, _ = link(desk, resolution)
    claims = [quote for quotes in linked.quotes.values() for quote in quotes if "#" in quote.owner]
    assert len(claims) == made.claims
    assert [quote.owner for quote in claims if len(quote.places) != 1] == []


def test_each_rule_is_timed(tmp_path: Path) -> None:
    make_newsroom(tmp_path, articles=6)
    seconds = time_rules(tmp_path)
    assert set(seconds) == {rule.name for rule in RULES}
    assert list(seconds.values()) == sorted(seconds.values(), reverse=True)
