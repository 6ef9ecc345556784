"""The body of an article in; its sentences, each with what it speaks of and whether it can stand in a summary, out."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.model.article import Block, BlockKind
from briefgen.model.passage import MarkKind
from briefgen.model.quote import Part, Place, Quote
from briefgen.model.sentences import cut
from briefgen.summarize.openings import stands_alone
from briefgen.summarize.words import words

_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.NUMBER})
_NAMING = frozenset({MarkKind.REFERENCE, MarkKind.FIGURE})
#: A picture's caption ends with who took it; what stands around it is not the article's.
CREDIT = re.compile(r"(?:^|[\s(])(?:Image|Photo|Photograph|Picture|Illustration|Graphic|Credit|Foto|Bild)s?: |©")
_MARKS = '"“”„«»″＂'
_MARK = re.compile(rf"[{_MARKS}]")
_ENDING = re.compile(rf"[.!…。！｡][{_MARKS}’')\]]*$")
#: Scripts that set no blanks between words: two letters are about a word.
_WIDE = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]+")
_SHORT_WORD = 3
_FEWEST = 6


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence of the body: where it stands, its length in words, its terms, the claims that quote from it.

    `terms` are the stems of its words, the ids that it names and the facts whose claims it bears; a stem has no `@` or
    `#` in it. `is_fit` says that it can stand alone in a summary; its length is not considered but for the least.
    """

    place: Place
    words: int
    terms: frozenset[str]
    claims: tuple[str, ...] = ()
    is_fit: bool = False


def candidates(body: Sequence[Block], quotes: Sequence[Quote], language: str) -> tuple[Candidate, ...]:
    """Return the sentences of an article's running text in order; headings, quotes, tables and captions have none."""
    bearing: dict[int, list[tuple[Place, str]]] = defaultdict(list)
    for quote in quotes:
        # What an event rests on tells when it was, which is no claim.
        if quote.place and quote.place.part is Part.BODY and "#" in quote.owner:
            bearing[quote.place.block].append((quote.place, quote.owner))
    return tuple(
        candidate
        for number, block in enumerate(body)
        if block.kind in _PROSE and not CREDIT.search(block.passage.text)
        for candidate in _of_block(block, number, bearing[number], language)
    )


def _of_block(block: Block, number: int, bearing: Sequence[tuple[Place, str]], language: str) -> Iterator[Candidate]:
    text = block.passage.text
    spoken = _spoken(text)
    starts = cut(text, language).starts
    names = ((m.start, m.end, m.target) for m in block.passage.marks if m.kind in _NAMING)
    named = _by_sentence(names, starts)
    borne = _by_sentence(((place.start, place.end, owner) for place, owner in bearing), starts)
    for index, (begin, stop) in enumerate(zip(starts, (*starts[1:], len(text)), strict=True)):
        start, end = _trimmed(text, begin, stop)
        if start >= end:
            continue
        claims = tuple(dict.fromkeys(owner for last, owner in borne[index] if last <= end))
        yield Candidate(
            place=Place(Part.BODY, number, start=start, end=end),
            words=_count(text[start:end]),
            terms=frozenset(
                {
                    *_stems(text[start:end], language),
                    *(f"@{target.partition('#')[0]}" for last, target in named[index] if last <= end),
                    *(f"#{claim.partition('#')[0]}" for claim in claims),
                }
            ),
            claims=claims,
            is_fit=_is_fit(text, start, end, spoken, language),
        )


def _by_sentence(
    stretches: Iterable[tuple[int, int, str]], starts: Sequence[int]
) -> Mapping[int, list[tuple[int, str]]]:
    """Return, by the number of the sentence that stretches begin in, where each ends and what it says."""
    found: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for start, end, said in stretches:
        found[bisect_right(starts, start) - 1].append((end, said))
    return found


def _trimmed(text: str, begin: int, stop: int) -> tuple[int, int]:
    """Return where a sentence stands without blanks around it, and without a mark that opens the next one."""
    sentence = text[begin:stop]
    start, bare = begin + len(sentence) - len(sentence.lstrip()), sentence.rstrip()
    if bare[-1:] in _MARKS and bare[-2:-1].isspace():
        bare = bare[:-1].rstrip()
    return start, begin + len(bare)


def _is_fit(text: str, start: int, end: int, spoken: Sequence[bool], language: str) -> bool:
    sentence = text[start:end]
    # Neither in the middle of somebody's speech, nor opening one that it does not close, nor a speech by itself.
    is_whole = sentence[0] not in _MARKS and not (start and spoken[start - 1]) and not spoken[end - 1]
    if not is_whole or not _ENDING.search(sentence) or sentence.count("(") != sentence.count(")"):
        return False
    if _count(sentence) < _FEWEST:
        return False
    told = sentence
    if any(spoken[start:end]):
        told = "".join([character for place, character in enumerate(sentence, start) if not spoken[place]])
    return stands_alone(told, language)


def _spoken(text: str) -> tuple[bool, ...]:
    """Return of each character whether it stands in quotation marks, the first of the two included."""
    if not _MARK.search(text):
        return (False,) * len(text)
    inside, found = False, []
    for character in text:
        if character in _MARKS:
            inside = character == "„" or not inside
        found.append(inside)
    return tuple(found)


def _stems(text: str, language: str) -> Iterator[str]:
    if language.partition("-")[0].lower() == "en":
        yield from (word.stem for word in words(text) if word.is_content)
        return
    for word in words(text):
        if _WIDE.search(word.text):
            yield from (word.text[place : place + 2] for place in range(len(word.text) - 1))
        elif len(word.text) > _SHORT_WORD or word.is_number or word.is_capital:
            # Of a language whose function words are not known, most are short.
            yield word.small


def _count(text: str) -> int:
    if text.isascii():
        return len(text.split())
    return len(_WIDE.sub(" ", text).split()) + sum(len(run) // 2 for run in _WIDE.findall(text))
