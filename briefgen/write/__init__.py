"""Pages in, files on disk out: only what changed, never a hand-written file."""
