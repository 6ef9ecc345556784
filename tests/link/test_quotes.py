"""The words that claims and events rest on are found where they stand."""

from dataclasses import replace

import pytest

from briefgen.link import link
from briefgen.model.article import Article, Block, BlockKind
from briefgen.model.event import Event
from briefgen.model.passage import Passage
from briefgen.model.quote import Part, Place, Quote
from briefgen.resolve import resolve
from tests.link.desks import TODAY, article, block, entity
from tests.resolve.desks import desk


def quotes(piece: Article, *evidence: dict[str, object], **collections: object) -> tuple[Quote, ...]:
    """Return what becomes of the evidence of a claim about an article."""
    items = [{"article": piece.stem, **each} for each in evidence]
    on = desk(piece, facts={"f": {"label": "Q?", "value": 1, "evidence": items}}, **collections)  # type: ignore[arg-type] - collections are mappings
    resolution, _ = resolve(on, today=TODAY)
    return link(on, resolution)[0].quotes.get(piece.stem, ())


def found(text: str, quote: str, **more: object) -> str | None:
    """Return the characters of a paragraph that a quote is found at."""
    (one,) = quotes(article(text), {"quote": quote, **more})
    assert one.place is None or text[one.place.start : one.place.end] == one.written
    return one.written if one.place else None


@pytest.mark.parametrize(
    "text, quote",
    [
        ("“Forty ships’ crews”, he said", '"Forty ships\' crews", he said'),
        ("It is – was – late", "It is -- was — late"),
        ("in\u00a0March  2024", "in March 2024"),
        ("the ship\u00adyard", "the shipyard"),
        ("the shipyard", "the ship\u00adyard"),
        ("the cafe\u0301 by the port", "the café by"),
        ("the café by the port", "the cafe\u0301 by"),
        ("and then … nothing", "then ... nothing"),
        ("40 ships", "  40\nships \n"),
    ],
)
def test_a_quote_is_found_however_it_is_typed(text, quote):
    written = found(text, quote)
    assert written
    assert written in text


@pytest.mark.parametrize(
    "text, quote",
    [
        ("he said forty ships", "He said"),
        ("140 ships", "40 ships"),
        ("3,140 ships", "140 ships"),
        ("40.5 tons", "5 tons"),
        ("about 40.5 tons", "about 40"),
        ("unlikely to sail", "likely to sail"),
        ("the ports", "the port"),
        ("they can’t sail", "they can"),
        ("un\u00adlikely to sail", "likely to sail"),
        ("a cafe\u0301", "a cafe"),
        ("five ships left, and ten came", "five ships … ten came"),
        ("five ships", '"five ships"'),
        ("x² more", "x2 more"),
    ],
)
def test_other_words_are_not_a_quote(text, quote):
    assert found(text, quote) is None


def test_a_quote_may_touch_punctuation_and_scripts_without_blanks():
    assert found("(40 ships, 5-year-old, 40.)", "40 ships") == "40 ships"
    assert found("(40 ships, 5-year-old, 40.)", "year-old, 40") == "year-old, 40"
    assert found("港口四十艘船等待", "四十艘船") == "四十艘船"
    assert found("The port’s ships", "The port") == "The port"


def test_places_are_those_of_the_text_as_received():
    text = "On 4\u00a0March “40  ships” wa\u00adited"
    (one,) = quotes(article("First.", text), {"quote": '"40 ships" waited'})
    assert one.places == (Place(Part.BODY, 1, 11, len(text)),)
    assert (one.place, one.is_exact, one.is_ambiguous) == (one.places[0], False, False)
    assert one.written == "“40  ships” wa\u00adited"


def test_what_is_typed_alike_wins_over_what_differs_in_typing():
    (one,) = quotes(article("“Yes”, he said.", 'He said "yes" and "Yes".'), {"quote": '"Yes"'})
    assert [place.block for place in one.places] == [1]
    assert one.is_exact


def test_a_quote_that_stands_twice_is_ambiguous_until_words_nearby_or_a_number_choose():
    piece = article("40 ships came on Monday. Then 40 ships left.", "By Friday 40 ships were back, 40 ships in all.")

    def chosen(**more: object) -> tuple[int, bool]:
        (one,) = quotes(piece, {"quote": "40 ships", **more})
        assert len(one.places) == 4
        return one.places.index(one.place) + 1 if one.place else 0, one.is_ambiguous

    assert chosen() == (1, True)
    assert chosen(near="on Monday") == (1, False)
    assert chosen(near="left") == (2, False)
    assert chosen(near="By Friday") == (3, False)
    assert chosen(near="in all") == (4, False)
    assert chosen(near="on Tuesday") == (1, True)
    assert chosen(near="ships") == (1, True)
    assert chosen(occurrence=1) == (1, False)
    assert chosen(occurrence=4) == (4, False)
    assert chosen(occurrence=5) == (0, False)
    assert chosen(occurrence=2, near="By Friday") == (2, False)


