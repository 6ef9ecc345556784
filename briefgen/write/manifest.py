"""The record of what was written into a folder: `.briefgen.json` in, paths and their SHA-256 out, and back."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.model.problem import BriefgenError

MANIFEST = ".briefgen.json"
_VERSION = 1


@dataclass(frozen=True, slots=True)
class Manifest:
    """`files` maps each path that we wrote to the SHA-256 of its bytes.

    `replaced` holds the former hashes while a write is under way, so that files of a write that was cut short are
    still known as ours, whichever version they hold.
    """

    files: Mapping[str, str] = field(default_factory=dict)
    replaced: Mapping[str, str] = field(default_factory=dict)

    def knows(self, path: str) -> bool:
        """Tell whether we wrote a file at `path`."""
        return path in self.files or path in self.replaced

    def is_ours(self, path: str, digest: str) -> bool:
        """Tell whether `digest`, that of the file at `path`, is one of ours."""
        return digest in {self.files.get(path), self.replaced.get(path)}

    def to_bytes(self) -> bytes:
        """Return the manifest as it stands on disk: sorted, one path a line."""
        record: dict[str, object] = {"version": _VERSION, "files": dict(sorted(self.files.items()))}
        if self.replaced:
            record["replaced"] = dict(sorted(self.replaced.items()))
        return (json.dumps(record, indent=1, ensure_ascii=False) + "\n").encode()


def digest_of(content: bytes) -> str:
    """Return the SHA-256 of `content` in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def read_manifest(folder: Path) -> Manifest:
    """Return what was written into `folder`; an empty manifest where nothing was; `BriefgenError` if unreadable."""
    path = folder / MANIFEST
    try:
        record = json.loads(path.read_bytes())
        if record["version"] != _VERSION:
            raise BriefgenError(f"{path} was written by another version of briefgen; update briefgen or remove it")
        return Manifest(_hashes(record["files"]), _hashes(record.get("replaced", {})))
    except FileNotFoundError:
        return Manifest()
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise BriefgenError(f"{path} cannot be read ({error}); remove it and the pages that briefgen wrote") from None


def _hashes(record: object) -> Mapping[str, str]:
    if not isinstance(record, dict) or not all(isinstance(each, str) for pair in record.items() for each in pair):
        raise ValueError("paths and hashes expected")
    return record
