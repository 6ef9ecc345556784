"""The wish of whoever ends a process in; the same clean end as by an interrupt, out."""

import signal
import threading
from contextlib import ExitStack
from types import FrameType


def ended_as_interrupted() -> ExitStack:
    """Let the preview end on a termination as on an interrupt: MkDocs removes its temporary site then.

    Closing what is returned undoes it. Where somebody else listens for a termination, or in a thread, nothing is done.
    """
    held = ExitStack()
    if threading.current_thread() is threading.main_thread() and signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, _interrupt)
        held.callback(signal.signal, signal.SIGTERM, signal.SIG_DFL)
    return held


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
