"""Names in, their place in an alphabetical list out."""

import unicodedata

OTHER = "Other"


def letter(name: str) -> str:
    """Return the letter of the alphabet that a name stands under, without its accents; `Other` for other scripts."""
    first = unicodedata.normalize("NFKD", name.strip())[:1].upper()
    return first if first.isascii() and first.isalpha() else OTHER


def place(name: str) -> tuple[bool, str, str, str]:
    """Return the key that sorts names by letter, then without capitals and accents; what has no letter comes last."""
    under = letter(name)
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return (under == OTHER, under, plain.casefold(), name)
