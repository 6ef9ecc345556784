from itertools import pairwise

import pytest

from briefgen.read.plain_lines import read_lines
from briefgen.read.wrapping import wrapping


def joins(text):
    """Whether each line of a text goes on with the one before it."""
    lines = read_lines(text)
    how = wrapping(lines)
    return [how.joins(line, following) for line, following in pairwise(lines)]


FULL = "The soldiers were seen in the east of the country by people of the"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{FULL}\n{FULL}\nregion.\n{FULL}\nregion.", [True, True, False, True]),
        ("apples\noranges\npears", [False, False]),
        ("A long line that ends in mid-sentence where one\nplainly goes on", [True]),
        ("A long line that ends where its sentence does.\nanother one", [False]),
        ("A short one\nof few words", [False]),
        ("an inter-\nnational team", [True]),
        ("a dash -\nand more", [False]),
        (f"{FULL}\n{FULL}\n- item\n{FULL}", [True, False, False]),
        (f"{FULL}\n{FULL}\n\n{FULL}", [True, False, False]),
        (f"{FULL}\n{FULL}\n---\n{FULL}", [True, False, False]),
        (f"{FULL}\n{FULL}\n   {FULL}", [True, False]),
        ("x" * 130 + "\n" + "y" * 130, [False]),
    ],
)
def test_lines_go_on_where_they_are_full_or_end_in_mid_sentence(text, expected):
    assert joins(text) == expected
