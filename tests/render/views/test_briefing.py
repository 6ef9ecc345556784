from dataclasses import replace

import pytest

from briefgen.model.article import Article
from briefgen.model.edtf import parse_edtf
from briefgen.model.history import Rank
from briefgen.model.options import Options
from briefgen.model.passage import Mark, MarkKind, Passage
from briefgen.model.resolution import Story
from briefgen.render.edition import edition
from briefgen.render.views.briefing import ANSWERS, briefing_view, reading_minutes
from briefgen.render.views.figures import Figure, Move, Side
from briefgen.render.views.names import Name
from tests.render.small_desk import DESK, LINKED, RESOLUTION, SUMMARIES, TODAY, small_edition


def view(stem="first"):
    whole = small_edition()
    return briefing_view(whole, whole.resolution.stories[stem])


def test_the_line_under_the_title_says_when_by_whom_and_from_how_much():
    assert view().meta == (
        "Part of [The deployment](../dossiers/deployment/index.md)"
        ' · Published <time datetime="2024-10-24">24 October 2024</time> (date inferred)'
        " · by A. Writer"
        ' · Facts as of <time datetime="2024-10-28">28 October 2024</time>'
        ' · Updated <time datetime="2024-11-02">2 November 2024</time>'
        " · [2 sources](#sources) · 2 min read"
    )


def test_a_briefing_without_a_date_says_so():
    assert view("second").meta.startswith("Date not known · ")


def test_what_has_changed_since_is_told_with_was_and_now():
    assert view().notice == "1 figure has changed since this was written"
    assert view().moves == (
        Move(
            question="[How many soldiers were sent?](../facts/troops.md)",
            was="<del>3,000 soldiers</del>",
            was_by="[NIS](../entities/nis.md) via [South Korea](../entities/south.md), "
            '<time datetime="2024-10-23">23 Oct 2024</time>',
            now="**about 10,000 soldiers**",
            now_by='[Pentagon](../entities/pentagon.md), <time datetime="2024-10-28">28 Oct 2024</time>',
        ),
    )


def test_of_an_article_without_a_date_it_is_told_which_of_its_figures_have_a_later_answer():
    assert view("second").notice == "1 figure in this article has a later answer"
    ((was, now),) = ((move.was, move.now) for move in view("second").moves)
    assert (was, now) == ("<del>about 1,500 soldiers</del>", "**3,000 soldiers**")


def test_what_the_article_says_and_its_facts_do_not_is_told_as_changed_too():
    whole = small_edition()
    story = replace(whole.resolution.stories["second"], date=parse_edtf("2024-10-19"))
    assert briefing_view(whole, story).notice == "1 figure has changed since this was written"
    later = replace(story, date=parse_edtf("2024-10-23"))
    assert briefing_view(whole, later).notice == ""


def test_a_short_version_that_nobody_has_read_says_so():
    assert view().basis == ""
    assert view("second").tldr == "- [Kim](../entities/kim.md) was silent."
    assert view("second").basis == "Drafted from the article’s own sentences, not yet reviewed"


def test_numbers_stand_in_the_grid_and_other_answers_below():
    assert view("second").figures == (
        Figure(
            question="[How many soldiers were sent?](../facts/troops.md)",
            said="about 10,000 soldiers",
            byline='[Pentagon](../entities/pentagon.md), <time datetime="2024-10-28">28 Oct 2024</time>',
            status='<span class="bf-status bf-in-dispute">◐ in dispute</span>',
            number="about 10,000",
            unit="soldiers",
            by='[Pentagon](../entities/pentagon.md), <time datetime="2024-10-28">28 Oct 2024</time>',
        ),
    )
    assert [answer.said for answer in view("second").answers] == ["The Kremlin waved the reports away."]


def test_of_many_facts_only_the_first_in_the_article_are_answered_there():
    denied = RESOLUTION.histories["denied"]
    more = {f"denied-{place}": replace(denied, id=f"denied-{place}") for place in range(ANSWERS)}
    whole = small_edition()
    whole = replace(whole, resolution=replace(RESOLUTION, histories={**RESOLUTION.histories, **more}))
    story = replace(whole.resolution.stories["second"], facts=("denied", *more))
    page = briefing_view(whole, story)
    assert len(page.answers) == ANSWERS
    assert page.other_answers == f"denied-{ANSWERS - 1}"


def test_rival_claims_stand_side_by_side():
    (dispute,) = view().disputes
    assert [one.said for one in dispute.sides] == ["about 10,000 soldiers", "3,000 soldiers"]
    assert dispute.sides[1] == Side(
        said="3,000 soldiers",
        byline="[NIS](../entities/nis.md) via [South Korea](../entities/south.md), "
        '<time datetime="2024-10-23">23 October 2024</time>',
        status='<span class="bf-status bf-in-dispute">◐ in dispute</span>',
        sources="[Briefing to the committee](../sources.md#seoul-1)",
    )


