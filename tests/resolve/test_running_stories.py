"""Two running stories as several sides told them: what stands, and who contradicts whom, day by day."""

from datetime import date

from briefgen.resolve import resolve
from tests.resolve.desks import SPEAKERS, desk, keyed

SIDES = {
    "russia": ("kremlin", "putin", "gerasimov"),
    "north-korea": ("un-delegate", "vice-minister", "ambassador", "military-commission"),
    "united-states": ("kirby", "ryder", "patel"),
    "ukraine": ("zelenskyy", "budanov"),
}
PEOPLE = {
    **SPEAKERS,
    **{side: {"type": "country", "name": side} for side in SIDES},
    **{one: {"type": "person", "name": one, "speaks_for": side} for side, some in SIDES.items() for one in some},
    "western-official": {"type": "person", "name": "A Western official"},
    "yonhap": {"type": "organization", "name": "Yonhap"},
}

#: How many soldiers had been sent in all: day, who, number or range, how it is meant.
TOTAL = (
    ("2024-10-17", "zelenskyy", 10000, "about"),
    ("2024-10-17", "western-official", [2000, 12000], None),
    ("2024-10-18", "budanov", 11000, "about"),
    ("2024-10-18", "nis", 1500, "about"),
    ("2024-10-23", "kirby", 3000, "at least"),
    ("2024-10-24", "hur", 12000, "about"),
    ("2024-10-28", ("pentagon", "singh"), 10000, "about"),
    ("2024-11-04", "ryder", [11000, 12000], None),
    ("2024-11-12", "patel", 10000, "more than"),
    ("2024-11-20", ("nis", "lawmaker"), 10900, "about"),
    ("2025-03-27", "jcs", 14000, "at least"),
    ("2025-04", "ukraine", 14000, "about"),
    ("2025-04-30", ("nis", "lawmaker"), 15000, "about"),
    ("2025-05-29", "msmt", 14000, "more than"),
    ("2025-09-02", "yonhap", 13000, "about"),
)
#: Whether there were any: day, who, what sort of statement.
ACKNOWLEDGEMENT = (
    ("2024-10-10", "kremlin", "denial"),
    ("2024-10-17", "nato", "statement"),
    ("2024-10-21", "kremlin", "statement"),
    ("2024-10-21", "un-delegate", "denial"),
    ("2024-10-23", "kirby", "confirmation"),
    ("2024-10-24", "putin", "non-denial"),
    ("2024-10-25", "vice-minister", "non-denial"),
    ("2024-10-28", "nato", "confirmation"),
    ("2024-11/2024-12", "ambassador", "non-denial"),
    ("2025-01-31", "kremlin", "non-denial"),
    ("2025-04-26", "gerasimov", "confirmation"),
    ("2025-04-28", "military-commission", "confirmation"),
)


def resolved(claims, **fact):
    on = desk(entities=PEOPLE, facts={"fact": {"label": "Q?", "claims": claims, **fact}})
    resolution, problems = resolve(on, today=date(2026, 6, 1))
    assert problems == ()
    return resolution.histories["fact"]


def total(until="9999", **fact):
    claims = [
        {"as_of": day, "by": by, "value": value, **({"qualifier": how} if how else {}), "nature": "estimate"}
        for day, by, value, how in TOTAL
        if day <= until
    ]
    return resolved(claims, unit="soldiers", **fact)


def acknowledgement(until="9999"):
    return resolved(
        [
            {"as_of": day, "by": by, "nature": nature, "text": f"{by}: {nature} on {day}."}
            for day, by, nature in ACKNOWLEDGEMENT
            if day <= until
        ]
    )


def standing(told):
    return [(answer.key, str(answer.rank)) for answer in told.standing()]


def test_of_fifteen_counts_the_last_of_each_side_stand():
    assert standing(total()) == [
        ("2025-09-02-yonhap", "headline"),
        ("2025-05-29-msmt", "also said"),
        ("2025-04-30-nis", "also said"),
        ("2025-04-ukraine", "also said"),
        ("2024-11-12-patel", "also said"),
        ("2024-10-17-western-official", "also said"),
    ]
    assert total().origins == 6


def test_the_american_count_rises_from_speaker_to_speaker():
    answers = keyed(total())
    line, at = [], "2024-11-12-patel"
    while at:
        line.append(answers[at].in_words("soldiers"))
        at = answers[at].supersedes
    assert line[::-1] == [
        "at least 3,000 soldiers",
        "about 10,000 soldiers",
        "11,000 to 12,000 soldiers",
        "more than 10,000 soldiers",
    ]


def test_in_october_the_sides_contradict_each_other():
    answers = keyed(total(until="2024-10-24"))
    assert answers["2024-10-18-nis"].rivals == (
        "2024-10-17-western-official",
        "2024-10-23-kirby",
        "2024-10-24-hur",
    )
    assert answers["2024-10-23-kirby"].rivals == ("2024-10-18-nis",)
    assert str(answers["2024-10-24-hur"].rank) == "headline"
    assert answers["2024-10-24-hur"].disputed


def test_the_desk_may_put_the_count_of_a_government_before_that_of_an_agency():
    told = total(headline="2025-04-30-nis")
    assert told.headline.in_words("soldiers") == "about 15,000 soldiers"
    assert str(keyed(told)["2025-09-02-yonhap"].rank) == "also said"


def test_what_was_said_by_a_day_is_the_latest_claim_of_that_day():
    told = total()
    assert told.on(date(2024, 10, 16)) is None
    assert told.on(date(2024, 10, 23)).in_words() == "at least 3,000"
    assert told.on(date(2024, 11, 1)).in_words() == "about 10,000"


def test_on_24_october_washington_confirmed_what_pyongyang_denied():
    answers = keyed(acknowledgement(until="2024-10-24"))
    assert answers["2024-10-23-kirby"].rivals == ("2024-10-21-un-delegate",)
    assert str(answers["2024-10-21-un-delegate"].rank) == "in dispute"
    assert str(answers["2024-10-10-kremlin"].rank) == "superseded"
    assert str(answers["2024-10-24-putin"].rank) == "headline"


def test_half_a_year_later_all_four_sides_confirm_and_nobody_disputes():
    told = acknowledgement()
    assert standing(told) == [
        ("2025-04-28-military-commission", "headline"),
        ("2025-04-26-gerasimov", "also said"),
        ("2024-10-28-nato", "also said"),
        ("2024-10-23-kirby", "also said"),
    ]
    assert not any(answer.disputed for answer in told.answers)
    assert keyed(told)["2025-04-26-gerasimov"].supersedes == "2025-01-31-kremlin"


def test_a_statement_dated_to_a_year_alone_sorts_by_its_first_day():
    (first, *_) = resolved(
        [
            {"as_of": "2024-10-21", "by": "un-delegate", "nature": "denial", "text": "No."},
            {"as_of": "2024", "by": "ambassador", "nature": "non-denial", "text": "We keep to the treaty."},
        ]
    ).answers
    assert (first.key, first.superseded_by) == ("2024-ambassador", "2024-10-21-un-delegate")
