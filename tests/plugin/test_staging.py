import errno
import logging
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.exceptions import PluginError

from briefgen.write.lock import locked
from tests.plugin.conftest import Configure

#: A hook of the person's own that fails in the middle of writing pages.
FAILS = """
def on_post_page(output, page, config):
    if page.file.src_uri == "facts/jobs-at-risk.md":
        raise {error}
    return output
"""


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def fail_with(desk: Path, error: str) -> list[str]:
    (desk / "hook.py").write_text(FAILS.format(error=error))
    return ["hook.py"]


def test_a_build_leaves_the_site_and_nothing_beside_it(configure: Configure, desk: Path) -> None:
    config = configure()
    before = {path.name for path in desk.iterdir()}
    for _ in range(2):
        build(config)
        assert {path.name for path in desk.iterdir()} - before == {"site", ".cache"}
        assert config.site_dir == str(desk / "site")


@pytest.mark.parametrize("error", ["ValueError('a bug of mine')", "SystemExit(1)", "KeyboardInterrupt"])
def test_a_build_that_fails_in_the_middle_leaves_the_old_site(configure: Configure, desk: Path, error: str) -> None:
    build(configure())
    old = tree(desk / "site")
    config = configure(hooks=fail_with(desk, error))
    with pytest.raises((ValueError, SystemExit, KeyboardInterrupt)):
        build(config)
    config.plugins.on_shutdown()  # as MkDocs' command line does
    assert tree(desk / "site") == old
    assert [path.name for path in desk.iterdir() if path.name.startswith(".")] == [".cache"]
    build(configure())
    assert tree(desk / "site").keys() == old.keys()


def test_a_full_disk_is_one_line_and_the_old_site_stands(configure: Configure, desk: Path) -> None:
    build(configure())
    old = tree(desk / "site")
    config = configure(hooks=fail_with(desk, f"OSError({errno.ENOSPC}, 'No space left on device')"))
    with pytest.raises(PluginError, match=r"^briefgen: No space left on device; the old site still stands$"):
        build(config)
    assert tree(desk / "site") == old


def test_two_builds_at_once_are_one_build_and_a_line_of_words(
    configure: Configure, desk: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging.getLogger("mkdocs"), "propagate", True)
    with locked(desk / ".site.briefgen-lock", place=desk / "site"), pytest.raises(SystemExit):
        build(configure())
    assert "site` is being written by process " in caplog.text
    build(configure())


def test_hidden_files_in_the_site_stay_as_mkdocs_leaves_them(configure: Configure, desk: Path) -> None:
    build(configure())
    (desk / "site" / ".keep").write_text("mine")
    build(configure())
    assert (desk / "site" / ".keep").read_text() == "mine"
    assert (desk / "site" / "index.html").is_file()


def test_the_log_speaks_of_the_place_where_the_site_will_stand(
    configure: Configure, desk: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging.getLogger("mkdocs"), "propagate", True)
    with caplog.at_level("INFO", logger="mkdocs"):
        build(configure())
    assert f"Building documentation to directory: {desk / 'site'}\n" in caplog.text
    assert "briefgen-building" not in caplog.text


def times(folder: Path) -> dict[str, tuple[int, int]]:
    """Return inode and time of everything in a folder, folders included."""
    found = [folder, *folder.rglob("*")]
    return {str(path): (path.stat().st_ino, path.stat().st_mtime_ns) for path in found}


def test_a_second_build_of_the_same_desk_touches_nothing(configure: Configure, desk: Path) -> None:
    build(configure())
    before = times(desk / "site")
    build(configure())
    assert times(desk / "site") == before


def test_an_edit_touches_only_the_pages_that_show_it(configure: Configure, desk: Path) -> None:
    (desk / "docs" / "gone.md").write_text("# Gone\n")
    (desk / "docs" / "changed.md").write_text("# Changed\n\nOld.\n")
    config = configure(nav=["changed.md"])
    build(config)
    before = times(desk / "site")
    (desk / "docs" / "gone.md").unlink()
    (desk / "docs" / "changed.md").write_text("# Changed\n\nNew.\n")
    build(configure(nav=["changed.md"]))
    after = times(desk / "site")
    site = desk / "site"
    changed = {path for path in after if Path(path).is_file() and after[path] != before.get(path)}
    assert str(site / "changed" / "index.html") in changed
    assert str(site / "gone" / "index.html") not in after
    assert not [path for path in changed if "/facts/" in path or "/assets/" in path]
