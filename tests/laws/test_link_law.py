"""Linking never changes words; marks always nest; twice is once; the order of a desk never matters."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.link import link_page
from briefgen.link.boundaries import stands_alone
from briefgen.link.folding import _joins, fold, is_solitary, is_wordy, pattern, spelled
from briefgen.link.matching import Match, _free_of_compounds, find_names
from briefgen.link.names import gather_names
from briefgen.link.namesakes import Name, namesakes
from briefgen.link.passages import LEADING
from briefgen.link.references import rewrite
from briefgen.link.shelter import CLOSED, addresses
from briefgen.link.silence import silent_stretches
from briefgen.link.suggestions import Suggestions
from briefgen.link.targets import Targets
from briefgen.model.article import Block, BlockKind
from briefgen.model.desk import Desk
from briefgen.model.entity import Entity
from briefgen.model.passage import Mark, MarkKind, Passage
from briefgen.model.term import Term
from tests.link.desks import article, entity, linked, resolved

WORDS = (
    "Kim kim KIM Jong Un NATO nato the The U.S. Army O'Brien O’Brien Café Cafe\u0301 C++ (abc K 북한 김정은 은 에서 "
    "中国 ア カ Straße STRASSE İzmir Київ м’ята Acme-Ost al-Assad"
).split()
JOINTS = (
    *(
        " ",
        " ",
        " ",
        " ",
        "",
        "-",
        "’s ",
        "'",
        ". ",
        ".",
        ", ",
        "  ",
        "\u00a0",
        "\n",
        "—",
        "–",
        "/",
        "@",
        "_",
        "1",
        "“",
    ),
    *("\u00ad", "\u200b", "\u0301", "\x01", "\x03", " https://x.example/", " a@b.example ", "é", "ß", "a", "Z"),
)
PLAIN_WORDS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
NAMES = st.one_of(PLAIN_WORDS, st.text(min_size=1, max_size=6))
TEXTS = st.one_of(
    st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(JOINTS)), max_size=24).map("".join),
    st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join),
    st.text(max_size=40),
)
MODES = st.sampled_from(["first", "always", "never"])
ALIASES = st.fixed_dictionaries(
    {"text": NAMES},
    optional={
        "sense": st.sampled_from(["name", "metonym", "demonym", "abbreviation"]),
        "case": st.sampled_from(["exact", "any", ""]),
        "link": MODES,
        "context": st.lists(PLAIN_WORDS, max_size=2),
    },
)


def _usable(name: str) -> bool:
    return bool(" ".join(name.split()))


@st.composite
def desks(draw: st.DrawFn) -> Desk:
    """Entities that share names, and a glossary."""
    entities: dict[str, Entity] = {}
    for number in range(draw(st.integers(1, 5))):
        aliases = draw(st.lists(ALIASES.filter(lambda alias: _usable(str(alias["text"]))), max_size=3))
        name = draw(NAMES.filter(_usable))
        case = draw(st.sampled_from(["exact", "any", ""]))
        entities[f"e{number}"] = entity(
            name, *aliases, link=draw(MODES), case=case, summary=draw(TEXTS).replace("[[", "(")
        )
    terms = draw(st.lists(NAMES.filter(_usable), max_size=2))
    return Desk(entities=entities, glossary={f"t{number}": Term(term=term) for number, term in enumerate(terms)})


@st.composite
def passages(draw: st.DrawFn) -> Passage:
    """A text with marks that nest."""
    text = draw(TEXTS)
    marks: list[Mark] = []

    def fill(start: int, end: int, depth: int) -> None:
        while start < end and depth < 3 and draw(st.integers(0, 2)):
            first = draw(st.integers(start, end - 1))
            last = draw(st.integers(first + 1, end))
            kind = draw(st.sampled_from(list(MarkKind)))
            marks.append(Mark(first, last, kind, "e0" if kind in LEADING else "x"))
            if kind not in CLOSED:
                fill(first, last, depth + 1)
            start = last

    fill(0, len(text), 0)
    return Passage(text, tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end))))


BLOCKS = st.lists(
    st.builds(
        Block,
        st.sampled_from([BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.BULLET, BlockKind.CODE]),
        passages(),
        level=st.just(2),
    ),
    min_size=1,
    max_size=4,
)


def with_body(desk: Desk, body: tuple[Block, ...]) -> Desk:
    return replace(desk, articles={"piece": article(*body)})


def assert_well_formed(passage: Passage) -> None:
    marks = passage.marks
    assert list(marks) == sorted(marks, key=lambda mark: (mark.start, -mark.end))
    for index, outer in enumerate(marks):
        assert 0 <= outer.start < outer.end <= len(passage.text)
        for inner in marks[index + 1 :]:
            assert inner.start >= outer.end or inner.end <= outer.end
            if inner.end <= outer.end and inner.start < outer.end and outer.kind in CLOSED:
                assert inner.kind not in CLOSED


@given(desks(), BLOCKS)
@settings(max_examples=150)
def test_words_stay_and_marks_nest(desk: Desk, body: list[Block]):
    found, _ = linked(with_body(desk, tuple(body)))
    for before, after in zip(body, found.articles["piece"].body, strict=True):
        assert after.passage.text == before.passage.text
        assert after.kind is before.kind
        assert_well_formed(after.passage)
        added = set(after.passage.marks) - set(before.passage.marks)
        assert set(before.passage.marks) <= set(after.passage.marks)
        closed = [(mark.start, mark.end) for mark in before.passage.marks if mark.kind in CLOSED]
        for mark in added:
            assert before.kind not in {BlockKind.HEADING, BlockKind.CODE}
            assert mark.kind is MarkKind.REFERENCE
            for start, end in (*closed, *addresses(before.passage.text)):
                assert mark.end <= start or end <= mark.start
    for (owner, key), passage in found.texts.items():
        if owner in desk.entities:
            assert passage.text == getattr(desk.entities[owner], key)
            assert all(mark.target != owner for mark in passage.marks)


@given(desks(), BLOCKS)
@settings(max_examples=150)
def test_linking_twice_changes_nothing(desk: Desk, body: list[Block]):
    once, _ = linked(with_body(desk, tuple(body)))
    twice, _ = linked(with_body(desk, once.articles["piece"].body))
    assert twice.articles == once.articles


@given(desks(), BLOCKS, st.randoms(use_true_random=False))
@settings(max_examples=100)
def test_the_order_of_records_never_matters(desk: Desk, body: list[Block], random):
    def shuffled(records):
        keys = list(records)
        random.shuffle(keys)
        return {key: records[key] for key in keys}

    whole = with_body(desk, tuple(body))
    other = replace(whole, entities=shuffled(whole.entities), glossary=shuffled(whole.glossary))
    assert linked(other) == linked(whole)


@given(desks(), BLOCKS)
@settings(max_examples=100)
def test_every_mention_stands_in_its_sentence(desk: Desk, body: list[Block]):
    found, _ = linked(with_body(desk, tuple(body)))
    told: set[tuple[str, ...]] = set()
    shown = [each.passage for each in found.articles["piece"].body]
    for target, mentions in found.mentions.items():
        assert list(mentions) == sorted(mentions, key=lambda mention: mention.owner)
        for mention in mentions:
            assert mention.target == target != mention.owner
            assert 0 <= mention.start < mention.end <= len(mention.sentence)
            texts = shown if mention.field == "body" else [found.text(mention.owner, mention.field)]
            assert any(mention.sentence in passage.text for passage in texts)
            told.add((mention.owner, mention.field, target, mention.claim))
    # What became a link is told, too.
    for passage in shown:
        for mark in passage.marks:
            if mark.kind in LEADING and mark.target != "piece":
                assert ("piece", "body", mark.target, "") in told or any(each.kind is BlockKind.CODE for each in body)


@given(TEXTS)
@settings(max_examples=400)
def test_folding_keeps_the_way_back(text: str):
    folded = fold(text)
    assert len(folded.starts) == len(folded.ends)
    if folded.starts:
        assert list(folded.starts) == sorted(folded.starts)
        assert list(folded.ends) == sorted(folded.ends)
        assert folded.ends[-1] <= len(text)
    assert pattern(spelled(text)) == pattern(text)


def by_trying(text: str, names: list[Name]) -> list[Match]:
    """The matches of a text, by the slowest way that there is."""
    wanted: dict[str, list[Name]] = {}
    for name in names:
        wanted.setdefault(pattern(name.text), []).append(name)
    matches = []
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            words = text[start:end]
            if not _is_edge(text, start, end) or not stands_alone(text, start, end):
                continue
            named = [name for name in wanted.get(pattern(words), ()) if name.accepts(spelled(words))]
            if named:
                matches.append(Match(start, end, namesakes(named)))
    longest: list[Match] = []
    for match in sorted(matches, key=lambda match: (match.start, -match.end)):
        if all(match.start >= other.end for other in longest):
            longest.append(match)
    return longest


def _is_edge(text: str, start: int, end: int) -> bool:
    """Whether a stretch neither parts a character nor touches a letter before or after, nor has blanks around it."""
    first, last = spelled(text[start]), spelled(text[end - 1])
    before, after = spelled(text[:start])[-1:], spelled(text[end:])[:1]
    if not first.strip() or not last.strip() or _joins(text[start]) or (after and _joins(after)):
        return False
    touches_before = not is_solitary(first) and is_wordy(before) and not is_solitary(before)
    touches_after = not is_solitary(last) and is_wordy(after) and not is_solitary(after)
    return not touches_before and not touches_after


@given(desks(), TEXTS)
@settings(max_examples=300)
def test_names_are_found_as_by_trying_every_stretch(desk: Desk, text: str):
    gazetteer = gather_names(desk)
    expected = _free_of_compounds(text, tuple(by_trying(text, [name for names in gazetteer.names for name in names])))
    found = find_names(text, gazetteer).matches
    assert [_plain(match) for match in found] == [_plain(match) for match in expected]


def _plain(match: Match) -> tuple[int, int, tuple[Name, ...]]:
    return match.start, match.end, match.namesakes.names


REFERRING = st.lists(
    st.sampled_from(["[[e0]]", "[[e1|some words]]", "[[x]]", "[[", "]]", "[", "|", "Kim ", " and ", "[[fact:x@2024]]"]),
    max_size=12,
).map("".join)


@given(desks(), REFERRING, st.randoms(use_true_random=False))
@settings(max_examples=200)
def test_all_but_references_is_printed_as_typed(desk: Desk, text: str, random):
    cuts = sorted(random.sample(range(len(text) + 1), min(4, len(text) + 1)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    marks = tuple(
        Mark(start, end, random.choice([MarkKind.STRONG, MarkKind.CODE, MarkKind.LINK])) for start, end in pairs
    )
    whole = with_body(desk, ())
    resolution = resolved(whole)
    rewritten = rewrite(Passage(text, marks), Targets(whole, resolution, Suggestions(whole, resolution)))
    shown = rewritten.passage.text
    inside = {offset for piece in rewritten.pieces for offset in range(piece.start, piece.end)}
    for offset in set(range(len(shown))) - inside:
        start, end = rewritten.typed(offset, offset + 1)
        assert (text[start:end], rewritten.printed(start)) == (shown[offset], offset)
    for piece in rewritten.pieces:
        assert rewritten.typed(piece.start, piece.end) == (piece.reference.start, piece.reference.end)
        assert shown[piece.start : piece.end] == piece.printed.text
    assert_well_formed(rewritten.passage)


@given(
    st.lists(st.sampled_from([*"`~[]<!->#*1.|\n \t", "```", "    ", "\n\n", "<!--", "-->", "[[e0]]", "!!! a\n"])).map(
        "".join
    )
)
@settings(max_examples=300)
def test_what_is_silent_on_a_page_comes_in_order(markdown: str):
    stretches = silent_stretches(markdown)
    assert all(start < end <= len(markdown) for start, end in stretches)
    assert all(before[1] <= after[0] for before, after in pairwise(stretches))
    desk = Desk(entities={"e0": entity("Kim")})
    replacements, _ = link_page(markdown, path="a.md", desk=desk, resolution=resolved(desk))
    for start, end, passage in replacements:
        assert markdown[start:end] == "[[e0]]"
        assert passage.text == "Kim"
        assert all(end <= silent[0] or silent[1] <= start for silent in stretches)


@pytest.mark.slow
def test_twenty_thousand_names_in_a_long_text_are_no_trouble():
    names = [f"Name{number} {'Un ' * (number % 5)}Kim" for number in range(20_000)]
    entities = {f"e{number}": entity(name, "Kim", "a" * (number % 300 + 1)) for number, name in enumerate(names)}
    text = " ".join(names)[:50_000] + "a" * 25_000 + "Kim " * 6_250
    for hostile in (text, "[[" * 50_000, "((“" * 30_000, "'s-" * 30_000 + "@." * 30_000, "e\u0301" * 50_000):
        found, _ = linked(Desk(entities=entities, articles={"piece": article(hostile)}))
        assert found.articles["piece"].body[0].passage.text == hostile
