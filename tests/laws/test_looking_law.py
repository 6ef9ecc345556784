"""What is looked for only where it may stand is all that stands there."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.model.quote import Part, Place
from briefgen.summarize.amounts import _FIGURE, _SINGLE, _figures, _singles, amounts
from briefgen.summarize.body import Line, read_body
from briefgen.summarize.days import _DATE, _matches, dates
from briefgen.summarize.kinds import is_one
from briefgen.summarize.names import names
from briefgen.summarize.reckoning import is_same
from briefgen.summarize.texts import Text
from briefgen.summarize.words import _ASCII_WORD, _WORD

WORDS = st.sampled_from(
    """
    a one two seventeen twenty hundred million dozen half halves third fifth tenths first fold two-fold eightfold twice
    in every an and or so more at least about over up to 3 12 1,000 2.5 40% 7 per cent US$ € $5 10k 3mn 1st 22nd May
    March Mar. Sept 2024 12-11 2024-05-06 early late mid- the 5th of , . ’s _x ONE a1 U.S. UN NHB National Harbour Board
    Port Authority Korva Korvaport’s Portugal Portuguese Lisbon President Ada Quay North Korea South The said ships
    """.split()
)
GAPS = st.sampled_from([" ", " ", " ", "  ", "", "-", ", ", ". ", "'", "\u00a0", "_"])
TEXTS = st.lists(st.tuples(WORDS, GAPS), max_size=14).map(lambda pairs: "".join(word + gap for word, gap in pairs))


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_figures_and_dates_are_found_wherever_they_stand(text: str) -> None:
    assert [each.span() for each in _figures(text)] == [each.span() for each in _FIGURE.finditer(text)]
    assert [each.span() for each in _singles(text)] == [each.span() for each in _SINGLE.finditer(text)]
    assert [each.span() for each in _matches(text)] == [each.span() for each in _DATE.finditer(text)]


@settings(max_examples=150, deadline=None)
@given(TEXTS | st.text(st.characters(codec="ascii")))
def test_words_of_ascii_are_found_as_all_others_are(text: str) -> None:
    ascii_text = text.encode("ascii", "ignore").decode()
    assert [each.span() for each in _ASCII_WORD.finditer(ascii_text)] == [
        each.span() for each in _WORD.finditer(ascii_text)
    ]


@settings(max_examples=150, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4), st.sampled_from([1.0, 3.0, 12.0, 1000.0, 17.0, 40.0, 100 / 3]))
def test_a_body_has_all_amounts_of_a_value(sentences: list[str], value: float) -> None:
    body = read_body(Line(text, 0, Place(Part.BODY, number, 0, len(text))) for number, text in enumerate(sentences))
    found = [anchor for _, anchor, other in body.of_value(value) if is_same(other.value, value)]
    assert found == [anchor for anchor in body.counted if anchor.amount and is_same(anchor.amount.value, value)]


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_a_text_has_all_that_is_found_in_it(text: str) -> None:
    read = Text(text)
    assert read.dates == dates(text)
    within = [(day.start, day.end) for day in read.dates]
    assert read.amounts == tuple(
        one for one in amounts(text) if not any(start < one.end and one.start < end for start, end in within)
    )
    assert read.names == tuple(names(text, read.words, read.starts, read.dates))
    assert [(word.text, start) for word, start in zip(read.words, read.starts, strict=True)] == [
        (token.text, token.start) for token in read.tokens
    ]


@settings(max_examples=100, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=5), TEXTS)
def test_a_body_knows_all_names_that_may_mean_one_of_a_bullet(sentences: list[str], bullet: str) -> None:
    body = read_body(
        Line(text, 0, Place(Part.BODY, number, 0, len(text))) for number, text in enumerate(sentences) if text
    )
    for name in Text(bullet).names:
        found = [anchor for _, anchors in sorted(body.namesakes(name).items()) for anchor in anchors]
        assert found == [anchor for anchor in body.named if anchor.name and is_one(name, anchor.name)]
