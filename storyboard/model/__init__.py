"""The board and its facts as values: no input or output, no clock, no Qt."""
