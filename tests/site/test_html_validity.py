"""The example's pages as the W3C's checker of HTML sees them."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site.kinds import KINDS

pytestmark = pytest.mark.slow

#: Where `npm install vnu-jar` puts the checker; a machine may have it elsewhere.
CHECKER = "node_modules/vnu-jar/build/dist/vnu.jar"


@pytest.fixture(scope="module")
def checker(root: Path) -> Path:
    """The checker's archive; a person without it skips, CI fails."""
    places = (Path(os.environ.get("BRIEFGEN_VNU", "")), root / ".cache" / CHECKER)
    found = next((place for place in places if place.is_file()), None)
    if found:
        return found
    if os.environ.get("CI", "") not in {"", "0", "false"}:
        pytest.fail(f"CI needs the checker of HTML at .cache/{CHECKER}")
    # A person's laptop only: in CI the line above has failed already.
    pytest.skip("the checker of HTML is not installed here")


def test_every_kind_of_page_is_valid_html(example_site: Path, checker: Path, tool: Callable[..., str]) -> None:
    pages = [
        str(example_site / path / "index.html") if not path.endswith(".html") else str(example_site / path)
        for path in KINDS.values()
    ]
    command = [tool("java"), "-Xss4m", "-jar", str(checker), "--format", "json", "--exit-zero-always", "--errors-only"]
    done = subprocess.run([*command, *pages], capture_output=True, text=True, check=True)
    found = [
        (one["url"].removeprefix(example_site.as_uri()), one["message"], one.get("extract", ""))
        for one in json.loads(done.stderr)["messages"]
    ]
    assert found == []
