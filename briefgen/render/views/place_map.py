"""An entity with coordinates in, the map of where it lies out, with the same in words."""

from briefgen.model.entity import Entity
from briefgen.render.edition import Edition
from briefgen.render.escape import escape_text
from briefgen.render.locator_map import in_degrees, locator_map
from briefgen.render.map_view import Pin
from briefgen.render.words import Words

#: How many degrees of latitude away another place may lie to be of use on the map.
NEAR = 20.0


def place_map(edition: Edition, identifier: str) -> str:
    """Return the map as a figure of HTML; empty where the entity has no coordinates."""
    place = _pin(edition.desk.entities[identifier])
    if place is None:
        return ""
    say = edition.words
    drawn = locator_map(place, _others(edition, identifier, place), map_id="map", words=say)
    words = [f"{place.name}: {in_degrees(place, say)}."]
    if drawn.others:
        words.append(say.say("Also on the map: {names}.", names=", ".join(drawn.others)))
    if drawn.has_contested:
        words.append(say.say("Borders as Natural Earth draws them; dotted where contested."))
    else:
        words.append(say.say("Borders as Natural Earth draws them."))
    caption = f'<figcaption class="bf-by">{escape_text(" ".join(words))}</figcaption>'
    return f'<figure class="bf-drawn" data-search-exclude>{drawn.svg}{caption}</figure>'


def coordinates(words: Words, entity: Entity) -> str:
    """Return where an entity lies as people write it: `39.0392° N, 125.7625° E`; empty where that is not known."""
    place = _pin(entity)
    return escape_text(in_degrees(place, words)) if place else ""


def _pin(entity: Entity) -> Pin | None:
    return Pin(entity.name, *entity.coordinates) if entity.coordinates else None


def _others(edition: Edition, identifier: str, place: Pin) -> list[Pin]:
    """Return the desk's other places nearby: those of the same story first, then those named in the most briefings."""
    home = edition.desk.entities[identifier].dossier
    found = [
        (entity.dossier != home, -len(edition.stories_naming.get(other, ())), other, pin)
        for other, entity in edition.desk.entities.items()
        if other != identifier and (pin := _pin(entity)) and abs(pin.latitude - place.latitude) <= NEAR
    ]
    return [pin for *_, pin in sorted(found, key=lambda one: one[:3])]
