"""A build that owes summaries in; all of them, made between the pages that are asked for, and then what is off, out."""

import threading
from collections.abc import Callable

from mkdocs.plugins import get_plugin_logger

from briefgen.model.summary import Summaries
from briefgen.plugin.kiosk import Kiosk
from briefgen.summarize import OnDemand

_log = get_plugin_logger("briefgen")


class Afterwork:
    """Does what a preview has left for later, in a thread of its own, and is dropped when a new state begins."""

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk
        self._thread: threading.Thread | None = None

    def begin(self, summaries: Summaries, finish: Callable[[], None]) -> None:
        """Make the summaries that are owed, then call `finish`; give up when another state begins."""
        if isinstance(summaries, OnDemand):
            given = (summaries, self._kiosk.state, finish)
            self._thread = threading.Thread(target=self._work, args=given, name="briefgen-afterwork", daemon=True)
            self._thread.start()

    def end(self) -> None:
        """Wait until nothing is done any more; the kiosk must be closed."""
        if self._thread:
            self._thread.join()

    def _work(self, summaries: OnDemand, state: int, finish: Callable[[], None]) -> None:
        more = True

        def make_one() -> None:
            nonlocal more
            more = summaries.make_one()

        try:
            while more:
                if not self._kiosk.in_turn(state, make_one):
                    return
            self._kiosk.in_turn(state, finish)
        except Exception:  # noqa: BLE001 - a fault of ours here is no end of the preview
            _log.exception("not everything that is off could be found")
