"""A folder of an encoding in its own layout in; its records as they were typed, by collection, out.

The encoding belongs to nobody's desk: it was made to try what a model can say, one record for each statement of an
article. Its words are not part of this project; tests read them from beside the checkout.
"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar

import yaml

Typed = dict[str, Any]
COLLECTIONS = ("sources", "entities", "topics", "events", "glossary", "claims", "briefings")


class _Loader(yaml.SafeLoader):
    """YAML 1.2's truth values: in 1.1, the key `on` would be true."""

    yaml_implicit_resolvers: ClassVar = {
        letter: [(tag, form) for tag, form in forms if not tag.endswith(":bool") or letter in "tTfF"]
        for letter, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


@dataclass(frozen=True)
class Encoding:
    """All records by collection, in the order of their files."""

    records: dict[str, list[Typed]]

    @property
    def claims(self) -> list[Typed]:
        return self.records["claims"]

    @cached_property
    def names(self) -> dict[str, str]:
        """What entities and events are called, by id."""
        return {one["id"]: one["name"] for one in (*self.records["entities"], *self.records["events"])}

    @cached_property
    def sources(self) -> frozenset[str]:
        """The ids of documents: where an attribution names one of them, nobody speaks."""
        return frozenset(one["id"] for one in self.records["sources"])

    @property
    def file(self) -> Path:
        """The article that everything was taken from, as the encoding names it."""
        return next(Path(one["file"]) for one in self.records["sources"] if one.get("file"))

    def quotes(self) -> list[tuple[str, Typed]]:
        """Return every quote with the id of the claim or event that rests on it."""
        owners = (*self.claims, *self.records["events"])
        return [(one["id"], quote) for one in owners for quote in one.get("evidence", ())]


def read_encoding(folder: Path) -> Encoding:
    """Return what the files of the folder hold."""
    texts = {name: (folder / f"{name}.yml").read_text(encoding="utf-8") for name in COLLECTIONS}
    # A safe loader but for the spelling of its truth values.
    return Encoding({name: yaml.load(text, Loader=_Loader)[name] for name, text in texts.items()})  # noqa: S506
