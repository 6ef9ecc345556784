from briefgen.model.page import Address
from briefgen.model.passage import Mark, MarkKind, Passage
from briefgen.render import render_passage
from briefgen.render.addresses import ClaimAddress
from briefgen.render.annotations import Annotations, Note
from briefgen.render.status import Status

ADDRESSES = {
    "kim": Address("entities/kim.md", title="Kim"),
    "ostrava": Address("entities/index.md", "ostrava", "Ostrava"),
    "troops#new": ClaimAddress("facts/troops.md", "new", "about 10,000", Status.STANDING, "about 10,000"),
    "troops#old": ClaimAddress("facts/troops.md", "old", '"3,000"', Status.SUPERSEDED, 'superseded: "3,000"'),
}


def shown(text: str, *marks: Mark, page: str = "briefings/first.md") -> str:
    return render_passage(Passage(text, marks), page=page, addresses=ADDRESSES)


def test_words_without_marks_are_only_escaped():
    assert shown("1. <b>*Kim*</b>") == "1&#46; &#60;b&#62;&#42;Kim&#42;&#60;/b&#62;"


def test_a_reference_is_a_link_from_the_page_that_it_stands_on():
    kim = Mark(4, 7, MarkKind.REFERENCE, "kim")
    assert shown("Mr. Kim left.", kim) == "Mr. [Kim](../entities/kim.md) left."
    assert shown("Mr. Kim left.", kim, page="index.md") == "Mr. [Kim](entities/kim.md) left."
    assert shown("Mr. Kim left.", kim, page="dossiers/war/index.md") == "Mr. [Kim](../../entities/kim.md) left."


def test_a_page_does_not_link_to_itself_but_may_link_to_an_anchor_on_it():
    assert shown("Kim", Mark(0, 3, MarkKind.REFERENCE, "kim"), page="entities/kim.md") == "Kim"
    ostrava = Mark(0, 7, MarkKind.REFERENCE, "ostrava")
    assert shown("Ostrava", ostrava, page="entities/index.md") == "[Ostrava](#ostrava)"


def test_what_leads_nowhere_or_to_an_unsafe_place_is_plain_words():
    assert shown("gone", Mark(0, 4, MarkKind.REFERENCE, "nobody")) == "gone"
    assert shown("click", Mark(0, 5, MarkKind.LINK, "javascript:alert(1)")) == "click"
    assert shown("empty", Mark(2, 2, MarkKind.STRONG)) == "empty"


def test_a_link_out_keeps_its_address():
    assert shown("a_b", Mark(0, 3, MarkKind.LINK, "https://example.org/?a=1")) == (
        "[a&#95;b](https://example.org/?a=1)"
    )


def test_a_figure_says_in_its_title_what_it_is_and_in_its_class_when_it_no_longer_holds():
    assert shown("10,000", Mark(0, 6, MarkKind.FIGURE, "troops#new")) == (
        '[10,000](../facts/troops.md#new "about 10,000")'
    )
    assert shown("3,000", Mark(0, 5, MarkKind.FIGURE, "troops#old")) == (
        '<span class="bf-figure bf-superseded">[3,000](../facts/troops.md#old "superseded&#58; &#34;3,000&#34;")</span>'
    )


def test_marks_nest_and_a_link_inside_a_link_is_dropped():
    marks = (
        Mark(0, 13, MarkKind.EMPHASIS),
        Mark(0, 3, MarkKind.LINK, "https://example.org/"),
        Mark(0, 3, MarkKind.REFERENCE, "kim"),
        Mark(4, 12, MarkKind.STRONG),
        Mark(4, 7, MarkKind.CODE),
    )
    assert shown("Kim *x* said all.", *marks) == (
        "<em>[Kim](https://example.org/) <strong><code>&#42;x&#42;</code> said</strong> </em>all."
    )


def test_marks_that_cross_keep_the_words():
    crossing = (Mark(0, 6, MarkKind.EMPHASIS), Mark(4, 8, MarkKind.STRONG))
    assert shown("abcdefgh", *crossing) == "<em>abcdef</em>gh"


def test_a_note_stands_in_its_place_and_behind_a_link_that_it_would_fall_into():
    notes = Annotations((Note(4, "<i>1</i>"), Note(6, "<i>2</i>"), Note(6, "<i>3</i>")))
    marks = (Mark(4, 7, MarkKind.REFERENCE, "kim"),)
    assert render_passage(Passage("Mr. Kim left.", marks), page="index.md", addresses=ADDRESSES, annotations=notes) == (
        "Mr. <i>1</i>[Kim](entities/kim.md)<i>2</i><i>3</i> left."
    )


def test_words_that_no_longer_hold_are_set_off_in_pieces_that_cross_nothing():
    stale = Annotations((Note(9, "<i>1</i>"),), ((2, 9), (8, 13)))
    marks = (Mark(0, 5, MarkKind.EMPHASIS),)
    shown = render_passage(Passage("Mr. Kim left.", marks), page="index.md", addresses=ADDRESSES, annotations=stale)
    assert shown == (
        '<em>Mr<span class="bf-stale">. K</span></em><span class="bf-stale">im l</span><i>1</i>'
        '<span class="bf-stale">eft.</span>'
    )
