"""Sequence and takes become a Cut, the Cut becomes segments, the segments a film."""
