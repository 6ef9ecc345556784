from datetime import date

from briefgen.model.article import Block, BlockKind
from briefgen.model.briefing import Briefing
from briefgen.model.edtf import parse_edtf
from briefgen.model.passage import Passage
from briefgen.resolve import resolve
from tests.resolve.desks import SPEAKERS, article, desk

TROOPS = {
    "label": "How many?",
    "claims": [
        {"as_of": "2024-10-23", "value": 3000, "by": "white-house"},
        {"as_of": "2024-10-28", "value": 10000, "by": "pentagon"},
    ],
}


def stories(*articles, **collections):
    on = desk(*articles, entities=SPEAKERS, facts={"troops": TROOPS, **collections.pop("facts", {})}, **collections)
    resolution, problems = resolve(on, today=date(2026, 1, 1))
    return resolution, problems


def story(one, **record):
    return stories(one, briefings={one.stem: record} if record else {})[0].stories[one.stem]


def test_an_article_alone_is_a_story():
    told = story(article("a-b", "Words."))
    assert (told.slug, told.title, told.title_basis, told.date, told.date_basis) == (
        "a-b", "About a-b", "stated", None, "unknown",
    )  # fmt: skip
    assert (told.facts, told.shifts) == ((), ())


def test_the_desk_s_title_and_date_come_before_the_article_s():
    one = article("one", date=parse_edtf("2024-10-27"), title_basis="derived")
    assert (story(one).title_basis, str(story(one).date), story(one).date_basis) == ("derived", "2024-10-27", "stated")
    told = story(one, title="Better", date="2024-10-28", date_basis="inferred")
    assert (told.title, told.title_basis, str(told.date), told.date_basis) == (
        "Better", "desk", "2024-10-28", "inferred",
    )  # fmt: skip


def test_a_title_in_the_front_matter_is_the_article_s_own():
    one = article("one", front=Briefing.model_validate({"title": "Front"}), path="seeds/articles/one.md")
    assert (story(one).title, story(one).title_basis) == ("Front", "stated")


def test_a_basis_without_a_date_is_unknown():
    assert story(article("one"), date_basis="inferred").date_basis == "unknown"


def test_a_story_has_the_facts_that_quote_it_and_that_its_texts_refer_to():
    quoting = {"label": "Q?", "text": "So.", "evidence": [{"article": "one", "quote": "Words"}]}
    resolution, _ = stories(
        article("one", "[[fact:plain]]"),
        facts={"quoting": quoting, "plain": TROOPS, "unused": TROOPS},
        briefings={"one": {"tldr": ["Now [[fact:troops@2024-10-23]]."]}},
    )
    assert resolution.stories["one"].facts == ("quoting", "troops")


def test_a_markdown_article_refers_in_its_own_text_and_tables():
    table = Block(BlockKind.TABLE, rows=((Passage("[[plain]]"),),))
    one = article("one", "Now [[fact:troops]] and [[nothing]].", path="seeds/articles/one.md")
    two = article("two", path="seeds/articles/two.md", tldr=(table,))
    resolution, _ = stories(one, two, facts={"plain": TROOPS})
    assert resolution.stories["one"].facts == ("troops",)
    assert resolution.stories["two"].facts == ("plain",)


def test_what_changed_since_its_date_is_a_shift():
    tldr = {"tldr": ["[[fact:troops]]"]}
    (shift,) = story(article("one"), date="2024-10-25", **tldr).shifts
    assert (shift.fact, shift.was.in_words(), shift.now.in_words()) == ("troops", "3,000", "10,000")
    assert story(article("one"), date="2024-10", **tldr).shifts == ()
    assert story(article("one"), date="2024-10-01", **tldr).shifts == ()
    assert story(article("one"), **tldr).shifts == ()


