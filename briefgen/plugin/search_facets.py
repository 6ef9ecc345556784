"""A build in; what a large site's search can be narrowed by, per page, out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mkdocs.config.defaults import MkDocsConfig

from briefgen.build import Build
from briefgen.model.edtf import EdtfDate
from briefgen.plugin.search_lean import address_of
from briefgen.render.status import status_of


@dataclass(frozen=True, slots=True)
class Facets:
    """What a page is, as a reader chooses from it; empty where a page has no such thing."""

    kind: str
    dossier: str = ""
    status: str = ""
    year: str = ""

    def named(self) -> tuple[tuple[str, str], ...]:
        """Return what is there, each with the name that a reader sees."""
        found = (("Kind", self.kind), ("Dossier", self.dossier), ("Status", self.status), ("Year", self.year))
        return tuple((name, value) for name, value in found if value)


def facets_of(build: Build, config: MkDocsConfig) -> Mapping[str, Facets]:
    """Return the facets of the pages of briefings, facts, entities and dossiers, by the pages' addresses."""
    found = {}
    for identifier, facets in _facets(build):
        address = build.site.addresses.get(identifier)
        if address and not address.anchor:
            found[address_of(address.path, config)] = facets
    return found


def _facets(build: Build) -> Iterator[tuple[str, Facets]]:
    addresses, desk = build.site.addresses, build.desk

    def story(identifier: str) -> str:
        return addresses[identifier].title if identifier in addresses else ""

    for stem, briefing in build.resolution.stories.items():
        if stem not in desk.facts and stem not in desk.entities and stem not in desk.dossiers:
            yield stem, Facets("Briefing", story(briefing.dossier), year=_year(briefing.date))
    for identifier, fact in desk.facts.items():
        history = build.resolution.histories.get(identifier)
        answer = history.headline if history else None
        status = status_of(answer).value.capitalize() if answer else ""
        yield identifier, Facets("Fact", story(fact.dossier), status, _year(answer.claim.as_of if answer else None))
    for identifier, entity in desk.entities.items():
        yield identifier, Facets(entity.type.value.capitalize(), story(entity.dossier))
    for identifier, dossier in desk.dossiers.items():
        yield identifier, Facets("Dossier", story(identifier), dossier.status.value.capitalize())


def _year(date: EdtfDate | None) -> str:
    return f"{date.sort_key[0].year:04d}" if date else ""