def test_names_come_with_their_sentence():
    assert view("second").names == (
        Name(
            "**[Kim &#60;b&#62;Jong&#60;/b&#62; Un](../entities/kim.md)**: Kim leads [the north](../entities/north.md)."
        ),
    )


def test_sources_are_where_it_was_published_and_what_its_claims_rest_on():
    origin = "[Troops on the move](../sources.md#afp-1)"
    assert view().sources == (
        f"[Troops “on the move”](https://daily.example/a?b=1&c=2), The Daily, repeats {origin}",
        '[Troops on the move](https://afp.example/1), AFP, <time datetime="2024-10-28">28 October 2024</time>',
    )


def test_words_that_a_claim_rests_on_are_marked_and_their_paragraph_has_an_anchor():
    first = view().article.partition("\n")[0]
    assert first.startswith(
        '[Washington](../entities/pentagon.md) puts it at about 10,000 soldiers<span class="bf-cites">'
    )
    assert 'data-claim="1"' in first
    assert first.endswith("</button></span>.")
    assert view().article.splitlines()[1] == "{: #p1 }"
    assert view().legend


def test_a_page_without_claims_explains_no_marks():
    whole = replace(small_edition(), quotes_in={})
    page = briefing_view(whole, whole.resolution.stories["second"])
    assert (page.legend, page.claims) == ("", ())


def test_related_briefings_say_why():
    assert [(one.link, one.reason) for one in view().related] == [
        ("[What is known of the second wave](second-wave.md)", "shares 1 claim")
    ]


def test_related_briefings_say_what_both_are_about():
    whole = small_edition()
    named = {"first": ("north", "nis", "kim"), "second": ("kim", "nis")}
    stories = {name: tuple(whole.resolution.stories.values()) for name in ("nis", "kim")}
    stories["kim"] = (*stories["kim"], whole.resolution.stories["first"])
    page = briefing_view(
        replace(whole, names_in=named, stories_naming=stories, quotes_in={}, linked=replace(LINKED, articles={})),
        whole.resolution.stories["first"],
    )
    assert page.related[0].reason == "shares 1 question, both about NIS and Kim &#60;b&#62;Jong&#60;/b&#62; Un"


def test_what_is_not_known_are_open_questions_all_of_whose_links_the_briefing_names():
    texts = {**LINKED.texts}
    for place, target in enumerate(("pentagon", "kim", "troops")):
        texts["deployment", f"questions.{place}"] = Passage("What now?", (Mark(0, 4, MarkKind.REFERENCE, target),))
    dossier = DESK.dossiers["deployment"].model_copy(update={"questions": ("a", "b", "c")})
    whole = edition(
        replace(DESK, dossiers={"deployment": dossier}),
        RESOLUTION,
        replace(LINKED, texts=texts),
        SUMMARIES,
        options=Options(),
        today=TODAY,
    )
    assert [(one.question, one.since) for one in briefing_view(whole, whole.resolution.stories["first"]).unknown] == [
        (
            "[What](../entities/pentagon.md) now?",
            'last touched on in this briefing, <time datetime="2024-10-24">24 Oct 2024</time>',
        ),
        ("[What](../facts/troops.md) now?", 'last answer <time datetime="2024-10-28">28 Oct 2024</time>'),
    ]


def test_a_fact_of_which_no_answer_stands_is_not_known():
    history = RESOLUTION.histories["troops"]
    fallen = tuple(replace(answer, rank=Rank.RETRACTED) for answer in history.answers)
    histories = {**RESOLUTION.histories, "troops": replace(history, answers=fallen, headline=None)}
    whole = edition(DESK, replace(RESOLUTION, histories=histories), LINKED, SUMMARIES, options=Options(), today=TODAY)
    (unknown,) = briefing_view(whole, replace(whole.resolution.stories["first"], dossier="")).unknown
    assert unknown.question == "[How many soldiers were sent?](../facts/troops.md)"
    assert unknown.since == (
        'last said: about 10,000 soldiers, <time datetime="2024-10-28">28 Oct 2024</time>'
        ' <span class="bf-status bf-retracted">✕ retracted</span>'
    )


def test_the_description_is_the_first_bullet_or_the_first_words():
    assert view().head.description == "About 10,000 were sent"
    assert view("second").head.description == "Kim was silent."


def test_a_bare_article_has_a_title_and_how_long_it_is_and_nothing_else():
    bare = Story("bare", "bare", "Bare", Article("bare", "bare.txt", "Bare"))
    whole = edition(
        replace(DESK), replace(RESOLUTION, stories={"bare": bare}), LINKED, SUMMARIES, options=Options(), today=TODAY
    )
    page = briefing_view(whole, bare)
    assert page.meta == "Date not known · 1 min read"
    filled = {name for name in page.__slots__ if getattr(page, name)}
    assert filled == {"head", "title", "meta", "timeline"}


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (100, 1), (220, 1), (330, 2), (1000, 5)])
def test_reading_takes_at_least_a_minute(words, minutes):
    assert reading_minutes(words) == minutes
