"""Names of a text, and what a body's names are made of."""

import pytest

from briefgen.summarize.body import read_text
from tests.summarize.harbour import body


def named(text: str) -> list[str]:
    words, _, _, found = read_text(text)
    return [text[words[name.first].start : words[name.last].end] for name in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The union of Ana Lima met the Port Authority in Portville", ["Ana Lima", "Port Authority", "Portville"]),
        ("Ships waited on Monday in March", []),
        ("Waiting ships left", []),
        ("It’s over, said Ana Lima", ["Ana Lima"]),
        ("The head of the Port Council Zyta Ogarkova spoke", ["Port Council", "Zyta Ogarkova"]),
        ("Seoul’s harbour and Busan’s", ["Seoul’s", "Busan’s"]),
    ],
)
def test_names_are_runs_of_capitals(text: str, expected: list[str]) -> None:
    assert named(text) == expected


def test_a_body_knows_a_name_by_its_initials_and_its_country() -> None:
    known = body("The National Harbour Board met in Seoul.")
    tokens = {token.text: token for token in read_text("The NHB and the Koreans and the Dutch")[0]}
    assert known.knows(tokens["NHB"].stem)
    assert known.knows(tokens["Koreans"].stem)
    assert not known.knows(tokens["Dutch"].stem)
