from datetime import UTC, date, datetime

import pytest

from briefgen.model.options import Options
from briefgen.model.problem import BriefgenError
from briefgen.read.chosen import find_today

NOW = datetime(2026, 3, 4, 23, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("chosen", "environment", "day"),
    [
        (None, {}, date(2026, 3, 4)),
        (None, {"SOURCE_DATE_EPOCH": ""}, date(2026, 3, 4)),
        (None, {"SOURCE_DATE_EPOCH": "1730073600"}, date(2024, 10, 28)),
        (date(2025, 1, 2), {"SOURCE_DATE_EPOCH": "1730073600"}, date(2025, 1, 2)),
        (date(2025, 1, 2), {"BRIEFGEN_TODAY": "2025-06-07"}, date(2025, 6, 7)),
    ],
)
def test_the_nearest_word_on_the_day_wins(chosen: date | None, environment: dict[str, str], day: date) -> None:
    assert find_today(Options(today=chosen), environment, now=NOW) == day


@pytest.mark.parametrize("epoch", ["abc", "1.5", " ", "99999999999999999999", "1e9"])
def test_a_bad_epoch_is_refused_even_where_another_day_wins(epoch: str) -> None:
    with pytest.raises(BriefgenError, match="SOURCE_DATE_EPOCH is `"):
        find_today(Options(today=date(2025, 1, 2)), {"SOURCE_DATE_EPOCH": epoch}, now=NOW)


def test_a_bad_day_is_refused() -> None:
    with pytest.raises(BriefgenError, match="BRIEFGEN_TODAY: `tomorrow` is not a day; write it as 2024-10-28"):
        find_today(Options(), {"BRIEFGEN_TODAY": "tomorrow"}, now=NOW)
