"""The language tag of a text in; the HTML attributes that tell browsers and screen readers of it out."""

import re
from typing import Final

_TAG: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*\Z")
#: Languages that are written from right to left, by the first part of their tags.
_LEFTWARD: Final = frozenset("ar arc ckb dv fa he ks nqo ps sd ug ur yi".split())


def tongue(language: str, *, on: str) -> str:
    """Return ` lang="ko"`, with `dir` where the writing runs from right to left, for a text on a site in `on`.

    Empty where the text is in the site's own language, and for what is no language tag.
    """
    name, own = _language(language), _language(on)
    if name == own or not _TAG.match(language):
        return ""
    direction = "rtl" if name in _LEFTWARD else "ltr" if own in _LEFTWARD else ""
    return f' lang="{language}" dir="{direction}"' if direction else f' lang="{language}"'


def _language(tag: str) -> str:
    return tag.replace("_", "-").partition("-")[0].lower()
