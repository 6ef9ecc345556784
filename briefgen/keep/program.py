"""The program that runs in; a short text that is another for every other program, out."""

import os
import sys
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

#: What else decides on what is read, linked and found.
_LIBRARIES = ("pydantic", "pydantic-core", "PyYAML", "ahocorasick_rs", "anyascii", "markdown-it-py", "snowballstemmer")
_LIBRARIES_TOO = ("sentencex", "briefgen")


@cache
def program() -> str:
    """Return a digest of briefgen's own files, of the libraries' versions and of Python's; it holds for the process.

    It is empty where briefgen's files cannot be read: then nobody can tell one program from another.
    """
    found = blake2b(digest_size=16)
    found.update(repr((sys.implementation.cache_tag, sys.byteorder)).encode())
    for name in (*_LIBRARIES, *_LIBRARIES_TOO):
        found.update(f"{name} {_version(name)}\n".encode())
    home = str(Path(__file__).parents[1])
    try:
        for path in sorted(_files(home)):
            found.update(f"{path.removeprefix(home)}\n".encode())
            found.update(blake2b(Path(path).read_bytes()).digest())
    except OSError:
        return ""
    return found.hexdigest()


def _files(home: str) -> list[str]:
    found: list[str] = []
    for folder, names, files in os.walk(home):
        names[:] = [name for name in names if name != "__pycache__"]
        found += (f"{folder}/{name}" for name in files)
    return found


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
