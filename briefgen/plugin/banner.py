"""A page's HTML and what is off in; the page with a fixed banner that says so, out."""

import html

from briefgen.plugin.announce import one_line
from briefgen.plugin.showing import Showing

_SHOWN = 20
_BOX = (
    "position:fixed;inset:auto 0 0 0;z-index:1000;max-height:45vh;overflow:auto;margin:0;padding:.8rem 1.2rem;"
    "background:#7f1d1d;color:#fff;font:14px/1.5 system-ui,sans-serif;border-top:4px solid #fca5a5;"
)
_LINES = "margin:.4rem 0 0;white-space:pre-wrap;overflow-wrap:anywhere;font:13px/1.5 ui-monospace,monospace;"


def with_banner(page: str, showing: Showing) -> str:
    """Return the page with a banner before its end; unchanged when nothing is wrong."""
    lines = [showing.failure] if showing.failure else []
    lines += dict.fromkeys(one_line(problem) for problem in showing.errors)
    if not lines:
        return page
    start, body, end = page.rpartition("</body>")
    banner = _banner(lines, is_older=showing.is_older)
    return f"{start}{banner}{body}{end}" if body else page + banner


def _banner(lines: list[str], *, is_older: bool) -> str:
    count = "1 error" if len(lines) == 1 else f"{len(lines)} errors"
    what = "This is the last version without them." if is_older else "The rest of the site is shown."
    shown = lines[:_SHOWN]
    if len(lines) > _SHOWN:
        shown.append(f"… and {len(lines) - _SHOWN} more, all of them in the terminal")
    text = html.escape("\n".join(shown))
    return (
        f'<div role="alert" data-briefgen="errors" style="{_BOX}">'
        f'<strong>briefgen: {count}.</strong> {what}<pre style="{_LINES}">{text}</pre></div>'
    )