def test_a_headline_that_the_desk_chose_has_not_moved_by_what_others_said():
    chosen = {
        "label": "Q?",
        "headline": "seoul",
        "claims": [
            {"id": "seoul", "as_of": "2024-10-20", "value": 1500, "by": "nis"},
            {"id": "kyiv", "as_of": "2024-10-24", "value": 12000, "by": "hur"},
        ],
    }

    def since(day):
        record = {"date": day, "tldr": ["[[fact:chosen]]"]}
        return stories(article("one"), facts={"chosen": chosen}, briefings={"one": record})[0].stories["one"].shifts

    assert since("2024-10-25") == ()
    chosen["claims"][0]["as_of"] = "2024-10-24/2024-10-26"
    chosen["claims"][1]["as_of"] = "2024-10-24/2024-10-30"
    assert since("2024-10-24") == ()
    chosen["claims"].reverse()
    chosen["claims"][1]["as_of"] = "2024-10-26"
    assert [shift.now.key for shift in since("2024-10-25")] == ["seoul"]


def test_a_figure_that_was_taken_back_is_a_shift_to_what_stands_again():
    gone = {**TROOPS, "claims": [TROOPS["claims"][0], {**TROOPS["claims"][1], "status": "retracted"}]}
    resolution, _ = stories(
        article("one"), facts={"gone": gone}, briefings={"one": {"date": "2024-10-29", "tldr": ["[[fact:gone]]"]}}
    )
    (shift,) = resolution.stories["one"].shifts
    assert (shift.was.in_words(), shift.now.in_words()) == ("10,000", "3,000")


def test_a_correction_names_claims_that_exist():
    claims = ["troops", "troops#2024-10-28-pentagon", "troops#2024-10-28-pentagno", "nowhere#x"]
    _, (problem,) = stories(
        article("one"),
        briefings={"one": {"corrections": [{"date": "2024-11-01", "text": "A figure was wrong.", "claims": claims}]}},
    )
    assert (problem.rule, problem.message) == ("unknown-claim", "`troops` has no claim `2024-10-28-pentagno`")
    assert problem.help == "did you mean `2024-10-28-pentagon`?"


def test_a_figure_that_was_only_said_again_is_no_shift():
    again = {**TROOPS, "claims": [TROOPS["claims"][0], {**TROOPS["claims"][1], "value": 3000}]}
    resolution, _ = stories(
        article("one"), facts={"again": again}, briefings={"one": {"date": "2024-10-25", "tldr": ["[[fact:again]]"]}}
    )
    assert resolution.stories["one"].shifts == ()
    assert [shift.fact for shift in resolution.shifts] == ["troops"]


def test_a_draft_is_left_out_and_takes_no_address():
    resolution, problems = stories(article("one"), article("One"), briefings={"one": {"draft": True}})
    assert set(resolution.stories) == {"One"}
    assert resolution.slugs == {"one": "One"}
    assert problems == ()


def test_a_briefing_without_its_article_is_no_story():
    resolution, problems = stories(article("one"), briefings={"two": {"title": "T"}})
    assert set(resolution.stories) == {"one"}
    assert problems == ()


def test_the_members_of_a_dossier_are_what_names_it():
    resolution, _ = stories(
        article("one"),
        article("two", front=Briefing.model_validate({"dossier": "war"})),
        facts={"in": {**TROOPS, "dossier": "war"}, "lost": {**TROOPS, "dossier": "nowhere"}},
        events={"battle": {"title": "Battle", "dossier": "war"}},
        dossiers={"war": {"title": "War"}, "empty": {"title": "Empty"}},
        briefings={"one": {"dossier": "war"}},
    )
    assert resolution.members == {"war": {"one", "two", "in", "battle"}, "empty": frozenset()}


def test_what_is_dated_ahead_of_today_is_a_finding():
    ahead = {"label": "Q?", "as_of": "2062-10", "value": 1}
    events = {
        "plan": {"title": "P", "date": "2030", "status": "planned"},
        "slip": {"title": "S", "date": "2030"},
        "now": {"title": "N", "date": "2026"},
        "off": {"title": "O", "date": "2030", "status": "cancelled"},
        "goes-on": {"title": "G", "date": "2031", "status": "ongoing"},
    }
    _, problems = stories(facts={"typo": ahead}, events=events)
    assert [(problem.rule, problem.message) for problem in problems] == [
        ("future-date", "the claim is dated October 2062, which is still to come"),
        ("future-date", "the event is dated 2030, which is still to come"),
        ("future-date", "the event is dated 2031, which is still to come"),
    ]
