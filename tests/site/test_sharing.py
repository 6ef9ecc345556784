"""A site is the same byte for byte, and so is what is said, whether one core makes its pages or several."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from benchmarks.newsroom import make_newsroom
from benchmarks.processes import environment

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="only there is a process copied as it stands"),
]

#: Says how many cores there are; that decides, and no test must count on the machine that it runs on.
BUILD = """
import os, signal, sys, runpy
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have had it ignored
os.sched_getaffinity = lambda _: set(range({cores}))
sys.argv = ["mkdocs", "build", "-v"]
runpy.run_module("mkdocs", run_name="__main__")
"""
_WAYS = re.compile(r"briefgen: (\d+) pages were set directly, (\d+) by Python-Markdown; (\d+) were searched directly")


def start(desk: Path, *, cores: int) -> "subprocess.Popen[str]":
    command = (sys.executable, "-c", BUILD.format(cores=cores))
    with log_of(desk).open("w", encoding="utf-8") as log:  # a pipe that nobody empties would hold the build up
        return subprocess.Popen(command, cwd=desk, env=environment(), stderr=log, text=True, start_new_session=True)


def log_of(desk: Path) -> Path:
    return desk.with_suffix(".log")


def finished(desk: Path, build: "subprocess.Popen[str]") -> tuple[dict[str, bytes], list[str]]:
    """Return the site's files, and what was said that people see without asking."""
    build.wait()
    said = log_of(desk).read_text(encoding="utf-8")
    assert build.returncode == 0, said[-3000:]
    ways = _WAYS.search(said)
    assert ways
    assert int(ways[1]) > 300
    assert int(ways[2]) == 0
    assert int(ways[3]) > 250
    site = desk / "site"
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    return files, [line for line in said.splitlines() if line.startswith(("WARNING", "ERROR"))]


def helpers(build: "subprocess.Popen[str]") -> list[int]:
    """Return the processes that a build has begun, as soon as it has."""
    while build.poll() is None:
        found = Path(f"/proc/{build.pid}/task/{build.pid}/children").read_text(encoding="utf-8").split()
        if found:
            return [int(one) for one in found]
        time.sleep(0.01)
    return []


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    desk = tmp_path_factory.mktemp("newsroom")
    make_newsroom(desk, articles=130)
    # A link that leads nowhere, on many pages.
    facts = desk / "seeds" / "facts"
    text = "sources:\n  lost:\n    title: A lost notice\n    url: lost-notice.md\n"
    (facts / "sources.yml").write_text(text, encoding="utf-8")
    for path in facts.glob("*.yml"):
        told = path.read_text(encoding="utf-8")
        path.write_text(told.replace("        nature: report\n", "        nature: report\n        sources: [lost]\n"))
    return desk


@pytest.fixture(scope="module")
def alone(desk: Path) -> tuple[dict[str, bytes], list[str]]:
    return finished(desk, start(desk, cores=1))


@pytest.mark.parametrize("cores", [2, 3])
def test_more_cores_make_the_same_site(desk: Path, alone: tuple[dict[str, bytes], list[str]], cores: int) -> None:
    build = start(desk, cores=cores)
    assert len(helpers(build)) >= 1
    files, said = finished(desk, build)
    assert sorted(path for path in files.keys() | alone[0].keys() if files.get(path) != alone[0].get(path)) == []
    assert sum("lost-notice.md" in line for line in said) > 20
    assert said == alone[1]


def test_a_helper_that_is_killed_is_not_missed(desk: Path, alone: tuple[dict[str, bytes], list[str]]) -> None:
    build = start(desk, cores=2)
    for helper in helpers(build):
        os.kill(helper, signal.SIGKILL)
    assert finished(desk, build) == alone


@pytest.mark.parametrize("name", [signal.SIGINT, signal.SIGKILL])
def test_a_build_that_is_broken_off_leaves_no_helper(desk: Path, name: signal.Signals) -> None:
    build = start(desk, cores=3)
    begun = helpers(build)
    assert begun
    # A terminal tells the whole group of Ctrl-C; a kill tells one.
    (os.killpg if name is signal.SIGINT else os.kill)(build.pid, name)
    build.wait()
    said = log_of(desk).read_text(encoding="utf-8")
    assert build.returncode != 0
    assert "Traceback" not in said or "KeyboardInterrupt" in said
    for _ in range(500):
        if not any(Path(f"/proc/{helper}").exists() for helper in begun):
            break
        time.sleep(0.02)
    assert not [helper for helper in begun if Path(f"/proc/{helper}").exists()]
