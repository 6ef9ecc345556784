"""A desk's folder in; what an earlier process remembered of building it, for the next build to begin with, out."""

import os
import stat
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import blake2b
from pathlib import Path

from briefgen.build import Memory, SummaryMemory
from briefgen.check import Memory as CheckMemory
from briefgen.keep import Drawer, program
from briefgen.link import Memory as LinkMemory
from briefgen.link.names import gather_names
from briefgen.model.options import Options
from briefgen.read import Memory as ReadMemory
from briefgen.read.collector import paused_collector
from briefgen.read.facts import FactsFile
from briefgen.read.limits import FILE_BYTES
from briefgen.resolve import Memory as ResolveMemory

#: Where it is kept, below the folder of mkdocs.yml.
FOLDER = Path(".cache", "briefgen")
#: It is written again when one in so many articles and records has changed: what few change is soon found again.
_ONE_IN = 50
#: Whatever was touched as shortly before it was read may be touched again, and look the same.
_SHORTLY = 2_000_000_000  # nanoseconds
#: Inode, size, times of content and of anything.
_Signature = tuple[int, int, int, int]
_UNLIKE_ANY: _Signature = (0, 0, 0, 0)


@dataclass(slots=True)
class Recollection:
    """The memory of a desk's builds, and what of it is on the disk.

    `files` are those that are kept, by path, `records` what they hold; `digests` are those of the articles' contents,
    by path; `today` is the day that was last built for; `begun` says, in nanoseconds, from when on files were read.
    `said` is a line for those who want to know how much was known.
    """

    root: Path
    options: Options
    memory: Memory
    begun: int
    files: Mapping[str, object] = field(default_factory=dict)
    records: Mapping[object, object] = field(default_factory=dict)
    digests: Mapping[str, bytes] = field(default_factory=dict)
    today: date = date.min
    said: str = ""

    def keep(self, *, today: date) -> None:
        """Leave what the last build remembers to the next process, where that saves more than a little."""
        if not _is_on(self.options):
            self.said = "nothing is kept from one run to the next"
            return
        now = _files(self.memory)
        known = sum(self.files.get(path) is file for path, file in now.items())
        records = _records(now)
        same = sum(self.records.get(name) is record for name, record in records.items())
        changed = len(records.keys() | self.records.keys()) - same
        self.said = f"{known} of {len(now)} files were known from the last time"
        if now and (today != self.today or changed * _ONE_IN > len(records)):
            size = self._write(today)
            self.said += f", {size / 1e6:.1f} MB are kept" if size else ", nothing could be kept"

    def _write(self, today: date) -> int:
        memory, read = self.memory, self.memory.read
        latest = self.begun - _SHORTLY
        digests = {
            path: digest
            for path, (signature, file) in read.articles.items()
            if max(signature[2:]) < latest
            and (digest := self.digests.get(path) if self.files.get(path) is file else _digest(self.root, path))
            and _signature(self.root, path) == signature
        }
        articles = {path: known for path, known in read.articles.items() if path in digests}
        # A facts file is known by its text, however it was touched.
        facts = {
            path: (_UNLIKE_ANY if max(known[0][2:]) >= latest else known[0], *known[1:])
            for path, known in read.facts.items()
        }
        # Names are gathered anew, being made of foreign parts, and suggestions when one is asked for.
        link = replace(memory.link, gazetteer=None, suggestions=None)
        # What is printed from rests on the theme, and is made in a moment.
        kept = (replace(read, facts=facts, articles=articles), memory.resolve, link, memory.summarize, memory.check)
        with paused_collector():
            return Drawer(self.root / FOLDER).put(_name(self.options), (kept, digests, today))


def recall(root: Path, options: Options, *, now: int | None = None) -> Recollection:
    """Return what is remembered of the desk in `root`; its memory is empty where nothing is, or of another program.

    A file counts as known where nobody has touched it, or where what it holds is the same. `now` is the time in
    nanoseconds; what was touched just before is read again the next time.
    """
    begun = time.time_ns() if now is None else now
    if _is_on(options):
        with paused_collector():
            match Drawer(root / FOLDER).get(_name(options)):
                case (
                    (
                        ReadMemory() as read,
                        ResolveMemory() as resolve,
                        LinkMemory() as link,
                        SummaryMemory() as summaries,
                        CheckMemory() as check,
                    ),
                    dict(digests),
                    date() as today,
                ):
                    memory = Memory(read, resolve, link, summaries, check)
                    _know_again(root, memory, digests, before=begun - _SHORTLY)
                    memory.link.gazetteer = gather_names(memory.link.desk)
                    files = _files(memory)
                    return Recollection(root, options, memory, begun, files, _records(files), digests, today)
    return Recollection(root, options, Memory(), begun)


def _know_again(root: Path, memory: Memory, digests: Mapping[str, bytes], *, before: int) -> None:
    """Let the articles that were touched, but hold what they held, count as not touched."""
    articles = memory.read.articles
    for path, (known, file) in articles.items():
        signature = _signature(root, path)
        if signature != known and max(signature[2:]) < before and _digest(root, path) == digests.get(path):
            articles[path] = (signature, file)


def _is_on(options: Options) -> bool:
    return options.fast and bool(program())


def _name(options: Options) -> str:
    return blake2b(f"{program()} {options.seeds}".encode(), digest_size=16).hexdigest()


def _files(memory: Memory) -> Mapping[str, object]:
    facts, articles = memory.read.facts, memory.read.articles
    return {path: known[-1] for files in (facts, articles) for path, known in files.items()}


def _records(files: Mapping[str, object]) -> Mapping[object, object]:
    """Return the articles, and the records of the YAML one by one: they are read, and known again, one by one."""
    found: dict[object, object] = {}
    for path, file in files.items():
        if isinstance(file, FactsFile):
            found |= {(path, entry.collection, entry.id): entry for entry in file.entries}
        else:
            found[path] = file
    return found


def _signature(root: Path, path: str) -> _Signature:
    try:
        status = os.lstat(f"{root}/{path}")  # A link is read each time: it may lead somewhere else.
    except OSError:
        return _UNLIKE_ANY
    return (status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)


def _digest(root: Path, path: str) -> bytes | None:
    """Return the digest of what an ordinary file holds; None for anything else, and what is too large to be read."""
    try:
        status = os.lstat(f"{root}/{path}")
        if not stat.S_ISREG(status.st_mode) or status.st_size > FILE_BYTES:
            return None
        with open(f"{root}/{path}", "rb") as file:  # noqa: PTH123 - a Path costs more, ten thousand times over
            return blake2b(file.read(), digest_size=16).digest()
    except OSError:
        return None
