"""A stretch of an article is found exactly where it stands, however it is retyped; what is found is what was quoted."""

import re
import unicodedata

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from briefgen.link.wordings import Wording
from briefgen.model.article import Block, BlockKind
from briefgen.model.passage import Passage
from briefgen.model.quote import Part, Place
from briefgen.model.verbatim import UNSEEN, uniform

DOUBLE = '"“”„«»'
SINGLE = "'‘’ʼ"
DASHES = ("-", "–", "—", "--", "\u2011")
BLANKS = (" ", "  ", "\u00a0", "\n", "\t", "\u2009")
WORDS = ("a", "b", "port", "Port", "40", "4", ".", ",", "…", "é", "e\u0301", "한", "각", "港", "\u00ad", "\u200b", "ﬁ")
TEXTS = st.lists(st.sampled_from((*WORDS, *DOUBLE, *SINGLE, *DASHES, *BLANKS, " ", " ")), max_size=25).map("".join)
ARTICLES = st.lists(TEXTS, min_size=1, max_size=4)


def wording(texts: list[str]) -> Wording:
    return Wording(Part.BODY, [Block(BlockKind.PARAGRAPH, Passage(text)) for text in texts])


@st.composite
def retyped(draw: st.DrawFn, text: str) -> str:
    """The same words as another hand types them."""

    def typed(character: str) -> str:
        if character in DOUBLE:
            return draw(st.sampled_from(DOUBLE))
        if character in SINGLE:
            return draw(st.sampled_from(SINGLE))
        if character in DASHES:
            return draw(st.sampled_from(DASHES))
        if character.isspace():
            return draw(st.sampled_from(BLANKS))
        if character in UNSEEN:
            return draw(st.sampled_from(("", character)))
        return draw(st.sampled_from((character, character + "\u00ad"))).replace(
            "…", draw(st.sampled_from(("…", "...")))
        )

    form = draw(st.sampled_from(("NFC", "NFD")))
    blank = draw(st.sampled_from(("", " ", "\n")))
    return blank + unicodedata.normalize(form, "".join(typed(character) for character in text)) + blank


@st.composite
def stretches(draw: st.DrawFn) -> tuple[list[str], int, int, int, str]:
    """An article, a block of it, from where to where words of it reach, and these words retyped."""
    texts = draw(ARTICLES)
    block = draw(st.integers(0, len(texts) - 1))
    words = list(re.finditer(r"\S+", texts[block]))
    assume(words)
    first = draw(st.integers(0, len(words) - 1))
    last = draw(st.integers(first, len(words) - 1))
    start, end = words[first].start(), words[last].end()
    return texts, block, start, end, draw(retyped(texts[block][start:end]))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without blanks, and what nobody sees, at its ends."""
    while start < end and (text[start] in UNSEEN or text[start].isspace()):
        start += 1
    while start < end and (text[end - 1] in UNSEEN or text[end - 1].isspace()):
        end -= 1
    return start, end


@settings(max_examples=300, deadline=None)
@given(stretches())
@example((["“a\u00ad – b”  e\u0301"], 0, 0, 12, '"a -- b" é'))
def test_a_stretch_is_found_at_its_place_however_it_is_retyped(drawn: tuple[list[str], int, int, int, str]) -> None:
    texts, block, start, end, quote = drawn
    assume(uniform(quote).text.strip())
    found = wording(texts).find(quote)
    places = {(one.block, *trimmed(texts[one.block], one.start, one.end)) for one in found}
    # What is typed alike elsewhere wins over what differs in typing here.
    alike = any(texts[one.block][one.start : one.end] == quote.strip() for one in found)
    assert found
    assert alike or (block, *trimmed(texts[block], start, end)) in places


@settings(max_examples=300, deadline=None)
@given(ARTICLES, TEXTS)
@example(["140 ports"], "40 ports")
def test_what_is_found_is_what_was_quoted(texts: list[str], quote: str) -> None:
    read = wording(texts)
    found = read.find(quote)
    assert list(found) == sorted(set(found))
    for place in found:
        text = texts[place.block][place.start : place.end]
        assert read.written(place) == text
        assert uniform(text).text.strip() == uniform(quote).text.strip()
        assert place == Place(Part.BODY, place.block, place.start, place.end)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_every_character_in_one_way_of_typing_leads_back_to_characters_that_are_typed_so(text: str) -> None:
    folded = uniform(text)
    assert uniform(folded.text).text == folded.text
    whole = [folded.place(number, number + 1) for number in range(len(folded.text))]
    for number, place in enumerate(whole):
        assert place is None or uniform(text[slice(*place)]).text == folded.text[number]
    known = [place for place in whole if place is not None]
    assert known == sorted(known)
