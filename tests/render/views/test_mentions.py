from dataclasses import replace

from briefgen.model.linked import Mention
from briefgen.model.options import Options
from briefgen.render.edition import edition
from briefgen.render.pen import Pen
from briefgen.render.uses import Use
from briefgen.render.views.all_mentions import all_mentions_view
from briefgen.render.views.mentions import SENTENCES, mention_group
from tests.render.small_desk import ANSWERS, DESK, LINKED, RESOLUTION, SUMMARIES, TODAY, small_edition

PEN = Pen(small_edition(), "entities/nis.md")
CHIP = (
    '[<span class="bf-status bf-superseded">◌ superseded</span>]'
    '(../facts/troops.md#2024-10-18-nis "about 1,500 soldiers, NIS, 18 October 2024")'
)


def test_a_mention_comes_with_the_status_of_what_its_sentence_states():
    use = Use("second", "body", "The NIS saw some 1,500 soldiers sail.", 4, 7)
    (sentence,) = mention_group(PEN, "nis", ("second", [use])).sentences
    assert sentence == f"The <strong>NIS</strong> saw some 1,500 soldiers sail. {CHIP}"


def test_a_status_stands_once_a_sentence():
    mentions = (*LINKED.mentions["troops"], Mention("denied", "first", "body", "Earlier, 1,500 were named.", 0, 7))
    twice = replace(LINKED, mentions={"troops": (*mentions, *LINKED.mentions["troops"])})
    whole = edition(DESK, RESOLUTION, twice, SUMMARIES, options=Options(), today=TODAY)
    use = Use("first", "body", "Earlier, 1,500 were named.", 0, 7)
    (sentence,) = mention_group(Pen(whole, "entities/nis.md"), "nis", ("first", [use])).sentences
    assert sentence.count("superseded") == 2  # the word and its class


def test_a_name_has_a_few_sentences_a_page_and_a_fact_all():
    uses = [Use("second", "body", f"{number} men.", 0, 1) for number in range(SENTENCES + 2)]
    few = mention_group(PEN, "nis", ("second", uses))
    assert (len(few.sentences), few.more) == (SENTENCES, "and 2 more sentences")
    every = mention_group(PEN, "troops", ("second", uses))
    assert (len(every.sentences), every.more) == (SENTENCES + 2, "")


def test_words_that_are_most_of_their_sentence_are_not_set_off():
    use = Use("second", "body", "Some 1,500 men.", 0, 14, (ANSWERS[1].target,))
    (sentence,) = mention_group(Pen(small_edition(), "facts/troops.md"), "troops", ("second", [use])).sentences
    assert sentence.startswith('Some 1,500 men. <span class="bf-by">[3,000 soldiers](#2024-10-23-nis), NIS, ')


def test_the_list_of_all_uses_of_a_fact_has_their_sentences_and_that_of_a_name_has_lines():
    assert [len(group.sentences) for group in all_mentions_view(small_edition(), "troops").uses] == [2, 1]
    page = all_mentions_view(small_edition(), "nis")
    assert (len(page.pages), page.uses) == (1, ())
