"""The rules, a function each, by subject."""
