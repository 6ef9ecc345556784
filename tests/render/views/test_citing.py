import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from briefgen.model.article import BlockKind
from briefgen.model.linked import LinkedArticle
from briefgen.model.options import Options
from briefgen.model.page import Address
from briefgen.model.quote import Part, Place, Quote
from briefgen.model.summary import Basis, Bullet, Doubt, DoubtKind, Summary
from briefgen.render.addresses import ClaimAddress
from briefgen.render.edition import edition
from briefgen.render.pen import Pen
from briefgen.render.views.cards import marks
from briefgen.render.views.citing import CitedText, cited_text
from tests.as_read import rendered
from tests.render.small_desk import ANSWERS, DESK, LINKED, RESOLUTION, SUMMARIES, TODAY, small_edition

LOW, MIDDLE, HIGH = (answer.target for answer in ANSWERS)
(EVIDENCE,) = ANSWERS[2].claim.evidence
LATER = (
    '<span class="bf-later" data-search-exclude> &#91;later: [3,000 soldiers](../facts/troops.md#2024-10-23-nis), NIS,'
    ' <time datetime="2024-10-23">23 Oct 2024</time>&#93;</span>'
)


def text_of(stem: str, *quotes: tuple[str, Place], summary: Summary | None = None) -> CitedText:
    found = tuple(Quote(target, EVIDENCE, (place,), place) for target, place in quotes)
    summaries = {**SUMMARIES, stem: summary} if summary else SUMMARIES
    linked = replace(LINKED, quotes={stem: found})
    whole = edition(DESK, RESOLUTION, linked, summaries, options=Options(), today=TODAY)
    return cited_text(Pen(whole, f"briefings/{stem}.md"), whole.resolution.stories[stem])


def numbers(markdown: str) -> list[str]:
    return re.findall('data-claim="([0-9]+)"', markdown)


def test_claims_are_numbered_from_the_short_version_on_and_keep_their_number():
    text = text_of("first", (MIDDLE, Place(Part.BODY, 0, 0, 10)), (HIGH, Place(Part.BODY, 0, 22, 43)))
    assert numbers(text.tldr) == ["1"]
    assert numbers(text.body) == ["2", "1", "3"]
    assert [card.anchor for card in text.claims] == ["claim-1", "claim-2", "claim-3"]


def test_claims_that_end_at_one_place_are_one_group():
    place = Place(Part.BODY, 0, 0, 10)
    text = text_of("second", (MIDDLE, place), (HIGH, Place(Part.BODY, 0, 4, 10)))
    assert text.body.count('class="bf-cites"') == 1
    assert numbers(text.body) == ["1", "2"]


def test_words_whose_claim_has_fallen_say_what_is_said_now_once_a_paragraph():
    twice = [(LOW, Place(Part.BODY, 0, 0, 3)), (LOW, Place(Part.BODY, 0, 4, 14))]
    text = text_of("second", *twice)
    assert text.body.startswith('[<span class="bf-stale">Kim</span>](../entities/kim.md)<span class="bf-cites">')
    assert text.body.count(LATER) == 1
    assert '<span class="bf-stale">was silent</span>' in text.body
    assert [(shift.was.key, shift.now.key) for shift in text.moved] == [("2024-10-18-nis", "2024-10-23-nis")]


def test_a_heading_gets_the_mark_alone():
    second = replace(LINKED.articles["second"].body[0], kind=BlockKind.HEADING, level=2)
    articles = {"second": LinkedArticle((), (second,))}
    place = Place(Part.BODY, 0, 4, 7)
    linked = replace(LINKED, articles=articles, quotes={"second": (Quote(LOW, EVIDENCE, (place,), place),)})
    whole = edition(DESK, RESOLUTION, linked, SUMMARIES, options=Options(), today=TODAY)
    text = cited_text(Pen(whole, "briefings/second.md"), whole.resolution.stories["second"])
    assert text.body.startswith(
        '### [Kim](../entities/kim.md) <span class="bf-stale">was</span><span class="bf-cites">'
    )
    assert LATER not in text.body
    assert len(text.moved) == 1


