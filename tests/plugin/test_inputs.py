import os
from pathlib import Path

from briefgen.plugin.inputs import changed, look
from tests.plugin.conftest import Configure


def test_what_lies_in_the_folder_left_out_is_never_seen(configure: Configure, desk: Path) -> None:
    config = configure(watch=[str(desk / "seeds")])
    before = look(config, also=desk / "templates", but=desk / "seeds")
    (desk / "seeds" / "articles" / "harbour.txt").write_text("Other words.\n", encoding="utf-8")
    assert changed(before, look(config, also=desk / "templates", but=desk / "seeds")) == ()
    assert not any("seeds" in path for path in before)


def test_pages_settings_and_a_folder_that_comes_later_are_seen(configure: Configure, desk: Path) -> None:
    config = configure()
    before = look(config, also=desk / "templates", but=desk / "seeds")
    (desk / "templates").mkdir()
    (desk / "templates" / "home.md.j2").write_text("# Home\n", encoding="utf-8")
    (desk / "mkdocs.yml").write_text("site_name: Another\n", encoding="utf-8")
    (desk / "docs" / "guide" / "index.md").unlink()
    now = look(config, also=desk / "templates", but=desk / "seeds")
    assert [Path(path).name for path in changed(before, now)] == ["index.md", "mkdocs.yml", "home.md.j2"]


def test_a_file_of_the_same_size_and_time_is_still_another(configure: Configure, desk: Path) -> None:
    config, page = configure(), desk / "docs" / "guide" / "index.md"
    before, status = look(config, also=desk / "templates", but=desk / "seeds"), page.stat()
    page.write_text(page.read_text(encoding="utf-8").replace("House", "Horse"), encoding="utf-8")
    os.utime(page, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert len(changed(before, look(config, also=desk / "templates", but=desk / "seeds"))) == 1
