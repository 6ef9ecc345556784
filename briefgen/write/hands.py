"""Work that falls into shares in; what a process for each share makes of it, one thing after another, out."""

import contextlib
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from typing import BinaryIO, Final, Generic, TypeVar

Thing = TypeVar("Thing")

#: More than these only wait for the one who takes what they make.
_MOST: Final = 8
#: What a process is told to end by.
_ENDS: Final = (signal.SIGINT, signal.SIGTERM)
#: How far a hand may run ahead; the system gives no more to whoever is not its master.
_AHEAD: Final = 1 << 20


def spare_hands() -> int:
    """Return how many processes may work beside this one; none where a process cannot be copied as it stands."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 0
    return min(len(os.sched_getaffinity(0)), _MOST) - 1


class Hand(Generic[Thing]):
    """A copy of this process that makes things and hands them over in turn.

    It knows all that was known when it began, and changes nothing here. One that fails, or is killed, hands over
    nothing more: whoever waits for the things makes them. It ends when nobody takes them any more.
    """

    def __init__(self, work: Callable[[], Iterable[Thing]], others: Sequence["Hand[Thing]"] = ()) -> None:
        self._taking: BinaryIO
        taking, giving = os.pipe()
        # What Python does beside copying swallows an interrupt.
        held = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDS)
        try:
            self._pid = os.fork()
            if not self._pid:
                for other in others:
                    other.leave()  # Its maker would never learn that nobody takes its things.
                os.close(taking)
                _make(work, giving)
        except OSError:
            os.close(taking)
            os.close(giving)
            raise
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, held)
        os.close(giving)
        self._taking = os.fdopen(taking, "rb")

    def leave(self) -> None:
        """Take nothing more."""
        self._taking.close()

    def take(self) -> Thing | None:
        """Return the next thing, as soon as it is made; None where there is none any more."""
        try:
            thing: Thing = pickle.load(self._taking)  # noqa: S301 - it is our own
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):
            self.dismiss()
            return None
        return thing

    def dismiss(self) -> None:
        """End the hand, whatever it is at; nothing of it is left."""
        self.leave()
        if self._pid:
            with contextlib.suppress(OSError):
                os.kill(self._pid, signal.SIGKILL)
                os.waitpid(self._pid, 0)
            self._pid = 0


def hire(works: Iterable[Callable[[], Iterable[Thing]]]) -> tuple[Hand[Thing], ...]:
    """Return a hand for each work; fewer where the system has no room for more."""
    hired: list[Hand[Thing]] = []
    try:
        with contextlib.suppress(OSError):  # those that there are stay
            for work in works:
                hired.append(Hand(work, tuple(hired)))
    except BaseException:
        for hand in hired:
            hand.dismiss()
        raise
    return tuple(hired)


def _make(work: Callable[[], Iterable[Thing]], giving: int) -> None:
    """Make and hand over all things, and end this process; nothing that was begun before it is ended with it."""
    try:
        for name in _ENDS:
            signal.signal(name, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDS)
        with contextlib.suppress(OSError):
            _widen(giving)
        with os.fdopen(giving, "wb") as gives:
            for thing in work():
                pickle.dump(thing, gives, protocol=pickle.HIGHEST_PROTOCOL)
                gives.flush()
    finally:
        os._exit(0)


def _widen(pipe: int) -> None:
    if sys.platform == "linux":
        import fcntl  # noqa: PLC0415 - it is not everywhere

        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _AHEAD)
