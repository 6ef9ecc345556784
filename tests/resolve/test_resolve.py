from datetime import date

from briefgen.resolve import resolve
from tests.resolve.desks import SPEAKERS, article, desk

TODAY = date(2026, 6, 1)


def test_an_empty_desk_resolves_to_nothing():
    resolution, problems = resolve(desk(), today=TODAY)
    assert problems == ()
    assert resolution.histories == {}
    assert resolution.stories == {}


def test_one_fact_and_one_article_meet():
    troops = {
        "label": "How many soldiers?",
        "unit": "soldiers",
        "claims": [
            {"as_of": "2024-10-23", "value": 3000, "by": "white-house"},
            {
                "as_of": "2024-10-28",
                "value": 10000,
                "qualifier": "about",
                "by": ["pentagon", "singh"],
                "evidence": [{"article": "training", "quote": "about 10,000"}],
            },
            {"as_of": "2024-11-04", "value": [11000, 12000], "by": "pentagon"},
        ],
    }
    on_the_desk = desk(
        article("training", "Now about 10,000."),
        entities=SPEAKERS,
        facts={"troops": troops},
        briefings={"training": {"date": "2024-10-29"}},
    )
    resolution, problems = resolve(on_the_desk, today=TODAY)
    assert problems == ()
    history = resolution.histories["troops"]
    assert [(answer.key, str(answer.rank)) for answer in history.answers] == [
        ("2024-10-23-white-house", "superseded"),
        ("2024-10-28-pentagon", "superseded"),
        ("2024-11-04-pentagon", "headline"),
    ]
    story = resolution.stories["training"]
    assert story.facts == ("troops",)
    assert [(shift.was.in_words(), shift.now.in_words()) for shift in story.shifts] == [
        ("about 10,000", "11,000 to 12,000"),
    ]
    assert [shift.now.key for shift in resolution.shifts] == ["2024-11-04-pentagon", "2024-10-28-pentagon"]
