"""The pages that list: dossiers, timelines, the archive, names, facts, sources, the glossary, corrections, home."""

from dataclasses import replace

import pytest

from briefgen.model.edtf import parse_edtf
from briefgen.model.entity import Entity
from briefgen.model.event import EventStatus
from briefgen.model.fact import Change, Claim
from briefgen.model.history import History, Rank
from briefgen.model.linked import Mention
from briefgen.model.options import Options
from briefgen.model.passage import Passage
from briefgen.model.resolution import Story, TimelineEntry
from briefgen.model.source import Source
from briefgen.render.drafts import drafts
from briefgen.render.edition import edition
from briefgen.render.pen import Pen
from briefgen.render.press import Press
from briefgen.render.views.all_mentions import all_mentions_view
from briefgen.render.views.archive import by_month, month_of, month_view
from briefgen.render.views.briefing import briefing_view
from briefgen.render.views.corrections import corrections_view, has_corrections
from briefgen.render.views.dossier import dossier_view
from briefgen.render.views.dossier_news import news, where_to_start
from briefgen.render.views.entity import entity_view
from briefgen.render.views.glossary import glossary_view
from briefgen.render.views.home import home_view
from briefgen.render.views.indexes import facts_view
from briefgen.render.views.listing import briefing_items
from briefgen.render.views.mentions import GROUPS, mention_groups
from briefgen.render.views.names import who_is_who
from briefgen.render.views.names_index import by_letter, names_contents_view, names_letter_view, names_view
from briefgen.render.views.sources import sources_view
from briefgen.render.views.timeline import timeline_view, timeline_year_view
from briefgen.render.views.unknown import Unknown
from tests.render.small_desk import (
    ANSWERS,
    DESK,
    FACTS,
    LINKED,
    RESOLUTION,
    SECOND,
    SUMMARIES,
    TODAY,
    built_in_theme,
    small_edition,
)


def made(desk=DESK, resolution=RESOLUTION, linked=LINKED):
    return edition(desk, resolution, linked, SUMMARIES, options=Options(), today=TODAY)


def test_a_dossier_says_how_it_stands():
    page = dossier_view(small_edition(), "deployment")
    assert page.meta == (
        '<span class="bf-status bf-active">● active</span> · War'
        ' · 1 briefing · 1 fact · 1 event · latest <time datetime="2024-10-24">24 October 2024</time>'
    )
    assert page.tldr[0].startswith('The count is <span class="bf-figure bf-in-dispute">[about 10,000]')
    assert [figure.said for figure in page.figures] == ["about 10,000 soldiers"]
    assert [move.now for move in page.moves] == ["**about 10,000 soldiers**"]
    assert page.moves[0].shown == (
        "Told in [First count](../../briefings/first-count.md); older figure in"
        " [First count](../../briefings/first-count.md)"
        " and [What is known of the second wave](../../briefings/second-wave.md)"
    )
    assert page.unknown == (Unknown("How many came back?", ""),)
    assert page.all_facts == ""


def test_a_dossier_counts_the_figures_that_moved():
    history = RESOLUTION.histories["troops"]
    histories = {"troops": replace(history, headline=history.answers[1])}
    page = dossier_view(made(resolution=replace(RESOLUTION, histories=histories)), "deployment")
    assert page.meta.endswith(' · <span class="bf-moved">◌ 1 figure moved</span>')


def test_who_is_who_in_a_dossier_has_those_who_act_first_and_says_no_name_twice():
    page = dossier_view(small_edition(), "deployment")
    assert [name.told for name in page.names] == [
        "The **[NIS](../../entities/nis.md)** is Seoul&#39;s intelligence service.",
        "The **[Pentagon](../../entities/pentagon.md)** is a ministry.",
        "**[North Korea](../../entities/north.md)** is a state.",
        "**[Ostrava](../../entities/index.md#ostrava)** is a city.",
    ]
    assert page.other_names == ""


def test_a_name_that_its_sentence_lacks_stands_before_it():
    summary = {("kim", "summary"): Passage("Leads the north."), ("nis", "summary"): Passage("NISsen huts.")}
    whole = made(linked=replace(LINKED, texts={**LINKED.texts, **summary}))
    names, others = who_is_who(Pen(whole, "x.md"), ["nis", "kim", "south"], 5)
    assert [name.told for name in names] == [
        "**[NIS](entities/nis.md)**: NISsen huts.",
        "**[Kim &#60;b&#62;Jong&#60;/b&#62; Un](entities/kim.md)**: Leads the north.",
    ]
    assert others == "[South Korea](entities/south.md)"


