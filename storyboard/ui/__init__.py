"""The window: views, panels, models, delegates and dialogs; the only room, with `app.py`, that knows Qt.

Two things are set for the whole process as soon as anything of this room is imported, because both make a start slow.
PySide reads the source of every module that is imported after it, to see whether the module might ask for snake case:
nobody here asks for `__feature__`, so imports go the plain way again. And Python looks for garbage after every 700 new
objects, again and again through all that a start makes and keeps: it looks less often here.
"""

import builtins
import gc

from PySide6 import QtCore

GARBAGE_AFTER = (20_000, 20, 20)
"""New objects between two looks at the youngest ones, and how many such looks come before older ones are looked at."""

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
gc.set_threshold(*GARBAGE_AFTER)

__all__ = ["GARBAGE_AFTER", "QtCore"]
