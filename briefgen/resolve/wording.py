"""The type of a relation in; how it reads from either end, out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """`onward` reads from the holder's name to the target's, `back` the other way; alike where both ends are equal."""

    onward: str
    back: str

    @property
    def is_symmetric(self) -> bool:
        """True where it makes no difference which end holds the relation."""
        return self.onward == self.back


WORDINGS = {
    "leads": Wording("leads", "is led by"),
    "member-of": Wording("is a member of", "has as a member"),
    "part-of": Wording("is part of", "includes"),
    "works-for": Wording("works for", "employs"),
    "speaks-for": Wording("speaks for", "is spoken for by"),
    "commands": Wording("commands", "is commanded by"),
    "located-in": Wording("is in", "is home to"),
    "capital-of": Wording("is the capital of", "has as its capital"),
    "country": Wording("belongs to", "is the country of"),
    "signed": Wording("signed", "was signed by"),
    "party-to": Wording("is a party to", "has as a party"),
    "made-by": Wording("is made by", "makes"),
    "supplies": Wording("supplies", "is supplied by"),
    "opposes": Wording("opposes", "is opposed by"),
    "allied-with": Wording("is allied with", "is allied with"),
    "at-war-with": Wording("is at war with", "is at war with"),
    "succeeded": Wording("succeeded", "was succeeded by"),
    "sued": Wording("sued", "was sued by"),
    "customer-of": Wording("is a customer of", "has as a customer"),
    "regulates": Wording("regulates", "is regulated by"),
    "monitors": Wording("monitors", "is monitored by"),
    "published": Wording("published", "was published by"),
    "acquired": Wording("acquired", "was acquired by"),
}


def wording(kind: str) -> Wording:
    """Return how a relation reads; a type that is not in the table reads as it was typed, with blanks."""
    words = kind.replace("-", " ")
    return WORDINGS.get(kind) or Wording(words, f"is named as “{words}” by")
