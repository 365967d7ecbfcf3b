"""The shot list: the board as a table of every field."""
