"""The terms of each sentence in; how much each sentence has to do with all others, out."""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence

#: Below this, what is left of a sum after taking one from it is the rounding.
_NOTHING = 1e-9


def centrality(sentences: Sequence[Collection[str]]) -> tuple[float, ...]:
    """Return for each sentence the sum of its likeness to all others, the greatest being 1; all 0 where none is alike.

    A sentence holds each term once. The likeness of two sentences is the cosine of their TF-IDF vectors, so the sum is
    the degree in their similarity graph (LexRank's degree centrality without a threshold). It is computed as one
    product with the sum of all vectors, in time linear in the number of terms.
    """
    held = Counter(term for terms in sentences for term in terms)
    rare = {term: math.log1p(len(sentences) / count) for term, count in held.items()}
    lengths = [math.hypot(*(rare[term] for term in sorted(terms))) or 1.0 for terms in sentences]
    total: dict[str, float] = defaultdict(float)
    for terms, length in zip(sentences, lengths, strict=True):
        for term in terms:
            total[term] += rare[term] / length
    degrees = [
        # A sentence is wholly like itself, which says nothing.
        sum(rare[term] * total[term] for term in sorted(terms)) / length - bool(terms)
        for terms, length in zip(sentences, lengths, strict=True)
    ]
    most = max(degrees, default=0.0)
    return tuple(max(degree, 0.0) / most if most > _NOTHING else 0.0 for degree in degrees)
