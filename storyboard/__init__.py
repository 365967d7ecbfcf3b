"""Storyboard: a storyboard editor for trailers that hold together."""

import os

from storyboard.later import put_off

__version__ = "0.1.0"

# Nobody else's plugin has a part in how values are made; without this every start would look for some. What pydantic
# would look for them with takes longer to load than the whole board, so it is loaded by whoever asks it something.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
put_off("importlib.metadata", "entry_points")
