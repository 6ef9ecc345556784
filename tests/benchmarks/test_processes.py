"""What a command and its children spend is seen."""

import sys
from pathlib import Path

import pytest

from benchmarks.processes import CommandFailed, cpu_now, run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="what is spent is read from /proc")
_BURN = "import time\nwhile time.process_time() < 0.4: pass"


def test_the_seconds_of_children_count(tmp_path: Path) -> None:
    inner = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {_BURN!r}])"
    spent = run((sys.executable, "-c", inner), tmp_path)
    assert spent.cpu > 0.4
    assert spent.peak > 1


def test_the_greatest_memory_is_seen(tmp_path: Path) -> None:
    assert run((sys.executable, "-c", "x = bytearray(200_000_000)"), tmp_path).peak > 190


def test_a_command_that_fails_says_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(CommandFailed, match="no harbour"):
        run((sys.executable, "-c", "raise SystemExit('no harbour')"), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_process_that_is_gone_uses_nothing() -> None:
    assert cpu_now(2**22 + 1) == 0
