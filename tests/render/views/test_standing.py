from dataclasses import replace

from briefgen.model.options import Options
from briefgen.model.quote import Part, Place
from briefgen.render.edition import edition
from briefgen.render.evidence import Cited
from briefgen.render.pen import Pen
from briefgen.render.views.citing import cited_text
from briefgen.render.views.standing import standing_note
from tests.render.small_desk import ANSWERS, DESK, LINKED, RESOLUTION, SUMMARIES, TODAY, small_edition

LOW, MIDDLE, HIGH = (answer.target for answer in ANSWERS)
DISPUTED = ' <span class="bf-status bf-in-dispute">◐ in dispute</span>'
WAS = ' <span class="bf-was">(was about 1,500 on <time datetime="2024-10-18">18 Oct 2024</time>)</span>'


def note(target: str, *cited: str) -> str:
    place = Place(Part.TLDR, 0, 0, 5)
    return standing_note(Pen(small_edition(), "briefings/x.md"), target, [Cited(place, one) for one in cited])


def test_a_disputed_claim_says_so_and_one_that_replaced_another_says_what_was_said_before():
    assert note(HIGH) == f"<span data-search-exclude>{DISPUTED}</span>"
    assert note(MIDDLE) == f"<span data-search-exclude>{DISPUTED}{WAS}</span>"


def test_what_the_short_version_states_itself_is_not_said_again():
    assert note(MIDDLE, MIDDLE, LOW) == f"<span data-search-exclude>{DISPUTED}</span>"


def test_a_claim_that_no_longer_stands_is_told_elsewhere():
    assert note(LOW) == note("troops#nothing") == ""


def test_the_same_figure_in_other_words_was_not_said_before():
    history = RESOLUTION.histories["troops"]
    low, middle, high = ANSWERS
    same = replace(low, value=middle.value, claim=low.claim.model_copy(update={"qualifier": None}))
    histories = {**RESOLUTION.histories, "troops": replace(history, answers=(same, middle, high))}
    resolution = replace(RESOLUTION, histories=histories)
    whole = edition(DESK, resolution, LINKED, SUMMARIES, options=Options(), today=TODAY)
    assert "was" not in standing_note(Pen(whole, "x.md"), MIDDLE, [])


def test_only_the_short_version_has_such_notes_never_the_article():
    whole = small_edition()
    printed = {"first": (Cited(Place(Part.TLDR, 0, 0, 12), MIDDLE), Cited(Place(Part.BODY, 0, 0, 10), MIDDLE))}
    text = cited_text(Pen(replace(whole, quotes_in=printed), "briefings/x.md"), whole.resolution.stories["first"])
    assert text.tldr.count(WAS) == 1
    assert "bf-was" not in text.body
