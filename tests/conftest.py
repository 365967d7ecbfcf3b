"""Every test has its own home, reaches this machine only, and leaves nothing running behind."""

import os
from importlib.util import find_spec

from hypothesis import settings

# Before Qt is loaded: windows are painted in memory.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

# A machine under load is slow, not wrong; failures must be the same tomorrow and leave no files in the checkout.
settings.register_profile("house", deadline=None, derandomize=True, database=None, print_blob=True)
settings.load_profile("house")

pytest_plugins = ["pytester", "tests.guards.surroundings", "tests.guards.network", "tests.guards.leaks"]
if find_spec("PySide6") is not None:
    pytest_plugins.append("tests.guards.qt_leaks")
