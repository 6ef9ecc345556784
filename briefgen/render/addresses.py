"""A desk in; where each of its ids can be read, and relative links between pages, out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefgen.model.desk import Desk
from briefgen.model.history import Answer, History
from briefgen.model.linked import Linked
from briefgen.model.options import Options
from briefgen.model.page import Address
from briefgen.model.resolution import Resolution
from briefgen.render.date_words import date_said
from briefgen.render.paths import (
    NAMES_PAGE,
    SOURCES_PAGE,
    TIMELINE_PAGE,
    dossier_path,
    dossier_timeline_path,
    entity_path,
    fact_path,
    names_path,
    sources_path,
    story_path,
    timeline_path,
)
from briefgen.render.status import Status, status_of
from briefgen.render.value_words import said
from briefgen.render.words import ENGLISH, Words


@dataclass(frozen=True, slots=True)
class ClaimAddress(Address):
    """Where one claim can be read.

    `title` says in a few words what it says, who said it and when; `tip` adds what became of it and what came later.
    """

    status: Status = Status.STANDING
    tip: str = ""


def own_pages(desk: Desk, resolution: Resolution, linked: Linked, options: Options) -> frozenset[str]:
    """Return the entities that get a page of their own.

    They are mentioned often enough, speak or are spoken about in a claim, or lead a dossier.
    """
    spoken = {speaker for answer in _answers(resolution) for speaker in answer.speakers}
    about = {identifier for fact in desk.facts.values() for identifier in fact.about}
    leads = {identifier for dossier in desk.dossiers.values() for identifier in dossier.lead}
    prominent = spoken | about | leads
    return frozenset(
        identifier
        for identifier in desk.entities
        if identifier in prominent or len(linked.mentions.get(identifier, ())) >= options.own_page_from
    )


def addresses(
    desk: Desk, resolution: Resolution, linked: Linked, *, with_page: frozenset[str], words: Words = ENGLISH
) -> Mapping[str, Address]:
    """Return where every id can be read: records by id, briefings by stem, claims by `fact-id#claim-key`.

    `with_page` holds the entities that have a page of their own; all others stand on the A-Z page.
    Where a file stem equals an id, the id wins.
    """
    found = {stem: Address(story_path(story), title=_plain(linked, stem, "title", story.title))
             for stem, story in resolution.stories.items()}  # fmt: skip
    found.update(_records(desk, resolution, linked, with_page))
    return _Addresses(found, desk, resolution.histories, words)


class _Addresses(Mapping[str, Address]):
    """The addresses of records, and those of claims, each worked out when somebody looks it up."""

    def __init__(
        self, records: Mapping[str, Address], desk: Desk, histories: Mapping[str, History], words: Words
    ) -> None:
        self._records, self._desk, self._histories, self._words = records, desk, histories, words
        self._claims: dict[str, ClaimAddress] = {}

    def __getitem__(self, target: str) -> Address:
        known = self._records.get(target) or self._claims.get(target)
        if known:
            return known
        history, answer = self._answer(target)
        self._claims[target] = made = _claim_address(self._desk, history, answer, self._words)
        return made

    def __contains__(self, target: object) -> bool:
        try:
            return target in self._records or bool(self._answer(str(target)))
        except KeyError:
            return False

    def __iter__(self) -> Iterator[str]:
        yield from self._records
        for history in self._histories.values():
            yield from (answer.target for answer in history.answers)

    def __len__(self) -> int:
        return len(self._records) + sum(len(history.answers) for history in self._histories.values())

    def _answer(self, target: str) -> tuple[History, Answer]:
        fact, mark, key = target.partition("#")
        history = self._histories[fact] if mark else None
        answer = history.answer(key) if history else None
        if history is None or answer is None:
            raise KeyError(target)
        return history, answer


def relative_link(target: Address, page: str) -> str:
    """Return the link from `page` to `target`; empty where it would lead from a page to that whole page itself."""
    if target.path == page:
        return f"#{target.anchor}" if target.anchor else ""
    path = _relative(target.path, page.rpartition("/")[0])
    return f"{path}#{target.anchor}" if target.anchor else path


@lru_cache(maxsize=65536)
def _relative(path: str, folder: str) -> str:
    if not folder:
        return path
    start, goal = folder.split("/"), path.split("/")
    shared = 0
    while shared < min(len(start), len(goal) - 1) and start[shared] == goal[shared]:
        shared += 1
    return "../" * (len(start) - shared) + "/".join(goal[shared:])


def _plain(linked: Linked, owner: str, path: str, fallback: str) -> str:
    return linked.text(owner, path).text or fallback


def _answers(resolution: Resolution) -> Iterator[Answer]:
    for history in resolution.histories.values():
        yield from history.answers


def _records(
    desk: Desk, resolution: Resolution, linked: Linked, with_page: frozenset[str]
) -> Iterator[tuple[str, Address]]:
    paged = len(desk.entities) > NAMES_PAGE
    for identifier, entity in desk.entities.items():
        if identifier in with_page:
            yield identifier, Address(entity_path(identifier), title=entity.name)
        else:
            yield identifier, Address(names_path(entity, paged=paged), identifier, entity.name)
    for identifier, fact in desk.facts.items():
        yield identifier, Address(fact_path(identifier), title=_plain(linked, identifier, "label", fact.label))
    for identifier, dossier in desk.dossiers.items():
        yield identifier, Address(dossier_path(identifier), title=_plain(linked, identifier, "title", dossier.title))
    for identifier, term in desk.glossary.items():
        yield identifier, Address("glossary.md", identifier, term.term)
    paged = len(desk.sources) > SOURCES_PAGE
    for identifier, source in desk.sources.items():
        yield identifier, Address(sources_path(source, paged=paged), identifier, source.title)
    paged = len(resolution.timeline) > TIMELINE_PAGE
    for entry in resolution.timeline:
        path = (
            dossier_timeline_path(entry.event.dossier)
            if entry.event.dossier in desk.dossiers
            else timeline_path(entry.date, paged=paged)
        )
        yield entry.id, Address(path, entry.id, _plain(linked, entry.id, "title", entry.event.title))


def _claim_address(desk: Desk, history: History, answer: Answer, words: Words) -> ClaimAddress:
    status = status_of(answer)
    title = _in_short(answer, history.fact.unit, words, _names(desk, answer.speakers, words))
    later = history.answer(answer.superseded_by) if answer.superseded_by else None
    parts = [
        "" if status is Status.STANDING else f"{words.say(status.value)}: ",
        title,
        words.say("; later {claim}", claim=_in_short(later, history.fact.unit, words)) if later else "",
    ]
    return ClaimAddress(fact_path(answer.fact), answer.key, title, status, "".join(parts))


def _in_short(answer: Answer, unit: str, words: Words, speakers: str = "") -> str:
    value = said(answer.value, answer.claim.qualifier, unit, words)
    day = date_said(answer.claim.as_of, words) if answer.claim.as_of else ""
    return ", ".join(part for part in (value, speakers, day) if part)


def _names(desk: Desk, identifiers: Iterable[str], words: Words) -> str:
    return via([desk.entities[one].name if one in desk.entities else one for one in identifiers], words)


def via(chain: Sequence[str], words: Words) -> str:
    """Return through whom something was said, its origin first: `NIS via lawmakers and KCNA`."""
    if len(chain) < 2:  # noqa: PLR2004 - a chain has at least two links
        return "".join(chain)
    relays = words.say(" and ").join(chain[1:])
    return words.say("{origin} via {relays}", origin=chain[0], relays=relays)