def test_what_had_been_superseded_when_an_article_was_written_and_is_told_there_is_history():
    quotes = [(LOW, Place(Part.BODY, 0, 22, 43)), (MIDDLE, Place(Part.BODY, 0, 0, 10))]
    history = text_of("first", *quotes)
    assert "bf-superseded" in history.body
    assert "bf-stale" not in history.body
    assert LATER not in history.body
    assert LATER in text_of("first", *quotes[:1]).body
    assert history.moved == text_of("first", *quotes[:1]).moved == ()


def test_a_card_says_what_who_when_whether_it_holds_and_from_where():
    (card,) = text_of("second", (LOW, Place(Part.BODY, 0, 0, 3))).claims
    later = '[3,000 soldiers](../facts/troops.md#2024-10-23-nis), NIS, <time datetime="2024-10-23">23 Oct 2024</time>'
    assert card.text.split("<br>") == [
        "[How many soldiers were sent?](../facts/troops.md#2024-10-18-nis)",
        '<strong>about 1,500 soldiers</strong> <span class="bf-status bf-superseded">◌ superseded</span>',
        '[NIS](../entities/nis.md), <time datetime="2024-10-18">18 October 2024</time> (report)',
        f'<span class="bf-later">later: {later}</span>',
        "Source: [Briefing to the committee](../sources.md#seoul-1)",
    ]


def test_a_received_summary_is_marked_where_its_words_stand_and_that_claim_not_again_behind_it():
    text = text_of("first", (HIGH, Place(Part.TLDR, 0, 0, 12)))
    assert text.tldr.startswith('- About 10,000<span class="bf-cites"><button')
    assert numbers(text.tldr) == ["1"]
    assert "Rests on" not in text.tldr


def test_places_in_a_summary_that_the_desk_replaced_say_nothing_of_its_own():
    desk = Summary(Basis.DESK, SUMMARIES["first"].bullets)
    text = text_of("first", (HIGH, Place(Part.TLDR, 0, 0, 12)), summary=desk)
    assert text.tldr.startswith('- About 10,000 were sent<span class="bf-cites">')
    assert 'aria-label="Rests on claim 1: ' in text.tldr


def test_a_bullet_that_rests_on_a_fallen_claim_says_what_is_said_now_unless_it_rests_on_that_too():
    block = SUMMARIES["second"].bullets[0].block
    alone = text_of("second", summary=Summary(Basis.DRAFTED, (Bullet(block, claims=(LOW,)),)))
    assert alone.tldr.endswith(LATER)
    both = text_of("second", summary=Summary(Basis.DRAFTED, (Bullet(block, claims=(LOW, MIDDLE)),)))
    assert numbers(both.tldr) == ["1", "2"]
    assert "bf-later" not in both.tldr


def test_what_is_doubted_of_a_bullet_is_told_to_the_editor_and_not_to_readers():
    block = SUMMARIES["second"].bullets[0].block
    doubted = Bullet(block, doubts=(Doubt(DoubtKind.UNSUPPORTED, ((0, 5),)),))
    with_doubt, without = (
        text_of("second", summary=Summary(Basis.ARTICLE, (bullet,))) for bullet in (doubted, Bullet(block))
    )
    assert with_doubt == without


class _Buttons(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.buttons: list[dict[str, str | None]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "button":
            self.buttons.append(dict(attrs))


@pytest.mark.parametrize("extensions", ["recommended", "wide"])
def test_a_mark_is_named_for_those_who_listen_whatever_the_claim_says(extensions):
    tip = 'a "b" } c {: #x } <b>&amp; *y* [z](q) 1st -- “k” = \' | ` \\'
    known: dict[str, Address] = {"f#k": ClaimAddress("facts/f.md", "k", tip=tip)}
    pen = Pen(replace(small_edition(), addresses=known), "briefings/a.md")
    html = rendered(f"words{marks(pen, ['f#k'], {'f#k': 7})} here", extensions=extensions)
    (button,) = _Buttons(html).buttons
    assert button["aria-label"] == f"Claim 7: {tip}"
    assert button["popovertarget"] == "claim-7"
