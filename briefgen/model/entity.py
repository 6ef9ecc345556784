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


LinkMode = Literal["first", "always", "never"]


class Alias(Record):
    """Another name; `case: exact` matches capitals as typed, `context` lists words of which one must be near."""

    text: Line = Field(min_length=1)
    sense: Sense = Sense.NAME
    case: Literal["exact", "any", ""] = ""
    link: LinkMode | Literal[""] = ""
    context: tuple[Line, ...] = ()
    lang: str = ""


def _alias(value: object) -> object:
    return {"text": value} if isinstance(value, str) else value


class Relation(Record):
    """A typed, dated, sourced tie from the entity that holds it to `target`."""

    type: str = Field(min_length=1, pattern=r"^[a-z][a-z-]*$")
    target: IdRef
    since: Day | None = None
    until: Day | None = None
    sources: IdRefs = ()
    note: Prose = ""


class Entity(Record):
    """One named thing; `summary` is one sentence and becomes its hover card."""

    type: EntityType
    name: Line = Field(min_length=1)
    aliases: tuple[Annotated[Alias, BeforeValidator(_alias)], ...] = ()
    summary: Prose = ""
    description: Prose = ""
    part_of: IdRef = ""
    relations: tuple[Relation, ...] = ()
    speaks_for: IdRef = ""
    country: IdRef = ""
    coordinates: tuple[float, float] | None = None
    wikidata: Annotated[str, Field(pattern=r"^(Q[1-9][0-9]*)?$")] = ""
    url: str = ""
    link: LinkMode = "first"
    case: Literal["exact", "any", ""] = ""
    lang: str = ""
    dossier: IdRef = ""
