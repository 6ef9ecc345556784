"""Central is what has much to do with all else."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.summarize.centrality import centrality

BODIES = st.lists(st.frozensets(st.sampled_from("abcdefgh")), max_size=8)


def test_the_sentence_that_shares_most_is_the_most_central():
    degrees = centrality([frozenset("ab"), frozenset("abc"), frozenset("cd"), frozenset("xy")])
    assert degrees[1] == 1.0
    assert 0 < degrees[2] < degrees[0] < 1
    assert degrees[3] == 0.0


def test_where_no_two_sentences_share_a_term_none_is_central():
    assert centrality([frozenset("ab"), frozenset("cd"), frozenset()]) == (0.0, 0.0, 0.0)


@given(BODIES)
def test_it_is_the_sum_of_the_cosines_to_all_others(body):
    rare = {term: math.log1p(len(body) / sum(term in other for other in body)) for terms in body for term in terms}

    def length(terms):
        return math.sqrt(sum(rare[term] ** 2 for term in terms))

    degrees = [
        sum(
            sum(rare[term] ** 2 for term in one & other) / (length(one) * length(other))
            for place, other in enumerate(body)
            if place != number and one & other
        )
        for number, one in enumerate(body)
    ]
    most = max(degrees, default=0.0)
    expected = [degree / most if most else 0.0 for degree in degrees]
    assert list(centrality(body)) == pytest.approx(expected, abs=1e-6)
