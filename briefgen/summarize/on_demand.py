"""A linked desk and the summaries that still hold in; all of them, the others made when they are looked up, out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from briefgen.model.desk import Desk
from briefgen.model.linked import Linked
from briefgen.model.resolution import Resolution
from briefgen.model.summary import Summaries, Summary
from briefgen.summarize.summaries import summarize

#: What each summary rested on, and what it was, by stem.
Earlier = dict[str, tuple[object, Summary]]


class OnDemand(Mapping[str, Summary]):
    """Summaries by stem, in the order of the stories; those that are `owed` are made one by one.

    Whoever counts them, or goes through them, waits for all. What is made is noted in `earlier`, for the next time.
    """

    def __init__(
        self,
        desk: Desk,
        resolution: Resolution,
        linked: Linked,
        *,
        known: Summaries,
        owed: Iterable[str],
        earlier: Earlier,
    ) -> None:
        self._desk, self._resolution, self._linked = desk, resolution, linked
        self._known, self._earlier = dict(known), earlier
        self._owed = dict.fromkeys(stem for stem in owed if stem in resolution.stories)

    def __getitem__(self, stem: str) -> Summary:
        if stem in self._owed:
            self._make(stem)
        return self._known[stem]

    def __iter__(self) -> Iterator[str]:
        while self.make_one():
            pass
        return iter([stem for stem in self._resolution.stories if stem in self._known])

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def make_one(self) -> bool:
        """Make one that is owed; return whether there was one."""
        stem = next(iter(self._owed), None)
        if stem is not None:
            self._make(stem)
        return stem is not None

    def _make(self, stem: str) -> None:
        alone = replace(self._resolution, stories={stem: self._resolution.stories[stem]})
        earlier = {stem: self._earlier[stem]} if stem in self._earlier else {}
        found = summarize(self._desk, alone, self._linked, earlier=earlier)
        self._earlier.update(earlier)
        self._known.pop(stem, None)
        self._known.update(found)
        del self._owed[stem]
