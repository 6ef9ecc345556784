"""The preview server's application in; the same, deaf to requests that name another host, out.

Without it, a page anywhere can have its name point at this machine and read a site that is not published yet.
"""

from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

_HERE = frozenset({"localhost", "127.0.0.1", "::1"})
#: Served to every interface on purpose: then nobody knows what names this machine goes by.
_EVERYWHERE = frozenset({"0.0.0.0", "::", ""})  # noqa: S104 - compared with, not bound to


def only_for(host: str, application: WSGIApplication) -> WSGIApplication:
    """Return an application that answers 403 to requests for any host but this machine and `host`."""
    if host in _EVERYWHERE:
        return application
    names = _HERE | {host.lower()}

    def answer(environment: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        if _name(str(environment.get("HTTP_HOST", ""))) in names:
            return application(environment, start)
        start("403 Forbidden", [("Content-Type", "text/plain; charset=utf-8")])
        return [b"This preview is for this machine alone. To share it, serve with -a 0.0.0.0:8000.\n"]

    return answer


def _name(header: str) -> str:
    """Return the host of a `Host` header without its port, in small letters."""
    header = header.strip().lower()
    if header.startswith("["):
        return header[1:].partition("]")[0]
    return header.partition(":")[0]
