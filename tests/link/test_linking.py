"""A whole desk is linked: every text, every mention."""

from briefgen.model.article import BlockKind
from briefgen.model.briefing import Briefing, Correction
from briefgen.model.desk import Desk
from briefgen.model.dossier import Dossier
from briefgen.model.edtf import parse_edtf
from briefgen.model.fact import Claim, Fact
from briefgen.model.term import Term
from tests.link.desks import article, block, entity, linked, shown

PENTAGON = entity(
    "Pentagon", "Defense Department", summary="The Pentagon is the defence ministry of the United States."
)
STATES = entity("United States", "U.S.")


def test_a_name_links_once_in_each_section():
    body = ("The Pentagon and the Pentagon.", "Pentagon.", block("The Pentagon", BlockKind.HEADING), "The Pentagon.")
    found, problems = linked(Desk(entities={"pentagon": PENTAGON}, articles={"piece": article(*body)}))
    assert [shown(each.passage) for each in found.articles["piece"].body] == [
        "The {Pentagon|pentagon} and the Pentagon.",
        "Pentagon.",
        "The Pentagon",
        "The {Pentagon|pentagon}.",
    ]
    assert problems == ()


def test_a_record_never_links_to_itself():
    found, _ = linked(Desk(entities={"pentagon": PENTAGON, "us": STATES}))
    assert shown(found.text("pentagon", "summary")) == "The Pentagon is the defence ministry of the {United States|us}."


def test_the_tldr_of_the_desk_stands_in_for_that_of_the_article():
    received = article("The Pentagon.", tldr=(block("Old.", BlockKind.BULLET),))
    desk = Desk(
        entities={"pentagon": PENTAGON},
        articles={"piece": received},
        briefings={"piece": Briefing(tldr=("Now [[pentagon|they]] speak.", "Pentagon"))},
    )
    found, _ = linked(desk)
    assert [shown(each.passage) for each in found.articles["piece"].tldr] == ["Now {they|pentagon} speak.", "Pentagon"]
    assert {each.kind for each in found.articles["piece"].tldr} == {BlockKind.BULLET}
    assert shown(found.text("piece", "tldr", 0)) == "Now {they|pentagon} speak."
    assert shown(found.articles["piece"].body[0].passage) == "The {Pentagon|pentagon}."


def test_mentions_tell_each_sentence_once_by_owner_field_and_place():
    body = ("It began. The Pentagon, said the Pentagon, knew.", "The Pentagon again.")
    desk = Desk(entities={"pentagon": PENTAGON, "us": STATES}, articles={"piece": article(*body)})
    found, _ = linked(desk)
    mentions = found.mentions["pentagon"]
    assert [(each.owner, each.field, each.sentence) for each in mentions] == [
        ("piece", "body", "The Pentagon, said the Pentagon, knew."),
        ("piece", "body", "The Pentagon again."),
    ]
    assert mentions[0].sentence[mentions[0].start : mentions[0].end] == "Pentagon"
    assert (mentions[0].span.path, mentions[0].span.column, mentions[0].span.length) == (
        "seeds/articles/piece.txt",
        15,
        8,
    )
    assert [(each.owner, each.field) for each in found.mentions["us"]] == [("pentagon", "summary")]


def test_brackets_in_a_received_article_are_its_own_words():
    found, problems = linked(Desk(entities={"us": STATES}, articles={"piece": article("See [[us]] and [[nothing]].")}))
    assert shown(found.articles["piece"].body[0].passage) == "See [[us]] and [[nothing]]."
    assert problems == ()


def test_a_derived_title_is_no_mention_of_its_own():
    received = article("The Pentagon knew.", title="The Pentagon knew", title_basis="derived")
    found, _ = linked(Desk(entities={"pentagon": PENTAGON}, articles={"piece": received}))
    assert [each.field for each in found.mentions["pentagon"]] == ["body"]
    assert found.text("piece", "title").text == "The Pentagon knew"


def test_a_title_of_the_desk_is_linked_without_the_terms_of_the_glossary():
    desk = Desk(
        entities={"pentagon": PENTAGON},
        glossary={"t": Term(term="surge")},
        articles={"piece": article("A surge.")},
        briefings={"piece": Briefing(title="Surge at the [[pentagon|ministry]], the Pentagon")},
    )
    found, _ = linked(desk)
    assert shown(found.text("piece", "title")) == "Surge at the {ministry|pentagon}, the Pentagon"
    assert shown(found.articles["piece"].body[0].passage) == "A {surge|t}."


def test_texts_of_a_briefing_are_read_in_the_order_of_its_page():
    desk = Desk(
        entities={"pentagon": PENTAGON},
        glossary={"t": Term(term="surge")},
        articles={"piece": article("Surge.")},
        briefings={
            "piece": Briefing(
                next="A surge", why="Pentagon", corrections=(Correction(date=parse_edtf("2024"), text="The surge"),)
            )
        },
    )
    found, _ = linked(desk)
    assert shown(found.text("piece", "next")) == "A {surge|t}"
    assert shown(found.articles["piece"].body[0].passage) == "Surge."
    assert shown(found.text("piece", "corrections", 0, "text")) == "The surge"
    assert [each.field for each in found.mentions["t"]] == ["next", "body", "corrections.0.text"]


def test_the_items_of_a_list_are_one_section_and_claims_are_not():
    claims = (Claim(text="Pentagon here"), Claim(text="Pentagon there"))
    desk = Desk(
        entities={"pentagon": PENTAGON},
        facts={"f": Fact(label="Pentagon?", claims=claims)},
        dossiers={"d": Dossier(title="D", tldr=("Pentagon", "Pentagon"), questions=("Pentagon?",))},
    )
    found, _ = linked(desk)
    assert {key: shown(passage) for (_, key), passage in found.texts.items() if "entagon" in passage.text} == {
        "summary": "The Pentagon is the defence ministry of the United States.",
        "label": "{Pentagon|pentagon}?",
        "claims.0.text": "{Pentagon|pentagon} here",
        "claims.1.text": "{Pentagon|pentagon} there",
        "tldr.0": "{Pentagon|pentagon}",
        "tldr.1": "Pentagon",
        "questions.0": "{Pentagon|pentagon}?",
    }


def test_a_field_without_words_has_no_entry():
    found, _ = linked(Desk(entities={"us": STATES}))
    assert found.texts == {}
    assert found.text("us", "summary").text == ""


def test_a_name_with_a_full_stop_never_parts_its_sentence():
    found, _ = linked(Desk(entities={"us": entity("U.S.")}, articles={"piece": article("북한은 anti-U.S. policy")}))
    mention = found.mentions["us"][0]
    assert mention.sentence[mention.start : mention.end] == "U.S."
