"""Where things are: the user's own folders, and the resources that come with the product."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import platformdirs

HOME_VARIABLE = "STORYBOARD_HOME"
"""Names one folder that then holds all three of the user's folders."""

_PACKAGE = Path(__file__).resolve().parent.parent


class UserFolders(NamedTuple):
    """The user's folders: settings in `config`, ledger and logs in `state`, what can be made again in `cache`."""

    config: Path
    state: Path
    cache: Path


def user_folders(environment: Mapping[str, str] = os.environ) -> UserFolders:
    """The folders of this user, none of them made yet; all below STORYBOARD_HOME where that is set."""
    home = environment.get(HOME_VARIABLE, "")
    if home:
        root = Path(home).expanduser().absolute()
        return UserFolders(config=root / "config", state=root / "state", cache=root / "cache")
    own = platformdirs.PlatformDirs("storyboard", appauthor=False)
    return UserFolders(config=own.user_config_path, state=own.user_state_path, cache=own.user_cache_path)


def resource(*parts: str) -> Path:
    """The path of a file or folder in `resources/`, in an installed package and in a checkout alike."""
    installed = _PACKAGE / "resources"
    root = installed if installed.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)
