"""An article without a summary in; three to five of its own sentences that can stand for it, out.

Every sentence is weighed by how central it is and how early it stands, and by what it says that the draft does not
say yet; the best is taken, again and again.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from briefgen.model.article import Anchor, Block, BlockKind
from briefgen.model.linked import LinkedArticle
from briefgen.model.passage import part
from briefgen.model.quote import Place, Quote
from briefgen.model.resolution import Story
from briefgen.model.summary import Bullet
from briefgen.summarize.candidates import Candidate, candidates
from briefgen.summarize.centrality import centrality
from briefgen.summarize.words import LIGHT

#: A body that is shorter is read as fast as its summary.
_SENTENCES = 6
_WORDS = 120
_LEAST, _MOST = 3, 5
_WORDS_A_BULLET = 200
#: Words in a sentence; longer ones are taken only where there is nothing else. An opening says more at once.
_LONG, _LONG_OPENING = 45, 60
#: Of a fourth or fifth sentence, the share of the terms that must be new.
_NEW = 0.5
#: The third sentence weighs half of the first.
_HALVED_AFTER = 2
#: A sentence that a claim rests on: somebody at the desk found it worth a record.
_BEARS_A_CLAIM = 2.0
_LIGHT = 0.5


def draft(story: Story, article: LinkedArticle, quotes: Sequence[Quote] = ()) -> tuple[Bullet, ...]:
    """Return three to five sentences of the body in its order, word for word and with their marks, as bullets.

    `quotes` are those of the article (`Linked.quotes`). Nothing is returned for a body of fewer than 6 sentences or
    120 words, or where fewer than three sentences can stand alone. The same article gives the same draft, whatever
    else the desk holds; of two sentences that weigh the same the earlier is taken.
    """
    language = story.record.lang or "en"
    body = candidates(article.body, quotes, language)
    words = sum(sentence.words for sentence in body)
    if len(body) < _SENTENCES or words < _WORDS:
        return ()
    count = min(max(words // _WORDS_A_BULLET, _LEAST), _MOST)
    return tuple(_bullet(sentence, article.body) for sentence in chosen(body, count))


def chosen(body: Sequence[Candidate], count: int) -> tuple[Candidate, ...]:
    """Return up to `count` of a body's sentences in their order; none where fewer than three can stand alone.

    A fourth and further ones are left out where they would say little that is new.
    """
    fit = [number for number, sentence in enumerate(body) if sentence.is_fit]
    brief = [number for number in fit if body[number].words <= (_LONG if number else _LONG_OPENING)]
    left = brief if len(brief) >= _LEAST else fit
    if len(left) < _LEAST:
        return ()
    standing = _standing(body)
    weights = _weights(body)
    taken: list[int] = []
    said: set[str] = set()
    while left and len(taken) < count:
        gains = {number: standing[number] * _news(body[number], said, weights) for number in left}
        best = max(left, key=lambda number: (gains[number], -number))
        if len(taken) >= _LEAST and len(body[best].terms - said) < _NEW * len(body[best].terms):
            break
        taken.append(best)
        left.remove(best)
        said |= body[best].terms
    return tuple(body[number] for number in sorted(taken))


def _standing(body: Sequence[Candidate]) -> tuple[float, ...]:
    """Return how much each sentence counts, whatever else the draft says."""
    degrees = centrality([sentence.terms for sentence in body])
    # Where no two sentences share a word, the place alone decides.
    central = degrees if any(degrees) else tuple(1.0 for _ in degrees)
    return tuple(
        degree / (1 + number / _HALVED_AFTER) * (_BEARS_A_CLAIM if sentence.claims else 1)
        for number, (degree, sentence) in enumerate(zip(central, body, strict=True))
    )


def _weights(body: Sequence[Candidate]) -> Mapping[str, float]:
    """Return the weight of each term: the sentences that hold it; words that may be left out count half."""
    held = Counter(term for sentence in body for term in sentence.terms)
    return {term: count * (_LIGHT if term in LIGHT else 1) for term, count in held.items()}


def _news(sentence: Candidate, said: set[str], weights: Mapping[str, float]) -> float:
    """Return the weight, for each word of a sentence, of the terms that nothing chosen has said yet."""
    return sum(weights[term] for term in sorted(sentence.terms - said)) / sentence.words


def _bullet(sentence: Candidate, body: Sequence[Block]) -> Bullet:
    place = sentence.place
    block = body[place.block]
    passage = part(block.passage, place.start, place.end)
    anchors = _anchors(block.anchors, place)
    return Bullet(Block(BlockKind.BULLET, passage, anchors, level=1), claims=sentence.claims, sentences=(place,))


def _anchors(anchors: Sequence[Anchor], place: Place) -> tuple[Anchor, ...]:
    """Return the anchors of a part of a block, the first moved to where the part begins."""
    before = [anchor for anchor in anchors if anchor.offset <= place.start][-1:]
    first = (Anchor(0, one.line, one.column + place.start - one.offset) for one in before)
    after = (one for one in anchors if place.start < one.offset < place.end)
    return (*first, *(Anchor(one.offset - place.start, one.line, one.column) for one in after))
