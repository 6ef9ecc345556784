"""The encoding and the article beside it, and the desk that comes of them, built once."""

import shutil
from pathlib import Path

import pytest

from briefgen.build import Build
from tests.encoding.laying import build_desk, lay_desk
from tests.encoding.layout import Encoding, read_encoding


@pytest.fixture(scope="session")
def encoding(seed_encoding: Path) -> Encoding:
    """The encoding, in its own layout."""
    return read_encoding(seed_encoding)


@pytest.fixture(scope="session")
def article(real_seeds: Path, encoding: Encoding) -> Path:
    """The article that was encoded."""
    return real_seeds / encoding.file.name


@pytest.fixture(scope="session")
def desk(encoding: Encoding, article: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The desk; for reading only."""
    return lay_desk(tmp_path_factory.mktemp("encoded") / "desk", encoding, article)


@pytest.fixture(scope="session")
def built(desk: Path) -> Build:
    """What comes of it."""
    return build_desk(desk)


@pytest.fixture(scope="session")
def unmarked(encoding: Encoding, article: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The desk whose editor wrote no short version and has not seen what is in dispute."""
    folder = tmp_path_factory.mktemp("unmarked") / "desk"
    return build_desk(lay_desk(folder, encoding, article, with_tldr=False, with_marks=False))


@pytest.fixture
def copy(desk: Path, tmp_path: Path) -> Path:
    """A desk of one's own to spoil."""
    return Path(shutil.copytree(desk, tmp_path / "desk"))
