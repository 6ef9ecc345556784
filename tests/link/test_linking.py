"""A whole desk is linked: every text, every mention."""

from briefgen.model.article import BlockKind
from briefgen.model.briefing import Briefing
from briefgen.model.desk import Desk
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
