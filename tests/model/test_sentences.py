"""The sentence around a mention."""

import pytest

from briefgen.model.sentences import Sentence, cut


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("He said so. The U.S. agreed.  It left.", "U.S.", "The U.S. agreed."),
        ("He said: “No.” Kim left.", "Kim", "Kim left."),
        ("  Kim left. ", "Kim", "Kim left."),
        ("One.\n\nKim two.", "Kim", "Kim two."),
        ("그는 갔다. 북한은 말했다.", "북한", "북한은 말했다."),
        ("no full stop", "stop", "no full stop"),
    ],
)
def test_a_sentence_is_what_stands_between_full_stops(text: str, words: str, sentence: str):
    start = text.index(words)
    assert cut(text).around(start, start + len(words)) == Sentence(sentence, text.index(sentence))


def test_a_mention_across_sentences_gets_them_all():
    assert cut("One. Two. Three.").around(2, 7) == Sentence("One. Two.", 0)


def test_a_text_longer_than_is_cut_at_once_keeps_its_sentences():
    text = "A short one. " * 5000
    assert cut(text).around(40_003, 40_008).text == "A short one."
    assert cut("").around(0, 0) == Sentence("", 0)
