from dataclasses import replace

from briefgen.model.linked import Linked, Mention
from briefgen.render.indexes import MentionMemory, OneByOne, Whole, mentions_by_owner
from briefgen.render.uses import is_used_more, uses_of
from tests.render.small_desk import small_edition


def mention(target: str, owner: str, sentence: str = "") -> Mention:
    return Mention(target, owner, "body", sentence, 0, 0)


def test_a_whole_index_is_made_once_when_it_is_looked_at() -> None:
    made: list[str] = []

    def make() -> dict[str, int]:
        made.append("made")
        return {"a": 1}

    index = Whole(make)
    assert made == []
    assert index["a"] == 1
    assert "b" not in index
    assert dict(index) == {"a": 1}
    assert made == ["made"]


def test_one_value_is_made_when_it_is_looked_up_and_kept() -> None:
    asked: list[str] = []

    def make(key: str) -> str:
        asked.append(key)
        return key * 2

    index = OneByOne({"a": None, "b": None}, make)
    assert ("a" in index, "c" in index, len(index), list(index)) == (True, False, 2, ["a", "b"])
    assert (index["a"], index["a"], index.get("c")) == ("aa", "aa", None)
    assert asked == ["a"]


FIRST = Linked(
    mentions={
        "board": (mention("board", "one"), mention("board", "two")),
        "union": (mention("union", "one", "first"), mention("union", "one", "second")),
    }
)


def test_mentions_stand_by_owner_in_the_order_of_their_targets() -> None:
    found = mentions_by_owner(FIRST, MentionMemory())
    assert [(one.target, one.sentence) for one in found["one"]] == [
        ("board", ""),
        ("union", "first"),
        ("union", "second"),
    ]
    assert "three" not in found


def test_what_was_turned_round_before_changes_nothing_and_stays_as_it_was() -> None:
    memory = MentionMemory()
    before = mentions_by_owner(FIRST, memory)
    mentions = {
        "new": (mention("new", "one"),),
        "union": (mention("union", "three"),),
        "board": FIRST.mentions["board"],
    }
    later = replace(FIRST, mentions=mentions)
    found = mentions_by_owner(later, memory)
    assert dict(found) == dict(mentions_by_owner(later, MentionMemory()))
    assert [one.target for one in found["one"]] == ["new", "board"]
    assert dict(before) == dict(mentions_by_owner(FIRST, MentionMemory()))


def test_a_record_is_used_more_often_than_its_uses_are() -> None:
    edition = small_edition()
    for identifier in (*edition.desk.facts, *edition.desk.entities):
        often = len(uses_of(edition, identifier))
        assert not is_used_more(edition, identifier, often)
        assert not often or is_used_more(edition, identifier, often - 1)
