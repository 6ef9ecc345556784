"""An id that does not exist and the names of the desk in; the id that was probably meant, out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from briefgen.model.desk import Desk
from briefgen.model.resolution import Resolution
from briefgen.model.suggestions import closest, question

_LONGEST = 80  # characters; no id has more than 64
_START = 2  # letters that a misspelt id most likely shares with the right one
_MOST = 500  # ids to compare at length, so that a thousand typing errors cost no minutes


@dataclass(frozen=True, slots=True)
class _Index:
    """Ids by their parts and beginnings, and by the names that their records go by."""

    by_name: Mapping[str, str]
    by_part: Mapping[str, Sequence[str]]


class Suggestions:
    """Knows the ids of a desk and the slugs of its briefings; gathers them when the first unknown id comes up."""

    def __init__(self, desk: Desk, resolution: Resolution) -> None:
        self._index = cache(lambda: _index(desk, resolution))
        self._nearest = cache(self._find_nearest)

    def help(self, typed: str) -> str:
        """Return what to do about an unknown id, with the nearest id where one is near."""
        return question(self._nearest(typed)) or "write the id of a record, or take the brackets away"

    def _find_nearest(self, typed: str) -> str:
        index = self._index()
        folded = typed.casefold().strip()
        named = index.by_name.get(folded) or index.by_name.get(folded.removeprefix("the "))
        if named:
            return named
        asked = folded.replace("_", "-").replace(" ", "-")[:_LONGEST]
        choices = sorted({choice for part in _parts(asked) for choice in index.by_part.get(part, ())[:_MOST]})
        return closest(asked, choices)


def _index(desk: Desk, resolution: Resolution) -> _Index:
    ids = {id_ for name, records in desk.collections() if name != "briefings" for id_ in records}
    ids |= {*resolution.stories, *resolution.slugs}
    by_part: dict[str, list[str]] = {}
    for id_ in sorted(ids):
        for part in _parts(id_):
            by_part.setdefault(part, []).append(id_)
    by_name: dict[str, str] = {}
    for id_, entity in desk.entities.items():
        for name in (entity.name, *(alias.text for alias in entity.aliases)):
            by_name.setdefault(name.casefold(), id_)
    for id_, term in desk.glossary.items():
        by_name.setdefault(term.term.casefold(), id_)
    return _Index(by_name, by_part)


def _parts(text: str) -> Iterable[str]:
    whole = [part for part in text.split("-") if part]
    # `^` keeps the beginnings apart from parts that are as short.
    return sorted({*whole, f"^{text[:_START]}", f"^{text[1 : 1 + _START]}", f"${text[-_START - 1 :]}"})
