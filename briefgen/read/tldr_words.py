"""A line in; whether it opens a short version of the article, and what it says of it on the same line, out."""

import re

_TLDR = r"TL\s?;?\s?DR"
#: Names that mean the short version wherever they stand.
_ANYWHERE = rf"{_TLDR}|summary|executive summary|in brief|at a glance|(?:the |our |main )?(?:key )?(?:points|takeaways)"
#: Names that mean it only at the top; further down they are ordinary headings.
_AT_TOP = (
    rf"{_ANYWHERE}|in short|highlights|(?:the )?key (?:facts|findings)|the short version|what (?:you need )?to know"
)
_SURE = re.compile(rf"[*_\s]*{_TLDR}[*_\s]*(?:[:.—–-]+[*_\s]*(?P<rest>.*))?\Z", re.IGNORECASE)
_COLON = re.compile(rf"(?:{_AT_TOP})\s*:\s*(?P<rest>.*)\Z", re.IGNORECASE)
_NAME_AT_TOP = re.compile(rf"(?:{_AT_TOP})\s*:?\Z", re.IGNORECASE)
_NAME_ANYWHERE = re.compile(rf"(?:{_ANYWHERE})\s*:?\Z", re.IGNORECASE)


def opens_tldr(line: str) -> bool:
    """Return whether a line at the top of an article opens its TL;DR."""
    return _match(line) is not None


def behind_tldr(line: str) -> str:
    """Return what a line that opens a TL;DR says of it on the line itself, or an empty string."""
    match = _match(line)
    return (match["rest"] or "").strip() if match else ""


def names_tldr(heading: str, *, at_top: bool) -> bool:
    """Return whether a heading, or a line by itself, is nothing but the name of a TL;DR."""
    form = _NAME_AT_TOP if at_top else _NAME_ANYWHERE
    return form.match(heading.strip(" *_")) is not None


def _match(line: str) -> "re.Match[str] | None":
    return _SURE.match(line) or _COLON.match(line)
