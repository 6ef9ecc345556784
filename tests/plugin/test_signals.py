import os
import signal

import pytest

from briefgen.plugin.signals import ended_as_interrupted


def test_a_termination_ends_as_an_interrupt_does_until_it_is_undone() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    held = ended_as_interrupted()
    with pytest.raises(KeyboardInterrupt):
        os.kill(os.getpid(), signal.SIGTERM)
    held.close()
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_whoever_listens_for_a_termination_goes_on_to() -> None:
    def listen(_number: int, _frame: object) -> None:
        """Take it."""

    signal.signal(signal.SIGTERM, listen)
    try:
        ended_as_interrupted().close()
        assert signal.getsignal(signal.SIGTERM) is listen
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
