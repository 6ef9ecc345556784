"""A small desk, resolved and linked by hand, that has one of everything that pages print."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from briefgen.model.article import Article, Block, BlockKind
from briefgen.model.briefing import Briefing
from briefgen.model.desk import Desk
from briefgen.model.dossier import Dossier
from briefgen.model.edtf import parse_edtf
from briefgen.model.entity import Entity
from briefgen.model.event import Event
from briefgen.model.fact import Claim, Fact, Plain
from briefgen.model.history import Answer, History, Rank
from briefgen.model.linked import Linked, LinkedArticle, Mention
from briefgen.model.options import Options
from briefgen.model.passage import Mark, MarkKind, Passage
from briefgen.model.quote import Part, Place, Quote
from briefgen.model.resolution import Resolution, Shift, Story, Tie, TimelineEntry
from briefgen.model.source import Source
from briefgen.model.summary import Basis, Bullet, Doubt, DoubtKind, Summary
from briefgen.model.term import Term
from briefgen.model.theme import Theme
from briefgen.render.edition import Edition, edition

TODAY = date(2025, 6, 1)
TEMPLATES = Path(__file__).resolve().parents[2] / "templates"

SOURCES = {
    "afp-1": Source(
        title="Troops on the move", publisher="AFP", url="https://afp.example/1", published="2024-10-28", kind="wire"
    ),
    "daily-1": Source(
        title="Troops “on the move”", publisher="The Daily", url="https://daily.example/a?b=1&c=2", origin="afp-1"
    ),
    "seoul-1": Source(
        title="Briefing to the committee",
        publisher="National Assembly",
        kind="official",
        note="Title described by the desk.",
    ),
}
ENTITIES = {
    "kim": Entity(
        type="person",
        name="Kim <b>Jong</b> Un",
        aliases=["Kim"],
        summary="Kim leads the north.",
        relations=[{"type": "leads", "target": "north"}],
    ),
    "nis": Entity(
        type="organization",
        name="NIS",
        aliases=[{"text": "spy agency"}],
        summary="The NIS is Seoul's intelligence service.",
        speaks_for="south",
    ),
    "north": Entity(type="country", name="North Korea", summary="North Korea is a state."),
    "ostrava": Entity(
        type="place", name="Ostrava", summary="Ostrava is a city.", coordinates=(49.8, 18.3), country="south"
    ),
    "pentagon": Entity(
        type="organization", name="Pentagon", url="https://defense.example/", summary="The Pentagon is a ministry."
    ),
    "south": Entity(type="country", name="South Korea"),
}
FACTS = {
    "denied": Fact(
        label="Did the Kremlin confirm it?",
        text="The Kremlin waved the reports away.",
        by="kim",
        as_of="2024-10-10",
        sources=["daily-1"],
        nature="denial",
    ),
    "troops": Fact(
        label="How many soldiers were sent?",
        about=["north", "kim"],
        unit="soldiers",
        dossier="deployment",
        review_by="2025-01",
        note="Counts differ in what they count.",
        claims=[
            Claim(
                as_of="2024-10-18",
                value=Plain("1500"),
                qualifier="about",
                by=["nis"],
                sources=["seoul-1"],
                text="A first batch had sailed.",
                evidence=[{"article": "second", "quote": "some 1,500 soldiers"}],
                nature="report",
            ),
            Claim(
                as_of="2024-10-23",
                value=Plain("3000"),
                by=["nis", "south"],
                sources=[{"id": "seoul-1", "locator": "p. 4", "quote": "three thousand"}],
                nature="report",
                change={"kind": "update", "reason": "A second ship."},
            ),
            Claim(
                as_of="2024-10-28",
                value=Plain("10000"),
                qualifier="about",
                by=["pentagon"],
                sources=["afp-1", "daily-1"],
                evidence=[{"article": "first", "quote": "about 10,000 soldiers"}],
                nature="estimate",
                hedge="estimates",
                confidence="moderate",
            ),
        ],
    ),
}
EVENTS = {
    "ship": Event(
        date="2024-10-12",
        title="A ship sails",
        summary="The first ship leaves.",
        entities=["north"],
        facts=["troops"],
        sources=["seoul-1"],
        dossier="deployment",
        place="ostrava",
    ),
    "summit": Event(title="A summit", status="planned", entities=["kim"]),
}
TERMS = {
    "sigint": Term(
        term="SIGINT",
        definition="Intelligence from signals.",
        aliases=["signals intelligence"],
        see="nis",
        sources=["afp-1"],
    )
}
DOSSIERS = {
    "deployment": Dossier(
        title="The deployment",
        kind="war",
        summary="Soldiers went abroad.",
        tldr=["The count is about 10,000."],
        lead=["north"],
        questions=["How many came back?"],
    )
}
BRIEFINGS = {
    "first": Briefing(
        title="First count",
        date="2024-10-24",
        date_basis="inferred",
        dossier="deployment",
        updated="2024-11-02",
        why="It changes the war.",
        next="A vote.",
        related=["second"],
        source="daily-1",
        authors=["A. Writer"],
        corrections=[
            {
                "date": "2024-11-02",
                "kind": "correction",
                "text": "An earlier version said 1,500.",
                "claims": ["troops#2024-10-18-nis"],
            }
        ],
    )
}


def _answers() -> tuple[Answer, ...]:
    one, two, three = FACTS["troops"].claims
    return (
        Answer(
            "troops", "2024-10-18-nis", one, "south", one.value, rank=Rank.SUPERSEDED, superseded_by="2024-10-23-nis"
        ),
        Answer(
            "troops",
            "2024-10-23-nis",
            two,
            "south",
            two.value,
            rank=Rank.IN_DISPUTE,
            disputed=True,
            supersedes="2024-10-18-nis",
            rivals=("2024-10-28-pentagon",),
        ),
        Answer(
            "troops",
            "2024-10-28-pentagon",
            three,
            "pentagon",
            three.value,
            rank=Rank.HEADLINE,
            disputed=True,
            rivals=("2024-10-23-nis",),
        ),
    )


ANSWERS = _answers()
FIRST_BODY = (
    Block(
        BlockKind.PARAGRAPH,
        Passage("Washington puts it at about 10,000 soldiers.", (Mark(0, 10, MarkKind.REFERENCE, "pentagon"),)),
    ),
    Block(BlockKind.HEADING, Passage("Seoul's *count*"), level=2),
    Block(
        BlockKind.PARAGRAPH,
        Passage(
            "Earlier, 1,500 were named. 1. <b>No</b> list.", (Mark(9, 14, MarkKind.FIGURE, "troops#2024-10-18-nis"),)
        ),
    ),
    Block(BlockKind.BULLET, Passage("one"), level=1),
    Block(BlockKind.BULLET, Passage("two"), level=2),
    Block(BlockKind.NUMBER, Passage("three"), level=1),
    Block(BlockKind.QUOTE, Passage("Nobody asked.")),
    Block(BlockKind.CODE, Passage("a  b\n\n# c")),
    Block(BlockKind.RULE),
    Block(
        BlockKind.TABLE,
        rows=((Passage("Day"), Passage("Count")), (Passage("18 | 19"), Passage("1,500"))),
    ),
)
FIRST = Article("first", "seeds/articles/first.txt", "First count", body=FIRST_BODY, words=500)
SECOND = Article("second", "seeds/articles/second.txt", "What is known of the second wave", "derived", words=90)
SECOND_BODY = (
    Block(BlockKind.PARAGRAPH, Passage("Kim was silent.", (Mark(0, 3, MarkKind.REFERENCE, "kim"),))),
    Block(BlockKind.BULLET, Passage("The NIS saw some 1,500 soldiers sail."), level=1),
)


def _resolution() -> Resolution:
    denied = Answer("denied", "2024-10-10-kim", FACTS["denied"].all_claims()[0], "kim", rank=Rank.HEADLINE)
    leads = ENTITIES["kim"].relations[0]
    shift = Shift("troops", ANSWERS[1], ANSWERS[2])
    return Resolution(
        histories={
            "denied": History("denied", FACTS["denied"], (denied,), denied, 1),
            "troops": History("troops", FACTS["troops"], ANSWERS, ANSWERS[2], 2),
        },
        ties={
            "kim": (Tie("leads", "leads", "north", leads),),
            "north": (Tie("leads", "is led by", "kim", leads, inverse=True),),
        },
        timeline=(
            TimelineEntry("ship", EVENTS["ship"], EVENTS["ship"].date),
            TimelineEntry("summit", EVENTS["summit"]),
        ),
        stories={
            "first": Story(
                "first",
                "first-count",
                "First count",
                FIRST,
                BRIEFINGS["first"],
                "desk",
                parse_edtf("2024-10-24"),
                "inferred",
                "deployment",
                ("troops",),
                (shift,),
            ),
            "second": Story(
                "second", "second-wave", "What is known of the second wave", SECOND, facts=("denied", "troops")
            ),
        },
        slugs={"first-count": "first", "second-wave": "second"},
        shifts=(shift, Shift("troops", ANSWERS[0], ANSWERS[1])),
        members={"deployment": frozenset({"troops", "ship", "north", "first"})},
    )


def _texts() -> dict[tuple[str, str], Passage]:
    words = {
        ("deployment", "tldr.0"): DOSSIERS["deployment"].tldr[0],
        ("deployment", "questions.0"): DOSSIERS["deployment"].questions[0],
    }
    for name, record in {**ENTITIES, **FACTS, **EVENTS, **TERMS, **DOSSIERS, **BRIEFINGS}.items():
        for field in ("title", "label", "summary", "description", "definition", "text", "note", "why", "next"):
            text = getattr(record, field, "")
            if text:
                words[name, field] = text
    words["troops", "claims.0.text"] = FACTS["troops"].claims[0].text
    words["troops", "claims.1.change.reason"] = "A second ship."
    words["first", "corrections.0.text"] = "An earlier version said 1,500."
    texts = {key: Passage(text) for key, text in words.items()}
    texts["kim", "summary"] = Passage("Kim leads the north.", (Mark(10, 19, MarkKind.REFERENCE, "north"),))
    texts["deployment", "tldr.0"] = Passage(
        "The count is about 10,000.", (Mark(13, 25, MarkKind.FIGURE, "troops#2024-10-28-pentagon"),)
    )
    return texts


def _mention(target: str, owner: str, sentence: str, word: str, *, claim: str = "") -> Mention:
    start = sentence.index(word)
    return Mention(target, owner, "body", sentence, start, start + len(word), claim=claim)


LINKED = Linked(
    texts=_texts(),
    articles={
        "first": LinkedArticle((Block(BlockKind.BULLET, Passage("About 10,000 were sent"), level=1),), FIRST_BODY),
        "second": LinkedArticle((), SECOND_BODY),
    },
    mentions={
        "kim": (_mention("kim", "second", "Kim was silent.", "Kim"),),
        "nis": (_mention("nis", "first", "Earlier, the NIS named 1,500.", "NIS"),),
        "ostrava": (_mention("ostrava", "first", "It was seen in Ostrava.", "Ostrava"),),
        "pentagon": (_mention("pentagon", "first", "Washington puts it at about 10,000.", "Washington"),),
        "troops": (_mention("troops", "first", "Earlier, 1,500 were named.", "1,500", claim="2024-10-18-nis"),),
    },
)


def _quote(answer: Answer, body: tuple[Block, ...], block: int) -> Quote:
    (evidence,) = answer.claim.evidence
    start = body[block].passage.text.index(evidence.quote)
    place = Place(Part.BODY, block, start, start + len(evidence.quote))
    return Quote(answer.target, evidence, (place,), place, written=evidence.quote)


LINKED = replace(
    LINKED, quotes={"first": (_quote(ANSWERS[2], FIRST_BODY, 0),), "second": (_quote(ANSWERS[0], SECOND_BODY, 1),)}
)
DESK = Desk(
    sources=SOURCES,
    entities=ENTITIES,
    facts=FACTS,
    events=EVENTS,
    glossary=TERMS,
    dossiers=DOSSIERS,
    briefings=BRIEFINGS,
    articles={"first": FIRST, "second": SECOND},
)
RESOLUTION = _resolution()
SUMMARIES = {
    "first": Summary(
        Basis.ARTICLE,
        (
            Bullet(
                LINKED.articles["first"].tldr[0],
                claims=(ANSWERS[2].target,),
                doubts=(Doubt(DoubtKind.STRONGER, ((13, 22),), ("puts it at",)),),
            ),
        ),
    ),
    "second": Summary(Basis.DRAFTED, (Bullet(replace(SECOND_BODY[0], kind=BlockKind.BULLET, level=1)),)),
}


def small_edition() -> Edition:
    """The desk's edition."""
    return edition(DESK, RESOLUTION, LINKED, SUMMARIES, options=Options(), today=TODAY)


def built_in_theme() -> Theme:
    """The templates of the checkout."""
    files = sorted(TEMPLATES.glob("*.md.j2"))
    return Theme(
        templates={file.name: file.read_text(encoding="utf-8") for file in files},
        origins={file.name: f"templates/{file.name}" for file in files},
    )
