"""An encoding in; the files of a desk, as an editor would type them, out.

What the model has no key for goes into a `note` or `summary` in words, so that nothing is lost. What is the
templates' work (sections, charts, maps) and what the program works out (who is superseded, what is in dispute) is not
typed. A claim's own side of this is in `claims.py`.
"""

import re

import yaml

from tests.encoding.claims import convert_claims, told
from tests.encoding.layout import Encoding, Typed

#: The model's word where it differs; a region and a city are places, an army is an organization of its state.
_TYPES = {"region": "place", "city": "place", "military": "organization", "military-unit": "unit"}
#: Communications that somebody intercepted are no kind of document: `kind` stays empty, the note says what they are.
_KINDS = {"news-article": "news", "official-statement": "official", "briefing": "briefing"}


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        """Anchors are an error on a desk."""
        return True


def convert(encoding: Encoding, *, with_tldr: bool = True, with_marks: bool = True) -> dict[str, str]:
    """Return the YAML of a desk by file name.

    Without `with_tldr` the article keeps its own bullets; without `with_marks` no claim says that the desk takes it
    to be disputed, so that the program has to find out.
    """
    facts, homes = convert_claims(encoding, with_marks=with_marks)
    collections = {
        "sources": {one["id"]: _source(one, encoding) for one in encoding.records["sources"]},
        "entities": {one["id"]: _entity(one, encoding) for one in encoding.records["entities"]},
        "facts": facts,
        "events": {one["id"]: _event(one, encoding, homes) for one in encoding.records["events"]},
        "glossary": {_term_id(one): _term(one) for one in encoding.records["glossary"]},
        "dossiers": _dossiers(encoding, homes),
        "briefings": _briefings(encoding, homes, with_tldr=with_tldr),
    }
    return {f"{name}.yml": in_yaml({name: records}) for name, records in collections.items()}


def in_yaml(data: Typed) -> str:
    """Return data as YAML in block style, each text on one line."""
    return yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10_000)


