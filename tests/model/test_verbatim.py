"""The same words in one way of typing, and the way back."""

import pytest

from briefgen.model.verbatim import uniform


@pytest.mark.parametrize(
    "typed, plain",
    [
        ("“Forty” ships’ crews", '"Forty" ships\' crews'),
        ("1–2 — 3 −4 ‑5", "1-2 - 3 -4 -5"),
        ("so -- or --- so", "so - or - so"),
        ("a\u00a0 b\n\tc", "a b c"),
        ("ship\u00adyard\u200b", "shipyard"),
        ("cafe\u0301", "café"),
        ("한", "한"),
        ("and so on…", "and so on..."),
        ("Ｆ x² ﬁ", "Ｆ x² ﬁ"),
        ("", ""),
    ],
)
def test_typing_is_made_one_and_letters_stay(typed, plain):
    assert uniform(typed).text == plain


def test_characters_lead_back_to_where_they_stand():
    folded = uniform("a\u00ad  e\u0301…!")
    assert folded.text == "a é...!"
    assert folded.place(0, 1) == (0, 1)
    assert folded.place(1, 2) == (2, 4)
    assert folded.place(2, 3) == (4, 6)
    assert folded.place(3, 6) == (6, 7)
    assert folded.place(3, 4) is None
    assert folded.place(5, 7) is None
    assert folded.place(0, 7) == (0, 8)


def test_a_text_that_is_typed_plainly_needs_no_way_back():
    assert uniform("It’s “plain”").starts == ()
    assert uniform("It’s “plain”").place(3, 6) == (3, 6)
