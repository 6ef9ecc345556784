"""An entity in, its page ready to print out."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.model.entity import Alias, Entity, Sense
from briefgen.model.history import Answer, History
from briefgen.render.edition import Edition, newest_first
from briefgen.render.escape import escape_text, safe_target
from briefgen.render.passage import link_markdown
from briefgen.render.paths import entity_path
from briefgen.render.pen import Pen
from briefgen.render.tongues import tongue
from briefgen.render.views.figures import Figure, figure
from briefgen.render.views.footer import Cited, Footer, footer
from briefgen.render.views.happenings import Happening, happenings
from briefgen.render.views.head import Head, capital, head
from briefgen.render.views.mentions import MentionGroup, mention_groups
from briefgen.render.views.place_map import coordinates, place_map
from briefgen.render.views.ties import TieGroup, network_drawing, ties

#: How many claims of one speaker on one fact stand on the speaker's page, and how many events and facts.
CLAIMS, EVENTS, FACTS = 4, 30, 40


@dataclass(frozen=True, slots=True)
class Detail:
    """One line of the infobox."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Said:
    """What an entity has said on one question, newest first; `more` leads to the rest."""

    question: str
    claims: tuple[str, ...]
    more: str


@dataclass(frozen=True, slots=True)
class EntityView:
    """The page of an entity; every field is Markdown, empty where there is nothing to print."""

    head: Head
    title: str
    meta: str
    summary: str
    details: tuple[Detail, ...]
    map: str
    description: str
    said: tuple[Said, ...]
    about: tuple[Figure, ...]
    more_about: str
    network: str
    ties: tuple[TieGroup, ...]
    events: tuple[Happening, ...]
    more_events: str
    uses: tuple[MentionGroup, ...]
    more_uses: str
    footer: tuple[Footer, ...]


def entity_view(edition: Edition, identifier: str) -> EntityView:
    """Return the page of one entity."""
    pen = Pen(edition, entity_path(identifier))
    entity = edition.desk.entities[identifier]
    about = sorted(edition.facts_about.get(identifier, ()), key=_age_of_headline)
    events = tuple(reversed(edition.events_of.get(identifier, ())))
    uses, more_uses = mention_groups(pen, identifier)
    return EntityView(
        head=head(entity.name, edition.plain(identifier, "summary"), edition.plain(identifier, "description")),
        title=escape_text(entity.name),
        meta=_meta(pen, identifier),
        summary=pen.text(identifier, "summary"),
        details=tuple(_details(pen, entity)),
        map=place_map(edition, identifier),
        description=pen.text(identifier, "description"),
        said=_said(pen, edition.said_by.get(identifier, ())),
        about=tuple(found for history in about[:FACTS] if (found := figure(pen, history))),
        more_about=f"[{pen.words.say('All facts')}]({pen.to('facts/index.md')})" if len(about) > FACTS else "",
        network=network_drawing(edition, identifier),
        ties=ties(pen, identifier),
        events=happenings(pen, events[:EVENTS], extract=True),
        more_events=f"[{pen.words.say('The whole timeline')}]({pen.to('timeline.md')})" if len(events) > EVENTS else "",
        uses=uses,
        more_uses=more_uses,
        footer=footer(pen, Cited(entity.name), facts=entity.span()),
    )


def other_names(edition: Edition, entity: Entity) -> str:
    """Return the aliases in one line, with what sort of name each is where it is not simply a name."""
    return ", ".join(_alias(edition, alias) for alias in entity.aliases)


def _alias(edition: Edition, alias: Alias) -> str:
    name, spoken = escape_text(alias.text), tongue(alias.lang, on=edition.publication.language)
    if spoken:
        name = f"<span{spoken}>{name}</span>"
    return name if alias.sense is Sense.NAME else f"{name} ({edition.words.say(str(alias.sense))})"


def _meta(pen: Pen, identifier: str) -> str:
    edition, words = pen.edition, pen.words
    entity = edition.desk.entities[identifier]
    briefings = len(edition.stories_naming.get(identifier, ()))
    claims = len(edition.said_by.get(identifier, ()))
    parts = [
        capital(words.say(str(entity.type))),
        words.count(briefings, "named in {count} briefing", "named in {count} briefings") if briefings else "",
        words.count(claims, "{count} claim made", "{count} claims made") if claims else "",
    ]
    return " · ".join(part for part in parts if part)


def _details(pen: Pen, entity: Entity) -> Iterable[Detail]:
    known = pen.edition.desk.entities
    found = (
        ("Also known as", other_names(pen.edition, entity)),
        ("Part of", pen.link(entity.part_of) if entity.part_of in known else ""),
        ("Speaks for", pen.link(entity.speaks_for) if entity.speaks_for in known else ""),
        ("Country", pen.link(entity.country) if entity.country in known else ""),
        ("Dossier", pen.link(entity.dossier) if entity.dossier in pen.edition.desk.dossiers else ""),
        ("Coordinates", coordinates(pen.words, entity)),
        ("Website", link_markdown(escape_text(entity.url), safe_target(entity.url)) if entity.url else ""),
        ("Wikidata", _wikidata(entity)),
    )
    return (Detail(pen.words.say(label), value) for label, value in found if value)


def _wikidata(entity: Entity) -> str:
    return f"[{entity.wikidata}](https://www.wikidata.org/wiki/{entity.wikidata})" if entity.wikidata else ""


def _age_of_headline(history: History) -> tuple[tuple[bool, int], str]:
    return newest_first(history.headline.claim.as_of if history.headline else None), history.id


def _said(pen: Pen, answers: Iterable[Answer]) -> tuple[Said, ...]:
    """Return what was said, by question, the question with the newest claim first."""
    by_fact: dict[str, list[Answer]] = {}
    for answer in answers:
        by_fact.setdefault(answer.fact, []).append(answer)
    newest = sorted(by_fact.items(), key=lambda pair: (_age(pair[1]), pair[0]))
    return tuple(_said_on(pen, fact, found) for fact, found in newest)


def _age(answers: Iterable[Answer]) -> int:
    days = [-one.claim.as_of.sort_key[0].toordinal() for one in answers if one.claim.as_of]
    return min(days, default=0)


def _said_on(pen: Pen, fact: str, answers: list[Answer]) -> Said:
    newest = answers[::-1]
    left = len(newest) - CLAIMS
    return Said(
        question=pen.link(fact),
        claims=tuple(
            f'{pen.said(one)} <span class="bf-by">{pen.as_of(one)}</span> {pen.chip(one)}' for one in newest[:CLAIMS]
        ),
        more=pen.link(fact, pen.words.count(left, "and {count} earlier claim", "and {count} earlier claims"))
        if left > 0
        else "",
    )
