"""MkDocs' server in; the same, told of changes by the system instead of looking for them twice a second, out."""

import os
import warnings
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from watchdog.events import FileModifiedEvent, FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

#: Observers that the system tells of each change; the one for BSD opens every file instead.
_TOLD = frozenset({"InotifyObserver", "FSEventsObserver", "WindowsApiObserver"})
#: File systems that others change too, without the system's knowing.
_SHARED = frozenset(
    "9p afs afpfs ceph cifs davfs drvfs fuse gcsfuse lustre nfs nfs4 prl_fs smb3 smbfs vboxsf vmhgfs".split()
)
_SHARED_MORE = ("fuse.", "virtiofs")
_MOUNTS = Path("/proc/self/mounts")
#: For how long, in seconds, nothing more may happen before a change is answered: an editor writes in several steps.
_QUIET = 0.03
#: What ends a change of a file. Where the system tells when a file is closed, all that comes before is half of it.
_ENDS = frozenset({"created", "deleted", "moved", "closed"})
_log = get_plugin_logger("briefgen")


def watch_natively(server: LiveReloadServer, also: Iterable[str]) -> None:
    """Let the system tell the server what changes, where it can; say in one line where it cannot.

    `also` is what the server will be asked to watch as well.
    """
    watched = tuple(server._watched_paths)  # noqa: SLF001 - MkDocs does not say otherwise what it has begun to watch
    why = next(filter(None, map(why_polling, (*watched, *also))), "")
    if why or Observer.__name__ not in _TOLD:  # type: ignore[attr-defined] # it is a class
        _log.info(f"changes are looked for twice a second: {why or 'this system does not tell of them'}")
        return
    # A folder that was moved away is told of until it is gone; that it has come back is nothing to warn of.
    warnings.filterwarnings("ignore", "Callback with id", RuntimeWarning)
    delay, polling = server.build_delay, server.observer

    def poll_again() -> None:
        server.build_delay = delay

    for path in watched:
        server.unwatch(path)
    server.observer = Told(Observer(), polling, poll_again)  # type: ignore[assignment] # all that is asked of one
    server.build_delay = _QUIET
    for path in watched:
        server.watch(path)


def want_rebuild(server: LiveReloadServer) -> None:
    """Let the server answer as if a file had changed."""
    with server._rebuild_cond:  # noqa: SLF001 - MkDocs has no other way to ask for it
        server._want_rebuild = True  # noqa: SLF001
        server._rebuild_cond.notify_all()  # noqa: SLF001


def why_polling(path: str) -> str:
    """Return why changes below a path must be looked for; an empty string where the system tells of all of them."""
    kind = _file_system(os.path.realpath(path), _mounts())
    if kind in _SHARED or kind.startswith(_SHARED_MORE):
        return f"`{path}` lies on `{kind}`"
    link = next(_links(path), "")
    return f"`{link}` leads elsewhere" if link else ""


class Told:
    """Stands in for an observer of MkDocs' server: hands on what the system tells of, else what polling finds."""

    def __init__(self, native: BaseObserver, polling: BaseObserver, fall_back: Callable[[], None]) -> None:
        self._observer, self._polling, self._fall_back = native, polling, fall_back
        self._asked: dict[str, tuple[FileSystemEventHandler, bool, list[ObservedWatch]]] = {}
        self._is_native = True

    def schedule(self, handler: FileSystemEventHandler, path: str, *, recursive: bool = False) -> str:
        """Begin to watch a file or a folder; return what ends it."""
        self._asked[path] = (handler, recursive, [])
        self._watch(path)
        return path

    def unschedule(self, path: str) -> None:
        """Watch a file or a folder no more."""
        for watch in self._asked.pop(path)[2]:
            self._observer.unschedule(watch)

    def start(self) -> None:
        """Begin; where the system refuses, because so much is watched already, look for changes."""
        try:
            self._observer.start()
        except OSError as error:
            _log.info(f"changes are looked for twice a second: the system does not tell of them ({error.strerror})")
            self._observer.stop()
            self._observer, self._is_native = self._polling, False
            self._fall_back()
            for path in self._asked:
                self._watch(path)
            self._observer.start()

    def stop(self) -> None:
        """Let nothing more be watched."""
        self._observer.stop()

    def join(self) -> None:
        """Wait until nothing is watched."""
        self._observer.join()

    def _watch(self, path: str) -> None:
        handler, recursive, watches = self._asked[path]
        watches.clear()
        if not self._is_native:
            watches.append(self._observer.schedule(handler, path, recursive=recursive))
            return
        # A file is often replaced by another, and so is a folder: the folder above tells of both.
        above = os.path.dirname(path)  # noqa: PTH120 - as MkDocs names paths
        if os.path.isdir(path):  # noqa: PTH112
            watches.append(self._observer.schedule(_Ends(handler), path, recursive=recursive))
            watches.append(self._observer.schedule(_Ends(handler, path, lambda: self._begin_again(path)), above))
        else:
            watches.append(self._observer.schedule(_Ends(handler, path), above))

    def _begin_again(self, path: str) -> None:
        """Watch a folder that has come back: what was watched is the one that went."""
        if os.path.isdir(path) and path in self._asked:  # noqa: PTH112
            handler, recursive, watches = self._asked[path]
            self._observer.unschedule(watches[0])
            watches[0] = self._observer.schedule(_Ends(handler), path, recursive=recursive)


class _Ends(FileSystemEventHandler):
    """Hands on one event for each change that has ended, of one path `only` where it is given."""

    def __init__(self, handler: FileSystemEventHandler, only: str = "", back: Callable[[], None] | None = None) -> None:
        self._handler, self._only, self._back = handler, only, back

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Take an event of any kind."""
        ends = _ENDS if Observer.__name__ == "InotifyObserver" else {*_ENDS, "modified"}  # type: ignore[attr-defined]
        if event.event_type not in ends or (event.is_directory and event.event_type == "modified"):
            return
        paths = [os.fsdecode(path) for path in (event.src_path, event.dest_path) if path]
        if self._only and self._only not in paths:
            return
        if self._back and event.event_type in {"created", "moved"}:
            self._back()
        # MkDocs passes by what happens to folders: but a folder that goes takes its files along.
        self._handler.dispatch(FileModifiedEvent(paths[0]))


def _links(path: str) -> Iterator[str]:
    """Yield links below a folder: the system tells nothing of what they lead to."""
    for folder, names, files in os.walk(path):
        yield from (f"{folder}/{name}" for name in (*names, *files) if os.path.islink(f"{folder}/{name}"))  # noqa: PTH114


def _file_system(path: str, mounts: dict[str, str]) -> str:
    """Return the kind of the file system that holds a path; empty where the system does not say."""
    holding = [mount for mount in mounts if path == mount or path.startswith(f"{mount.rstrip('/')}/")]
    return mounts[max(holding, key=len)] if holding else ""


def _mounts() -> dict[str, str]:
    """Return the kind of each mounted file system by its place; nothing where the system does not say."""
    try:
        lines = _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return {}
    rows = (line.split(" ") for line in lines)
    return {row[1].replace("\\040", " "): row[2] for row in rows if len(row) > 2}  # noqa: PLR2004 - device, place, kind
