"""What a search index holds of a site in; the same without what finds nothing, every other name with its entity, out.

Templates say themselves which lists a search must not look through (`data-search-exclude`). What is left to do here no
template can say to the search: headings with nothing below them go, and who looks for an entity by another name, in
whatever script, finds the entity before the pages that mention it.
"""

import html
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from briefgen.build import Build
from briefgen.model.entity import Entity

#: Whoever looks for a name finds the entity before what is told of it, and for a figure the fact before all others.
_BOOST: Final = 4
_BOOST_OF_FACT: Final = 5
_MENTIONS: Final = "/mentions.md"

Entry = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Named:
    """An entity as search shows it, its texts ready for HTML: its name, what it is, and its other names."""

    name: str
    summary: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What the desk knows of its pages, by the address that they have in the index.

    `pages` are ours, `lists` those of them that only say where something is mentioned, `facts` those of a fact each;
    `names` holds every entity by the place where it is described, a page or `page#anchor`.
    """

    pages: frozenset[str] = frozenset()
    lists: frozenset[str] = frozenset()
    facts: frozenset[str] = frozenset()
    names: Mapping[str, Named] = field(default_factory=dict)


def known_of(build: Build, config: MkDocsConfig) -> Known:
    """Return what the desk of a build knows of its pages."""
    urls = {path: address_of(path, config) for path in build.site.pages}
    names: dict[str, Named] = {}
    for identifier, entity in build.desk.entities.items():
        address = build.site.addresses.get(identifier)
        if address and address.path in urls:
            place = f"#{address.anchor}" if address.anchor else ""
            names[urls[address.path] + place] = _named(entity, build.linked.text(identifier, "summary").text)
    lists = frozenset(url for path, url in urls.items() if path.startswith("entities/") and path.endswith(_MENTIONS))
    facts = frozenset(urls.get(build.site.addresses[fact].path, "") for fact in build.desk.facts)
    return Known(frozenset(urls.values()), lists, facts, names)


def address_of(path: str, config: MkDocsConfig) -> str:
    """Return a page's address in the site, as the index has it."""
    return File(path, "", config.site_dir, config.use_directory_urls).url


def leaned(entries: Iterable[Entry], known: Known) -> list[Entry]:
    """Return what is left of the entries, in order, then one for every entity without a page; none is changed.

    Entries of pages that are not ours stay as they are.
    """
    left = [_with_weight(entry, known) for entry in entries if _says_something(entry, known)]
    return [*left, *_without_page(known.names)]


def _says_something(entry: Entry, known: Known) -> bool:
    page, _, anchor = str(entry["location"]).partition("#")
    return page not in known.pages or (page not in known.lists and not (anchor and not entry["text"]))


def _with_weight(entry: Entry, known: Known) -> Entry:
    location = str(entry["location"])
    named = known.names.get(location)
    if named is None:
        return {**entry, "boost": _BOOST_OF_FACT} if location.partition("#")[0] in known.facts else entry
    before = entry.get("tags")
    tags = (*(before if isinstance(before, list) else ()), *named.others)
    return {**entry, **({"tags": [*tags]} if tags else {}), "boost": _BOOST}


def _without_page(names: Mapping[str, Named]) -> Iterator[Entry]:
    for location, named in names.items():
        if "#" in location:
            text = f"<p>{named.summary}</p>" if named.summary else ""
            tags: dict[str, object] = {"tags": [*named.others]} if named.others else {}
            yield {"location": location, "title": named.name, "text": text, **tags, "boost": _BOOST}


def _named(entity: Entity, summary: str) -> Named:
    others = dict.fromkeys(alias.text for alias in entity.aliases if alias.text != entity.name)
    return Named(_escaped(entity.name), _escaped(summary), tuple(map(_escaped, others)))


def _escaped(words: str) -> str:
    return html.escape(words, quote=False)
