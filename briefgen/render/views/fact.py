"""A fact with its history in, its page ready to print out."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.model.history import Answer, History
from briefgen.model.value import Quantity
from briefgen.render.dates import as_of, time_element
from briefgen.render.edition import Edition
from briefgen.render.escape import escape_text
from briefgen.render.paths import fact_path
from briefgen.render.pen import Pen, status_chip
from briefgen.render.views.figures import Side, in_dispute, side
from briefgen.render.views.footer import Cited, Footer, footer
from briefgen.render.views.head import Head, counted, head
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
        due=_due(edition, history),
        note=pen.text(history.id, "note"),
        rivals=tuple(side(pen, answer) for answer in rivals),
        beside=tuple(side(pen, answer) for answer in history.standing() if answer.key not in shown),
        chart=history_chart(edition, history),
        claim_head=escape_text(f"Claim, {history.fact.unit}" if _in_one_unit(history) else "Claim"),
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
    said = answer.in_words(unit) if answer.value or answer.claim.qualifier else edition.statement(answer)
    who = " via ".join(edition.title(one) for one in answer.speakers)
    day = answer.claim.as_of.in_words() if answer.claim.as_of else ""
    source = ", ".join(part for part in (who, day) if part)
    return f"{_capital(said)} ({source})" if source else _capital(said)


def _meta(pen: Pen, history: History) -> str:
    parts = [
        f"Part of {pen.link(history.fact.dossier)}" if history.fact.dossier in pen.edition.desk.dossiers else "",
        f"About {pen.links(history.fact.about)}" if history.fact.about else "",
        counted(len(history.answers), "claim"),
        counted(history.origins, "independent origin") if history.origins else "",
    ]
    return " · ".join(part for part in parts if part)


def _answer(pen: Pen, history: History) -> str:
    """Return the headline in one sentence: what, who, when, from which source, and whether it holds."""
    answer = history.headline
    if answer is None:
        return "No claim stands: every answer that was given has been withdrawn or corrected."
    said, speaker, sources = pen.value(answer), pen.speaker(answer), pen.cited(answer)
    who = speaker or "Somebody who is not named"
    lead = f"**{_capital(said)}** — {who}" if said else who
    nature = f" ({escape_text(str(answer.claim.nature))})" if answer.claim.nature else ""
    when = f", as of {as_of(answer.claim)}" if answer.claim.as_of else ", date not known"
    cited = f" Source: {sources}." if sources else ""
    return f"{lead}{when}{nature}.{cited} {status_chip(answer)}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _statement(pen: Pen, history: History) -> str:
    return pen.statement(history.headline) if history.headline else ""


def _due(edition: Edition, history: History) -> str:
    due = history.fact.review_by
    if due is None or due.latest >= edition.today:
        return ""
    return f"This page was to be reviewed by {time_element(due)}; newer figures may exist."


def _row(pen: Pen, history: History, answer: Answer) -> Row:
    return Row(
        anchor=answer.key,
        date=as_of(answer.claim, short=True),
        said=_said(pen, history, answer),
        speaker=pen.speaker(answer) or "Nobody named",
        sources=pen.cited(answer),
        status=status_chip(answer),
        replaced=_replaced(history, answer),
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
    return f"{str(change.kind).capitalize()}: {words}" if words else str(change.kind).capitalize()


def _replaced(history: History, answer: Answer) -> str:
    """Return a link to the claim by which the same party replaced this one; empty while there is none."""
    later = history.answer(answer.superseded_by) if answer.superseded_by else None
    return f"→ [{as_of(later.claim, short=True)}](#{later.key})" if later else ""


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
