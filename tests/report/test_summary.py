import pytest

from briefgen.report import summary
from tests.report.samples import EMPTY, FALLS, SLIP, UNKNOWN


@pytest.mark.parametrize(
    "problems, files, seconds, words",
    [
        ([UNKNOWN] * 3 + [FALLS] * 2, 41, 0.6, "3 errors, 2 warnings in 41 files, 0.6 s"),
        ([FALLS, UNKNOWN, EMPTY], 1, 0.04, "1 error, 1 warning, 1 note in 1 file, 0.0 s"),
        ([EMPTY] * 1200, 10000, 61.25, "1,200 notes in 10,000 files, 61.2 s"),
        ([], 41, 0.6, "no problems in 41 files, 0.6 s"),
    ],
)
def test_the_last_line_counts_by_level(problems, files, seconds, words):
    assert summary(problems, files=files, seconds=seconds) == words


@pytest.mark.parametrize(
    "problems, advice",
    [
        ([FALLS, UNKNOWN, SLIP], "; [*] 1 can be fixed with --fix; more: briefgen explain unknown-id"),
        ([EMPTY, FALLS], "; more: briefgen explain figure-falls"),
        ([EMPTY], ""),
        ([], ""),
    ],
)
def test_the_last_line_may_say_how_to_go_on(problems, advice):
    plain = summary(problems, files=1, seconds=0.1)
    assert summary(problems, files=1, seconds=0.1, advises=True) == plain + advice