def _filled(**fields: object) -> Typed:
    """Return the fields that say something."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], ())}


def _source(one: Typed, encoding: Encoding) -> Typed:
    known_from = " and ".join(f"[[{source}]]" for source in one.get("reported_in", ()))
    return _filled(
        # A title is required; where there is none, the desk describes the document.
        title=one.get("title") or f"{one['type'].replace('-', ' ').capitalize()} without a title",
        publisher=encoding.names.get(one["publisher"], one["publisher"]),
        url=one.get("url"),
        archive_url=one.get("archive_url"),
        published=one.get("published"),
        accessed=one.get("retrieved"),
        kind=_KINDS.get(one["type"]),
        lang=one.get("lang"),
        reliability=one["reliability"],
        article=encoding.file.stem if one.get("file") else None,
        note=told(
            Kind=one["type"],
            Published=one["published_basis"],
            Known_only_from=known_from,
            Checksum=one.get("sha256"),
            Note=one.get("note"),
        ),
    )


def _entity(one: Typed, encoding: Encoding) -> Typed:
    aliases = [*one.get("aliases", ())]
    taken = {one["name"], *(alias["text"] for alias in aliases)}
    # What is a name already is not told once more as a demonym: an alias has one sense.
    aliases += [{"text": text, "sense": "demonym"} for text in one.get("demonym", ()) if text not in taken]
    relations = [
        {"type": "member-of", "target": group["id"]}
        for group in encoding.records["entities"]
        if one["id"] in group.get("members", ())
    ]
    relations += [{"type": "near", "target": one["near"]}] if "near" in one else []
    return _filled(
        type=_TYPES.get(one["type"], one["type"]),
        name=one["name"],
        aliases=[alias if len(alias) > 1 else alias["text"] for alias in aliases if alias["text"] != one["name"]],
        case="exact" if any(alias == {"text": one["name"], "case": "exact"} for alias in aliases) else None,
        summary=one.get("gloss"),
        description=told(
            Kind=one["type"] if one["type"] in _TYPES else None,
            Order_of_names=one.get("name_order"),
            Family_name=one.get("family_name"),
            Not_to_be_confused=one.get("disambiguation"),
        ),
        part_of=one.get("part_of"),
        speaks_for=_speaks_for(one, encoding),
        country=one.get("citizenship"),
        relations=relations,
        wikidata=one.get("wikidata"),
        link=one.get("link"),
    )


def _speaks_for(one: Typed, encoding: Encoding) -> str | None:
    """Return the party of a speaker: whose words it replaces, else, for a body of a state, the state."""
    by = {claim["id"]: claim["attribution"][0]["by"] for claim in encoding.claims}
    for claim in encoding.claims:
        for earlier in claim.get("supersedes", ()):
            if by[claim["id"]] == one["id"] != by[earlier]:
                return str(by[earlier])
    states = {entity["id"] for entity in encoding.records["entities"] if entity["type"] == "country"}
    return one["part_of"] if one["type"] == "organization" and one.get("part_of") in states else None


def _event(one: Typed, encoding: Encoding, homes: dict[str, str]) -> Typed:
    concerned = [claim["id"] for claim in encoding.claims if one["id"] in _named_by(claim)]
    roles = [f"[[{each['entity']}]] ({each['role']})" for each in one.get("participants", ()) if "role" in each]
    return _filled(
        title=one["name"],
        date=one["start"],
        summary=told(
            Time_in_the_article=one.get("source_time"),
            Date=one["start_basis"],
            Before=f"[[{one['before']}]]" if "before" in one else None,
            Part_of=f"[[{one['part_of']}]]" if "part_of" in one else None,
            Roles=", ".join(roles),
        ),
        place=one.get("location"),
        entities=[each["entity"] for each in one.get("participants", ())],
        facts=list(dict.fromkeys(homes[claim] for claim in (*one.get("claims", ()), *concerned))),
        sources=list(dict.fromkeys(quote["source"] for quote in one["evidence"])),
        evidence=[{"article": encoding.file.stem, "quote": quote["quote"]} for quote in one["evidence"]],
        status=one["status"],
        dossier=_story(encoding)["id"],
    )


def _named_by(claim: Typed) -> set[str]:
    subjects = claim["subject"] if isinstance(claim["subject"], list) else [claim["subject"]]
    return {*subjects, claim.get("event"), claim["value"].get("entity")}


def _term_id(one: Typed) -> str:
    # One namespace holds all ids: a source and a glossary word of one name would clash.
    return f"term-{re.sub('[^a-z0-9]+', '-', one['term'].lower())}"


def _term(one: Typed) -> Typed:
    return _filled(term=one["term"], definition=one["definition"], aliases=one.get("aliases"), see=one.get("see"))


def _story(encoding: Encoding) -> Typed:
    """Return the one topic that is a running story; the others are its parts, and topics of facts."""
    return next(topic for topic in encoding.records["topics"] if topic.get("kind") == "storyline")


def _dossiers(encoding: Encoding, homes: dict[str, str]) -> Typed:
    story = _story(encoding)
    # A headline that holds a figure is the story's short version: a briefing's title does not change with its facts.
    headlines = [_references(one["headline"], encoding, homes) for one in encoding.records["briefings"]]
    return {story["id"]: _filled(title=story["name"], kind=story["kind"], summary=story["summary"], tldr=headlines)}


def _briefings(encoding: Encoding, homes: dict[str, str], *, with_tldr: bool) -> Typed:
    (one,) = encoding.records["briefings"]
    topics = {topic["id"]: topic["name"] for topic in encoding.records["topics"]}
    source = next(source for source in encoding.records["sources"] if source["id"] in one["sources"])
    tldr = [_references(bullet["text"], encoding, homes) for bullet in one["tldr"]] if with_tldr else ()
    # `status: draft` would keep it out of the site; the test wants it published.
    briefing = _filled(
        title=one["title"],
        slug=one["id"],
        date=source["published"],
        date_basis=source["published_basis"],
        dossier=one["topic"],
        topics=[topics[section["topic"]] for section in one["sections"]],
        source=source["id"],
        lang=one["lang"],
        updated=one["updated"],
        tldr=list(tldr),
        corrections=one["corrections"],
    )
    return {encoding.file.stem: briefing}


def _references(text: str, encoding: Encoding, homes: dict[str, str]) -> str:
    """Return a text with `{{k01.value}}`, `{{k01.where}}` and `{{entity}}` as references of the desk.

    There a value is a bare number. Here a figure brings its qualifier and unit along, so that they are not typed.
    """
    pinned = encoding.records["briefings"][0]["pin"]
    for claim in encoding.claims:
        id_, value = claim["id"], claim["value"]
        figure = f"[[fact:{homes[id_]}]]" if id_ in pinned else f"[[fact:{homes[id_]}#{id_}]]"
        counted = rf"(?: (?:[A-Z]\w+ )*{value['unit']}\b)?" if "unit" in value else ""
        text = re.sub(rf"(?:\babout )?\{{\{{{id_}\.value\}}\}}{counted}", figure, text)
        text = text.replace(f"{{{{{id_}.where}}}}", f"[[{claim.get('where', '')}]]")
    return re.sub(r"\{\{([a-z0-9-]+)\}\}", r"[[\1]]", text)
