"""An id that does not exist and the names of the desk in; the id that was probably meant, out."""

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from briefgen.model.desk import Desk
from briefgen.model.resolution import Resolution

_NEAR_ENOUGH = 0.6
_LONGEST = 80  # difflib's cost grows with the square of the length
_START = 2  # letters that a misspelt id most likely shares with the right one
_MOST = 500  # ids to compare at length, so that a thousand typing errors cost no minutes


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Ids by their parts and beginnings, and by the names that their records go by."""

    by_name: Mapping[str, str]
    by_part: Mapping[str, Sequence[str]]
    _known: dict[str, str] = field(default_factory=dict)

    def help(self, typed: str) -> str:
        """Return what to do about an unknown id, with the nearest id where one is near."""
        if typed not in self._known:
            self._known[typed] = self._nearest(typed)
        near = self._known[typed]
        return f"did you mean `{near}`?" if near else "write the id of a record, or take the brackets away"

    def among(self, typed: str, choices: Sequence[str]) -> str:
        """Return the same for a choice of few."""
        near = difflib.get_close_matches(typed[:_LONGEST], choices, n=1, cutoff=0)
        return f"did you mean `{near[0]}`?" if near else ""

    def _nearest(self, typed: str) -> str:
        folded = typed.casefold().strip()
        named = self.by_name.get(folded) or self.by_name.get(folded.removeprefix("the "))
        if named:
            return named
        asked = folded.replace("_", "-").replace(" ", "-")[:_LONGEST]
        choices = sorted({choice for part in _parts(asked) for choice in self.by_part.get(part, ())[:_MOST]})
        close = difflib.get_close_matches(asked, choices, n=1, cutoff=_NEAR_ENOUGH)
        return close[0] if close else ""


def index_ids(desk: Desk, resolution: Resolution) -> Suggestions:
    """Return the ids of a desk, and the slugs of its briefings, ready to be compared."""
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
    return Suggestions(by_name, by_part)


def _parts(text: str) -> Iterable[str]:
    whole = [part for part in text.split("-") if part]
    # `^` keeps the beginnings apart from parts that are as short.
    return sorted({*whole, f"^{text[:_START]}", f"^{text[1 : 1 + _START]}", f"${text[-_START - 1 :]}"})
