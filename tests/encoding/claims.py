"""The claims of an encoding in; facts with their claims, as an editor would type them, out."""

import re
from collections.abc import Sequence

from tests.encoding.layout import Encoding, Typed

#: Rounded figures and exact ones.
_QUALIFIERS = {"approx": "about", "exact": "exactly"}
#: A bare `statement` gives way to what the act says; any other nature says more than the act does.
_ACTS = {"confirms": "confirmation", "estimates": "estimate", "dismissed": "denial", "speculate": "speculation"}
#: The desk's verification: `unverified` is what every claim is until somebody looks.
_STATUSES = {"disputed": "disputed", "refuted": "retracted"}
_PERIODS = {"D": "days", "W": "weeks", "M": "months", "Y": "years"}
_RELATIONS = ("disputes", "qualifies", "supports")


def convert_claims(encoding: Encoding, *, with_marks: bool) -> tuple[dict[str, Typed], dict[str, str]]:
    """Return the facts by id, and for each claim the id of its fact.

    A fact asks for one answer at a time. So claims share one where they replace or contradict each other; what can
    hold side by side (two limitations of one army) are answers to two questions, even if one property holds both.
    """
    groups = _groups(encoding.claims)
    names = [_identifier(group) for group in groups]
    ids = [
        name if names.count(name) == 1 else f"{name}-{group[0]['id']}"
        for name, group in zip(names, groups, strict=True)
    ]
    homes = {claim["id"]: id_ for id_, group in zip(ids, groups, strict=True) for claim in group}
    facts = {id_: _fact(group, encoding, homes, with_marks=with_marks) for id_, group in zip(ids, groups, strict=True)}
    return facts, homes


def told(**parts: object) -> str:
    """Return what has no key of its own as sentences: `Family name: Lee. Credibility: 3.`"""
    said = ((name.replace("_", " "), str(value).rstrip(".")) for name, value in parts.items() if value)
    return " ".join(f"{name}: {words}." for name, words in said)


def _groups(claims: Sequence[Typed]) -> list[list[Typed]]:
    """Return the claims of each fact, what is replaced before what replaces it, else in the order of the file."""
    home = {claim["id"]: index for index, claim in enumerate(claims)}
    for claim in claims:
        others = (*claim.get("supersedes", ()), *(each["claim"] for each in claim.get("conflicts_with", ())))
        for other in others:
            gone, kept = home[claim["id"]], home[other]
            home = {id_: kept if group == gone else group for id_, group in home.items()}
    replaced = {earlier for claim in claims for earlier in claim.get("supersedes", ())}
    groups: dict[int, list[Typed]] = {}
    for claim in sorted(claims, key=lambda claim: claim["id"] not in replaced):
        groups.setdefault(home[claim["id"]], []).append(claim)
    return list(groups.values())


def _identifier(group: Sequence[Typed]) -> str:
    return f"{_subjects(group[0])[0]}-{group[0]['property']}"


def _subjects(claim: Typed) -> list[str]:
    return claim["subject"] if isinstance(claim["subject"], list) else [claim["subject"]]


def _fact(group: Sequence[Typed], encoding: Encoding, homes: dict[str, str], *, with_marks: bool) -> Typed:
    pinned = [claim["id"] for claim in group if claim["id"] in encoding.records["briefings"][0]["pin"]]
    main = next((claim for claim in group if claim["id"] in pinned), group[0])
    topics = {topic["id"]: topic for topic in encoding.records["topics"]}
    entities = {one["id"] for one in encoding.records["entities"]}
    # An event is no entity: it names the fact, the fact does not name it.
    about = [id_ for claim in group for id_ in (*_subjects(claim), claim["value"].get("entity")) if id_ in entities]
    asked = ", ".join(dict.fromkeys(claim["property"].replace("-", " ") for claim in group))
    who = " and ".join(encoding.names[subject] for subject in _subjects(group[0]))
    fact: Typed = {
        "label": f"{who}: {asked}?",
        "about": list(dict.fromkeys(about)),
        "topic": topics[main["topic"]]["name"],
        "unit": _unit(main["value"]),
        "dossier": topics[main["topic"]]["part_of"],
        # One is pinned where the order of the file would show another first.
        "headline": pinned[0] if pinned and len(group) > 1 else "",
        "claims": [_claim(claim, encoding, homes, unit=_unit(main["value"]), with_marks=with_marks) for claim in group],
    }
    return {name: value for name, value in fact.items() if value}


