"""A home and an environment of its own for every test; nothing of the user's is read or written."""

import itertools
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

FOREIGN = re.compile(
    r"^(STORYBOARD_|OPENAI_|XDG_(CONFIG|DATA|CACHE|STATE)_HOME$)|_(API_)?(KEY|TOKEN|SECRET)$|^(https?|all|no)_proxy$",
    re.IGNORECASE,
)
"""Variables of the user's that a test must not see."""

HOMES = itertools.count(1)


def pytest_configure() -> None:
    """Forget the user's keys, proxies and folders before anything reads them."""
    for name in [name for name in os.environ if FOREIGN.search(name)]:
        del os.environ[name]
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"


@pytest.fixture(autouse=True)
def own_surroundings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Point all of Storyboard's folders below the test's own home, and undo every change to the environment."""
    before = dict(os.environ)
    folder = Path.cwd()
    home = tmp_path_factory.getbasetemp() / f"home-{next(HOMES)}"
    os.environ["STORYBOARD_HOME"] = str(home)
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())
    yield
    os.environ.clear()
    os.environ.update(before)
    os.chdir(folder)
    core: Any = sys.modules.get("keyring.core")
    if core is not None:
        core._keyring_backend = None
