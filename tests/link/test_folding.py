"""Folding: what counts as the same characters, and the two ways to the same encoding."""

import pytest

from briefgen.link.folding import _SHORT, EDGE, ODD, Folded, _encode, fold, is_wordy, pattern, spelled


def bare(text: str) -> str:
    return fold(text).encoded.replace(EDGE, "")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Kim’s “K” Battalion—now", 'kim\'s "k" battalion—now'),
        ("Jean‑Luc – 5 − 3", "jean-luc - 5 - 3"),
        ("a \u00a0\t\n b", "a b"),
        ("Cafe\u0301 CAFE\u0301", "café café"),
        ("Pen\u00adta\u200bgon", "pentagon"),
        ("Straße ŉ İ", "strasse 'n i̇"),
        ("\u1100\u1161\u11a8", "각"),
        ("\x01\x03", "\x00\x00"),
        ("", ""),
    ],
)
def test_what_reads_alike_folds_alike(text: str, folded: str):
    assert bare(text) == folded


def test_edges_stand_where_a_word_may_begin_or_end():
    assert fold("Kim, a").encoded.replace(EDGE, "^") == "^kim^,^^ ^a^"
    assert pattern("Kim").replace(EDGE, "^") == "^kim^"
    assert pattern("C++").replace(EDGE, "^") == "^c^+^^+^^"
    assert pattern("북한") == f"북{EDGE}{EDGE}한"
    assert pattern("\u00ad ") == ""


def test_every_character_folds_alike_in_a_short_and_in_a_long_text():
    characters = [chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000]
    plain = [character for character in characters if ODD not in _encode(character)]
    for start in range(0, len(plain), 5 * _SHORT):
        some = plain[start : start + 5 * _SHORT]
        assert _encode("".join(some)) == f"{EDGE}{''.join(_encode(each)[1:-1] for each in some)}{EDGE}"
    for character in set(characters) - set(plain):
        assert ODD in _encode(character + "x" * _SHORT)


def test_the_way_back_leads_to_whole_characters():
    folded = fold("a  ß e\u0301\u00ad!")
    assert [folded.place(index, index + 1) for index in range(6)] == [(0, 1), (1, 3), None, None, (4, 5), (5, 7)]
    assert folded.place(2, 4) == (3, 4)
    assert Folded("x").place(3, 5) == (3, 5)


def test_a_spelling_keeps_capitals_and_loses_what_is_not_seen():
    assert spelled("Kim’s  Cafe\u0301\u200b") == "Kim's Café"


def test_letters_marks_and_digits_make_words():
    assert all(map(is_wordy, "aÄ_9\u0301북中"))
    assert not any(map(is_wordy, ["ʼ", "’", "-", " ", "+", ""]))
