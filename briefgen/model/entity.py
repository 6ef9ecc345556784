"""People, organizations, places and other things with a name."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from briefgen.model.record import Day, IdRef, IdRefs, Line, Prose, Record


class EntityType(StrEnum):
    """What sort of thing an entity is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    GOVERNMENT = "government"
    COUNTRY = "country"
    PLACE = "place"
    UNIT = "unit"
    GROUP = "group"
    POSITION = "position"
    AGREEMENT = "agreement"
    EQUIPMENT = "equipment"
    PRODUCT = "product"
    WORK = "work"
    CONCEPT = "concept"


class Sense(StrEnum):
    """In which sense an alias stands for its entity."""

    NAME = "name"
    ABBREVIATION = "abbreviation"
    METONYM = "metonym"
    DEMONYM = "demonym"


Latitude = Annotated[float, Field(ge=-90, le=90)]
Longitude = Annotated[float, Field(ge=-180, le=180)]
LinkMode = Literal["first", "always", "never"]


class Alias(Record):
    """Another name; `case: exact` matches capitals as typed, `context` lists words of which one must be near."""

    text: Line = Field(min_length=1)
    """The other name, as it stands in texts."""
    sense: Sense = Sense.NAME
    """In which sense it stands for the entity."""
    case: Literal["exact", "any", ""] = ""
    """`exact` matches capitals as typed, `any` ignores them."""
    link: LinkMode | Literal[""] = ""
    """How often it becomes a link; the entity's own `link` by default."""
    context: tuple[Line, ...] = ()
    """Words of which one must stand nearby, to tell apart two entities that share this alias."""
    lang: str = ""
    """The language of the alias, as a code."""


def _alias(value: object) -> object:
    return {"text": value} if isinstance(value, str) else value


class Relation(Record):
    """A typed, dated, sourced tie from the entity that holds it to `target`."""

    type: str = Field(min_length=1, pattern=r"^[a-z][a-z-]*$")
    """How the two are tied: `leads`, `member-of`, `works-for`, `signed` …; read from the holder to the target."""
    target: IdRef
    """The entity at the other end."""
    since: Day | None = None
    """From when it held."""
    until: Day | None = None
    """Until when it held."""
    sources: IdRefs = ()
    """Where that is said."""
    note: Prose = ""
    """What else there is to say of it."""


class Entity(Record):
    """One named thing; `summary` is one sentence and becomes its hover card."""

    type: EntityType
    """What sort of thing it is."""
    name: Line = Field(min_length=1)
    """Its usual name."""
    aliases: tuple[Annotated[Alias, BeforeValidator(_alias)], ...] = ()
    """Its other names: text, or a mapping with `text`, `sense`, `case`, `link`, `context`."""
    summary: Prose = ""
    """One sentence; it becomes the hover card."""
    description: Prose = ""
    """A few sentences more for its page."""
    part_of: IdRef = ""
    """The larger entity that it belongs to."""
    relations: tuple[Relation, ...] = ()
    """Ties to other entities; each is shown on both pages."""
    speaks_for: IdRef = ""
    """The party that it speaks for: in one fact, claims of one party supersede each other."""
    country: IdRef = ""
    """The country that it belongs to."""
    coordinates: tuple[Latitude, Longitude] | None = None
    """Degrees of latitude, then of longitude: `[50.45, 30.52]`; its page shows a map."""
    wikidata: Annotated[str, Field(pattern=r"^(Q[1-9][0-9]*)?$")] = ""
    """Its Wikidata id, such as `Q212`."""
    url: str = ""
    """Its own address on the web."""
    link: LinkMode = "first"
    """How often its names become links: `first` in each section, `always`, or `never`."""
    case: Literal["exact", "any", ""] = ""
    """`exact` matches its name's capitals as typed, `any` ignores them."""
    lang: str = ""
    """The language of its name, as a code."""
    dossier: IdRef = ""
    """The running story that it belongs to."""
