import pytest

from briefgen.check.likelihood import DEGREES, TERMS, is_term, nearest_term
from tests.check.desks import found
from tests.resolve.desks import desk


def test_the_degrees_leave_no_gap_and_no_certainty():
    assert [degree.low for degree in DEGREES[1:]] == [degree.high for degree in DEGREES[:-1]]
    assert (DEGREES[0].low, DEGREES[-1].high) == (1, 99)
    assert len(TERMS) == 2 * len(DEGREES)


@pytest.mark.parametrize("words", [*TERMS, "Very-Likely", "ROUGHLY  EVEN CHANCE", "probably", "almost certainly"])
def test_terms_are_known_whatever_the_case_and_the_hyphens(words):
    assert is_term(words)


@pytest.mark.parametrize(
    "words, term",
    [
        ("highly likely", "very likely"),
        ("Highly-Unlikely", "very unlikely"),
        ("even odds", "roughly even odds"),
        ("50/50", "roughly even chance"),
        ("certain", "almost certain"),
        ("impossible", "almost no chance"),
        ("vey likely", "very likely"),
        ("probabel", "probable"),
        ("70%", "likely"),
        ("80-95 percent", "very likely"),
        ("20 to 45 %", "unlikely"),
        ("0 %", "almost no chance"),
        ("100%", "almost certain"),
        ("possible", ""),
        ("maybe", ""),
        ("70", ""),
    ],
)
def test_what_is_no_term_has_one_nearby_or_none(words, term):
    assert not is_term(words)
    assert nearest_term(words) == term


def test_a_likelihood_in_other_words_is_told_with_the_nearest_term_or_with_all():
    fact = {"label": "Q?", "value": 1}
    facts = {"a": {**fact, "likelihood": "likely"}, "b": {**fact, "likelihood": "highly likely"}, "c": fact}
    (near,) = found("unknown-likelihood-word", desk(facts=facts))
    assert near.message == "`highly likely` is no term of ICD 203 for a likelihood"
    assert near.help.startswith("the nearest is `very likely`, which stands for 80 to 95 percent")
    (far,) = found("unknown-likelihood-word", desk(facts={"d": {**fact, "likelihood": "possible"}}))
    assert far.help.startswith("choose one of `almost no chance` (1 to 5 percent), ")
