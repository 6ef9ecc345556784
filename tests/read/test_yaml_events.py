import pytest
import yaml

from briefgen.read.yaml_events import FastParser, SlowParser, events

TEXT = "facts:\n  a: {b: [1, 'two', \"three\"]}\n  c: |\n    four\n  d: five six # seven\n"


def summary(parser):
    return [
        (type(event).__name__, getattr(event, "value", None), event.start_mark.line, event.start_mark.column)
        for event in events(TEXT, parser)
    ]


def test_the_parser_without_libyaml_yields_the_same_events():
    assert summary(SlowParser) == summary(FastParser)


@pytest.mark.parametrize("parser", [FastParser, SlowParser])
def test_thirty_thousand_open_brackets_yield_events_one_by_one(parser):
    reading = events("[" * 30_000, parser)
    assert [type(next(reading)).__name__ for _ in range(5)][2:] == ["SequenceStartEvent"] * 3


@pytest.mark.parametrize("parser", [FastParser, SlowParser])
def test_what_is_no_yaml_raises_a_yaml_error(parser):
    with pytest.raises(yaml.MarkedYAMLError):
        list(events("a: b: c", parser))
