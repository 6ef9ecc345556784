from briefgen.model.article import Block, BlockKind
from briefgen.model.fact import Evidence
from briefgen.model.linked import LinkedArticle
from briefgen.model.passage import Mark, MarkKind, Passage
from briefgen.model.quote import Part, Place, Quote
from briefgen.render.evidence import Cited, printed_claims, quoted_claims

CLAIMS = frozenset({"f#a", "f#b"})
BODY, OTHER, SHORT = Place(Part.BODY, 0, 0, 4), Place(Part.BODY, 1, 0, 4), Place(Part.TLDR, 0, 2, 6)


def quote(owner: str, place: Place | None, *more: Place) -> Quote:
    places = (place, *more) if place else ()
    return Quote(owner, Evidence(article="a", quote="q"), places, place)


def test_a_body_is_cited_where_it_is_meant_and_a_summary_wherever_the_words_stand():
    found = quoted_claims({"a": [quote("f#b", OTHER), quote("f#a", BODY, OTHER, SHORT)]}, CLAIMS)
    assert found == {"a": (Cited(BODY, "f#a"), Cited(OTHER, "f#b"), Cited(SHORT, "f#a"))}


def test_only_claims_are_cited_and_only_what_is_found():
    assert quoted_claims({"a": [quote("an-event", BODY), quote("f#a", None)]}, CLAIMS) == {"a": ()}


def test_the_same_words_cite_a_claim_once():
    assert quoted_claims({"a": [quote("f#a", BODY)] * 2}, CLAIMS) == {"a": (Cited(BODY, "f#a"),)}


def test_figures_and_references_to_a_claim_cite_it_too():
    marks = (Mark(0, 3, MarkKind.REFERENCE, "kim"), Mark(4, 7, MarkKind.FIGURE, "f#a"))
    linked = LinkedArticle(
        (Block(BlockKind.BULLET, Passage("a b", (Mark(2, 3, MarkKind.REFERENCE, "f#b"),)), level=1),),
        (Block(BlockKind.PARAGRAPH, Passage("Kim 100", marks)),),
    )
    assert list(printed_claims(linked, CLAIMS)) == [
        Cited(Place(Part.BODY, 0, 4, 7), "f#a"),
        Cited(Place(Part.TLDR, 0, 2, 3), "f#b"),
    ]
