"""Storyboard: a storyboard editor for trailers that hold together."""

__version__ = "0.1.0"
