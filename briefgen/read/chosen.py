"""What a person typed as options, and the environment, in; typed options and the day to build for out."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from briefgen.model.options import Options
from briefgen.model.problem import BriefgenError
from briefgen.model.suggestions import did_you_mean

#: What `briefgen build --today` and `briefgen serve --today` hand to the plugin.
TODAY_VARIABLE = "BRIEFGEN_TODAY"
EPOCH_VARIABLE = "SOURCE_DATE_EPOCH"


def parse_options(typed: Mapping[str, object]) -> tuple[Options, tuple[tuple[str, str], ...]]:
    """Return the options, and what is wrong with them as pairs of the option's name and words.

    With a fault, the options are the defaults.
    """
    try:
        return Options.model_validate(_with_levels_off(typed)), ()
    except ValidationError as error:
        return Options(), tuple(_fault(each) for each in error.errors())


def find_today(options: Options, environment: Mapping[str, str], *, now: datetime | None = None) -> date:
    """Return the day to build for: the command line's, the options', that of `SOURCE_DATE_EPOCH`, or today's.

    Raise `BriefgenError` when one of the variables holds no day.
    """
    asked, epoch = environment.get(TODAY_VARIABLE, ""), environment.get(EPOCH_VARIABLE, "")
    # Read even where another day wins: MkDocs reads it too, and stumbles when the old site is gone already.
    built = _day_of_epoch(epoch) if epoch else None
    if asked:
        return parse_day(asked, name=TODAY_VARIABLE)
    return options.today or built or (now or datetime.now().astimezone()).date()


def parse_day(text: str, *, name: str) -> date:
    """Return the day that `text` means; `BriefgenError` that speaks of `name` when it means none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BriefgenError(f"{name}: `{text}` is not a day; write it as 2024-10-28") from None


def _day_of_epoch(text: str) -> date:
    try:
        return datetime.fromtimestamp(int(text), tz=UTC).date()
    except (ValueError, OverflowError, OSError):
        raise BriefgenError(
            f"{EPOCH_VARIABLE} is `{text}`; it must be whole seconds since 1970, for example 1730073600"
        ) from None


def _with_levels_off(typed: Mapping[str, object]) -> dict[str, object]:
    """Take `off` for the switch that it looks like: YAML reads it as false."""
    levels = typed.get("levels")
    if not isinstance(levels, dict):
        return dict(typed)
    return {**typed, "levels": {rule: None if level is False else level for rule, level in levels.items()}}


def _fault(error: ErrorDetails) -> tuple[str, str]:
    key = ".".join(str(part) for part in error["loc"])
    if error["type"] == "extra_forbidden":
        hint = did_you_mean(key, Options.model_fields)
        return key, f"there is no such option; {hint or 'the options are ' + ', '.join(Options.model_fields)}"
    if error["type"] == "enum":
        hint = did_you_mean(str(error["input"]), ("error", "warning", "note"))
        return key, f"`{error['input']}` is no level; {hint or 'write error, warning, note or null'}"
    return key, f"{error['msg']}, not `{error['input']}`"
