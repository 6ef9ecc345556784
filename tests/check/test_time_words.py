import pytest

from briefgen.check.time_words import standing_time_words, time_words

HANGING = """
Ships are currently waiting. = currently
The pier is now shut. = now
It opened last week. = last week
Last Year it was shut. = Last Year
He resigned three days ago. = days ago
She said so on Tuesday. = Tuesday
On Friday night the cranes stopped. = Friday
It was her second trip in six weeks. = in six weeks
The pier will open in two weeks. = in two weeks
So far this year 40 ships have come. = So far, this year
They will sail within days. = within days
Some have already sailed. = already
They may soon sail. = soon
That is more than the previous estimate. = previous estimate
In the past few days two ships came. = the past few days
İZMİR is currently shut. = currently
"""

GROUNDED = """
On Tuesday, 4 March, the pier was shut.
On Tuesday night, 4 March 2024, it was shut.
The Sunday Times wrote of it.
Russia Today wrote of it.
It was the last week of the strike.
It was his last year at the port.
The next week the cranes stood still.
They had recently been painted.
They sailed within days of the strike.
It was the most in a year since 1992.
They went so far as to strike.
Soon after, they sailed.
They must answer within 30 days.
On Black Friday the pier was shut.
Every Monday the board meets.
“We are currently on strike,” the union said.
Knowing how snow falls is all.
"""


def lines(typed):
    return typed.strip().splitlines()


@pytest.mark.parametrize("text, words", [line.split(" = ") for line in lines(HANGING)])
def test_words_that_hang_on_the_day_of_writing_are_found_where_they_stand(text, words):
    found = time_words(text)
    assert ", ".join(one.words for one in found) == words
    assert all(text[one.start : one.end] == one.words for one in found)


@pytest.mark.parametrize("text", lines(GROUNDED))
def test_words_that_a_text_explains_itself_are_left_alone(text):
    assert time_words(text) == ()


def test_a_summary_may_speak_of_recent_and_previous_things():
    assert standing_time_words("An outbreak ends when no recent case is known; it has already ended once.") == ()
    assert [one.words for one in standing_time_words("It is currently shut.")] == ["currently"]
