"""Records in, the paths of the pages on which they stand out."""

from briefgen.model.edtf import EdtfDate
from briefgen.model.entity import Entity
from briefgen.model.page import Address
from briefgen.model.resolution import Story
from briefgen.model.source import Source
from briefgen.render.alphabet import letter

#: A timeline with more events is parted by year; longer lists of sources and of names by letter of the alphabet.
TIMELINE_PAGE = 300
SOURCES_PAGE = 400
NAMES_PAGE = 1500


def story_path(story: Story) -> str:
    """Return the path of a briefing's page."""
    return f"briefings/{story.slug}.md"


def paragraph_anchor(place: int) -> str:
    """Return the id of the paragraph at this place (from 0) of an article on its briefing's page."""
    return f"p{place + 1}"


def fact_path(identifier: str) -> str:
    """Return the path of a fact's page."""
    return f"facts/{identifier}.md"


def entity_path(identifier: str) -> str:
    """Return the path of the page of an entity that has one."""
    return f"entities/{identifier}.md"


def dossier_path(identifier: str) -> str:
    """Return the path of a dossier's page."""
    return f"dossiers/{identifier}/index.md"


def dossier_timeline_path(identifier: str) -> str:
    """Return the path of a dossier's timeline."""
    return f"dossiers/{identifier}/timeline.md"


def mentions_path(address: Address) -> str:
    """Return the path of the list of everything that mentions a record with a page of its own."""
    return f"{address.path.removesuffix('.md')}/mentions.md"


def timeline_path(date: EdtfDate | None, *, paged: bool) -> str:
    """Return the page of the whole timeline on which an event of this date stands."""
    if not paged:
        return "timeline.md"
    return f"timeline/{date.sort_key[0].year:04d}.md" if date else "timeline/undated.md"


def names_path(entity: Entity, *, paged: bool) -> str:
    """Return the page of the A-Z list on which a name stands."""
    return f"entities/a-z/{letter(entity.name).lower()}.md" if paged else "entities/index.md"


def sources_path(source: Source, *, paged: bool) -> str:
    """Return the page of the list of sources on which a source stands."""
    if not paged:
        return "sources.md"
    return f"sources/{letter(source.publisher).lower()}.md"
