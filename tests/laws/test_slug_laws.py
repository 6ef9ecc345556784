"""Laws of the addresses of briefings, whatever the files are called."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.model.briefing import Briefing
from briefgen.model.identifier import identifier_fault
from briefgen.resolve.slugs import choose_slugs

STEMS = st.text(max_size=12) | st.sampled_from(["index", "a" * 80, "a" * 81, "A-b", "a_b", "a b", "북한", "북 한"])
SLUGS = st.sampled_from(["a-b", "index-1", "bughan"])


@settings(max_examples=200)
@given(
    st.lists(STEMS, unique=True, max_size=8),
    st.dictionaries(STEMS, SLUGS, max_size=4),
    st.randoms(use_true_random=False),
)
def test_every_file_gets_an_address_of_its_own_whatever_the_order_of_reading(stems, typed, chance):
    records = {stem: Briefing.model_validate({"slug": slug}) for stem, slug in typed.items()}
    files = {stem: f"seeds/articles/{stem}.txt" for stem in stems}
    slugs, problems = choose_slugs(records, files)
    assert set(slugs) == set(stems)
    assert len(set(slugs.values())) == len(stems)
    assert not any(identifier_fault(slug) for slug in slugs.values())
    turned = {stem: files[stem] for stem in chance.sample(stems, len(stems))}
    assert choose_slugs(records, turned) == (slugs, problems)
