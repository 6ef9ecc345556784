from dataclasses import replace
from datetime import date
from decimal import Decimal

from briefgen.link import link
from briefgen.model.desk import Desk
from briefgen.model.entity import Entity
from briefgen.model.fact import Fact
from briefgen.model.history import History, Rank
from briefgen.model.options import Options
from briefgen.model.passage import Passage
from briefgen.model.value import Quantity
from briefgen.render.edition import edition
from briefgen.render.views.fact import fact_view
from briefgen.render.views.history_chart import history_chart
from briefgen.resolve import resolve
from tests.render.small_desk import ANSWERS, FACTS, LINKED, small_edition


def view(identifier="troops", **changes):
    whole = replace(small_edition(), **changes)
    return fact_view(whole, whole.resolution.histories[identifier])


def test_the_headline_is_one_sentence_with_speaker_date_nature_source_and_status():
    assert view().answer == (
        "**About 10,000 soldiers** — [Pentagon](../entities/pentagon.md), "
        'as of <time datetime="2024-10-28">28 October 2024</time> (estimate). '
        "Source: [AFP](https://afp.example/1), [The Daily](https://daily.example/a?b=1&c=2). "
        '<span class="bf-status bf-in-dispute">◐ in dispute</span>'
    )


def test_a_claim_without_a_value_is_told_by_its_speaker_and_its_words():
    page = view("denied")
    assert page.answer.startswith("[Kim &#60;b&#62;Jong&#60;/b&#62; Un](../entities/kim.md), as of ")
    assert page.statement == "The Kremlin waved the reports away."
    assert page.claim_head == "Claim"


def test_rows_are_in_order_with_a_permalink_each_and_the_unit_stands_once():
    page = view()
    assert [row.anchor for row in page.rows] == ["2024-10-18-nis", "2024-10-23-nis", "2024-10-28-pentagon"]
    assert [row.said for row in page.rows] == ["<del>about 1,500</del>", "3,000", "about 10,000"]
    assert page.claim_head == "Claim, soldiers"
    assert [row.reason for row in page.rows] == ["", "Update: A second ship.", ""]
    assert page.rows[0].replaced == '→ [<time datetime="2024-10-23">23 Oct 2024</time>](#2024-10-23-nis)'
    assert page.rows[2].replaced == ""


def test_rivals_stand_side_by_side_and_nothing_twice():
    page = view()
    assert [one.said for one in page.rivals] == ["about 10,000 soldiers", "3,000 soldiers"]
    assert page.beside == ()


def test_what_is_compatible_stands_beside_the_headline():
    low, middle, high = (replace(answer, disputed=False, rivals=()) for answer in ANSWERS)
    answers = (low, replace(middle, rank=Rank.ALSO_SAID), high)
    page = fact_view(small_edition(), History("troops", FACTS["troops"], answers, high, 2))
    assert page.rivals == ()
    assert [one.said for one in page.beside] == ["3,000 soldiers"]


def test_quotes_lead_to_the_paragraph_that_holds_them_or_to_the_page():
    quotes = [quote for quoted in view().quotes for quote in quoted.quotes]
    assert [(quote.words, quote.where) for quote in quotes] == [
        ("“some 1,500 soldiers”", "[What is known of the second wave](../briefings/second-wave.md)"),
        ("“three thousand”", "[Briefing to the committee](../sources.md#seoul-1)"),
        ("“about 10,000 soldiers”", "[First count](../briefings/first-count.md#p1)"),
    ]
    assert view().quotes[2].hedge == "estimate, hedged as “estimates”, moderate confidence"


def test_what_else_there_is_to_say_of_a_claim_stands_with_it():
    (claim,) = (answer.claim for answer in ANSWERS if answer.key == "2024-10-23-nis")
    place = FACTS["troops"].claims.index(claim)
    texts = {**LINKED.texts, ("troops", f"claims.{place}.note"): Passage("The first batch <only>.")}
    page = view(linked=replace(LINKED, texts=texts))
    assert [quoted.note for quoted in page.quotes] == ["", "The first batch &#60;only&#62;.", ""]


LATER = '[3,000 soldiers](#2024-10-23-nis), NIS, <time datetime="2024-10-23">23 Oct 2024</time>'
OLDER = (
    '<span class="bf-by">[about 1,500 soldiers](#2024-10-18-nis), NIS, <time datetime="2024-10-18">18 Oct 2024</time>'
    f' <span class="bf-status bf-superseded">◌ superseded</span> <span class="bf-later">older value, later: {LATER}'
    "</span></span>"
)


def test_every_sentence_that_uses_the_fact_stands_with_its_value_and_is_flagged_where_it_is_older():
    first, second = view().uses
    assert (first.link, second.link) == (
        "[First count](../briefings/first-count.md)",
        "[What is known of the second wave](../briefings/second-wave.md)",
    )
    assert first.sentences[0] == f"Earlier, <strong>1,500</strong> were named. {OLDER}"
    assert first.sentences[1].startswith("Washington puts it at <strong>about 10,000 soldiers</strong>. ")
    assert first.sentences[1].endswith('<span class="bf-status bf-in-dispute">◐ in dispute</span></span>')
    assert "older" not in first.sentences[1]
    assert second.sentences == (f"The NIS saw <strong>some 1,500 soldiers</strong> sail. {OLDER}",)


def test_sources_stand_once_each_with_the_place_in_them():
    assert view().sources[0].endswith(", p&#46; 4")
    assert len(view().sources) == 3


def test_a_fact_that_was_to_be_reviewed_says_so_only_when_the_day_has_passed():
    assert view().due.startswith('This page was to be reviewed by <time datetime="2025-01">January 2025</time>')
    assert view(today=date(2025, 1, 31)).due == ""


def test_numbers_with_dates_are_drawn():
    assert view().chart.startswith('<figure class="bf-chart" data-search-exclude><svg')
    assert view("denied").chart == ""


def test_when_nothing_stands_the_page_says_so():
    gone = tuple(replace(answer, rank=Rank.RETRACTED, disputed=False) for answer in ANSWERS)
    page = fact_view(small_edition(), History("troops", FACTS["troops"], gone, None, 2))
    assert page.answer == "No claim stands: every answer that was given has been withdrawn or corrected."
    assert page.statement == ""
    assert page.rivals == page.beside == ()
    assert page.head.description == ""


def test_answers_in_words_have_a_strip_and_numbers_a_chart():
    claims = [
        {"as_of": "2024-10-18", "value": "denied", "by": "port"},
        {"as_of": "2024-10-28", "value": "confirmed", "by": "port"},
        {"as_of": "2024-11", "value": Quantity(Decimal(40), Decimal(40)), "by": "port"},
    ]
    assert 'class="bf-strip"' in chart_of(claims[:2])
    assert 'class="bf-strip"' in chart_of(claims)
    assert 'class="bf-steps"' in chart_of([claims[2], claims[2] | {"as_of": "2024-12"}])
    assert chart_of(claims[:1]) == ""
    assert chart_of(claims[:2], chart=False) == ""


def chart_of(claims, **fields):
    fact = Fact.model_validate({"label": "Is there a strike?", "claims": claims} | fields)
    desk = Desk(entities={"port": Entity(type="organization", name="Port authority")}, facts={"strike": fact})
    resolution, _ = resolve(desk, today=date(2026, 1, 1))
    linked, _ = link(desk, resolution)
    made = edition(desk, resolution, linked, {}, options=Options(), today=date(2026, 1, 1))
    return history_chart(made, resolution.histories["strike"])
