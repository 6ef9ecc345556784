from briefgen.resolve.timeline import lay_out
from tests.resolve.desks import desk


def events(**dates):
    return desk(events={id_: {"title": id_, **fields} for id_, fields in dates.items()}).events


def test_events_come_by_earliest_day_then_id_and_undated_ones_last():
    timeline, problems = lay_out(
        events(
            z={"date": "2024-10"},
            b={"date": "2024-10-08/2024-10-13"},
            a={"date": "2024-10-08"},
            c={},
            d={"date": "2024"},
        )
    )
    assert [entry.id for entry in timeline] == ["d", "z", "a", "b", "c"]
    assert problems == ()


def test_an_end_before_the_start_is_an_error_that_shows_both():
    on_the_desk = events(
        war={"date": "2024-10-28", "end": "2024-10-08"},
        fine={"date": "2024-10-28", "end": "2024-10"},
        short={"date": "2024-10-28", "end": "2024-10-28"},
    )
    _, (problem,) = lay_out(on_the_desk)
    assert problem.rule == "end-before-start"
    assert problem.message == "the event ends on 8 October 2024, before it starts on 28 October 2024"
    assert [other.message for other in problem.elsewhere] == ["it starts here"]
