"""The timing strip: what it shows, where it lies, what can be held and moved, and how it is painted."""
