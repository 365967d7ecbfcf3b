"""The thread: the whole film at a glance, and what was found where."""
