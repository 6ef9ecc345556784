"""What all tests share: where the checkout is, golden files that can be rewritten, tools that CI may not miss."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
#: Real articles that the project does not contain; a checkout that has them beside it is tested with them too.
REAL_SEEDS = Path(os.environ.get("BRIEFGEN_REAL_SEEDS", ROOT.parent / "shared" / "seeds"))
#: One of them, encoded claim by claim in another layout than a desk's; empty where a machine is not to have it.
SEED_ENCODING = os.environ.get("BRIEFGEN_SEED_ENCODING", str(ROOT.parent / "shared" / "design" / "seed-encoding"))

settings.register_profile("everyday", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.load_profile("everyday")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite golden files instead of comparing with them")


def _in_ci() -> bool:
    return os.environ.get("CI", "") not in {"", "0", "false"}


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def real_seeds() -> Path:
    """The folder of real articles; a person without it skips, CI fails."""
    if REAL_SEEDS.is_dir():
        return REAL_SEEDS
    if _in_ci():
        pytest.fail(f"CI needs the real articles at {REAL_SEEDS}")
    # A person's laptop only: in CI the line above has failed already.
    pytest.skip("the real articles are not beside this checkout")


@pytest.fixture(scope="session")
def seed_encoding() -> Path:
    """The folder of an encoded article; a person without it skips, CI fails unless it was told that there is none."""
    if SEED_ENCODING and Path(SEED_ENCODING).is_dir():
        return Path(SEED_ENCODING)
    if _in_ci() and SEED_ENCODING:
        pytest.fail(f"CI needs the encoded article at {SEED_ENCODING}")
    # A person's laptop, or a machine whose BRIEFGEN_SEED_ENCODING is empty: in CI the line above has failed already.
    pytest.skip("the encoded article is not beside this checkout")


@pytest.fixture(scope="session")
def tool() -> Callable[[str], str]:
    """Find a program beside this Python or on the PATH by one of its names; a person without it skips, CI fails."""
    places = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)))

    def find(*names: str) -> str:
        for name in names:
            found = shutil.which(name, path=places)
            if found:
                return found
        if _in_ci():
            pytest.fail(f"CI needs {' or '.join(names)}")
        # A person's laptop only: in CI the line above has failed already.
        pytest.skip(f"{names[0]} is not installed here")

    return find


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with a committed file; `pytest --update` rewrites the file and git shows the difference."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--update"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.is_file(), f"{path} is missing; write it with pytest --update"
        assert text == path.read_text(encoding="utf-8")

    return compare
