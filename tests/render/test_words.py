import pickle

import pytest

from briefgen.render.words import ENGLISH, Words, wording


@pytest.mark.parametrize(("number", "words"), [(0, "0 facts"), (1, "1 fact"), (1204, "1,204 facts")])
def test_numbers_come_with_their_noun(number, words):
    assert ENGLISH.count(number, "fact") == words


def test_words_are_joined_as_prose_does():
    assert ENGLISH.joined(["a"]) == "a"
    assert ENGLISH.joined(["a", "b", "c"]) == "a, b and c"
    assert ENGLISH.joined([]) == ""


def test_a_language_without_a_catalogue_is_english_and_a_region_speaks_its_language():
    assert wording("xx") is ENGLISH
    assert wording("en") is ENGLISH
    assert wording("de-AT") is wording("de")
    assert wording("de").language == "de"


@pytest.mark.parametrize(
    ("language", "one", "few", "many"),
    [
        ("de", "1 Quelle", "3 Quellen", "1.204 Quellen"),
        ("ko", "출처 1개", "출처 3개", "출처 1,204개"),
        ("ru", "1 источник", "3 источника", "1\N{NO-BREAK SPACE}205 источников"),
        ("fr", "1 source", "3 sources", "1\N{NARROW NO-BREAK SPACE}204 sources"),
    ],
)
def test_a_language_counts_its_own_way(language, one, few, many):
    words = wording(language)
    assert words.count(1, "source") == one
    assert words.count(3, "source") == few
    assert words.count(1205 if language == "ru" else 1204, "source") == many


def test_what_a_catalogue_lacks_stays_english():
    assert Words("de").say("Key figures") == "Key figures"
    assert Words("de").say("since {date}", date="2024") == "since 2024"


def test_words_are_handed_to_another_process_by_their_language():
    assert pickle.loads(pickle.dumps(wording("ru"))) is wording("ru")  # noqa: S301 - our own
    assert pickle.loads(pickle.dumps(ENGLISH)) is ENGLISH  # noqa: S301 - our own