def test_what_is_new_in_a_story_is_counted_from_its_own_last_day():
    days = {"2024-10-12": "a", "2024-10-26": "b", "2024-10-29": "c", "2024-11-01": "d"}
    stories = [
        replace(RESOLUTION.stories["first"], stem=name, slug=name, title=name, date=parse_edtf(day))
        for day, name in days.items()
    ]
    pen = Pen(small_edition(), "x.md")
    ((week,),) = (news(pen, (), (), stories),)
    assert week.title == "New in the week to 1 November 2024"
    assert [item.text.partition("(")[2] for item in week.items] == [
        "briefings/d.md)",
        "briefings/c.md)",
        "briefings/b.md)",
    ]
    (month,) = news(pen, (), (), [stories[0], stories[3], replace(stories[0], date=parse_edtf("2023-01-01"))])
    assert month.title == "New in the month to 1 November 2024"


def test_nothing_is_new_where_all_is():
    history = RESOLUTION.histories["troops"]
    assert news(Pen(small_edition(), "x.md"), (history,), (), ()) == ()
    assert news(Pen(small_edition(), "x.md"), (), (), ()) == ()


def test_a_claim_is_new_unless_an_event_of_its_day_tells_it():
    history = RESOLUTION.histories["troops"]
    old = replace(RESOLUTION.stories["first"], date=parse_edtf("2023-01-01"))
    pen = Pen(small_edition(), "x.md")
    (found,) = news(pen, (history,), (), (old,))
    assert found.items[0].text == (
        "[How many soldiers were sent?](facts/troops.md)"
        " [about 10,000 soldiers](facts/troops.md#2024-10-28-pentagon), Pentagon"
    )
    ship = RESOLUTION.timeline[0]
    event = ship.event.model_copy(update={"date": parse_edtf("2024-10-28")})
    (found,) = news(pen, (history,), (TimelineEntry("ship", event, event.date),), (old,))
    assert [item.text for item in found.items] == ["[A ship sails](dossiers/deployment/timeline.md#ship)"]


def test_one_starts_with_the_briefing_that_draws_on_most():
    histories = tuple(RESOLUTION.histories.values())
    stories = tuple(RESOLUTION.stories.values())
    (start,) = where_to_start(Pen(small_edition(), "x.md"), histories, stories)
    assert start.link == "[What is known of the second wave](briefings/second-wave.md)"
    assert start.reason == "It draws on 2 of this story’s 2 facts, and no other on more."
    assert where_to_start(Pen(small_edition(), "x.md"), histories, stories[:1]) == ()
    assert where_to_start(Pen(small_edition(), "x.md"), (), stories) == ()


def test_a_dossier_leads_to_its_heading_in_the_list_of_facts_only_where_that_has_headings():
    histories = {id_: replace(RESOLUTION.histories["troops"], id=id_) for id_ in "abcdefghijkl"}
    for others, address in (({}, "../../facts/index.md"), (RESOLUTION.histories, "../../facts/index.md#deployment")):
        members = {"deployment": frozenset(histories)}
        resolution = replace(RESOLUTION, histories={**histories, **others}, members=members)
        page = dossier_view(made(resolution=resolution), "deployment")
        assert page.all_facts == f"[All 12 facts]({address})"


def test_the_home_page_has_what_changed_then_the_newest_briefing():
    page = home_view(small_edition())
    assert [lead.item.link for lead in page.lead] == ["[First count](briefings/first-count.md)"]
    assert page.lead[0].tldr == "- About 10,000 were sent"
    assert [item.link for item in page.briefings] == ["[What is known of the second wave](briefings/second-wave.md)"]
    assert page.meta == (
        'Newest briefing <time datetime="2024-10-24">24 October 2024</time>,'
        ' newest claim <time datetime="2024-10-28">28 October 2024</time>'
    )
    assert [move.now for move in page.moves] == ["**about 10,000 soldiers**"]
    assert page.ways.startswith("[2 briefings](briefings/index.md) · [1 dossier](dossiers/index.md) · ")
    assert "[1 term](glossary.md)" in page.ways


def test_a_home_page_where_nothing_changed_has_no_section_for_it():
    whole = made(resolution=replace(RESOLUTION, shifts=()))
    printed = Press(built_in_theme()).print("home.md.j2", home_view(whole))
    assert printed is not None
    assert "What changed" not in printed
    assert printed.index("## [First count]") > 0


def test_a_list_counts_the_changes_that_the_briefing_itself_tells():
    for stem in ("first", "second"):
        whole = small_edition()
        story = whole.resolution.stories[stem]
        told = briefing_view(whole, story).moves
        changed = briefing_items(Pen(whole, "x.md"), [story])[0].changed
        assert len(told) == 1
        assert f"◌ {len(told)} figure " in changed


