import re

import pytest

from briefgen.model.briefing import Briefing
from briefgen.model.identifier import identifier_fault
from briefgen.resolve.slugs import choose_slugs, slug_of


def chosen(*stems, **typed):
    records = {stem: Briefing.model_validate({"slug": slug}) for stem, slug in typed.items()}
    return choose_slugs(records, {stem: f"seeds/articles/{stem}.txt" for stem in stems})


@pytest.mark.parametrize(
    "stem, slug",
    [
        ("000_af619f805b5134b3", "000-af619f805b5134b3"),
        ("Café Zürich", "cafe-zurich"),
        ("북한", "bughan"),
        ("Москва 2024.10", "moskva-2024-10"),
        ("--a--b--", "a-b"),
        ("C++", "c"),
    ],
)
def test_a_slug_is_the_stem_in_ascii(stem, slug):
    assert slug_of(stem) == slug


@pytest.mark.parametrize("stem", ["", "???", "index", "CON", "x" * 300, "word " * 40, "\udc80", "\u0000"])
def test_whatever_the_file_is_called_its_slug_is_an_id(stem):
    assert identifier_fault(slug_of(stem)) == ""
    assert slug_of(stem) == slug_of(stem)


def test_a_slug_of_64_characters_is_kept_and_a_longer_one_cut_between_words_and_marked():
    assert slug_of("a" * 64) == "a" * 64
    assert re.fullmatch("a{57}-[0-9a-f]{6}", slug_of("a" * 65))
    assert re.fullmatch("a{40}-[0-9a-f]{6}", slug_of("a" * 40 + "-" + "b" * 30))
    assert re.fullmatch("a{40}-b{10}-[0-9a-f]{6}", slug_of("a" * 40 + "-" + "b" * 10 + "-" + "c" * 30))


def test_a_long_slug_that_is_taken_is_cut_for_its_suffix():
    slugs, _ = chosen("a" * 64, "A" * 64)
    assert re.fullmatch("a{57}-[0-9a-f]{6}", slugs["A" * 64])


def test_long_stems_that_begin_alike_get_different_slugs():
    assert slug_of("word " * 40) != slug_of("word " * 41)


def test_a_typed_slug_is_kept_and_wins_over_a_derived_one():
    slugs, (problem,) = chosen("one", "two", one="two")
    assert slugs["one"] == "two"
    assert re.fullmatch(r"two-[0-9a-f]{6}", slugs["two"])
    assert (problem.rule, str(problem.level)) == ("colliding-slug", "warning")
    assert problem.message == f"the address `two` is taken by another briefing, so this one gets `{slugs['two']}`"
    assert problem.span.path == "seeds/articles/two.txt"


def test_of_stems_that_read_alike_the_plain_one_keeps_the_slug():
    slugs, problems = chosen("cafe", "Café", "CAFE")
    assert slugs["cafe"] == "cafe"
    assert len(set(slugs.values())) == 3
    assert [problem.rule for problem in problems] == ["colliding-slug"] * 2


def test_the_order_of_reading_does_not_matter():
    assert chosen("C++", "C", "c-", "Ç") == chosen("Ç", "c-", "C", "C++")


def test_one_slug_typed_twice_is_an_error_and_no_briefing_is_lost():
    slugs, (problem,) = chosen("one", "two", one="same", two="same")
    assert len(set(slugs.values())) == 2
    assert (problem.rule, problem.message) == ("duplicate-slug", "two briefings have the slug `same`")


def test_even_a_typed_slug_that_looks_like_a_suffix_costs_no_briefing_its_address():
    suffixed = chosen("cafe", "Cafe")[0]["Cafe"]
    slugs, _ = chosen("cafe", "Cafe", "third", third=suffixed)
    assert slugs["third"] == suffixed
    assert len(set(slugs.values())) == 3
