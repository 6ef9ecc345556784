"""A fact with its history in, its page ready to print out."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.model.history import Answer, History
from briefgen.model.value import Quantity
from briefgen.render.date_words import date_said
from briefgen.render.edition import Edition
from briefgen.render.escape import escape_text
from briefgen.render.paths import fact_path
from briefgen.render.pen import Pen
from briefgen.render.value_words import said as value_said
from briefgen.render.views.figures import Side, in_dispute, side
from briefgen.render.views.footer import Cited, Footer, footer
from briefgen.render.views.head import Head, capital, head
from briefgen.render.views.history_chart import history_chart
from briefgen.render.views.mentions import MentionGroup, mention_groups
from briefgen.render.views.quotes import Quoted, quoted


@dataclass(frozen=True, slots=True)
class Row:
    """One claim in the table of a fact's history; `anchor` is its permalink."""

    anchor: str
    date: str
    said: str
    speaker: str
    sources: str
    status: str
    replaced: str
    reason: str


@dataclass(frozen=True, slots=True)
class FactView:
    """The page of a fact; every field is Markdown, empty where there is nothing to print."""

    head: Head
    title: str
    meta: str
    answer: str
    statement: str
    due: str
    note: str
    rivals: tuple[Side, ...]
    beside: tuple[Side, ...]
    chart: str
    claim_head: str
    rows: tuple[Row, ...]
    quotes: tuple[Quoted, ...]
    uses: tuple[MentionGroup, ...]
    more_uses: str
    sources: tuple[str, ...]
    footer: tuple[Footer, ...]


def fact_view(edition: Edition, history: History) -> FactView:
    """Return the page of one fact."""
    pen = Pen(edition, fact_path(history.id))
    title = edition.title(history.id)
    rivals = in_dispute(history)
    rivals = rivals if len(rivals) > 1 else ()
    shown = {answer.key for answer in rivals} | ({history.headline.key} if history.headline else set())
    uses, more = mention_groups(pen, history.id)
    return FactView(
        head=head(title, _description(edition, history)),
        title=escape_text(title),
        meta=_meta(pen, history),
        answer=_answer(pen, history),
        statement=_statement(pen, history),
        due=_due(pen, history),
        note=pen.text(history.id, "note"),
        rivals=tuple(side(pen, answer) for answer in rivals),
        beside=tuple(side(pen, answer) for answer in history.standing() if answer.key not in shown),
        chart=history_chart(edition, history),
        claim_head=escape_text(
            pen.words.say("Claim, {unit}", unit=history.fact.unit) if _in_one_unit(history) else pen.words.say("Claim")
        ),
        rows=tuple(_row(pen, history, answer) for answer in history.answers),
        quotes=quoted(pen, history),
        uses=uses,
        more_uses=more,
        sources=tuple(_sources(pen, history)),
        footer=footer(
            pen, Cited(title, history.headline.claim.as_of if history.headline else None), facts=history.fact.span()
        ),
    )


def _description(edition: Edition, history: History) -> str:
    answer = history.headline
    if answer is None:
        return ""
    unit = history.fact.unit
    words = value_said(answer.value, answer.claim.qualifier, unit, edition.words) or edition.statement(answer)
    who = edition.words.say(" via ").join(edition.title(one) for one in answer.speakers)
    day = date_said(answer.claim.as_of, edition.words) if answer.claim.as_of else ""
    source = ", ".join(part for part in (who, day) if part)
    return f"{capital(words)} ({source})" if source else capital(words)


def _meta(pen: Pen, history: History) -> str:
    parts = [
        pen.words.say("Part of {dossier}", dossier=pen.link(history.fact.dossier))
        if history.fact.dossier in pen.edition.desk.dossiers
        else "",
        pen.words.say("About {names}", names=pen.links(history.fact.about)) if history.fact.about else "",
        pen.words.count(len(history.answers), "claim"),
        pen.words.count(history.origins, "independent origin") if history.origins else "",
    ]
    return " · ".join(part for part in parts if part)


def _answer(pen: Pen, history: History) -> str:
    """Return the headline in one sentence: what, who, when, from which source, and whether it holds."""
    answer = history.headline
    if answer is None:
        return pen.words.say("No claim stands: every answer that was given has been withdrawn or corrected.")
    words = pen.words
    said, speaker, sources = pen.value(answer), pen.speaker(answer), pen.cited(answer)
    who = speaker or pen.words.say("Somebody who is not named")
    lead = f"**{capital(said)}** — {who}" if said else who
    nature = f" ({escape_text(words.say(str(answer.claim.nature)))})" if answer.claim.nature else ""
    when = words.say(", as of {date}", date=pen.as_of(answer)) if answer.claim.as_of else words.say(", date not known")
    cited = f" {words.say('Source: {sources}.', sources=sources)}" if sources else ""
    told = f"{lead}{when}{nature}"
    end = "" if told.endswith(".</time>") else "."  # a year may be abbreviated, as in `2024 г.`
    return f"{told}{end}{cited} {pen.chip(answer)}"


def _statement(pen: Pen, history: History) -> str:
    return pen.statement(history.headline) if history.headline else ""


def _due(pen: Pen, history: History) -> str:
    due = history.fact.review_by
    if due is None or due.latest >= pen.edition.today:
        return ""
    return pen.words.say("This page was to be reviewed by {date}; newer figures may exist.", date=pen.time(due))


def _row(pen: Pen, history: History, answer: Answer) -> Row:
    return Row(
        anchor=answer.key,
        date=pen.as_of(answer, short=True),
        said=_said(pen, history, answer),
        speaker=pen.speaker(answer) or pen.words.say("Nobody named"),
        sources=pen.cited(answer),
        status=pen.chip(answer),
        replaced=_replaced(pen, history, answer),
        reason=_reason(pen, answer),
    )


def _said(pen: Pen, history: History, answer: Answer) -> str:
    """Return the value, struck where it no longer stands, or the statement where there is no value."""
    value = pen.value(answer, unit=not _in_one_unit(history))
    if not value:
        return pen.statement(answer)
    return value if answer.is_standing else f"<del>{value}</del>"


def _in_one_unit(history: History) -> bool:
    """Return whether every claim is a number, so that the unit can stand once, above them."""
    return bool(history.fact.unit) and all(isinstance(answer.value, Quantity) for answer in history.answers)


def _reason(pen: Pen, answer: Answer) -> str:
    """Return why a claim differs from the one before it."""
    change = answer.claim.change
    if change is None:
        return ""
    words = pen.change_reason(answer)
    kind = capital(pen.words.say(str(change.kind)))
    return f"{kind}: {words}" if words else kind


def _replaced(pen: Pen, history: History, answer: Answer) -> str:
    """Return a link to the claim by which the same party replaced this one; empty while there is none."""
    later = history.answer(answer.superseded_by) if answer.superseded_by else None
    return f"→ [{pen.as_of(later, short=True)}](#{later.key})" if later else ""


def _sources(pen: Pen, history: History) -> Iterable[str]:
    """Yield the sources once each, in the order of the claims, with the places in them."""
    places: dict[str, list[str]] = {}
    for answer in history.answers:
        for citation in answer.claim.sources:
            found = places.setdefault(citation.id, [])
            if citation.locator and citation.locator not in found:
                found.append(citation.locator)
    for identifier, locators in places.items():
        yield ", ".join([pen.source(identifier), *(escape_text(one) for one in locators)])