def _claim(claim: Typed, encoding: Encoding, homes: dict[str, str], *, unit: str, with_marks: bool) -> Typed:
    sources: dict[str, list[str]] = {}
    for quote in claim["evidence"]:
        sources.setdefault(quote["source"], []).append(quote["at"])
    for link in claim["attribution"]:
        if "via" in link:
            sources.setdefault(link["via"], [])
    record: Typed = {
        "id": claim["id"],
        # No claim has a date: the article says “currently” and stands under none.
        "as_of": claim.get("as_of"),
        "as_of_basis": None if claim.get("as_of") else "unknown",
        "value": _value(claim["value"], encoding),
        "qualifier": _QUALIFIERS.get(claim["value"].get("modifier", "")),
        "text": claim["text"],
        "by": _speakers(claim, encoding),
        "sources": [{"id": id_, "locator": ", ".join(at)} if at else id_ for id_, at in sources.items()],
        "evidence": [{"article": encoding.file.stem, "quote": quote["quote"]} for quote in claim["evidence"]],
        "nature": _nature(claim),
        "hedge": ", ".join(claim.get("hedge", ())),
        "likelihood": claim.get("likelihood"),
        "confidence": claim.get("confidence"),
        "status": _STATUSES.get(claim["check"]) if with_marks else None,
        "change": claim.get("change"),
        "note": _note(claim, homes, unit=unit),
    }
    return {name: value for name, value in record.items() if value is False or value not in (None, "", [])}


def _value(value: Typed, encoding: Encoding) -> object:
    match value:
        case {"amount": amount}:
            return amount
        case {"bool": holds}:
            return holds
        case {"novalue": True}:
            return "none"
        case {"text": text}:
            return ", ".join(text) if isinstance(text, list) else text
        case {"entity": entity}:
            # An event is no entity, so that its name is an answer in words.
            known = {one["id"] for one in encoding.records["entities"]}
            return entity if entity in known else encoding.names[entity]
        case _:
            # What is about other claims has no short answer; the note names them.
            return None


def _unit(value: Typed) -> str:
    unit = value.get("unit", "")
    if "per" in value:
        return f"{unit} for every {value['per']} {value['per_unit']}"
    if "per_window" in value:
        number, period = re.fullmatch(r"P(\d+)([DWMY])", value["per_window"]).groups()
        return f"{unit} in {number} {_PERIODS[period]}"
    return unit


def _nature(claim: Typed) -> str:
    if claim["nature"] != "statement":
        return claim["nature"]
    return _ACTS.get(claim["attribution"][0]["act"], "statement")


def _speakers(claim: Typed, encoding: Encoding) -> list[str]:
    """Return who says so, origin first; nobody where only the document is named.

    Several who speak as one are no chain, in which each relays the one before: their group speaks.
    """
    groups = {frozenset(one["members"]): one["id"] for one in encoding.records["entities"] if "members" in one}
    links = [link["by"] for link in claim["attribution"]]
    named = [groups[frozenset(by)] if isinstance(by, list) else by for by in links]
    return [by for by in named if by not in encoding.sources]


def _note(claim: Typed, homes: dict[str, str], *, unit: str) -> str:
    def named(claims: Sequence[str]) -> str:
        return ", ".join(f"[[{homes[id_]}#{id_}|{id_}]]" for id_ in claims)

    own = _unit(claim["value"])
    conflicts = [
        f"{named([each['claim']])} on {each['on']} ({each['note']})" for each in claim.get("conflicts_with", ())
    ]
    return told(
        Where=f"[[{claim['where']}]]" if "where" in claim else None,
        Activity=claim.get("activity"),
        When=claim.get("window"),
        Condition=claim.get("condition"),
        Event=f"[[{claim['event']}]]" if "event" in claim else None,
        Counted_in=own if own != unit else None,
        About=named(claim["value"].get("claims", ())),
        In_quotation_marks=", ".join(_quotation(each, homes) for each in claim.get("quotation", ())),
        Said="; ".join(_link(link) for link in claim["attribution"]),
        **{relation.capitalize(): named(claim.get(relation, ())) for relation in _RELATIONS},
        Contradicts="; ".join(conflicts),
        Credibility=claim["credibility"],
    )


def _quotation(each: Typed, homes: dict[str, str]) -> str:
    if "same_as" in each:
        return f"as in [[{homes[each['same_as']]}#{each['same_as']}|{each['same_as']}]]"
    speaker = f" by [[{each['speaker']}]]" if each["speaker"] else ""
    return f"“{each['exact'].rstrip('.')}”{speaker}"


def _link(link: Typed) -> str:
    """Return the act of one link of a chain; who the members of a group were, and what is the desk's guess."""
    who = " and ".join(f"[[{id_}]]" for id_ in link["by"]) if isinstance(link["by"], list) else f"[[{link['by']}]]"
    guessed = " (inferred)" if link.get("basis") == "inferred" else ""
    note = f" ({link['note']})" if "note" in link else ""
    return f"{who} {link['act']}{guessed}{note}"