def timeline_of(*dates: str, status: str = "happened"):
    event = RESOLUTION.timeline[0].event.model_copy(update={"status": EventStatus(status)})
    entries = tuple(
        TimelineEntry(day, event.model_copy(update={"date": parse_edtf(day)}), parse_edtf(day)) for day in dates
    )
    return timeline_view(made(resolution=replace(RESOLUTION, timeline=entries)))


def test_the_timeline_goes_by_year_and_month_and_what_is_planned_stands_apart():
    page = timeline_view(small_edition())
    assert [(year.title, [month.title for month in year.months]) for year in page.years] == [("2024", ["October 2024"])]
    assert [event.anchor for event in page.years[0].months[0].events] == ["ship"]
    assert [(event.anchor, event.date, event.status) for event in page.planned] == [
        ("summit", "date not known", '<span class="bf-status bf-planned">○ planned</span>')
    ]


def test_an_event_of_which_only_the_month_is_known_stands_behind_the_days_of_that_month():
    page = timeline_of("2024", "2024-10", "2024-10-12", "2024-10-18/2024-10-24", "2024-10-30", "2024-11-02")
    (year,) = page.years
    assert [(month.title, [event.anchor for event in month.events]) for month in year.months] == [
        ("October 2024", ["2024-10-12", "2024-10-18/2024-10-24", "2024-10-30", "2024-10"]),
        ("November 2024", ["2024-11-02"]),
        ("2024, month not known", ["2024"]),
    ]


def test_the_page_of_one_year_goes_by_month():
    event = RESOLUTION.timeline[0].event
    days = ("2024-10-12", "2024-11-02", "2024-11")
    entries = tuple(
        TimelineEntry(day, event.model_copy(update={"date": parse_edtf(day)}), parse_edtf(day)) for day in days
    )
    page = timeline_year_view(small_edition(), "2024", entries)
    assert [(group.title, [month.title for month in group.months]) for group in page.years] == [
        ("October 2024", [""]),
        ("November 2024", [""]),
    ]
    assert [event.anchor for event in page.years[1].months[0].events] == ["2024-11-02", "2024-11"]


def test_what_has_no_date_comes_last():
    event = RESOLUTION.timeline[0].event.model_copy(update={"date": None})
    entries = (RESOLUTION.timeline[0], TimelineEntry("ship", event))
    page = timeline_view(made(resolution=replace(RESOLUTION, timeline=entries)))
    assert [year.title for year in page.years] == ["2024", "Date not known"]


def test_a_long_timeline_is_one_page_a_year():
    entry = RESOLUTION.timeline[0]
    entries = tuple(TimelineEntry("ship", entry.event, parse_edtf(f"{1700 + year}")) for year in range(301))
    paths = [draft.path for draft in drafts(made(resolution=replace(RESOLUTION, timeline=entries)))]
    assert paths.count("timeline.md") == 1
    assert len([path for path in paths if path.startswith("timeline/")]) == 301


@pytest.mark.parametrize(
    ("day", "month"),
    [
        ("2024-10-28", "2024-10"),
        ("2024-10", "2024-10"),
        ("2024-10~", "2024-10"),
        ("2024-10-28/2024-11-02", "2024-10"),
        ("2024", "2024"),
        ("2024-21", "2024"),
    ],
)
def test_a_briefing_is_filed_under_its_month_or_its_year(day, month):
    assert month_of(parse_edtf(day)) == month


def test_the_archive_leads_from_month_to_month():
    whole = small_edition()
    months = by_month(whole)
    assert [(month, [story.stem for story in stories]) for month, stories in months] == [
        ("2024-10", ["first"]),
        ("undated", ["second"]),
    ]
    assert month_view(whole, "2024-10", months[0][1], older="undated").beside == "Older: [Date not known](undated.md)"


def test_names_go_by_the_alphabet_and_who_is_barely_mentioned_stands_there_with_a_sentence():
    page = names_view(small_edition())
    assert [letter.title for letter in page.letters] == ["K", "N", "O", "P", "S"]
    ostrava = page.letters[2].names[0]
    assert (ostrava.name, ostrava.anchor, ostrava.summary) == ("Ostrava", "ostrava", "Ostrava is a city.")
    assert ostrava.mentioned == "[First count](../briefings/first-count.md)"
    assert page.letters[0].names[0].anchor == ""


def test_facts_go_by_story_and_the_others_come_last():
    groups = facts_view(small_edition()).groups
    assert [(group.anchor, group.title) for group in groups] == [
        ("deployment", "The deployment"),
        ("other", "Outside of the dossiers"),
    ]


