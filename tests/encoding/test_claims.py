"""A real article, encoded in 49 claims and 63 quotes: each of them fits the model, and nothing is lost."""

import re
from decimal import Decimal

import pytest

from briefgen.build import Build
from briefgen.model.fact import Claim, Nature
from briefgen.model.problem import Level
from briefgen.model.quote import Part, Place, Quote
from briefgen.model.sentences import cut
from briefgen.model.value import Nothing, Quantity, Truth, Value, Words
from tests.encoding.claims import convert_claims
from tests.encoding.conversion import convert, in_yaml
from tests.encoding.layout import Encoding, Typed

#: Codes of the encoding that the model spells otherwise, or that say nothing: an unchecked claim is any claim.
_SPELLED = {"approx": "about", "exact": "exactly", "P6W": "6 weeks", "unverified": "", "summary": ""}
#: Names of things by which the encoding's records find each other, and a term's `link`, which is what all have.
_OWN = {"topic", "file", "link"}


@pytest.fixture
def claims(built: Build) -> dict[str, Claim]:
    """All claims of the desk by their ids."""
    return {claim.id: claim for fact in built.desk.facts.values() for claim in fact.all_claims()}


def test_the_desk_has_no_error(built: Build) -> None:
    assert [problem for problem in built.problems if problem.level is Level.ERROR] == []
    assert built.is_whole


def test_every_claim_is_one_claim_of_one_fact(encoding: Encoding, built: Build) -> None:
    said = [claim.id for fact in built.desk.facts.values() for claim in fact.all_claims()]
    assert len(encoding.claims) == 49
    assert sorted(said) == sorted(claim["id"] for claim in encoding.claims)


def test_every_claim_says_the_same_in_the_same_words(encoding: Encoding, claims: dict[str, Claim]) -> None:
    for one in encoding.claims:
        claim = claims[one["id"]]
        assert (claim.text, claim.value) == (one["text"], _value(one["value"], encoding)), one["id"]
        assert claim.as_of is None
        assert (claim.likelihood, claim.confidence) == (one.get("likelihood") or "", one.get("confidence") or "")
        assert claim.hedge == ", ".join(one.get("hedge", ()))
        assert [each.quote for each in claim.evidence] == [each["quote"] for each in one["evidence"]]


def _value(value: Typed, encoding: Encoding) -> Value | None:
    if "amount" in value:
        return Quantity(Decimal(value["amount"]), Decimal(value["amount"]))
    if "bool" in value:
        return Truth(value["bool"])
    if "novalue" in value:
        return Nothing()
    if "text" in value:
        return Words(", ".join(value["text"]) if isinstance(value["text"], list) else value["text"])
    if "entity" in value:
        event = value["entity"].startswith("ev-")
        return Words(encoding.names[value["entity"]] if event else value["entity"])
    return None


def test_every_claim_is_said_by_whom_the_encoding_names(encoding: Encoding, claims: dict[str, Claim]) -> None:
    for one in encoding.claims:
        (first, *_) = (link["by"] for link in one["attribution"])
        claim = claims[one["id"]]
        assert claim.by[:1] == (() if first in encoding.sources else (first,)), one["id"]
        assert {citation.id for citation in claim.sources} >= {"seed-000"}
        assert ("intercepts" in {citation.id for citation in claim.sources}) == ("via" in one["attribution"][0])


def test_two_who_speak_as_one_are_a_group_and_no_chain(claims: dict[str, Claim]) -> None:
    assert claims["k07"].by == claims["k08"].by == ("nis", "sk-lawmakers")
    assert "[[lee-seong-kweun]] and [[park-sun-won]]" in claims["k08"].note


def test_only_a_bare_statement_takes_its_nature_from_the_act(encoding: Encoding, claims: dict[str, Claim]) -> None:
    differing = [one["id"] for one in encoding.claims if one["nature"] != claims[one["id"]].nature]
    assert differing == ["k03"]
    natures = (claims["k03"].nature, claims["k04"].nature, claims["k36"].nature)
    assert natures == (Nature.CONFIRMATION, Nature.FORECAST, Nature.NON_DENIAL)


def test_every_quote_stands_once_and_where_the_encoding_says(encoding: Encoding, built: Build) -> None:
    expected = encoding.quotes()
    found: dict[tuple[str, str], Quote] = {
        (quote.owner.rpartition("#")[2], quote.evidence.quote): quote
        for quotes in built.linked.quotes.values()
        for quote in quotes
    }
    assert len(expected) == len(found) == 63
    for owner, quote in expected:
        resolved = found[owner, quote["quote"]]
        assert _where(resolved, built) == quote["at"], (owner, quote["quote"])
        assert (resolved.is_ambiguous, resolved.is_exact) == (False, True)
        assert resolved.written == quote["quote"]


def _where(quote: Quote, built: Build) -> str:
    """Return where a quote begins as the encoding says it: `P2.S1`, or `T1`, bullets having no sentences."""
    place = quote.place
    if place is None:
        return ""
    article = built.desk.articles[quote.evidence.article]
    if place.part is Part.TLDR:
        return f"T{place.block + 1}"
    sentences = cut(article.body[place.block].passage.text)
    sentence = sum(1 for start in sentences.starts if start <= place.start)
    return f"P{place.block + 1}.S{sentence}"


def test_the_claims_rest_on_nearly_all_words_of_the_article(built: Build) -> None:
    (article,) = built.desk.articles.values()
    quotes = [quote for one in built.linked.quotes.values() for quote in one if "#" in quote.owner]
    parts = ((Part.TLDR, article.tldr), (Part.BODY, article.body))
    blocks = ((part, number, block.passage.text) for part, all_ in parts for number, block in enumerate(all_))
    words = [Place(part, number, *word.span()) for part, number, text in blocks for word in re.finditer(r"\S+", text)]
    assert len(words) == 609
    assert sum(1 for word in words if any(_touches(word, quote.place) for quote in quotes)) == 578  # 94.9 %


def _touches(word: Place, place: Place | None) -> bool:
    if place is None or (word.part, word.block) != (place.part, place.block):
        return False
    return word.start < place.end and place.start < word.end


@pytest.mark.parametrize("collection", ["claims", "entities", "events", "sources", "glossary", "topics"])
def test_no_word_of_the_encoding_is_lost(encoding: Encoding, collection: str) -> None:
    written = _words(" ".join(convert(encoding).values()))
    own = _OWN | {"id"} if collection == "topics" else _OWN
    for one in encoding.records[collection]:
        assert _words(_said(one, encoding, own)) - written == set()


def test_what_a_claim_says_stands_in_its_own_fact(encoding: Encoding) -> None:
    facts, homes = convert_claims(encoding, with_marks=True)
    for one in encoding.claims:
        # The place in the article is found anew, and an event names the facts that it has to do with.
        missing = _words(_said(one, encoding, _OWN | {"subject", "event"})) - _words(in_yaml(facts[homes[one["id"]]]))
        assert missing == ({"statement"} if one["id"] == "k03" else set()), one["id"]


def _said(value: object, encoding: Encoding, own: set[str]) -> str:
    """Return all texts and numbers of a record, in the model's spelling."""
    if isinstance(value, dict):
        return " ".join(_said(each, encoding, own) for key, each in value.items() if key not in own)
    if isinstance(value, list):
        return " ".join(_said(each, encoding, own) for each in value)
    if value is None or isinstance(value, bool):
        return ""
    text = str(value)
    return encoding.names.get(text, text) if text.startswith("ev-") else _SPELLED.get(text, text)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))
