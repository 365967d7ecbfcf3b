"""The window: views, panels, models, delegates and dialogs; the only room, with `app.py`, that knows Qt.

Two things are set for the whole process as soon as anything of this room is imported, because both make a start slow.
PySide reads the source of every module that is imported after it, to see whether the module might ask for snake case:
nobody here asks for `__feature__`, so imports go the plain way again. And Python looks for garbage after every 700 new
objects, again and again through all that a start makes and keeps: it hardly looks here until `tidy` is called.
"""

import builtins
import gc

gc.set_threshold(1_000_000)

from PySide6 import QtCore  # noqa: E402 - what Qt's own modules make is kept as well

GARBAGE_AFTER = (20_000, 20, 20)
"""New objects between two looks at the youngest ones, and how many such looks come before older ones are looked at."""

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def tidy() -> None:
    """Look for garbage from here on, and never again among what the start made: that stays as long as the window."""
    if gc.get_threshold() != GARBAGE_AFTER:
        gc.freeze()
        gc.set_threshold(*GARBAGE_AFTER)


__all__ = ["GARBAGE_AFTER", "QtCore", "tidy"]
