from pathlib import Path

import pytest

from briefgen.model.page import Page
from briefgen.model.span import Span
from briefgen.plugin.desk_file import DeskFile
from tests.plugin.conftest import Configure


@pytest.fixture
def file(configure: Configure) -> DeskFile:
    made = {"facts/a.md": Page("facts/a.md", "A", "fact", "# A\n", edit=Span("seeds/facts/a.yml", 3))}
    return DeskFile(configure(), "facts/a.md", made.__getitem__, root=Path("/desk"), seeds=Path("/desk/seeds"))


def test_it_is_a_generated_page_with_the_text_and_the_origin_of_ours(file: DeskFile) -> None:
    assert (file.content_string, file.content_bytes, file.generated_by) == ("# A\n", b"# A\n", "briefgen")
    assert (file.abs_src_path, file.edit_uri, file.url) == ("/desk/seeds/facts/a.yml", None, "facts/a/")


def test_what_another_plugin_puts_there_stays(file: DeskFile) -> None:
    file.content_string = "# B\n"
    assert file.content_bytes == b"# B\n"
    file.content_bytes = b"# C\n"
    assert file.content_string == "# C\n"


def test_as_long_as_it_waits_it_is_no_page_and_copies_nothing_but_keeps_its_address(
    file: DeskFile, tmp_path: Path
) -> None:
    file.is_waiting, file.abs_dest_path = True, str(tmp_path / "a.md")
    assert not file.is_documentation_page()
    file.copy_file()
    assert [*tmp_path.glob("a.md")] == []
    assert (file.url, file.dest_uri) == ("facts/a/", "facts/a/index.html")
    file.is_waiting = False
    assert file.is_documentation_page()
