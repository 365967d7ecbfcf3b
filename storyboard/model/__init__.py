"""The board and its facts as values: no input or output, no clock, no Qt."""

import os

# Nobody else's plugin has a part in how values are made; without this every start would look for some.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
