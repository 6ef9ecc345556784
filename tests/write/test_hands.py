"""A hand makes things in another process; one that fails leaves the rest to whoever waits, and nothing behind."""

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from functools import partial

import pytest

from briefgen.write.hands import Hand, hire, spare_hands

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only there is a process copied as it stands")


def numbers(first: int, step: int) -> Iterator[int]:
    yield from range(first, 100, step)


def fails() -> Iterator[str]:
    yield "one"
    raise RuntimeError


def are_gone(*pids: int) -> bool:
    """Tell whether none of these processes is left, not even to be waited for."""
    for pid in pids:
        try:
            os.waitpid(pid, os.WNOHANG)
        except ChildProcessError:
            continue
        return False
    return True


def ends(pid: int) -> bool:
    """Tell whether a process that is nobody's child here, or ours, ends within a while."""
    for _ in range(200):
        if os.waitpid(pid, os.WNOHANG)[0]:
            return True
        time.sleep(0.02)
    return False


def test_things_come_in_order_from_each() -> None:
    even, odd = hire(partial(numbers, first, 2) for first in (0, 1))
    pids = (even._pid, odd._pid)
    assert [(even.take(), odd.take()) for _ in range(50)] == list(zip(range(0, 100, 2), range(1, 100, 2), strict=True))
    assert (even.take(), odd.take()) == (None, None)
    assert are_gone(*pids)


def test_what_was_known_is_known_and_nothing_changes_here() -> None:
    known = ["here"]

    def changing() -> Iterator[list[str]]:
        known.append("there")
        yield known

    (hand,) = hire([changing])
    assert hand.take() == ["here", "there"]
    assert known == ["here"]
    hand.dismiss()


def test_a_hand_that_fails_hands_over_what_was_made() -> None:
    (hand,) = hire([fails])
    pid = hand._pid
    assert [hand.take() for _ in range(3)] == ["one", None, None]
    assert are_gone(pid)


def test_what_cannot_be_handed_over_is_not_made() -> None:
    (hand,) = hire([lambda: iter((threading.Lock(),))])
    pid = hand._pid
    assert hand.take() is None
    assert are_gone(pid)


def test_a_hand_does_not_run_far_ahead() -> None:
    reading, writing = os.pipe()

    def heavy() -> Iterator[bytes]:
        for _ in range(40):
            os.write(writing, b".")
            yield bytes(1 << 18)

    (hand,) = hire([heavy])
    assert len(hand.take() or b"") == 1 << 18
    time.sleep(0.3)
    assert len(os.read(reading, 100)) < 12
    assert sum(1 for _ in iter(hand.take, None)) == 39
    for end in (reading, writing):
        os.close(end)


def test_a_hand_ends_when_nobody_takes_its_things_though_others_are_hired_after_it() -> None:
    first, second = hire([lambda: iter(lambda: bytes(1 << 20), None)] * 2)
    pids = (first._pid, second._pid)
    first.leave()
    assert ends(pids[0])
    second.dismiss()
    assert are_gone(*pids)


def test_an_interrupted_hand_says_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    hand = Hand(lambda: iter(lambda: bytes(1 << 20), None))
    pid = hand._pid
    assert hand.take()
    os.kill(pid, signal.SIGINT)
    assert ends(pid)
    hand.dismiss()
    assert capfd.readouterr() == ("", "")
    assert are_gone(pid)


def test_there_are_no_spare_hands_beside_a_thread() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert spare_hands() == 0
    finally:
        done.set()
        thread.join()


def test_every_core_but_this_one_is_a_spare_hand() -> None:
    cores = os.sched_getaffinity(0)
    try:
        os.sched_setaffinity(0, {min(cores)})
        assert spare_hands() == 0
    finally:
        os.sched_setaffinity(0, cores)
    assert spare_hands() == min(len(cores), 8) - 1
