"""Versions of one board for other formats, lengths and audiences."""
