from dataclasses import replace

from briefgen.model.article import Block, BlockKind
from briefgen.model.linked import LinkedArticle
from briefgen.model.options import Options
from briefgen.model.passage import Passage
from briefgen.model.quote import Part, Place, Quote
from briefgen.model.summary import Basis
from briefgen.render.edition import Edition, edition
from briefgen.render.uses import Use, claims_beside, may_be_used_more, uses_of
from tests.render.small_desk import ANSWERS, DESK, LINKED, RESOLUTION, SUMMARIES, TODAY, small_edition

LOW, _, HIGH = (answer.target for answer in ANSWERS)
(EVIDENCE,) = ANSWERS[2].claim.evidence


def cited_in(place: Place, summary: Basis = Basis.ARTICLE) -> Edition:
    """The desk, with the Pentagon's claim quoted at a place of the first article only."""
    linked = replace(LINKED, quotes={"first": (Quote(HIGH, EVIDENCE, (place,), place),)})
    summaries = {"first": replace(SUMMARIES["first"], basis=summary)}
    return edition(DESK, RESOLUTION, linked, summaries, options=Options(), today=TODAY)


def test_a_fact_is_used_by_sentences_that_print_it_and_by_those_that_state_its_claims():
    assert uses_of(small_edition(), "troops") == {
        "first": (
            Use("first", "body", "Earlier, 1,500 were named.", 9, 14, (LOW,)),
            Use("first", "body", "Washington puts it at about 10,000 soldiers.", 22, 43, (HIGH,)),
        ),
        "second": (Use("second", "body", "The NIS saw some 1,500 soldiers sail.", 12, 31, (LOW,)),),
    }


def test_a_sentence_with_two_claims_stands_once():
    linked = replace(
        LINKED,
        quotes={
            "first": tuple(
                Quote(target, EVIDENCE, (place,), place)
                for target, place in ((HIGH, Place(Part.BODY, 0, 22, 43)), (LOW, Place(Part.BODY, 0, 0, 10)))
            )
        },
    )
    whole = edition(DESK, RESOLUTION, linked, SUMMARIES, options=Options(), today=TODAY)
    (_, both) = uses_of(whole, "troops")["first"]
    assert (both.start, both.claims) == (0, (LOW, HIGH))


def test_a_name_is_used_with_the_claims_of_its_sentence():
    body = (Block(BlockKind.PARAGRAPH, Passage("No. Washington puts it at about 10,000.")),)
    place = Place(Part.BODY, 0, 4, 20)
    linked = replace(
        LINKED,
        articles={"first": LinkedArticle((), body)},
        quotes={"first": (Quote(HIGH, EVIDENCE, (place,), place),)},
    )
    whole = edition(DESK, RESOLUTION, linked, SUMMARIES, options=Options(), today=TODAY)
    (use,) = uses_of(whole, "pentagon")["first"]
    assert use.sentence == "Washington puts it at about 10,000."
    assert claims_beside(whole, use) == (HIGH,)
    (other,) = uses_of(whole, "nis")["first"]
    assert claims_beside(whole, other) == ()


def test_a_name_in_a_sentence_that_prints_a_figure_is_used_with_that_claim():
    sentence = "Earlier, 1,500 were named."
    use = Use("first", "body", sentence, 0, 7)
    assert claims_beside(small_edition(), use) == (LOW,)
    assert claims_beside(small_edition(), replace(use, field="why")) == ()


def test_a_cell_of_a_table_is_a_sentence():
    (*_, use) = uses_of(cited_in(Place(Part.BODY, 9, 0, 5, cell=(1, 1))), "troops")["first"]
    assert use.sentence == "1,500"


def test_a_summary_counts_only_where_it_is_shown_as_it_was_received():
    place = Place(Part.TLDR, 0, 0, 12)
    assert uses_of(cited_in(place), "troops")["first"][-1].sentence == "About 10,000 were sent"
    assert len(uses_of(cited_in(place, Basis.DESK), "troops")["first"]) == 1


def test_whether_there_may_be_more_uses_is_never_wrongly_denied():
    assert may_be_used_more(small_edition(), "troops", 2)
    assert not may_be_used_more(small_edition(), "troops", 3)
