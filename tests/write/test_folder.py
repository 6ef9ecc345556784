from pathlib import Path

import pytest

from briefgen.model.problem import BriefgenError
from briefgen.write import refuse_foreign, refuse_overlap


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    for folder in ("desk/seeds/facts", "desk/templates", "elsewhere"):
        (tmp_path / folder).mkdir(parents=True)
    return tmp_path / "desk"


@pytest.mark.parametrize(
    "folder", [".", "..", "seeds", "seeds/facts", "seeds/new", "templates", "new/../seeds", "../desk/seeds", "link"]
)
def test_a_folder_that_holds_or_lies_in_an_input_is_refused(desk: Path, folder: str) -> None:
    (desk / "link").symlink_to(desk / "seeds", target_is_directory=True)
    with pytest.raises(BriefgenError, match=r"^--to `.*` (is or holds the project|and the input)"):
        refuse_overlap(desk / folder, name="--to", root=desk, inputs=(desk / "seeds", desk / "templates"))


@pytest.mark.parametrize("folder", ["site", "site/new", "../elsewhere", "seeds-written", "docs"])
def test_a_folder_of_its_own_is_welcome(desk: Path, folder: str) -> None:
    refuse_overlap(desk / folder, name="--to", root=desk, inputs=(desk / "seeds", desk / "templates"))


def test_a_folder_with_somebodys_files_is_not_emptied(desk: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt", "d.txt"):
        (desk.parent / "elsewhere" / name).write_text("precious")
    with pytest.raises(BriefgenError, match=r"no site \(a\.txt, b\.txt, c\.txt, …\) and would be emptied"):
        refuse_foreign(desk.parent / "elsewhere", name="site_dir")


@pytest.mark.parametrize("held", [(), ("index.html", "CNAME"), ("assets",), (".hidden",), ("404.html", "notes.txt")])
def test_an_empty_folder_and_a_site_may_be_emptied(desk: Path, held: tuple[str, ...]) -> None:
    for name in held:
        (desk.parent / "elsewhere" / name).write_text("")
    refuse_foreign(desk.parent / "elsewhere", name="site_dir")
    refuse_foreign(desk.parent / "missing", name="site_dir")
