"""A briefing's short version and body with the claims that they are cited for in; where which mark stands, out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefgen.model.article import Block, BlockKind
from briefgen.model.quote import Part
from briefgen.model.resolution import Shift, Story
from briefgen.model.summary import Bullet
from briefgen.render.annotations import UNANNOTATED, Annotations, Note
from briefgen.render.blocks import Spot, render_blocks
from briefgen.render.changes import cited_in, moved
from briefgen.render.evidence import Cited
from briefgen.render.later import is_left_open, later
from briefgen.render.paths import paragraph_anchor
from briefgen.render.pen import Pen
from briefgen.render.views.cards import Card, claim_cards, marks, numbered
from briefgen.render.views.later import later_note
from briefgen.render.views.standing import standing_note


@dataclass(frozen=True, slots=True)
class CitedText:
    """The two texts of a briefing as Markdown, the cards that their marks open, and the claims that have fallen since.

    `moved` are the quoted claims that another has replaced since the briefing was written, each with the last of those
    that replaced it, in the order of the text.
    """

    tldr: str
    body: str
    claims: tuple[Card, ...]
    moved: tuple[Shift, ...]


def cited_text(pen: Pen, story: Story) -> CitedText:
    """Return the texts of a briefing with a mark at the end of all words that state a claim."""
    article, bullets = pen.edition.article(story), pen.edition.summary(story).bullets
    short, body = cited_in(pen.edition, story, Part.TLDR), cited_in(pen.edition, story, Part.BODY)
    behind = [
        _behind(pen, bullet, [one for one in short if one.place.block == at]) for at, bullet in enumerate(bullets)
    ]
    numbers = numbered([*_by_bullet(short, behind), *(one.target for one in body)])
    standings = {one.target: standing_note(pen, one.target, short) for one in short}
    in_bullets = _annotations(pen, story, short, numbers, standings)
    in_body = _annotations(pen, story, body, numbers, {})
    for at, bullet in enumerate(bullets):
        ahead = in_bullets.get((at, ()), UNANNOTATED)
        end = marks(pen, behind[at], numbers, behind=True) + _since(pen, story, behind[at], bullet.claims, numbers)
        if end:
            more = Note(len(bullet.block.passage.text), end)
            in_bullets[at, ()] = Annotations((*ahead.notes, more), ahead.stale)
    anchors = {at: paragraph_anchor(at) for at in pen.edition.quoted_at.get(story.stem, {}).values()}
    return CitedText(
        tldr=_rendered(pen, [bullet.block for bullet in bullets], in_bullets, {}, 0),
        body=_rendered(pen, article.body, _but_in_headings(article.body, in_body), anchors, 1),
        claims=claim_cards(pen, numbers),
        moved=moved(pen.edition, story, [*short, *body]),
    )


def _behind(pen: Pen, bullet: Bullet, marked: Iterable[Cited]) -> list[str]:
    """Return the claims behind a bullet that none of its own words is marked for."""
    seen = {one.target for one in marked}
    return [target for target in bullet.claims if target not in seen and target in pen.edition.claims]


def _since(pen: Pen, story: Story, behind: Iterable[str], claims: Sequence[str], numbers: Mapping[str, int]) -> str:
    """Return what has been said since of the claims behind a bullet, unless the bullet rests on that as well."""
    notes: dict[str, None] = {}
    for answer in map(pen.edition.answer, behind):
        if answer is None:
            continue
        history = pen.edition.resolution.histories[answer.fact]
        now = later(history, answer)
        known = now is not None and now.answer is not None and now.answer.target in claims
        if is_left_open(history, answer, story, numbers) and not known:
            notes[later_note(pen, answer)] = None
    return "".join(notes)


def _by_bullet(short: Sequence[Cited], behind: Sequence[Sequence[str]]) -> Iterator[str]:
    for at, targets in enumerate(behind):
        yield from (one.target for one in short if one.place.block == at)
        yield from targets


def _annotations(
    pen: Pen, story: Story, cited: Iterable[Cited], numbers: Mapping[str, int], standings: Mapping[str, str]
) -> dict[Spot, Annotations]:
    by_spot: dict[Spot, list[Cited]] = {}
    for one in cited:
        by_spot.setdefault((one.place.block, one.place.cell), []).append(one)
    return {spot: _annotation(pen, story, found, numbers, standings) for spot, found in by_spot.items()}


def _annotation(
    pen: Pen, story: Story, cited: Sequence[Cited], numbers: Mapping[str, int], standings: Mapping[str, str]
) -> Annotations:
    """Return the marks in one text, and behind them, once each, how the claim stands and what is said instead."""
    notes: list[Note] = []
    stale: list[tuple[int, int]] = []
    told: set[str] = set()
    for end, group in groupby(cited, key=lambda one: one.place.end):
        ending = list(group)
        notes.append(Note(end, marks(pen, (one.target for one in ending), numbers)))
        for one in ending:
            standing = standings.get(one.target, "")
            if standing and standing not in told:
                told.add(standing)
                notes.append(Note(end, standing, is_words=True))
            answer = pen.edition.answer(one.target)
            if answer is None or not is_left_open(
                pen.edition.resolution.histories[answer.fact], answer, story, numbers
            ):
                continue
            stale.append((one.place.start, one.place.end))
            said = later_note(pen, answer)
            if said not in told:
                told.add(said)
                notes.append(Note(end, said, is_words=True))
    return Annotations(tuple(notes), tuple(stale))


def _but_in_headings(blocks: Sequence[Block], annotations: Mapping[Spot, Annotations]) -> dict[Spot, Annotations]:
    """Leave headings their marks alone: what is written in a heading becomes its anchor and its line of contents."""
    return {
        (at, cell): Annotations(tuple(note for note in one.notes if not note.is_words), one.stale)
        if blocks[at].kind is BlockKind.HEADING
        else one
        for (at, cell), one in annotations.items()
    }


def _rendered(
    pen: Pen, blocks: Sequence[Block], annotations: Mapping[Spot, Annotations], anchors: Mapping[int, str], deeper: int
) -> str:
    return render_blocks(
        blocks,
        page=pen.page,
        addresses=pen.edition.addresses,
        anchors=anchors,
        annotations=annotations,
        deeper=deeper,
    )