def test_sources_go_by_publisher_with_what_they_repeat_and_where_they_are_used():
    page = sources_view(small_edition())
    assert page.intro == "3 documents by 3 publishers; 1 of them only repeats another."
    publishers = [publisher for letter in page.letters for publisher in letter.publishers]
    assert [(one.name, one.count) for one in publishers] == [
        ("AFP", "1 document, used twice"),
        ("National Assembly", "1 document, used twice"),
        ("The Daily", "1 document, used 3 times"),
    ]
    daily = publishers[2].sources[0]
    assert daily.details == "repeats [Troops on the move](#afp-1)"
    assert daily.uses.startswith("Used in: [Did the Kremlin confirm it?](facts/denied.md), ")


def test_a_long_list_of_sources_is_one_page_a_letter():
    sources = {f"s{number}": Source(title="T", publisher="ABCé"[number % 4]) for number in range(401)}
    paths = [draft.path for draft in drafts(made(desk=replace(DESK, sources=sources)))]
    assert [path for path in paths if path.startswith("sources")] == [
        "sources.md",
        "sources/a.md",
        "sources/b.md",
        "sources/c.md",
        "sources/e.md",
    ]


def test_a_term_says_what_it_means_and_what_to_see():
    (term,) = glossary_view(small_edition()).terms
    assert (
        term.details == "Also signals intelligence · See [NIS](entities/nis.md) · Source: [AFP](https://afp.example/1)"
    )


def test_corrections_name_their_briefing():
    page = corrections_view(small_edition())
    assert page.intro == "1 change to briefings, newest first."
    (one,) = page.amendments
    assert (one.kind, one.briefing) == ("Correction", "[First count](briefings/first-count.md)")
    assert has_corrections(small_edition())


def test_a_claim_that_was_taken_back_stands_on_the_page_of_corrections():
    low, middle, high = ANSWERS
    corrected = Claim(
        as_of=middle.claim.as_of, value=middle.claim.value, change=Change(kind="correction", reason="A slip.")
    )
    answers = (replace(low, rank=Rank.CORRECTED), replace(middle, claim=corrected), replace(high, rank=Rank.RETRACTED))
    histories = {"troops": History("troops", FACTS["troops"], answers, middle, 1)}
    page = corrections_view(made(resolution=replace(RESOLUTION, stories={}, histories=histories)))
    assert [(one.said, one.instead.split(",")[0]) for one in page.withdrawn] == [
        ("about 10,000 soldiers", ""),
        ("about 1,500 soldiers", "3"),
    ]


def test_a_desk_without_corrections_has_no_page_of_them():
    paths = [draft.path for draft in drafts(made(resolution=replace(RESOLUTION, stories={})))]
    assert "corrections.md" not in paths


def test_many_mentions_are_listed_on_a_page_of_their_own():
    stems = [f"s{number:03}" for number in range(GROUPS + 3)]
    stories = {stem: Story(stem, stem, stem, SECOND) for stem in stems}
    mentions = {"kim": tuple(Mention("kim", stem, "body", "Kim spoke.", 0, 3) for stem in stems)}
    whole = made(resolution=replace(RESOLUTION, stories=stories), linked=replace(LINKED, mentions=mentions))
    groups, more = mention_groups(Pen(whole, "entities/kim.md"), "kim")
    assert len(groups) == GROUPS
    assert more == f"[All {GROUPS + 3} pages with a mention](kim/mentions.md)"
    assert len(all_mentions_view(whole, "kim").pages) == GROUPS + 3
    assert "entities/kim/mentions.md" in [draft.path for draft in drafts(whole)]


def test_a_long_list_of_names_is_one_page_a_letter():
    entities = {f"e{number}": Entity(type="person", name=f"{'ABÉ'[number % 3]}{number}") for number in range(1501)}
    whole = made(desk=replace(DESK, entities=entities))
    paths = [draft.path for draft in drafts(whole) if draft.kind == "names"]
    assert paths == ["entities/index.md", "entities/a-z/a.md", "entities/a-z/b.md", "entities/a-z/e.md"]
    assert str(whole.addresses["e1"]) == "entities/a-z/b.md#e1"
    assert names_contents_view(whole).pages[1] == "[B](a-z/b.md), 500 names"
    title, group = by_letter(whole)[1]
    (names,) = names_letter_view(whole, title, group).letters
    assert (names.title, len(names.names)) == ("", 500)


def test_the_newest_fact_about_a_name_comes_first():
    older = replace(RESOLUTION.histories["denied"], fact=FACTS["denied"].model_copy(update={"about": ("north",)}))
    histories = {**RESOLUTION.histories, "denied": older}
    figures = entity_view(made(resolution=replace(RESOLUTION, histories=histories)), "north").about
    assert [one.said for one in figures] == ["about 10,000 soldiers", "The Kremlin waved the reports away."]
