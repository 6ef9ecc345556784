"""One article with what the desk says about it in, the page of a briefing ready to print out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefgen.model.article import Block
from briefgen.model.history import History
from briefgen.model.resolution import Story
from briefgen.model.span import Span
from briefgen.render.changes import changes_since
from briefgen.render.edition import Edition
from briefgen.render.escape import escape_text
from briefgen.render.paths import dossier_timeline_path, story_path
from briefgen.render.pen import Pen
from briefgen.render.tongues import tongue
from briefgen.render.views.cards import Card
from briefgen.render.views.citing import cited_text
from briefgen.render.views.corrections import Amendment, amendments
from briefgen.render.views.figures import Dispute, Figure, Move, disputes, figure, in_dispute, is_number, moves
from briefgen.render.views.footer import Cited, Footer, footer
from briefgen.render.views.happenings import Happening, happenings, near
from briefgen.render.views.head import Head, head
from briefgen.render.views.listing import basis_label
from briefgen.render.views.names import Name, who_is_who
from briefgen.render.views.related import Related, related
from briefgen.render.views.unknown import Unknown, open_questions, unanswered
from briefgen.render.words import Words

#: How many figures stand in the grid, other facts with their answer, and names with a sentence of their own.
FIGURES, ANSWERS, NAMES = 6, 8, 6
#: Names of which an event counts as near to a briefing.
NEAR = 10
WORDS_A_MINUTE = 220


@dataclass(frozen=True, slots=True)
class BriefingView:
    """The page of a briefing; every field is Markdown, empty where there is nothing to print.

    `tongue` are the attributes that name the article's language where it is not the site's.
    """

    head: Head
    title: str
    tongue: str
    meta: str
    tldr: str
    basis: str
    notice: str
    moves: tuple[Move, ...]
    why: str
    next: str
    figures: tuple[Figure, ...]
    answers: tuple[Figure, ...]
    other_answers: str
    article: str
    legend: str
    claims: tuple[Card, ...]
    disputes: tuple[Dispute, ...]
    unknown: tuple[Unknown, ...]
    names: tuple[Name, ...]
    other_names: str
    events: tuple[Happening, ...]
    timeline: str
    related: tuple[Related, ...]
    corrections: tuple[Amendment, ...]
    sources: tuple[str, ...]
    footer: tuple[Footer, ...]


def briefing_view(edition: Edition, story: Story) -> BriefingView:
    """Return the page of one briefing."""
    pen = Pen(edition, story_path(story))
    text, summary = edition.article(story), edition.summary(story)
    histories = _in_order(edition, story)
    numbers = [history for history in histories if is_number(history)][:FIGURES]
    shown = {history.id for history in (*numbers, *(one for one in histories if len(in_dispute(one)) > 1))}
    others = [history for history in histories if history.headline and history.id not in shown]
    named = edition.names_in.get(story.stem, ())
    title = edition.story_title(story)
    sources = _sources(edition, story, numbers)
    cited = cited_text(pen, story)
    changed = changes_since(edition, story)
    who, also = who_is_who(pen, named, NAMES)
    return BriefingView(
        head=head(
            title,
            story.record.description,
            _first([bullet.block for bullet in summary.bullets]),
            _first(text.body),
            published=story.date.iso if story.date else "",
        ),
        title=escape_text(title),
        tongue=tongue(story.record.lang, on=edition.publication.language),
        meta=_meta(pen, story, histories, len(sources)),
        tldr=cited.tldr,
        basis=basis_label(pen.words, summary),
        notice=_notice(pen.words, len(changed), is_dated=story.date is not None),
        moves=moves(pen, changed),
        why=pen.text(story.stem, "why"),
        next=pen.text(story.stem, "next"),
        figures=_figures(pen, numbers),
        answers=_figures(pen, others[:ANSWERS]),
        other_answers=" · ".join(pen.question(history) for history in others[ANSWERS:]),
        article=cited.body,
        legend=f"[{pen.words.say('What these marks mean')}]({pen.to('methods.md')})" if cited.claims else "",
        claims=cited.claims,
        disputes=disputes(pen, histories),
        unknown=(
            *open_questions(pen, story.dossier, frozenset((*named, *story.facts))),
            *unanswered(pen, histories),
        ),
        names=who,
        other_names=also,
        events=happenings(pen, near(edition, story, named[:NEAR]), extract=True),
        timeline=_timeline(pen, story),
        related=related(pen, story),
        corrections=amendments(pen, story.stem),
        sources=tuple(pen.source(one) for one in sources),
        footer=footer(
            pen,
            Cited(title, story.date, story.record.authors),
            facts=story.record.span(),
            article=Span(story.article.path),
        ),
    )


def reading_minutes(words: int) -> int:
    """Return how many minutes a text takes to read, at least one."""
    return max(1, round(words / WORDS_A_MINUTE))


def published(pen: Pen, story: Story) -> str:
    """Return a briefing's date with its basis; says so where the date is not known."""
    if story.date is None:
        return pen.words.say("Date not known")
    day = pen.time(story.date)
    if story.date_basis == "inferred":
        return pen.words.say("Published {date} (date inferred)", date=day)
    return pen.words.say("Published {date}", date=day)


