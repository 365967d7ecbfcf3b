"""Storyboard: a storyboard editor for trailers that hold together."""

import os

__version__ = "0.1.0"

# Nobody else's plugin has a part in how values are made; without this every start would look for some.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
