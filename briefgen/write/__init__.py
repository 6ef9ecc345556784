"""Pages in, files on disk out: only what changed, never a hand-written file."""

from briefgen.write.folder import refuse_foreign, refuse_overlap
from briefgen.write.site import Written, write_site

__all__ = ["Written", "refuse_foreign", "refuse_overlap", "write_site"]