def test_words_nearby_choose_the_nearest_where_they_stand_in_no_paragraph_of_the_quote():
    piece = article("40 ships.", "Long before that, nothing.", "It was Friday.", "40 ships.")
    (one,) = quotes(piece, {"quote": "40 ships", "near": "Friday"})
    assert (one.place and one.place.block, one.is_ambiguous) == (3, False)


def test_the_body_wins_over_the_tldr():
    bullet = block("40 ships wait", BlockKind.BULLET)
    piece = article("All 40 ships wait.", tldr=(bullet,))
    (one,) = quotes(piece, {"quote": "40 ships wait"})
    assert [place.part for place in one.places] == [Part.BODY, Part.TLDR]
    assert (one.place, one.is_ambiguous) == (one.places[0], False)
    (two,) = quotes(article("Other words.", tldr=(bullet,)), {"quote": "40 ships wait"})
    assert two.place == Place(Part.TLDR, 0, 0, 13)


def test_a_tldr_that_the_desk_replaced_is_searched_as_received():
    piece = article("Body.", tldr=(block("40 ships wait", BlockKind.BULLET),))
    briefings = {"piece": {"tldr": ["Fifty ships wait"]}}
    assert [
        one.place and one.place.part
        for one in quotes(piece, {"quote": "40 ships"}, {"quote": "Fifty ships"}, briefings=briefings)
    ] == [Part.TLDR, None]


def test_a_draft_is_searched_as_received():
    piece = article("40 ships wait.")
    (one,) = quotes(piece, {"quote": "40 ships"}, briefings={"piece": {"draft": True}})
    assert one.place == Place(Part.BODY, 0, 0, 8)


def test_a_quote_in_a_table_stands_in_one_cell():
    rows = ((Passage("Port"), Passage("Ships")), (Passage("North"), Passage("about 40")))
    piece = article("North.", Block(BlockKind.TABLE, rows=rows), "40")
    (one, two, three) = quotes(piece, {"quote": "about 40"}, {"quote": "40"}, {"quote": "North about"})
    assert one.places == (Place(Part.BODY, 1, 0, 8, cell=(1, 1)),)
    assert two.places == (Place(Part.BODY, 1, 6, 8, cell=(1, 1)), Place(Part.BODY, 2, 0, 2))
    assert three.place is None
    assert two.written == "40"


def test_a_quote_never_reaches_over_two_paragraphs():
    (one,) = quotes(article("40 ships", "were waiting"), {"quote": "40 ships were waiting"})
    assert one.place is None


def test_nested_and_overlapping_quotes_are_found_each_in_the_order_of_their_places():
    text = "On Monday 40 ships were waiting outside."
    evidence = ("ships were waiting outside", "40 ships were waiting", "nowhere", "40 ships", text)
    assert [one.written for one in quotes(article(text), *({"quote": words} for words in evidence))] == [
        text,
        "40 ships",
        "40 ships were waiting",
        "ships were waiting outside",
        "",
    ]


def test_quotes_are_found_over_the_links_in_a_text():
    evidence = [{"article": "piece", "quote": "Authority counted 40"}]
    on = desk(article("The Port Authority counted 40."), facts={"f": {"label": "Q?", "value": 1, "evidence": evidence}})
    on = replace(on, entities={"port": entity("Port Authority")})
    linked, _ = link(on, resolve(on, today=TODAY)[0])
    assert linked.articles["piece"].body[0].passage.marks
    assert [one.place for one in linked.quotes["piece"]] == [Place(Part.BODY, 0, 9, 29)]


def test_events_have_quotes_too_and_unknown_articles_none():
    event = Event.model_validate(
        {"title": "E", "evidence": [{"article": "piece", "quote": "40"}, {"article": "other", "quote": "40"}]}
    )
    on = replace(desk(article("40 ships.")), events={"e": event})
    linked, _ = link(on, resolve(on, today=TODAY)[0])
    assert {stem: [one.owner for one in each] for stem, each in linked.quotes.items()} == {"piece": ["e"]}
