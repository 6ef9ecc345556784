"""A briefing's short version and body with the claims that they are cited for in; where which mark stands, out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefgen.model.article import Block, BlockKind
from briefgen.model.quote import Part
from briefgen.model.resolution import Shift, Story
from briefgen.model.summary import Basis, Bullet
from briefgen.render.annotations import UNANNOTATED, Annotations, Note
from briefgen.render.blocks import Spot, render_blocks
from briefgen.render.evidence import Cited, printed_claims
from briefgen.render.later import is_left_open, later, moved_since
from briefgen.render.paths import paragraph_anchor
from briefgen.render.pen import Pen
from briefgen.render.views.cards import Card, claim_cards, marks, numbered
from briefgen.render.views.later import later_note


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
    short, body = _cited(pen, story, Part.TLDR), _cited(pen, story, Part.BODY)
    behind = [
        _behind(pen, bullet, [one for one in short if one.place.block == at]) for at, bullet in enumerate(bullets)
    ]
    numbers = numbered([*_by_bullet(short, behind), *(one.target for one in body)])
    in_bullets, in_body = (_annotations(pen, story, part, numbers) for part in (short, body))
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
        moved=_moved(pen, story, [*short, *body]),
    )


def _cited(pen: Pen, story: Story, part: Part) -> list[Cited]:
    """Return what one part is cited for, in the order in which the words end."""
    edition, basis = pen.edition, pen.edition.summary(story).basis
    printed = printed_claims(edition.article(story), edition.claims)
    # Only in a summary that is shown as it was received do the words stand that were quoted from it.
    quoted = edition.quotes_in.get(story.stem, ()) if part is Part.BODY or basis is Basis.ARTICLE else ()
    found = dict.fromkeys(one for one in (*quoted, *printed) if one.place.part is part)
    if part is Part.TLDR and basis is Basis.DRAFTED:
        return []
    return sorted(found, key=lambda one: (one.place.block, one.place.cell, one.place.end, one.place.start, one.target))


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


def _annotations(pen: Pen, story: Story, cited: Iterable[Cited], numbers: Mapping[str, int]) -> dict[Spot, Annotations]:
    by_spot: dict[Spot, list[Cited]] = {}
    for one in cited:
        by_spot.setdefault((one.place.block, one.place.cell), []).append(one)
    return {spot: _annotation(pen, story, found, numbers) for spot, found in by_spot.items()}


def _annotation(pen: Pen, story: Story, cited: Sequence[Cited], numbers: Mapping[str, int]) -> Annotations:
    """Return the marks in one text, and behind them, once each, what has since been said instead."""
    notes: list[Note] = []
    stale: list[tuple[int, int]] = []
    told: set[str] = set()
    for end, group in groupby(cited, key=lambda one: one.place.end):
        ending = list(group)
        notes.append(Note(end, marks(pen, (one.target for one in ending), numbers)))
        for one in ending:
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


def _moved(pen: Pen, story: Story, cited: Iterable[Cited]) -> tuple[Shift, ...]:
    """Return each change once, from the newest of the claims that the briefing states."""
    found: dict[tuple[str, str], Shift] = {}
    for one in cited:
        answer = pen.edition.answer(one.target)
        if answer is None:
            continue
        history = pen.edition.resolution.histories[answer.fact]
        now = later(history, answer)
        if now is None or now.answer is None or not now.is_own or not moved_since(history, answer, story):
            continue
        known = found.get((answer.fact, now.answer.key))
        if known is None or history.answers.index(known.was) < history.answers.index(answer):
            found[answer.fact, now.answer.key] = Shift(answer.fact, answer, now.answer)
    return tuple(found.values())


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
