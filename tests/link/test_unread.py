"""References to what could not be read: the mistake is told once, where it was made."""

from datetime import date

from briefgen.link import link
from briefgen.model.desk import Desk
from briefgen.model.event import Event
from briefgen.resolve import resolve

EVENT = Event.model_validate({"title": "Talks end", "summary": "[[fact:troops]] went home, [[NIS]] said."})


def problems_of(desk: Desk) -> list[str]:
    resolution, _ = resolve(desk, today=date(2026, 1, 1))
    linked, problems = link(desk, resolution)
    assert linked.text("talks", "summary").text == "troops went home, NIS said."
    return [problem.message for problem in problems]


def test_an_id_that_nobody_has_is_unknown():
    assert problems_of(Desk(events={"talks": EVENT})) == ["there is no `NIS`", "there is no `troops`"]


def test_the_id_of_a_record_with_a_mistake_is_not_unknown():
    assert problems_of(Desk(events={"talks": EVENT}, unread=frozenset({"troops"}))) == ["there is no `NIS`"]
    assert problems_of(Desk(events={"talks": EVENT}, unread=frozenset({"troops", "nis"}))) == []


def test_nothing_is_unknown_while_a_file_could_not_be_read():
    assert problems_of(Desk(events={"talks": EVENT}, is_whole=False)) == []


def test_a_claim_of_a_fact_with_a_mistake_is_not_unknown():
    talks = Event.model_validate({"title": "Talks end", "summary": "[[troops#first|troops]] went home, NIS said."})
    assert problems_of(Desk(events={"talks": talks}, unread=frozenset({"troops"}))) == []
    assert problems_of(Desk(events={"talks": talks})) == ["there is no `troops#first`"]
