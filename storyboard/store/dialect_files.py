"""Prompt templates as files: one for each model, the user's own and those that come with a project.

A template is named after its model (`sora-2.j2`). One that comes with a project is read only where the user has
trusted these very bytes; what is trusted is kept by hash in the user's config folder.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote, unquote

from storyboard.model.errors import StoryboardError
from storyboard.store.atomic import write_atomically
from storyboard.store.contained import OutsideFolder, inside
from storyboard.store.paths import UserFolders

FOLDER = "dialects"
SUFFIX = ".j2"
TRUSTED = "trusted.json"
MOST_BYTES = 100_000
MOST_FILES = 200


class BadDialectFile(StoryboardError):
    """A template's file that cannot be read."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class DialectFile:
    """The template of one model as it was read, with the hash of its bytes."""

    model_id: str
    path: Path
    text: str
    sha256: str


def own_dialects(folders: UserFolders) -> Mapping[str, DialectFile]:
    """The user's own templates by model; a file that cannot be read counts as none."""
    return {found.model_id: found for found in _read_all(folders.config)}


def brought_dialects(project: Path) -> Mapping[str, DialectFile]:
    """The templates that come with a project, trusted or not, by model; nothing outside its folder is read."""
    return {found.model_id: found for found in _read_all(project)}


def read_dialect(path: Path, model_id: str) -> DialectFile:
    """The template in a file. Raises BadDialectFile."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        words = (error.strerror or "it cannot be read").lower()
        raise BadDialectFile(f"{words}.", where=str(path), fix="Check the name and the folder.") from None
    if len(data) > MOST_BYTES:
        raise BadDialectFile("it is larger than any template.", where=str(path), fix="Make it shorter.")
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise BadDialectFile("it is no text in UTF-8.", where=str(path), fix="Save it as UTF-8.") from None
    return DialectFile(model_id, path, text, hashlib.sha256(data).hexdigest())


def keep_dialect(folders: UserFolders, model_id: str, text: str) -> Path:
    """Keep the user's own template for a model in place of any before it. Raises StorageError."""
    path = _place(folders.config, model_id)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, text.encode())
    return path


def forget_dialect(folders: UserFolders, model_id: str) -> bool:
    """Remove the user's own template for a model; whether there was one."""
    path = _place(folders.config, model_id)
    is_there = path.is_file()
    path.unlink(missing_ok=True)
    return is_there


def trusted_hashes(folders: UserFolders) -> frozenset[str]:
    """The hashes of what the user has trusted; a record that cannot be read trusts nothing."""
    return frozenset(_trusted(folders))


def keep_trust(folders: UserFolders, trusted: Mapping[str, str]) -> None:
    """Remember that these are trusted: what each is, by the hash of its bytes. Raises StorageError."""
    folders.config.mkdir(parents=True, exist_ok=True)
    data = {"schema": 1, "sha256": {**_trusted(folders), **trusted}}
    write_atomically(folders.config / TRUSTED, json.dumps(data, indent=1, ensure_ascii=False).encode())


def _trusted(folders: UserFolders) -> dict[str, str]:
    try:
        raw = json.loads((folders.config / TRUSTED).read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    held = cast("dict[str, Any]", raw).get("sha256") if isinstance(raw, dict) else None
    return {str(k): str(v) for k, v in cast("dict[str, Any]", held).items()} if isinstance(held, dict) else {}


def _place(root: Path, model_id: str) -> Path:
    return root / FOLDER / f"{quote(model_id, safe=' ')}{SUFFIX}"


def _read_all(root: Path) -> Iterator[DialectFile]:
    try:
        paths = sorted((root / FOLDER).glob(f"*{SUFFIX}"))[:MOST_FILES]
    except OSError:
        return
    for path in paths:
        try:
            yield read_dialect(inside(root, path), unquote(path.name.removesuffix(SUFFIX)))
        except (BadDialectFile, OutsideFolder):
            continue
