from briefgen.model.remembered import Kept, are_same, differing


def test_the_same_givens_make_nothing_anew() -> None:
    made: list[object] = []

    def make(*given: object) -> tuple[object, ...]:
        made.append(given)
        return given

    kept: Kept[tuple[object, ...]] = Kept()
    one, other = ["a"], ["a"]
    assert kept.of(make, one) is kept.of(make, one)
    assert len(made) == 1
    assert kept.of(make, other) == (other,)
    assert len(made) == 2


def test_rows_are_the_same_only_if_they_hold_the_very_same_objects() -> None:
    one, other = ["a"], ["a"]
    assert are_same((one, other), (one, other))
    assert not are_same((one,), (other,))
    assert not are_same((one,), (one, other))


def test_what_differs_is_new_gone_or_another_object() -> None:
    stays, old, new = ["a"], ["b"], ["b"]
    assert differing({"stays": stays, "moved": old, "gone": old}, {"stays": stays, "moved": new, "come": new}) == {
        "moved",
        "gone",
        "come",
    }
