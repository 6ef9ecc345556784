from pathlib import Path

import pytest

from briefgen.write.exchange import exchanged, put_in_place, recover


def cannot(_one: Path, _other: Path) -> bool:
    """A system that has no step for exchanging two names."""
    return False


def lay(folder: Path, name: str, text: str) -> Path:
    (folder / name).mkdir()
    (folder / name / "index.html").write_text(text)
    return folder / name


@pytest.mark.parametrize("exchange", [exchanged, cannot])
def test_the_new_folder_stands_in_the_place_of_the_old_and_nothing_is_left(tmp_path: Path, exchange: object) -> None:
    new, place = lay(tmp_path, "new", "new"), lay(tmp_path, "site", "old")
    lay(tmp_path, "aside", "older")
    put_in_place(new, place, aside=tmp_path / "aside", exchange=exchange)  # type: ignore[arg-type] # one of the two
    assert (place / "index.html").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_where_nothing_stood_it_is_just_there(tmp_path: Path) -> None:
    put_in_place(lay(tmp_path, "new", "new"), tmp_path / "site", aside=tmp_path / "aside")
    assert (tmp_path / "site" / "index.html").read_text() == "new"


def test_an_old_folder_that_was_set_aside_comes_back(tmp_path: Path) -> None:
    lay(tmp_path, "aside", "old")
    recover(tmp_path / "site", aside=tmp_path / "aside")
    assert (tmp_path / "site" / "index.html").read_text() == "old"
    recover(tmp_path / "site", aside=tmp_path / "aside")


def test_a_place_that_is_taken_is_left(tmp_path: Path) -> None:
    lay(tmp_path, "aside", "older")
    lay(tmp_path, "site", "old")
    recover(tmp_path / "site", aside=tmp_path / "aside")
    assert (tmp_path / "site" / "index.html").read_text() == "old"