def _first(blocks: Sequence[Block]) -> str:
    return next((block.passage.text for block in blocks if block.passage.text), "")


def _notice(words: Words, count: int, *, is_dated: bool) -> str:
    if not count:
        return ""
    if is_dated:
        return words.count(
            count,
            "{count} figure has changed since this was written",
            "{count} figures have changed since this was written",
        )
    return words.count(
        count,
        "{count} figure in this article has a later answer",
        "{count} figures in this article have a later answer",
    )


def _meta(pen: Pen, story: Story, histories: Sequence[History], sources: int) -> str:
    days = [history.headline.claim.as_of for history in histories if history.headline and history.headline.claim.as_of]
    latest = max(days, key=lambda day: day.sort_key, default=None)
    words = pen.words
    parts = [
        words.say("Part of {dossier}", dossier=pen.link(story.dossier))
        if story.dossier in pen.edition.desk.dossiers
        else "",
        published(pen, story),
        escape_text(words.say("by {authors}", authors=words.joined(story.record.authors)))
        if story.record.authors
        else "",
        words.say("Facts as of {date}", date=pen.time(latest)) if latest else "",
        words.say("Updated {date}", date=pen.time(story.record.updated)) if story.record.updated else "",
        f"[{words.count(sources, 'source')}](#sources)" if sources else "",
        words.say("{number} min read", number=words.number(reading_minutes(story.article.words))),
    ]
    return " · ".join(part for part in parts if part)


def _in_order(edition: Edition, story: Story) -> list[History]:
    """Return the briefing's facts in the order in which the article comes to them, the others last."""
    quoted = edition.quoted_at.get(story.stem, {})
    nowhere = len(story.article.body)

    def place(identifier: str) -> tuple[int, str]:
        answers = edition.resolution.histories[identifier].answers
        return min((quoted.get(one.target, nowhere) for one in answers), default=nowhere), identifier

    known = [identifier for identifier in story.facts if identifier in edition.resolution.histories]
    return [edition.resolution.histories[identifier] for identifier in sorted(known, key=place)]


def _figures(pen: Pen, histories: Iterable[History]) -> tuple[Figure, ...]:
    return tuple(found for history in histories if (found := figure(pen, history)))


def _timeline(pen: Pen, story: Story) -> str:
    if story.dossier in pen.edition.desk.dossiers:
        return f"[{pen.words.say('The whole timeline of this story')}]({pen.to(dossier_timeline_path(story.dossier))})"
    return f"[{pen.words.say('The whole timeline')}]({pen.to('timeline.md')})"


def _sources(edition: Edition, story: Story, histories: Iterable[History]) -> tuple[str, ...]:
    """Return where the article was published, then what its own claims and the figures shown rest on, once each."""
    own = [story.record.source] if story.record.source else []
    for identifier in story.facts:
        for answer in edition.resolution.histories[identifier].answers:
            if any(evidence.article == story.stem for evidence in answer.claim.evidence):
                own += [citation.id for citation in answer.claim.sources]
    for history in histories:
        own += [citation.id for citation in history.headline.claim.sources] if history.headline else []
    return tuple(dict.fromkeys(own))
