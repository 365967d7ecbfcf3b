"""The common thread: what must stay the same, and where it does not. Pure."""
