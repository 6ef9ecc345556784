"""A draft is made of an article's own sentences, and only where no person has written a summary."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from briefgen.link import link
from briefgen.model.article import Anchor, Block, BlockKind
from briefgen.model.briefing import Briefing
from briefgen.model.desk import Desk
from briefgen.model.fact import Evidence
from briefgen.model.linked import LinkedArticle
from briefgen.model.options import Options
from briefgen.model.passage import Mark, MarkKind, Passage
from briefgen.model.quote import Part, Place, Quote
from briefgen.model.resolution import Story
from briefgen.model.summary import Basis, Bullet
from briefgen.read import read_desk
from briefgen.resolve import resolve
from briefgen.summarize import summarize
from briefgen.summarize.drafting import draft
from tests.link.desks import article, block, entity, resolved

BODY = (
    "The port authority counted forty ships outside the harbour on Monday, more than on any other day. It was cold.",
    "The crane operators have been on strike since 1 March and want more pay for night shifts in the harbour.",
    "“We will not go back before there is an offer,” their union wrote.",
    "But nobody has made one.",
    "The shipping lines say that every day of the strike costs about two million euros, and that ships lie still.",
    "The city has invited the crane operators and the port authority to a meeting on 6 March at the town hall.",
    "Last year a strike of the crane operators lasted eleven days, and at its end 25 ships lay outside the harbour.",
    "The north channel, which is the only way into the harbour for large ships, will be dredged in the spring.",
    "How long can the shipping lines wait?",
)
SENTENCES = st.sampled_from(
    [
        *BODY,
        "The queue grew.",
        "However, the union of the crane operators disagreed with the port authority about the number of ships.",
        "The mayor of the city said that “ships are waiting for the first time in ten years” at the pier.",
        "Ships and cranes",
        "  The tug left the pier at noon with two pilots on board, and came back with one of them at night.  ",
    ]
)
BODIES = st.lists(st.lists(SENTENCES, min_size=1, max_size=5).map(" ".join), max_size=12)


def drafted(body: Sequence[str | Block], quotes: Sequence[Quote] = (), language: str = "en") -> tuple[Bullet, ...]:
    received = article(*body)
    story = Story("piece", "piece", received.title, received, record=Briefing(lang=language))
    return draft(story, LinkedArticle(body=received.body), quotes)


def words(bullets: Sequence[Bullet]) -> list[str]:
    return [bullet.block.passage.text for bullet in bullets]


def test_three_sentences_stand_for_a_short_article():
    assert words(drafted(BODY)) == [
        BODY[0].removesuffix(" It was cold."),
        BODY[1],
        BODY[4],
    ]


@given(BODIES)
def test_a_draft_is_words_of_the_body_in_their_order(body):
    bullets = drafted(body)
    assert len(bullets) in {0, 3, 4, 5}
    places = [bullet.sentences for bullet in bullets]
    assert places == sorted(places)
    for bullet in bullets:
        (place,) = bullet.sentences
        assert bullet.block.kind is BlockKind.BULLET
        assert bullet.block.passage.text == body[place.block][place.start : place.end]
        assert bullet.block.passage.text.strip() == bullet.block.passage.text
        assert not bullet.block.passage.text.startswith(("It ", "But ", "However", "“", "How "))


@given(BODIES)
def test_the_same_article_gives_the_same_draft(body):
    assert drafted(body) == drafted(body)


@given(BODIES)
def test_no_sentence_is_drafted_twice(body):
    said = [bullet.sentences for bullet in drafted(body)]
    assert len(said) == len(set(said))


def test_a_longer_article_gets_more_sentences_but_never_more_than_five():
    one = "A {0}tug left {0}pier at noon with {0}crew, {0}cargo, {0}pilot, {0}oil and {0}flag for {0}port or {0}quay."
    names = [one.format(f"{first}{second}") for first in "abcdefghij" for second in "klmnopqrst"]
    assert [len(drafted(names[:length])) for length in (10, 50, 70, 100)] == [3, 4, 5, 5]


def test_a_fourth_sentence_that_says_little_new_is_left_out():
    said = [*BODY[:2], BODY[4]]
    assert len(drafted(said * 14)) == 3
    assert len(drafted([*BODY] * 6)) == 4


def test_nothing_is_drafted_for_a_body_that_is_short_or_of_which_nothing_stands_alone():
    assert drafted(BODY[:3]) == ()
    assert drafted(["The ship is old."] * 20) == ()
    assert drafted([f"It {sentence}" for sentence in BODY]) == ()
    assert drafted([block(sentence, BlockKind.QUOTE) for sentence in BODY]) == ()
    assert drafted([]) == ()


def test_a_sentence_that_a_claim_rests_on_weighs_more_and_names_the_claim():
    last = BODY[7]
    place = Place(Part.BODY, 7, start=0, end=17)
    quotes = (Quote("channel#2025", Evidence(article="piece", quote=last[:17]), (place,), place),)
    assert last not in words(drafted(BODY))
    claimed = [bullet for bullet in drafted([*BODY[:2], *BODY[2:]], quotes) if bullet.claims]
    assert [(bullet.claims, bullet.block.passage.text) for bullet in claimed] in ([], [(("channel#2025",), last)])
    first = Place(Part.BODY, 0, start=0, end=18)
    quotes = (Quote("ships#2025", Evidence(article="piece", quote="The port authority"), (first,), first),)
    assert [bullet.claims for bullet in drafted(BODY, quotes)] == [("ships#2025",), (), ()]


def test_marks_come_along_and_lead_where_they_led():
    mark = Mark(4, 18, MarkKind.REFERENCE, "port-authority")
    broken = Mark(100, 125, MarkKind.REFERENCE, "across-two-sentences")
    bullets = drafted([block(BODY[0], BlockKind.PARAGRAPH, mark, broken), *BODY[1:]])
    assert bullets[0].block.passage.marks == (mark,)


def test_a_bullet_leads_back_to_its_line_and_column():
    lines = (Anchor(0, 3, 1), Anchor(18, 4, 5), Anchor(60, 5, 1))
    body = (Block(BlockKind.PARAGRAPH, Passage("Nothing to say. " + BODY[1]), lines), *map(block, BODY))
    story = Story("piece", "piece", "A title", article())
    (bullet,) = [each for each in draft(story, LinkedArticle(body=body)) if each.sentences[0].block == 0]
    assert bullet.block.anchors == (Anchor(0, 3, 17), Anchor(2, 4, 5), Anchor(44, 5, 1))
    assert bullet.block.span("a.txt", 3, 6).column == 6


def test_of_other_languages_sentences_are_chosen_by_place_and_by_what_they_share():
    body = (
        "Die Hafenbehörde hat am Montag 40 wartende Schiffe vor der Nordrinne gezählt, so viele wie nie zuvor.",
        "Das sagte der Sprecher der Behörde nach einer Sitzung im Rathaus der Stadt am Abend.",
        "Die Gewerkschaft der Hafenarbeiter streikt seit dem 3. März und verlangt höhere Löhne für die Nacht im Hafen.",
        "Er sprach von einem schwierigen Monat für alle Beteiligten und für die Reedereien an der Küste.",
        "Nach Angaben der Reedereien kostet jeder Tag des Streiks zwei Millionen Euro, und die Schiffe liegen still.",
        "Die Stadt will zwischen der Gewerkschaft und der Hafenbehörde vermitteln und hat zu Gesprächen eingeladen.",
        "Im vergangenen Jahr hatte ein Streik im Hafen elf Tage gedauert, damals warteten am Ende 25 Schiffe.",
        "Die Nordrinne ist der einzige Weg für große Schiffe in den Hafen der Stadt an der Küste.",
    )
    bullets = drafted(body, language="de")
    assert len(bullets) == 3
    assert {bullet.sentences[0].block for bullet in bullets}.isdisjoint({1, 3})


def summary_of(desk: Desk) -> tuple[Basis, list[str]] | None:
    resolution = resolved(desk)
    linked, _ = link(desk, resolution)
    summary = summarize(desk, resolution, linked).get("piece")
    return summary and (summary.basis, words(summary.bullets))


def test_the_summary_of_an_article_or_of_the_desk_is_never_overridden():
    bullet = block("Forty ships wait.", BlockKind.BULLET)
    own, bare = article(*BODY, tldr=(bullet,)), article(*BODY)
    record = Briefing(tldr=("The desk’s own words",))
    assert summary_of(Desk(articles={"piece": own})) == (Basis.ARTICLE, ["Forty ships wait."])
    for received in (own, bare):
        desk = Desk(articles={"piece": received}, briefings={"piece": record})
        assert summary_of(desk) == (Basis.DESK, ["The desk’s own words"])


def test_where_nobody_wrote_one_a_draft_stands_in_and_says_so():
    basis, bullets = summary_of(Desk(articles={"piece": article(*BODY)})) or (None, [])
    assert basis is Basis.DRAFTED
    assert len(bullets) == 3
    assert summary_of(Desk(articles={"piece": article(*BODY[:2])})) is None


def test_a_draft_is_linked_as_the_body_is():
    desk = Desk(entities={"port": entity("port authority")}, articles={"piece": article(*BODY)})
    resolution = resolved(desk)
    linked, _ = link(desk, resolution)
    bullet = summarize(desk, resolution, linked)["piece"].bullets[0]
    assert bullet.block.passage.marks == (Mark(4, 18, MarkKind.REFERENCE, "port"),)


def test_every_real_article_gets_three_to_five_of_its_own_sentences(real_seeds: Path, tmp_path: Path):
    folder = tmp_path / "seeds" / "articles"
    folder.mkdir(parents=True)
    for path in sorted((real_seeds / "wikinews").glob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        body = [line for line in lines if line != "TL;DR:" and not line.startswith("- ")]
        (folder / path.name).write_text("\n".join(body), encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: Real\nplugins: [briefgen]\n", encoding="utf-8")
    desk, _ = read_desk(tmp_path, Options())
    resolution, _ = resolve(desk, today=date(2026, 1, 1))
    linked, _ = link(desk, resolution)
    summaries = summarize(desk, resolution, linked)
    assert len(summaries) == len(desk.articles) == 12
    for stem, summary in summaries.items():
        assert summary.basis is Basis.DRAFTED
        assert len(summary.bullets) in {3, 4, 5}
        received = (folder / f"{stem}.txt").read_text(encoding="utf-8")
        for bullet in summary.bullets:
            assert bullet.block.passage.text in received
            assert "Image:" not in bullet.block.passage.text
            span = bullet.block.span("")
            line = received.splitlines()[span.line - 1]
            assert line[span.column - 1 :].startswith(bullet.block.passage.text)
