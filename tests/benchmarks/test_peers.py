"""A desk's Markdown is laid out for each builder as that one wants it; who is not there is named."""

from pathlib import Path

import pytest

from benchmarks.desk import make_desk
from benchmarks.peers import ours, peers, plain


def test_a_builder_that_is_not_installed_is_left_out_with_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    there, skipped = peers(tmp_path, tmp_path, chosen=("hugo",))
    assert there == ()
    assert skipped == ("hugo is not installed (apt-get install hugo): skipped",)


@pytest.mark.slow
def test_plain_mkdocs_builds_the_very_pages_that_our_plugin_builds(tmp_path: Path) -> None:
    desk = make_desk(tmp_path / "desk", briefings=6)
    own, beside = ours(desk.root), plain(desk.root, tmp_path / "plain")
    assert own.cold().cpu > 0
    assert beside.cold().cpu > 0
    assert own.pages() == beside.pages() > 20
