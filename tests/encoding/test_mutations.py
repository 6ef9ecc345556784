"""One slip of the hand in a sound desk: it is found, once, by the right rule at the right place, and nothing else."""

from pathlib import Path

import pytest

from briefgen.build import Build
from tests.encoding.laying import FACTS, build_desk, new, where
from tests.encoding.layout import Encoding
from tests.encoding.mutations import Slip, line, make, other_word, place, put, value, without

CLAIMS, NAMES, EVENTS, BRIEFINGS = "facts.yml", "entities.yml", "events.yml", "briefings.yml"
SLIPS = (
    Slip("a quoted word is another", CLAIMS, "k17", value("quote", other_word(3)), "quote-not-found", "quote: "),
    Slip("a quoted word is left out", CLAIMS, "k46", value("quote", lambda old: old.replace(" the ", " ", 1)),
         "quote-not-found", "quote: "),
    Slip("the quoted words stand more than once", CLAIMS, "k19", value("quote", "North Korea"),
         "quote-ambiguous", "quote: "),
    Slip("nothing is quoted", CLAIMS, "k17", value("quote", "''"), "missing-key", "quote: "),
    Slip("an event quotes other words", EVENTS, "ev-brics-summit", value("quote", other_word(2)),
         "quote-not-found", "quote: "),
    Slip("there is no such article", CLAIMS, "k17", value("article", "tugboats"), "unknown-id", "article: "),
    Slip("there is no such speaker", CLAIMS, "k17", put("- sk-lawmakers", "- sk-lawmaker"), "unknown-id", "      - "),
    Slip("there is no such source", CLAIMS, "k30", put("- intercepts", "- intercept"), "unknown-id", "      - ", nth=2),
    Slip("there is no such place", EVENTS, "ev-brics-summit", value("place", "rusia"), "unknown-id", "place: "),
    Slip("the text names nobody", CLAIMS, "k17", value("text", "'[[nobody-at-all]] said so.'"),
         "unknown-reference", "text: '"),
    Slip("a number has separators", CLAIMS, "k27", value("value", "1,200,000"), "bad-value", "value: "),
    Slip("a date is in words", CLAIMS, "k17", put("as_of_basis: unknown", "as_of: some day in October"),
         "bad-date", "as_of: "),
    Slip("a key stands twice", CLAIMS, "k17", line("nature", lambda old: (old, old)), "duplicate-key",
         "nature", nth=1, is_key=True),
    Slip("a key is misspelt", CLAIMS, "k17", put("nature:", "natrue:"), "unknown-key", "natrue", is_key=True),
    Slip("a status is misspelt", CLAIMS, "k10", value("status", "disputd"), "unknown-choice", "status: "),
    Slip("a type is misspelt", NAMES, "nis", value("type", "organisation"), "unknown-choice", "type: "),
    Slip("the reason for a change is gone", CLAIMS, "k01", without("change", more=2), "conflicting-claims", "value: "),
    Slip("two names are one", NAMES, "brics", line("name", lambda old: (old, "    aliases: [Choe Son Hui]")),
         "ambiguous-alias", "name: ", at="choe-son-hui"),
    Slip("a likelihood is no word of the scale", CLAIMS, "k45", value("likelihood", "rather likely"),
         "unknown-likelihood-word", "likelihood: "),
    Slip("a claim to show first is none", CLAIMS, "dprk-contingent-personnel", value("headline", "k99"),
         "unknown-claim", "headline: "),
    Slip("two speak for each other", NAMES, "russia", line("name", lambda old: (old, "    speaks_for: kremlin")),
         "speaks-for-cycle", "speaks_for: ", at="kremlin"),
)  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_a_slip_is_found_once_at_its_place_and_nothing_else(slip: Slip, copy: Path, built: Build) -> None:
    expected = make(copy, slip)
    found = new(built, build_desk(copy))
    assert [where(problem) for problem in found] == [expected], [problem.message for problem in found]


def test_an_edited_article_is_told_at_the_quote_with_the_nearest_passage(
    copy: Path, built: Build, encoding: Encoding
) -> None:
    path = copy / "seeds" / "articles" / encoding.file.name
    (quote,) = (quote["quote"] for owner, quote in encoding.quotes() if owner == "k46")
    text = path.read_text(encoding="utf-8")
    assert text.count(quote) == 1
    path.write_text(text.replace(quote, other_word(4)(quote)), encoding="utf-8")
    (problem,) = new(built, build_desk(copy))
    facts = (copy / FACTS / CLAIMS).read_text(encoding="utf-8")
    assert where(problem) == ("quote-not-found", CLAIMS, *place(facts, "k46", "quote: "))
    (nearest,) = problem.elsewhere
    # One line says `TL;DR:`, four are bullets, ten are paragraphs.
    assert (nearest.span.path.rpartition("/")[2], nearest.span.line) == (encoding.file.name, 15)
    assert "tugboats" in problem.help
